/**
 * A table of text. The roles and cell attributes are those prosemirror-tables works with, so that
 * the editor can use it as it is; the caption is an attribute because rows must be the only children.
 */
import type { Attrs, Node } from 'prosemirror-model';
import { type BlockDescriptor, type ElementReader, nothingToCheck } from '../descriptor.ts';
import { htmlAttributes, idAttribute, readId, readNumber } from '../attributes.ts';

const span = (value: unknown): void => {
  if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > 50) {
    throw new RangeError('A span is a whole number from 1 to 50');
  }
};

const cellAttributes = {
  colspan: { default: 1, validate: span },
  rowspan: { default: 1, validate: span },
  colwidth: { default: null, validate: (): void => undefined },
};

const readSpan = (element: ElementReader, name: string): number => {
  const value = readNumber(element, name) ?? 1;
  return Number.isInteger(value) && value >= 1 && value <= 50 ? value : 1;
};

const readCell = (element: ElementReader): Attrs => ({
  colspan: readSpan(element, 'colspan'),
  rowspan: readSpan(element, 'rowspan'),
});

const spansOf = ({ attrs }: Node) =>
  htmlAttributes({
    colspan: attrs['colspan'] === 1 ? null : attrs['colspan'],
    rowspan: attrs['rowspan'] === 1 ? null : attrs['rowspan'],
  });

export const table = {
  kind: 'table',
  nodes: {
    table: {
      content: 'table_row+',
      group: 'block flow',
      tableRole: 'table',
      isolating: true,
      attrs: { ...idAttribute, caption: { default: '', validate: 'string' } },
      parseDOM: [
        {
          tag: 'table',
          getAttrs: (element) => ({
            ...readId(element),
            caption: element.getAttribute('caption') ?? '',
          }),
        },
        { tag: 'caption', ignore: true },
      ],
      toDOM: ({ attrs }) => [
        'table',
        htmlAttributes({
          id: attrs['id'],
          caption: attrs['caption'] === '' ? null : attrs['caption'],
        }),
        ['tbody', 0],
      ],
    },
    table_row: {
      content: '(table_cell | table_header)+',
      tableRole: 'row',
      parseDOM: [{ tag: 'tr' }],
      toDOM: () => ['tr', 0],
    },
    table_cell: {
      content: 'paragraph+',
      tableRole: 'cell',
      isolating: true,
      attrs: cellAttributes,
      parseDOM: [{ tag: 'td', getAttrs: readCell }],
      toDOM: (node) => ['td', spansOf(node), 0],
    },
    table_header: {
      content: 'paragraph+',
      tableRole: 'header_cell',
      isolating: true,
      attrs: cellAttributes,
      parseDOM: [{ tag: 'th', getAttrs: readCell }],
      toDOM: (node) => ['th', spansOf(node), 0],
    },
  },
  interactive: false,
  question: false,
  fields: [{ attribute: 'caption', input: 'line' }],
  check: nothingToCheck,
} as const satisfies BlockDescriptor;
