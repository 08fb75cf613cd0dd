/** What happens near an equilibrium, from the eigenvalues of the rates linearised there. */
import type { Complex } from '../algebra/eigenvalues.ts';

/**
 * `stable`: every small disturbance dies out. `unstable`: every one grows. `saddle`: some do, some
 * do not. `centre`: they go round and neither grow nor die out, as far as the linearised rates tell.
 * `undecided`: in some direction the linearised rates are zero, as where equilibria form a line.
 */
export type EquilibriumKind = 'stable' | 'unstable' | 'saddle' | 'centre' | 'undecided';

/** The behaviour near an equilibrium. */
export interface Stability {
  readonly kind: EquilibriumKind;
  /** In time units of the model: a disturbance changes by a factor e in this time; null if in none. */
  readonly timeScale: number | null;
  /** The period with which the slowest disturbance goes round; null if it does not. */
  readonly period: number | null;
}

/** Relative to the largest eigenvalue: what rounding cannot tell from zero. */
const negligible = 1e-7;

/**
 * The time scale is that of the direction that lasts longest: the one that grows fastest, or else
 * dies out most slowly, leaving out directions without any rate.
 *
 * @param error how far the eigenvalues may be off, because the state is not known more exactly
 */
export function stabilityOf(eigenvalues: readonly Complex[], error: number): Stability {
  const largest = Math.max(0, ...eigenvalues.map(({ re, im }) => Math.sqrt(re * re + im * im)));
  const margin = Math.max(error, negligible * largest);
  const grows = eigenvalues.filter(({ re }) => re > margin).length;
  const dies = eigenvalues.filter(({ re }) => re < -margin).length;
  const rounds = eigenvalues.filter(
    ({ re, im }) => Math.abs(re) <= margin && Math.abs(im) > margin,
  );

  const moving = eigenvalues.filter(({ re }) => Math.abs(re) > margin).map(({ re }) => re);
  const slowest = moving.length === 0 ? null : Math.max(...moving);
  const turning = eigenvalues
    .filter(({ im }) => Math.abs(im) > 10 * margin)
    .reduce<Complex | null>((best, one) => (best === null || one.re > best.re ? one : best), null);
  return {
    kind: kindOf(eigenvalues.length, grows, dies, rounds.length),
    timeScale: slowest === null ? null : 1 / Math.abs(slowest),
    period: turning === null ? null : (2 * Math.PI) / Math.abs(turning.im),
  };
}

function kindOf(all: number, grows: number, dies: number, rounds: number): EquilibriumKind {
  if (grows > 0 && dies > 0) return 'saddle';
  if (grows === all) return 'unstable';
  if (dies === all) return 'stable';
  // growth in one direction is enough to leave, whatever the others do
  if (grows > 0) return 'unstable';
  return rounds > 0 && rounds + dies === all ? 'centre' : 'undecided';
}
