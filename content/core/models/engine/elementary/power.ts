/** Powers. See notice.md for origin and licence. */
import { highWord, scale, withHighWord } from './floats.ts';

/** base to the power exponent, as `Math.pow`; error below 1.5 units in the last place. */
export function pow(base: number, exponent: number): number {
  if (Number.isNaN(base) || exponent === 0 || !Number.isFinite(exponent) || base === 0)
    return base ** exponent; // no rounding in these: the language fixes the outcome
  if (!Number.isFinite(base)) return base ** exponent;
  if (exponent === 1) return base;
  if (exponent === 0.5) return Math.sqrt(base);
  if (exponent < 0 && exponent >= -22 && Number.isInteger(exponent)) {
    // so that 10^-5 is the number that one writes as 1e-5
    const inverse = pow(base, -exponent);
    if (Number.isFinite(inverse)) return 1 / inverse;
  }
  if (base < 0 && !Number.isInteger(exponent)) return NaN;

  const sign = base < 0 && Math.abs(exponent % 2) === 1 ? -1 : 1;
  const size = Math.abs(base);
  if (size === 1) return sign;
  if (Math.abs(exponent) > 2 ** 64) return size > 1 === exponent > 0 ? sign * Infinity : sign * 0;

  const log =
    Math.abs(exponent) > 2 ** 31 && Math.abs(size - 1) < 2 ** -20 ? log2Near1(size) : log2(size);
  const head = Math.fround(exponent);
  const low = (exponent - head) * log.high + exponent * log.low;
  const high = head * log.high;
  const power = high + low;
  if (power > 1100) return sign * Infinity;
  if (power < -1100) return sign * 0;
  return sign * exp2(high, low);
}

/** A number as an unrounded sum; `high` has at most 24 significant bits. */
interface Sum {
  readonly high: number;
  readonly low: number;
}

const cp = 9.61796693925975554329e-1; // 2/(3 ln 2)
const cpHigh = 9.61796700954437255859e-1;
const cpLow = -7.02846165095275826516e-9;
const log2Of1AndAHalf = { high: 5.84962487220764160156e-1, low: 1.35003920212974897128e-8 };

/** The logarithm with base 2 of a positive number. */
function log2(x: number): Sum {
  const isTiny = x < 2.2250738585072014e-308;
  const normal = isTiny ? x * 2 ** 53 : x;
  const word = highWord(normal);
  const significand = word & 0xfffff;
  // the significand, from 1 to 2, is compared with 1 below sqrt(3/2), with 1.5 below sqrt(3), then halved
  const isMiddle = significand > 0x3988e && significand < 0xbb67a;
  const isUpper = significand >= 0xbb67a;
  const n = (word >> 20) - 1023 + (isUpper ? 1 : 0) - (isTiny ? 53 : 0);
  const a = withHighWord(normal, significand | (isUpper ? 0x3fe00000 : 0x3ff00000));
  const b = isMiddle ? 1.5 : 1;

  const u = a - b;
  const v = 1 / (a + b);
  const s = u * v;
  const sHigh = Math.fround(s);
  const sumHigh = Math.fround(a + b);
  const sumLow = a - (sumHigh - b);
  const sLow = v * (u - sHigh * sumHigh - sHigh * sumLow);

  const z = s * s;
  const series =
    z *
      z *
      (0.5999999999999946 +
        z *
          (0.4285714285785502 +
            z *
              (0.33333332981837743 +
                z * (0.272728123808534 + z * (0.23066074577556175 + z * 0.20697501780033842))))) +
    sLow * (sHigh + s);
  const square = sHigh * sHigh;
  const factorHigh = Math.fround(3 + square + series);
  const factorLow = series - (factorHigh - 3 - square);
  const main = sHigh * factorHigh;
  const rest = sLow * factorHigh + factorLow * s;
  const pHigh = Math.fround(main + rest);
  const pLow = rest - (pHigh - main);
  const zHigh = cpHigh * pHigh;
  const zLow = cpLow * pHigh + pLow * cp + (isMiddle ? log2Of1AndAHalf.low : 0);
  const d = isMiddle ? log2Of1AndAHalf.high : 0;
  const high = Math.fround(zHigh + zLow + d + n);
  return { high, low: zLow - (high - n - d - zHigh) };
}

/** The same within 2^-20 of 1, by a short series. */
function log2Near1(x: number): Sum {
  const t = x - 1;
  const w = t * t * (0.5 - t * (0.3333333333333333 - t * 0.25));
  const u = 1.44269502162933349609 * t;
  const v = t * 1.92596299112661746887e-8 - w * Math.LOG2E;
  const high = Math.fround(u + v);
  return { high, low: v - (high - u) };
}

/** 2 to the power of an unrounded sum between -1100 and 1100. */
function exp2(high: number, low: number): number {
  const n = Math.round(high + low);
  const rest = high - n;
  const t = Math.fround(low + rest);
  const u = t * 6.93147182464599609375e-1;
  const v = (low - (t - rest)) * Math.LN2 + t * -1.90465429995776804525e-9;
  const z = u + v;
  const w = v - (z - u);
  const zz = z * z;
  const c =
    z -
    zz *
      (0.16666666666666602 +
        zz *
          (-0.0027777777777015593 +
            zz *
              (0.00006613756321437934 +
                zz * (-0.0000016533902205465252 + zz * 4.1381367970572385e-8))));
  const r = (z * c) / (c - 2) - (w + z * w);
  return scale(1 - (r - z), n);
}
