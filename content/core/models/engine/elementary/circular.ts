/** Sine, cosine and tangent of angles in radians. See notice.md for origin and licence. */
import { withoutLowWord } from './floats.ts';
import { takeQuarterTurns } from './quarter-turns.ts';

/** The sine; error below 1 unit in the last place. */
export function sin(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  const { turns, head, tail } = takeQuarterTurns(x);
  const value = (turns & 1) === 0 ? sinNear0(head, tail) : cosNear0(head, tail);
  return (turns & 2) === 0 ? value : -value;
}

/** The cosine; error below 1 unit in the last place. */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  const { turns, head, tail } = takeQuarterTurns(x);
  const value = (turns & 1) === 0 ? cosNear0(head, tail) : sinNear0(head, tail);
  return ((turns + 1) & 2) === 0 ? value : -value;
}

/** The tangent; error below 1 unit in the last place. */
export function tan(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  const { turns, head, tail } = takeQuarterTurns(x);
  return tanNear0(head, tail, (turns & 1) === 0);
}

function sinNear0(x: number, tail: number): number {
  if (Math.abs(x) < 2 ** -26) return x;
  const z = x * x;
  const r =
    8.33333333332248946124e-3 +
    z * (-1.98412698298579493134e-4 + z * 2.75573137070700676789e-6) +
    z * (z * z) * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10);
  const s1 = -1.66666666666666324348e-1;
  const v = z * x;
  return tail === 0 ? x + v * (s1 + z * r) : x - (z * (0.5 * tail - v * r) - tail - v * s1);
}

function cosNear0(x: number, tail: number): number {
  const z = x * x;
  const w = z * z;
  const r =
    z * (0.0416666666666666 + z * (-0.001388888888887411 + z * 0.00002480158728947673)) +
    w * w * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11));
  const half = 0.5 * z;
  const first = 1 - half;
  return first + (1 - first - half + (z * r - x * tail));
}

/** The tangent, or where not `direct` the tangent a quarter turn on: -1 divided by it. */
function tanNear0(x: number, tail: number, direct: boolean): number {
  if (direct && Math.abs(x) < 2 ** -27) return x;
  const isLarge = Math.abs(x) >= 0.67434;
  const sign = isLarge && x < 0 ? -1 : 1;
  const quarterPi = { head: 7.85398163397448278999e-1, tail: 3.06161699786838301793e-17 };
  const a = isLarge ? quarterPi.head - sign * x + (quarterPi.tail - sign * tail) : x;
  const b = isLarge ? 0 : tail;
  const z = a * a;
  const w = z * z;
  const odd =
    0.13333333333320124 +
    w *
      (0.021869488294859542 +
        w *
          (0.0035920791075913124 +
            w *
              (0.0005880412408202641 +
                w * (0.00007817944429395571 + w * -0.000018558637485527546))));
  const even =
    z *
    (0.05396825397622605 +
      w *
        (0.0088632398235993 +
          w *
            (0.0014562094543252903 +
              w *
                (0.0002464631348184699 +
                  w * (0.00007140724913826082 + w * 0.00002590730518636337)))));
  const s = z * a;
  const r = b + z * (s * (odd + even) + b) + 0.333333333333334091986 * s;
  const sum = a + r;
  if (isLarge) {
    const v = direct ? 1 : -1;
    return sign * (v - 2 * (a - ((sum * sum) / (sum + v) - r)));
  }
  if (direct) return sum;
  const high = withoutLowWord(sum);
  const low = r - (high - a);
  const inverse = -1 / sum;
  const t = withoutLowWord(inverse);
  return t + inverse * (1 + t * high + t * low);
}
