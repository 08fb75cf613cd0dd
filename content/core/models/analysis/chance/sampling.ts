/** Draws values for parameters. */
import type { Values } from '../simulate.ts';
import { isDistribution, quantile, type Distribution } from './distribution.ts';
import { shuffled, uniformAt } from './philox.ts';

/** What is drawn, and how. */
export interface SampleDesign {
  readonly distributions: Readonly<Record<string, Distribution>>;
  /** How many samples; the strata of a Latin hypercube. */
  readonly count: number;
  /** A whole number from 0 to 2^32 - 1; the same seed gives the same samples everywhere. */
  readonly seed: number;
  /**
   * `plain`: each draw by itself; sample n does not depend on `count`. `latin`: Latin hypercube
   * (McKay, Beckman and Conover, Technometrics 21, 1979): each parameter has exactly one value in each
   * of `count` strata of equal chance, combined at random.
   */
  readonly kind: 'plain' | 'latin';
}

/** The parameters of sample number `index`, from 0. */
export type Sampler = (index: number) => Values;

/** @throws RangeError on a distribution, seed or count that cannot be */
export function createSampler({ distributions, count, seed, kind }: SampleDesign): Sampler {
  if (!(Number.isInteger(count) && count > 0)) throw new RangeError(`not a count: ${count}`);
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32))
    throw new RangeError(`not a seed: ${seed}`);
  // in the order of names, so that samples do not depend on the order of writing
  const columns = Object.keys(distributions)
    .sort()
    .map((name, number) => {
      const distribution = distributions[name];
      if (distribution === undefined || !isDistribution(distribution))
        throw new RangeError(`not a distribution: ${name.slice(0, 50)}`);
      const strata = kind === 'latin' ? shuffled(count, seed, 2 * number + 1) : null;
      return { name, distribution, strata, stream: 2 * number };
    });

  return (index) => {
    if (!(Number.isInteger(index) && index >= 0 && index < count))
      throw new RangeError(`not a sample: ${index}`);
    const entries = columns.map(({ name, distribution, strata, stream }) => {
      const uniform = uniformAt(seed, stream, index);
      const stratum = strata?.[index];
      const share = stratum === undefined ? uniform : (stratum + uniform) / count;
      // rounding may bring the highest stratum to 1, where a tail has no end
      return [name, quantile(distribution, Math.min(share, 1 - 2 ** -53))] as const;
    });
    return Object.fromEntries(entries);
  };
}
