/** A heading within a fragment: two levels below the fragment's own title. */
import type { BlockDescriptor } from '../descriptor.ts';
import { htmlAttributes, idAttribute, oneOf, readId } from '../attributes.ts';
import { fault } from '../fault.ts';

export const heading = {
  kind: 'heading',
  nodes: {
    heading: {
      content: 'inline*',
      group: 'block flow',
      defining: true,
      attrs: { ...idAttribute, level: { default: 'h2', validate: oneOf(['h2', 'h3']) } },
      parseDOM: [
        { tag: 'h1', getAttrs: (element) => ({ ...readId(element), level: 'h2' }) },
        { tag: 'h2', getAttrs: (element) => ({ ...readId(element), level: 'h2' }) },
        { tag: 'h3', getAttrs: (element) => ({ ...readId(element), level: 'h3' }) },
        { tag: 'h4', getAttrs: (element) => ({ ...readId(element), level: 'h3' }) },
      ],
      toDOM: ({ attrs }) => [String(attrs['level']), htmlAttributes({ id: attrs['id'] }), 0],
    },
  },
  interactive: false,
  question: false,
  fields: [{ attribute: 'level', input: 'select', options: ['h2', 'h3'] }],
  check: (node) =>
    node.textContent.trim() === ''
      ? [fault('text-missing', node.attrs['id'], { where: 'heading' })]
      : [],
} as const satisfies BlockDescriptor;
