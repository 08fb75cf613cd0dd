/** Floating-point numbers taken apart: exponents and words. */

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
float[0] = 1;
/** The place of the word with sign and exponent, by the byte order of the machine. */
const highPlace = words[1] === 0 ? 0 : 1;

/** The upper 32 bits: sign, exponent and the first 20 bits of the significand. */
export function highWord(x: number): number {
  float[0] = x;
  return words[highPlace] ?? 0;
}

/** The number with other upper 32 bits. */
export function withHighWord(x: number, high: number): number {
  float[0] = x;
  words[highPlace] = high;
  return float[0];
}

/** The number without its lower 32 bits. */
export function withoutLowWord(x: number): number {
  float[0] = x;
  words[1 - highPlace] = 0;
  return float[0];
}

/** x * 2^k, rounded once, for a normal x near 1 and whole k from -1100 to 1100. */
export function scale(x: number, k: number): number {
  if (k > 1023) return x * powerOfTwo(1023) * powerOfTwo(k - 1023);
  if (k < -1022) return x * powerOfTwo(k + 100) * powerOfTwo(-100);
  return x * powerOfTwo(k);
}

function powerOfTwo(k: number): number {
  return withHighWord(0, (k + 1023) << 20);
}
