/** Bullet and ordered lists; an item is a paragraph, followed by lists below it. */
import { type BlockDescriptor, nothingToCheck } from '../descriptor.ts';
import { htmlAttributes, idAttribute, readId } from '../attributes.ts';

export const list = {
  kind: 'list',
  nodes: {
    bullet_list: {
      content: 'list_item+',
      group: 'block flow list',
      attrs: idAttribute,
      parseDOM: [{ tag: 'ul', getAttrs: readId }],
      toDOM: ({ attrs }) => ['ul', htmlAttributes({ id: attrs['id'] }), 0],
    },
    ordered_list: {
      content: 'list_item+',
      group: 'block flow list',
      attrs: idAttribute,
      parseDOM: [{ tag: 'ol', getAttrs: readId }],
      toDOM: ({ attrs }) => ['ol', htmlAttributes({ id: attrs['id'] }), 0],
    },
    list_item: {
      content: 'paragraph list*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
  },
  interactive: false,
  question: false,
  fields: [],
  check: nothingToCheck,
} as const satisfies BlockDescriptor;
