/** A paragraph of running text, and the line break inside one. */
import { type BlockDescriptor, nothingToCheck } from '../descriptor.ts';
import { htmlAttributes, idAttribute, readId } from '../attributes.ts';

export const paragraph = {
  kind: 'paragraph',
  nodes: {
    paragraph: {
      content: 'inline*',
      group: 'block flow',
      attrs: idAttribute,
      parseDOM: [{ tag: 'p', getAttrs: readId }],
      toDOM: ({ attrs }) => ['p', htmlAttributes({ id: attrs['id'] }), 0],
    },
    hard_break: {
      inline: true,
      group: 'inline',
      selectable: false,
      leafText: () => '\n',
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
  interactive: false,
  question: false,
  fields: [],
  check: nothingToCheck,
} as const satisfies BlockDescriptor;
