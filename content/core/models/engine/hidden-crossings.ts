/**
 * What the ends of a piece of the solution do not show: a value that goes through zero and comes back,
 * or goes through it more than once.
 *
 * The piece is looked at in four parts. Where three looks in a row bend towards zero, and the parabola
 * through them comes near it, the lowest point is searched.
 */
/* eslint-disable @typescript-eslint/no-non-null-assertion -- every `!` follows an index below the length
   of the list */

/** A value at moments of a piece: `times` from the first to the last, in equal parts. */
export interface Looks {
  readonly times: readonly number[];
  readonly values: ArrayLike<number>;
  /** Whether a change of sign matters, from below zero to above it or the other way. */
  readonly counts: (rises: boolean) => boolean;
  /** The value itself at a moment: `values` may be a little off between the ends. */
  readonly exact: (moment: number) => number;
}

/** Into how many parts a piece is cut. */
export const partsOfPiece = 4;
/** A parabola whose lowest point is above this part of the lowest look is not followed further. */
export const nearEnough = 0.5;
/** Looks in the search for a lowest point: the bracket is then 10^-8 of what it was. */
const mostLooks = 40;
const golden = (3 - Math.sqrt(5)) / 2;

/**
 * The moment within the piece, its ends excluded, at which the piece has to be cut, so that in its
 * first part the ends show what happens; null where they show it for the whole piece.
 */
export function hiddenCrossing({ times, values, counts, exact }: Looks): number | null {
  const last = times.length - 1;
  let side = Math.sign(values[0]!);
  if (side === 0) return null;
  let crossedAt: number | null = null;
  for (let j = 1; j <= last; j += 1) {
    const dip = j < last ? dipAround(j, side, times, values, exact) : null;
    if (dip !== null) return crossedAt ?? dip;
    if (side * values[j]! > 0) continue;
    const matters = counts(side < 0);
    const isSeen = matters || crossedAt !== null;
    if (isSeen && j === last) return crossedAt;
    if (!(times[j]! > times[0]!) || side * exact(times[j]!) > 0) continue;
    if (isSeen) return crossedAt ?? times[j]!;
    crossedAt = times[j]!;
    side = -side;
  }
  return null;
}

/** A moment near look `j` at which the value is on the other side, while the looks are not. */
function dipAround(
  j: number,
  side: number,
  times: readonly number[],
  values: ArrayLike<number>,
  exact: (moment: number) => number,
): number | null {
  const [a, b, c] = [side * values[j - 1]!, side * values[j]!, side * values[j + 1]!];
  if (!(a > 0 && b > 0 && c > 0)) return null;
  const bend = a - 2 * b + c;
  const tilt = a - c;
  if (!(bend > 0) || Math.abs(tilt) > 2 * bend) return null;
  const lowest = b - (tilt * tilt) / (8 * bend);
  if (lowest > nearEnough * Math.min(a, b, c)) return null;

  const half = times[j + 1]! - times[j]!;
  const guess = times[j]! + (half * tilt) / (2 * bend);
  const found = lowestPoint([times[j - 1]!, times[j + 1]!], guess, (at) => side * exact(at));
  // Where the piece begins, the value may be the zero of an event that has just happened.
  return found !== null && found > times[0]! && found < times.at(-1)! ? found : null;
}

/** Searches the lowest point of a value, by golden section, until it is not above zero. */
function lowestPoint(
  [from, to]: readonly [number, number],
  guess: number,
  value: (moment: number) => number,
): number | null {
  let [low, high] = [from, to];
  let [best, least] = [guess, value(guess)];
  for (let look = 0; look < mostLooks && least > 0; look += 1) {
    const isRight = high - best > best - low;
    const at = isRight ? best + golden * (high - best) : best - golden * (best - low);
    if (at === best) return null;
    const found = value(at);
    if (found < least) {
      if (isRight) low = best;
      else high = best;
      [best, least] = [at, found];
    } else if (isRight) high = at;
    else low = at;
  }
  return least <= 0 ? best : null;
}
