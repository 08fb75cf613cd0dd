/** A formula in the line or on a line of its own; LaTeX is kept, MathML is made when rendering. */
import type { Node } from 'prosemirror-model';
import type { BlockDescriptor, ElementReader } from '../descriptor.ts';
import { htmlAttributes, idAttribute, readId } from '../attributes.ts';
import { fault } from '../fault.ts';

const texAttribute = { tex: { default: '', validate: 'string' } };

const readTex = (element: ElementReader) => ({ tex: (element.textContent ?? '').trim() });

const leafText = ({ attrs }: Node) => String(attrs['tex']);

export const formula = {
  kind: 'formula',
  nodes: {
    formula: {
      inline: true,
      group: 'inline',
      atom: true,
      attrs: texAttribute,
      leafText,
      parseDOM: [{ tag: 'ek-formula', getAttrs: readTex }],
      toDOM: ({ attrs }) => ['ek-formula', String(attrs['tex'])],
    },
    formula_block: {
      group: 'block flow',
      atom: true,
      attrs: { ...idAttribute, ...texAttribute },
      leafText,
      parseDOM: [
        {
          tag: 'ek-formula-block',
          getAttrs: (element) => ({ ...readId(element), ...readTex(element) }),
        },
      ],
      toDOM: ({ attrs }) => [
        'ek-formula-block',
        htmlAttributes({ id: attrs['id'] }),
        String(attrs['tex']),
      ],
    },
  },
  interactive: false,
  question: false,
  fields: [{ attribute: 'tex', input: 'formula', required: true }],
  check: ({ attrs }) =>
    String(attrs['tex']).trim() === '' ? [fault('formula-empty', attrs['id'])] : [],
} as const satisfies BlockDescriptor;
