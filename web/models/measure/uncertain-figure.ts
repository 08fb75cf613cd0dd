/** A value and its uncertainty in as many figures as the uncertainty allows. */
import { formatNumber } from '#text/number.ts';
import { figure } from '../figures.ts';

export interface UncertainFigure {
  readonly value: string;
  /** Null where the uncertainty is not known. */
  readonly error: string | null;
}

/**
 * The uncertainty in one figure, in two where it begins with a 1 (0.14 says much more than 0.1); the
 * value to the same decimal. Without an uncertainty the value has four figures.
 */
export function uncertainFigure(value: number, error: number | null): UncertainFigure {
  if (error === null || !(error > 0) || !Number.isFinite(error))
    return { value: formatNumber(value), error: null };
  const power = Math.floor(Math.log10(error));
  const first = Math.round(error / 10 ** power);
  // rounding may give a figure more: 0.096 is 0.10
  const decimals =
    first >= 10 ? -power : first === 1 || error / 10 ** power < 1.95 ? 1 - power : -power;
  if (decimals > 6 || Math.abs(value) >= 1e7 || power >= 6)
    return { value: formatNumber(value, 3), error: formatNumber(error, 1) };
  const round = (number: number) => {
    if (decimals >= 0) return figure(number, decimals);
    const unit = 10 ** -decimals;
    return figure(Math.round(number / unit) * unit, 0);
  };
  return { value: round(value), error: round(error) };
}
