/** Text that opens when asked for: a hint, a worked solution, background. */
import type { BlockDescriptor, ElementReader } from '../descriptor.ts';
import { htmlAttributes, idAttribute, oneOf, readId, readOneOf } from '../attributes.ts';
import { fault } from '../fault.ts';

export const revealKinds = ['hint', 'solution', 'background'] as const;

const titleOf = (element: ElementReader): string => {
  const summary = (Array.from(element.childNodes) as ElementReader[]).find(
    ({ nodeName }) => nodeName.toLowerCase() === 'summary',
  );
  return (summary?.textContent ?? '').trim();
};

export const reveal = {
  kind: 'reveal',
  nodes: {
    reveal: {
      content: 'flow+',
      group: 'block',
      defining: true,
      attrs: {
        ...idAttribute,
        kind: { default: 'hint', validate: oneOf(revealKinds) },
        title: { default: '', validate: 'string' },
      },
      parseDOM: [
        {
          tag: 'details',
          getAttrs: (element) => ({
            ...readId(element),
            kind: readOneOf(element, 'kind', revealKinds),
            title: titleOf(element),
          }),
        },
        { tag: 'summary', ignore: true },
      ],
      toDOM: ({ attrs }) => [
        'details',
        htmlAttributes({ id: attrs['id'], kind: attrs['kind'] }),
        ['summary', String(attrs['title'])],
        ['div', 0],
      ],
    },
  },
  interactive: false,
  question: false,
  fields: [
    { attribute: 'kind', input: 'select', options: revealKinds },
    { attribute: 'title', input: 'line', required: true },
  ],
  check: ({ attrs }) =>
    String(attrs['title']).trim() === ''
      ? [fault('text-missing', attrs['id'], { where: 'reveal' })]
      : [],
} as const satisfies BlockDescriptor;
