/** A link to a fragment of the module (`fragment:<id>`) or to a page elsewhere. */
import type { BlockDescriptor } from '../descriptor.ts';
import { fault } from '../fault.ts';

const fragmentScheme = 'fragment:';

/** The id of the fragment that `href` points at, or null for a link that leads elsewhere. */
export function linkedFragment(href: string): string | null {
  return href.startsWith(fragmentScheme) ? href.slice(fragmentScheme.length) : null;
}

/** Only fragments, web pages and e-mail addresses may be linked: never script or data. */
export function isSafeLink(href: string): boolean {
  return /^(fragment:[a-z2-7]{8}|https?:\/\/[^\s]+|mailto:[^\s]+)$/i.test(href);
}

const safe = (value: unknown): void => {
  if (typeof value !== 'string' || !isSafeLink(value)) {
    throw new RangeError(`Not a link that is allowed: ${String(value).slice(0, 50)}`);
  }
};

export const link = {
  kind: 'link',
  marks: {
    link: {
      inclusive: false,
      attrs: { href: { validate: safe } },
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const href = (element.getAttribute('href') ?? '').trim();
            return isSafeLink(href) ? { href } : false;
          },
        },
      ],
      toDOM: ({ attrs }) => ['a', { href: String(attrs['href']) }, 0],
    },
  },
  interactive: false,
  question: false,
  fields: [{ attribute: 'href', input: 'fragment', required: true }],
  check: (node, context) =>
    node.marks
      .filter(({ type }) => type.name === 'link')
      .flatMap(({ attrs }) => {
        const fragment = linkedFragment(String(attrs['href']));
        return fragment === null || context.hasFragment(fragment)
          ? []
          : [fault('fragment-unknown', null, { fragment })];
      }),
} as const satisfies BlockDescriptor;
