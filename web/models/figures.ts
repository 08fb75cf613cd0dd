/** Numbers as a graph or table shows them: as many decimals as the whole row needs, no more. */
import { formatNumber } from '#text/number.ts';

/** Numbers from here on are written with a power of ten. */
const large = 1e7;
const mostDecimals = 6;

/** Decimals that show a span of values in about `figures` figures. */
export function decimalsFor(span: number, figures = 3): number | null {
  if (!(span > 0)) return null;
  const decimals = figures - 1 - Math.floor(Math.log10(span));
  return decimals > mostDecimals || span >= large ? null : Math.max(decimals, 0);
}

/** Decimals in which a step, such as 0.05, can be written exactly; null for very small steps. */
export function decimalsOf(step: number): number | null {
  for (let decimals = 0; decimals <= mostDecimals; decimals += 1) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) <= 1e-9 * scaled) return decimals;
  }
  return null;
}

/** A number with a fixed count of decimals and a decimal comma; null leaves the count to the number. */
export function figure(value: number, decimals: number | null): string {
  if (decimals === null || !Number.isFinite(value) || Math.abs(value) >= large)
    return formatNumber(value);
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole;
  const text = fraction === undefined ? grouped : `${grouped},${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `\u2212${text}` : text;
}

/** A value of a parameter: with the decimals of its step, or its own where it lies in between. */
export function parameterFigure(value: number, step: number): string {
  const decimals = decimalsOf(step);
  const isOnStop = decimals !== null && Math.abs(value - Number(value.toFixed(decimals))) < 1e-12;
  return figure(value, isOnStop ? decimals : null);
}

/** The fewest decimals, up to `most`, in which all values are what they are. */
export function decimalsOfAll(values: readonly number[], most: number | null): number | null {
  if (most === null) return null;
  const counts = values.map((value) => decimalsOf(Math.abs(value)) ?? most);
  return Math.min(Math.max(0, ...counts), most);
}
