/**
 * One cell of a table of measurements. Decimal comma and decimal point are both read; a sign before
 * exactly three figures (`1.500`) is a decimal sign to some and marks thousands to others, so that
 * only what stands around it, or the person, can tell.
 */
import { plainCharacters } from '../units/plain-characters.ts';

export type DecimalSign = ',' | '.';

/** Why a cell has no number. */
export type CellFault =
  | 'not-a-number'
  /** A number, and something behind it that may be a unit. */
  | 'words-behind'
  /** `1.500`: one and a half, or fifteen hundred. */
  | 'two-readings'
  /** More than a computer can hold. */
  | 'too-large';

/** The number of a cell; null where nothing was measured. */
export type CellReading =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly fault: CellFault };

/** What people and instruments write for no measurement. */
const nothing = /^(?:|-+|—|\?|n\.?\s?v\.?t\.?|n\/?a|#n\/?[ab]|nan|null|leeg)$/i;
const written =
  /^([+-]?)\s?(\d[\d.,]*(?: \d{3})*(?:[.,]\d+)?|[.,]\d+)(?:e([+-]?\d{1,4})|\s?[·×*x]\s?10\^\(?([+-]?\d{1,4})\)?)?(?:\s*(\S.*))?$/i;

/** Characters of a number; more is a text. */
const longest = 60;

/** Reads a cell; `decimal` settles what has two readings. */
export function readCell(text: string, decimal: DecimalSign | null = null): CellReading {
  const plain = plainCharacters(text);
  if (plain.length > longest) return { ok: false, fault: 'not-a-number' };
  if (nothing.test(plain)) return { ok: true, value: null };
  const match = written.exec(plain);
  if (match === null) return { ok: false, fault: 'not-a-number' };
  const [, sign = '', figures = '', exponent, power, behind] = match;
  const grouped = readGrouped(figures, decimal);
  if (grouped === null) return { ok: false, fault: 'not-a-number' };
  if (behind !== undefined) {
    const fault = /^[\d.,+-]/.test(behind) ? 'not-a-number' : 'words-behind';
    return { ok: false, fault };
  }
  if (grouped === 'two-readings') return { ok: false, fault: 'two-readings' };
  const value = Number(`${sign}${grouped}e${exponent ?? power ?? '0'}`);
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, fault: 'too-large' };
}

/** Which decimal sign the cell itself shows; null where it shows none. */
export function decimalSignIn(text: string): DecimalSign | null {
  const plain = plainCharacters(text);
  if (!readCell(plain).ok) return null;
  const signs = [...plain].filter((one) => one === ',' || one === '.');
  const last = signs.at(-1);
  if (last !== ',' && last !== '.') return null;
  const isThousands = signs.length > 1 && signs.every((one) => one === last);
  if (!isThousands) return last;
  return last === ',' ? '.' : ',';
}

/**
 * The number as text that reads back as the same number, with a decimal comma. A nought is added
 * where three decimals would have two readings.
 */
export function numberText(value: number | null): string {
  if (value === null) return '';
  const text = String(value).replace('.', ',');
  return readCell(text).ok ? text : `${text}0`;
}

/** Figures with the marks of thousands taken out and a point for the decimal sign. */
function readGrouped(figures: string, decimal: DecimalSign | null): string | null {
  const signs = [...figures].filter((one) => one === ',' || one === '.');
  const bare = withoutSpaces(figures);
  if (bare === null) return null;
  const [first, ...others] = signs;
  if (first === undefined) return bare;
  const last = signs.at(-1);
  if (others.length === 0) {
    if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(bare) || bare !== figures) return bare.replace(',', '.');
    if (decimal === null) return 'two-readings';
    return decimal === first ? bare.replace(',', '.') : bare.replace(/[.,]/, '');
  }
  if (bare !== figures) return null;
  const isOneKind = signs.every((one) => one === first);
  if (!isOneKind && signs.filter((one) => one === last).length > 1) return null;
  if (!isOneKind && signs.slice(0, -1).some((one) => one !== first)) return null;
  const [whole, fraction] = isOneKind
    ? [bare, '']
    : [bare.slice(0, bare.lastIndexOf(last ?? '')), bare.slice(bare.lastIndexOf(last ?? '') + 1)];
  const mark = first === '.' ? '\\.' : ',';
  if (!new RegExp(`^\\d{1,3}(?:${mark}\\d{3})+$`).test(whole)) return null;
  return `${whole.replaceAll(first, '')}.${fraction === '' ? '0' : fraction}`;
}

/** Spaces are allowed between thousands only. */
function withoutSpaces(figures: string): string | null {
  if (!figures.includes(' ')) return figures;
  return /^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/.test(figures) ? figures.replaceAll(' ', '') : null;
}
