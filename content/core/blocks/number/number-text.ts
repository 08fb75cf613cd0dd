/**
 * Numbers as pupils write them: decimal comma or point, spaces per thousand, powers of ten in many
 * spellings (`3,2·10^3`, `3,2 x 10³`, `3.2e3`), a unit behind. Nothing is guessed: what cannot be
 * read is null.
 */
import { plainCharacters } from '../../models/units/plain-characters.ts';

export interface WrittenNumber {
  readonly value: number;
  /** Significant figures as written; trailing zeros of a whole number count. */
  readonly significant: number;
  /** What stands behind the number, trimmed; empty when nothing does. */
  readonly unit: string;
}

const number =
  /^([+-]?)\s*((?:\d{1,3}(?: \d{3})+|\d+)(?:[.,]\d*)?|[.,]\d+)(?:\s*(?:[·×*•xX]|\s)\s*10\s*\^\s*\(?\s*([+-]?\s*\d{1,3})\s*\)?|[eE]([+-]?\d{1,3}))?\s*(.*)$/s;

/** Reads `text`, or null when it does not begin with a number. */
export function readWrittenNumber(text: string): WrittenNumber | null {
  const match = number.exec(plainCharacters(text));
  if (match === null) return null;
  const [, sign = '', digits = '', power, exponent, rest = ''] = match;
  if (/^[\d.,]/.test(rest)) return null;
  const mantissa = digits.replace(/ /g, '').replace(',', '.');
  const scale = (power ?? exponent ?? '0').replace(/\s/g, '');
  const value = Number(`${sign}${mantissa}e${scale}`);
  if (!Number.isFinite(value)) return null;
  return { value, significant: significantFigures(mantissa), unit: rest.trim() };
}

/**
 * Every way to read `text`. A single point before three figures is a decimal point to some and marks
 * thousands to others: `1.500` has two readings. All else has one, or none.
 */
export function readingsOf(text: string): readonly WrittenNumber[] {
  const readings = [
    text,
    plainCharacters(text).replace(/^([+-]?[1-9]\d{0,2})\.(\d{3})(?![\d.,])/, '$1$2'),
  ];
  return [...new Set(readings.map(plainCharacters))].flatMap((one) => readWrittenNumber(one) ?? []);
}

function significantFigures(mantissa: string): number {
  const figures = mantissa.replace('.', '').replace(/^0+/, '');
  return figures.length === 0 ? 1 : figures.length;
}
