/** A table that pupils fill in during a practical; kept as an attempt, without a verdict. */
import type { BlockDescriptor, ElementReader } from '../descriptor.ts';
import { htmlAttributes, idAttribute, readId, readNumber } from '../attributes.ts';
import { type Fault, fault } from '../fault.ts';

/** One column; `values` are given and cannot be changed, one per row. */
export interface MeasurementColumn {
  readonly name: string;
  readonly label: string;
  readonly symbol: string;
  readonly unit: string;
  readonly values: readonly string[];
}

const maximumRows = 100;

const readColumns = (element: ElementReader): readonly MeasurementColumn[] =>
  (Array.from(element.childNodes) as ElementReader[])
    .filter(({ nodeName }) => nodeName.toLowerCase() === 'ek-column')
    .map((column) => ({
      name: column.getAttribute('name') ?? '',
      label: column.getAttribute('label') ?? '',
      symbol: column.getAttribute('symbol') ?? '',
      unit: column.getAttribute('unit') ?? '',
      values: column.getAttribute('values')?.split(';') ?? [],
    }));

const isColumn = (value: unknown): value is MeasurementColumn => {
  if (typeof value !== 'object' || value === null) return false;
  const { name, label, symbol, unit, values } = value as Partial<Record<string, unknown>>;
  return (
    [name, label, symbol, unit].every((word) => typeof word === 'string') &&
    Array.isArray(values) &&
    values.every((word) => typeof word === 'string' && !word.includes(';'))
  );
};

const columns = (value: unknown): void => {
  if (!Array.isArray(value) || !value.every(isColumn)) throw new RangeError('Not columns');
};

const rows = (value: unknown): void => {
  if (!Number.isInteger(value) || Number(value) < 1 || Number(value) > maximumRows) {
    throw new RangeError('Rows are a whole number from 1 to 100');
  }
};

const readRows = (element: ElementReader): number => {
  const count = readNumber(element, 'rows') ?? 5;
  return Math.min(maximumRows, Math.max(1, Math.round(count)));
};

function checkColumns(id: unknown, named: readonly MeasurementColumn[]): readonly Fault[] {
  if (named.length === 0) return [fault('measurements-no-columns', id)];
  const names = named.map(({ name }) => name);
  return [
    ...named
      .filter(({ name, label }) => name === '' || label === '')
      .map(({ name }) => fault('text-missing', id, { where: name })),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => fault('measurements-column-twice', id, { name })),
  ];
}

export const measurements = {
  kind: 'measurements',
  nodes: {
    measurements: {
      group: 'block',
      atom: true,
      attrs: {
        ...idAttribute,
        rows: { default: 5, validate: rows },
        columns: { default: [], validate: columns },
      },
      leafText: ({ attrs }) =>
        (attrs['columns'] as readonly MeasurementColumn[]).map(({ label }) => label).join(' '),
      parseDOM: [
        {
          tag: 'ek-measurements',
          getAttrs: (element) => ({
            ...readId(element),
            rows: readRows(element),
            columns: readColumns(element),
          }),
        },
      ],
      toDOM: ({ attrs }) => [
        'ek-measurements',
        htmlAttributes({ id: attrs['id'], rows: attrs['rows'] }),
        ...(attrs['columns'] as readonly MeasurementColumn[]).map(
          ({ name, label, symbol, unit, values }) =>
            [
              'ek-column',
              htmlAttributes({
                name,
                label,
                symbol,
                unit,
                values: values.length === 0 ? null : values.join(';'),
              }),
            ] as const,
        ),
      ],
    },
  },
  interactive: true,
  question: true,
  fields: [
    { attribute: 'rows', input: 'number', required: true },
    { attribute: 'columns', input: 'columns', required: true },
  ],
  check: ({ attrs }) => checkColumns(attrs['id'], attrs['columns'] as readonly MeasurementColumn[]),
} as const satisfies BlockDescriptor;
