/**
 * Reads a table from text: a file of another program, or what was pasted. Separator, decimal sign,
 * head and units are found; where there are two ways to read it, the person is asked and nothing is
 * guessed.
 */
import { readUnit } from '../units/read-unit.ts';
import { splitDelimited, type Separator } from './delimited-text.ts';
import { decimalSignIn, numberText, readCell, type DecimalSign } from './number-cell.ts';
import { headOf, readHead } from './table-head.ts';
import { mostColumns, mostRows, type TextTable } from './text-table.ts';

/** What the person decided. */
export interface TableChoices {
  readonly separator?: Separator;
  readonly decimal?: DecimalSign;
}

/** What only the person can tell. */
export type TableQuestion =
  /** Between which signs the numbers stand; `example` is a line. */
  | {
      readonly kind: 'separator';
      readonly example: string;
      readonly options: readonly { readonly separator: Separator; readonly fields: string[] }[];
    }
  /** What the sign in `1.500` is; the number as it is with either decimal sign. */
  | {
      readonly kind: 'decimal';
      readonly example: string;
      readonly options: readonly { readonly decimal: DecimalSign; readonly value: number }[];
    };

export type TableReading =
  | {
      readonly ok: true;
      readonly title: string;
      /** Numbers are written as {@link numberText} does; what cannot be read stands as it was. */
      readonly table: TextTable;
      readonly separator: Separator;
      /** Null where no number shows one. */
      readonly decimal: DecimalSign | null;
      readonly questions: readonly TableQuestion[];
    }
  | {
      readonly ok: false;
      readonly fault: 'empty' | 'too-many-columns' | 'too-many-rows' | 'too-long';
    };

/** Characters of a file; ten thousand rows of twenty numbers are less. */
export const longestTable = 5_000_000;

/** Reads a table. Never throws. */
export function readTable(text: string, choices: TableChoices = {}): TableReading {
  if (text.length > longestTable) return { ok: false, fault: 'too-long' };
  const splits = choices.separator === undefined ? plausible(text) : [choices.separator];
  const separator = splits[0] ?? '';
  const lines = splitDelimited(text, separator);
  if (!/[^\s;,"\ufeff]/.test(text)) return { ok: false, fault: 'empty' };
  const questions: TableQuestion[] = [];
  if (splits.length > 1) questions.push(separatorQuestion(text, splits));

  const { head, body } = headOf(lines);
  const width = Math.max(...(body.length > 0 ? body : lines).map((line) => line.length));
  if (width > mostColumns) return { ok: false, fault: 'too-many-columns' };
  if (body.length > mostRows) return { ok: false, fault: 'too-many-rows' };

  const found = decimalOf(body, separator);
  const decimal = choices.decimal ?? found;
  const unsure = body.flat().find((cell) => isUnsure(cell));
  if (decimal === null && unsure !== undefined) questions.push(decimalQuestion(unsure));

  const { title, columns } = readHead(head, width, (unit) => readUnit(unit) !== null);
  const rows = body.map((line) =>
    columns.map((_, at) => {
      const cell = line[at] ?? '';
      const read = readCell(cell, decimal);
      return read.ok ? numberText(read.value) : cell;
    }),
  );
  return { ok: true, title, table: { columns, rows }, separator, decimal, questions };
}

/**
 * The separators with which the text may be a table, the likeliest first. A tab or a semicolon is never
 * part of a number; a comma and a space may be.
 */
function plausible(text: string): readonly Separator[] {
  for (const separator of ['\t', ';'] as const) {
    const lines = splitDelimited(text, separator);
    const split = lines.filter((line) => line.length > 1).length;
    if (2 * split > lines.length) return [separator];
  }
  const likely = ([',', ' ', ''] as const).map((separator) => ({
    separator,
    ...fitOf(splitDelimited(text, separator), separator),
  }));
  const regular = likely.filter(({ isRegular }) => isRegular);
  const fitting = regular.filter(({ fitsHead }) => fitsHead);
  const best = fitting.length > 0 ? fitting : regular;
  if (best.length > 0) return best.map(({ separator }) => separator);
  return [text.includes(',') ? ',' : ''];
}

/** Whether all lines of numbers have as many fields, each a number, and the head as many. */
function fitOf(lines: readonly (readonly string[])[], separator: Separator) {
  const { head, body } = headOf(lines);
  const width = body[0]?.length ?? 0;
  const isRegular =
    width > 0 &&
    (separator === '' || width > 1) &&
    body.every((line) => line.length === width && line.every(isNumberLike));
  const last = head.at(-1);
  return { isRegular, fitsHead: last === undefined || last.length === width };
}

function isNumberLike(cell: string): boolean {
  return readCell(cell, ',').ok;
}

function isUnsure(cell: string): boolean {
  const read = readCell(cell);
  return !read.ok && read.fault === 'two-readings';
}

/** The one decimal sign that the cells show; null where they show none, or both. */
function decimalOf(body: readonly (readonly string[])[], separator: Separator): DecimalSign | null {
  const signs = new Set(body.flat().map(decimalSignIn));
  signs.delete(null);
  const [only, other] = signs;
  if (other !== undefined) return null;
  // between commas a number has its decimals behind a point
  return only ?? (separator === ',' ? '.' : null);
}

function separatorQuestion(text: string, splits: readonly Separator[]): TableQuestion {
  const options = splits.map((separator) => {
    const { body } = headOf(splitDelimited(text, separator));
    return { separator, fields: [...(body[0] ?? [])] };
  });
  const example = splitDelimited(text, '').at(-1)?.[0] ?? '';
  return { kind: 'separator', example, options };
}

function decimalQuestion(example: string): TableQuestion {
  const options = ([',', '.'] as const).flatMap((decimal) => {
    const read = readCell(example, decimal);
    return read.ok && read.value !== null ? [{ decimal, value: read.value }] : [];
  });
  return { kind: 'decimal', example, options };
}
