/** The exponential function and the logarithms. See notice.md for origin and licence. */
import { highWord, scale, withHighWord, withoutLowWord } from './floats.ts';

const ln2High = 6.9314718036912381649e-1;
const ln2Low = 1.90821492927058770002e-10;

/** e to the power x; error below 1 unit in the last place. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  if (x === 1) return Math.E;
  const k = Math.trunc(x * Math.LOG2E + (x < 0 ? -0.5 : 0.5));
  const high = x - k * ln2High;
  const low = k * ln2Low;
  const r = high - low;
  const z = r * r;
  const c =
    r -
    z *
      (1.66666666666666019037e-1 +
        z *
          (-2.77777777770155933842e-3 +
            z *
              (6.61375632143793436117e-5 +
                z * (-1.6533902205465251539e-6 + z * 4.13813679705723846039e-8))));
  return scale(1 - (low - (r * c) / (2 - c) - high), k);
}

/** The natural logarithm; error below 1 unit in the last place. */
export function ln(x: number): number {
  const special = logarithmOfSpecial(x);
  if (special !== null) return special;
  const { f, k, isNearRoot } = reduce(x);
  if (f === 0) return k * ln2High + k * ln2Low;
  const s = f / (2 + f);
  const r = remainder(s * s);
  if (isNearRoot) {
    const half = 0.5 * f * f;
    return k * ln2High - (half - (s * (half + r) + k * ln2Low) - f);
  }
  return k * ln2High - (s * (f - r) - k * ln2Low - f);
}

/** The logarithm with base 10; whole powers of 10 give whole numbers. */
export function log10(x: number): number {
  const special = logarithmOfSpecial(x);
  if (special !== null) return special;
  const { f, k } = reduce(x);
  const half = 0.5 * f * f;
  const s = f / (2 + f);
  const rest = s * (half + remainder(s * s));
  const high = withoutLowWord(f - half);
  const low = f - high - half + rest;
  const inverseHigh = 4.34294481878168880939e-1; // 1/ln 10
  const inverseLow = 2.50829467116452752298e-11;
  const log2High = 3.01029995663611771306e-1; // log 2
  const log2Low = 3.69423907715893078616e-13;
  const main = high * inverseHigh;
  const whole = k * log2High;
  const sum = whole + main;
  const error = whole - sum + main;
  return k * log2Low + (low + high) * inverseLow + low * inverseHigh + error + sum;
}

function logarithmOfSpecial(x: number): number | null {
  if (x > 0 && x < Infinity) return null;
  if (x === 0) return -Infinity;
  return x === Infinity ? x : NaN;
}

/** x = 2^k * (1 + f) with 1 + f between sqrt(1/2) and sqrt(2). */
function reduce(x: number) {
  const isTiny = x < 2.2250738585072014e-308;
  const normal = isTiny ? x * 2 ** 54 : x;
  const word = highWord(normal);
  const significand = word & 0xfffff;
  const carry = (significand + 0x95f64) & 0x100000;
  const f = withHighWord(normal, significand | (carry ^ 0x3ff00000)) - 1;
  const k = (word >> 20) - 1023 + (carry >> 20) - (isTiny ? 54 : 0);
  const isNearRoot = significand >= 0x6147a && significand <= 0x6b851;
  return { f, k, isNearRoot };
}

/** The series of the logarithm in s^2, where s = f/(2 + f). */
function remainder(z: number): number {
  const w = z * z;
  const even =
    w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332));
  const odd =
    z *
    (0.666666666666673513 +
      w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)));
  return odd + even;
}
