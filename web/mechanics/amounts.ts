/** Numbers with their units as the stage writes them. */
import { modelText } from '#text/models.ts';
import { formatNumber } from '#text/number.ts';
import { decimalsFor, figure } from '../models/figures.ts';

const lengths: readonly (readonly [factor: number, unit: string])[] = [
  [1, 'm'],
  [1e-2, 'cm'],
  [1e-3, 'mm'],
  [1e-6, 'µm'],
  [1e-9, 'nm'],
  [1e-12, 'pm'],
];

/** A round length in the unit in which it is a plain number: 50 cm, 5 nm, 2 km. */
export function lengthInWords(length: number): string {
  if (length >= 1_000) {
    const kilometres = length / 1_000;
    return modelText.amount(formatNumber(kilometres, 3), 'km');
  }
  const [factor, unit] = lengths.find(([each]) => length >= 0.999 * each) ?? [1, 'm'];
  return modelText.amount(formatNumber(length / factor, 3), unit);
}

/** A value with three significant figures and its unit. */
export function amount(value: number, unit: string): string {
  return modelText.amount(formatNumber(value, 3), unit);
}

/** A value with as many decimals as its span over the run asks for, so that digits stand still. */
export function steadyAmount(value: number, span: number, unit: string): string {
  const isPlain = span < 1e6 && span >= 1e-3;
  const text = isPlain ? figure(value, decimalsFor(span)) : formatNumber(value, 3);
  return modelText.amount(text, unit);
}

/** Parts of one as a percentage; null if it cannot be told from nothing. */
export function percentage(part: number): string | null {
  return part < 1e-8 ? null : `${formatNumber(part * 100, 2)}\u00a0%`;
}

const times: readonly (readonly [from: number, factor: number, unit: string])[] = [
  [3 * 86_400, 86_400, 'd'],
  [0.05, 1, 's'],
  [1e-4, 1e-3, 'ms'],
  [1e-7, 1e-6, 'µs'],
  [1e-10, 1e-9, 'ns'],
  [0, 1e-12, 'ps'],
];

/** The unit of time that fits a run of this length, with its seconds. */
export function timeUnit(end: number): { readonly seconds: number; readonly unit: string } {
  const [, seconds, unit] = times.find(([from]) => end >= from) ?? [0, 1, 's'];
  return { seconds, unit };
}

/** A time in that unit, with figures that stand still. */
export function timeAmount(time: number, end: number): string {
  const { seconds, unit } = timeUnit(end);
  return steadyAmount(time / seconds, end / seconds, unit);
}

/** A time by itself. */
export function durationInWords(time: number): string {
  const { seconds, unit } = timeUnit(time);
  return amount(time / seconds, unit);
}
