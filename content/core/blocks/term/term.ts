/** A word of the glossary, explained on the spot. */
import type { BlockDescriptor } from '../descriptor.ts';
import { fault } from '../fault.ts';

export const term = {
  kind: 'term',
  marks: {
    term: {
      inclusive: false,
      attrs: { term: { validate: 'string' } },
      parseDOM: [
        {
          tag: 'ek-term',
          getAttrs: (element) => {
            const term = element.getAttribute('ref');
            return term === null ? false : { term };
          },
        },
      ],
      toDOM: ({ attrs }) => ['ek-term', { ref: String(attrs['term']) }, 0],
    },
  },
  interactive: false,
  question: false,
  fields: [{ attribute: 'term', input: 'term', required: true }],
  check: (node, context) =>
    node.marks
      .filter(({ type, attrs }) => type.name === 'term' && !context.hasTerm(String(attrs['term'])))
      .map(({ attrs }) => fault('term-unknown', null, { term: String(attrs['term']) })),
} as const satisfies BlockDescriptor;
