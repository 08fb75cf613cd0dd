/** Takes quarter turns off an angle. See notice.md for origin and licence. */
import { highWord } from './floats.ts';

/** An angle of `turns` quarter turns plus head + tail, of which the size is at most about π/4. */
export interface Reduced {
  readonly turns: number;
  readonly head: number;
  /** What the rounding of `head` lost. */
  readonly tail: number;
}

/** Reduces a finite angle in radians. */
export function takeQuarterTurns(x: number): Reduced {
  const size = Math.abs(x);
  if (size <= 0.7853981633974483) return { turns: 0, head: x, tail: 0 };
  return size < 1_647_099 ? takeFew(x) : takeMany(x);
}

/** π/2 in pieces of 33 bits, each with what is left of π/2 after it. */
const pieces = [
  { head: 1.57079632673412561417, tail: 6.07710050650619224932e-11 },
  { head: 6.0771005063039659766e-11, tail: 2.02226624879595063154e-21 },
  { head: 2.0222662487111664558e-21, tail: 8.47842766036889956997e-32 },
] as const;

/** Up to 2^20 quarter turns: their number times each piece is exact, or nearly so. */
function takeFew(x: number): Reduced {
  const turns = Math.round(x * 0.636619772367581382433);
  let left = x - turns * pieces[0].head;
  let error = turns * pieces[0].tail;
  let head = left - error;
  // where the subtraction cancelled many bits, the next piece restores them
  for (const [piece, bits] of [[pieces[1], 16] as const, [pieces[2], 49] as const]) {
    if (exponent(x) - exponent(head) <= bits) break;
    const before = left;
    const product = turns * piece.head;
    left = before - product;
    error = turns * piece.tail - (before - left - product);
    head = left - error;
  }
  return { turns, head, tail: left - head - error };
}

function exponent(x: number): number {
  return (highWord(x) >> 20) & 0x7ff;
}

/** Bits behind the point that an angle of up to 2^1024 needs. */
const precision = 1_200n;
let quarterTurn: bigint | null = null;

/** Any number of quarter turns, in whole numbers. Rare, so that it need not be fast. */
function takeMany(x: number): Reduced {
  quarterTurn ??= halfPi();
  // a number of this size is a whole number of 2^-40, and above 2^60 a whole number
  const isMedium = Math.abs(x) < 2 ** 60;
  const angle = isMedium ? BigInt(x * 2 ** 40) << (precision - 40n) : BigInt(x) << precision;
  const size = angle < 0n ? -angle : angle;
  const count = (size + quarterTurn / 2n) / quarterTurn;
  const kept = 200n;
  const rest = (size - count * quarterTurn) >> (precision - kept);
  const unit = 2 ** -Number(kept);
  const head = Number(rest) * unit;
  const tail = Number(rest - BigInt(Number(rest))) * unit;
  const sign = angle < 0n ? -1 : 1;
  return { turns: sign * Number(count % 4n), head: sign * head, tail: sign * tail };
}

/** π/2 in units of 2^-precision, by Machin: π/4 = 4 arctan(1/5) - arctan(1/239). */
function halfPi(): bigint {
  const guard = 32n;
  const unit = 1n << (precision + guard);
  const arctanOfInverse = (n: bigint): bigint => {
    let sum = 0n;
    let power = unit / n;
    for (let k = 1n; power !== 0n; k += 4n) {
      sum += power / k;
      power /= n * n;
      sum -= power / (k + 2n);
      power /= n * n;
    }
    return sum;
  };
  return (2n * (4n * arctanOfInverse(5n) - arctanOfInverse(239n))) >> guard;
}
