/** Distributions of a parameter, as data, by their quantiles. */
import { Type, type Static } from 'typebox';
import { exp, ln } from '../../engine/elementary.ts';
import { normalQuantile } from './normal-quantile.ts';

const closed = { additionalProperties: false };
const number = Type.Number();
const positive = Type.Number({ exclusiveMinimum: 0 });
const size = Type.Number({ minimum: 0 });

/** All numbers in the unit of the parameter. */
export const Distribution = Type.Union([
  Type.Object({ kind: Type.Literal('uniform'), min: number, max: number }, closed),
  Type.Object({ kind: Type.Literal('normal'), mean: number, deviation: size }, closed),
  Type.Object(
    /** Between `min` and `max`, most often near `mode`. */
    { kind: Type.Literal('triangular'), min: number, mode: number, max: number },
    closed,
  ),
  /** Always positive; mean and standard deviation of the value itself, not of its logarithm. */
  Type.Object({ kind: Type.Literal('lognormal'), mean: positive, deviation: size }, closed),
]);
export type Distribution = Static<typeof Distribution>;

/** Whether the numbers of a distribution fit together. */
export function isDistribution(distribution: Distribution): boolean {
  const { kind } = distribution;
  if (kind === 'uniform') return finite(distribution.min, distribution.max - distribution.min);
  if (kind === 'triangular') {
    const { min, mode, max } = distribution;
    return finite(min, mode - min) && finite(max, max - mode);
  }
  const { mean, deviation } = distribution;
  return finite(mean, deviation) && (kind === 'normal' || mean > 0);
}

/** The value that a draw is below with chance `share`, strictly between 0 and 1. */
export function quantile(distribution: Distribution, share: number): number {
  switch (distribution.kind) {
    case 'uniform': {
      const { min, max } = distribution;
      return Math.min(Math.max(min + share * (max - min), min), max);
    }
    case 'normal':
      return distribution.mean + distribution.deviation * normalQuantile(share);
    case 'triangular': {
      const { min, mode, max } = distribution;
      if (max === min) return min;
      const value =
        share * (max - min) < mode - min
          ? min + Math.sqrt(share * (max - min) * (mode - min))
          : max - Math.sqrt((1 - share) * (max - min) * (max - mode));
      return Math.min(Math.max(value, min), max);
    }
    case 'lognormal': {
      const { mean, deviation } = distribution;
      const variance = ln(1 + (deviation / mean) ** 2);
      return exp(ln(mean) - variance / 2 + Math.sqrt(variance) * normalQuantile(share));
    }
  }
}

function finite(number: number, size: number): boolean {
  return Number.isFinite(number) && Number.isFinite(size) && size >= 0;
}
