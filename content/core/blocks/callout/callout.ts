/** Text set apart: a definition, an example, a point of attention, a practical instruction. */
import { type BlockDescriptor, nothingToCheck } from '../descriptor.ts';
import { htmlAttributes, idAttribute, oneOf, readId, readOneOf } from '../attributes.ts';

export const calloutKinds = ['definition', 'example', 'attention', 'practical'] as const;

export const callout = {
  kind: 'callout',
  nodes: {
    callout: {
      content: 'flow+',
      group: 'block',
      defining: true,
      attrs: { ...idAttribute, kind: { default: 'definition', validate: oneOf(calloutKinds) } },
      parseDOM: [
        {
          tag: 'aside',
          getAttrs: (element) => ({
            ...readId(element),
            kind: readOneOf(element, 'kind', calloutKinds),
          }),
        },
      ],
      toDOM: ({ attrs }) => ['aside', htmlAttributes({ id: attrs['id'], kind: attrs['kind'] }), 0],
    },
  },
  interactive: false,
  question: false,
  fields: [{ attribute: 'kind', input: 'select', options: calloutKinds }],
  check: nothingToCheck,
} as const satisfies BlockDescriptor;
