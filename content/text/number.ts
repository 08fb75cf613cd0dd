/** Numbers as Dutch school science writes and reads them. */
import { readWrittenNumber } from '#core/blocks/number/number-text.ts';

const narrowSpace = '\u202f';

/**
 * Decimal comma, narrow space per thousand, minus sign; `significant` figures (default 4). Very
 * large and very small values as `3,2·10⁵`.
 */
export function formatNumber(value: number, significant = 4): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e6 || size < 1e-3)) return powerOfTen(value, significant);
  const rounded = Number(value.toPrecision(significant));
  const [whole = '0', fraction] = String(Math.abs(rounded)).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, narrowSpace) : whole;
  const sign = rounded < 0 ? '−' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

function powerOfTen(value: number, significant: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(significant - 1).split('e');
  const digits = mantissa.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  const raised = Array.from(String(Number(exponent)), (character) =>
    character === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(character)),
  ).join('');
  return `${digits.replace('-', '−').replace('.', ',')}·10${raised}`;
}

/** The number that a person typed, without a unit behind it; null when it cannot be read. */
export function parseNumber(text: string): number | null {
  const written = readWrittenNumber(text);
  return written?.unit === '' ? written.value : null;
}
