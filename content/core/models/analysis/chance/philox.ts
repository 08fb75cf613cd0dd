/**
 * Random numbers by counting: Philox2x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3" (SC11, 2011). Each number is a function of seed, stream and index, so
 * that it does not matter how many were drawn before, in what order, or on which machine.
 */
const multiplier = 0xd256d193;
const keyIncrement = 0x9e3779b9;
const rounds = 10;

/** The two words of 32 bits for a counter of two words and a key. */
export function philox2x32(
  first: number,
  second: number,
  key: number,
): readonly [first: number, second: number] {
  let [a, b, k] = [first >>> 0, second >>> 0, key >>> 0];
  for (let round = 0; round < rounds; round += 1) {
    const high = highProduct(a, multiplier);
    const low = Math.imul(a, multiplier) >>> 0;
    [a, b] = [(high ^ k ^ b) >>> 0, low];
    k = (k + keyIncrement) >>> 0;
  }
  return [a, b];
}

/**
 * A uniform number between 0 and 1, neither included: (n + 1/2) / 2^52 for a whole number n of 52
 * bits, which is exact. Seed, stream and index are whole numbers from 0 to 2^32 - 1.
 */
export function uniformAt(seed: number, stream: number, index: number): number {
  const [first, second] = philox2x32(index, stream, seed);
  return ((first >>> 6) * 2 ** 26 + (second >>> 6) + 0.5) * 2 ** -52;
}

/** A random order of the whole numbers from 0 to `count` - 1 (Fisher and Yates). */
export function shuffled(count: number, seed: number, stream: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, place) => place);
  for (let place = count - 1; place > 0; place -= 1) {
    const other = Math.floor(uniformAt(seed, stream, place) * (place + 1));
    const kept = order[place] ?? 0;
    order[place] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

/** The high 32 bits of the product of two words, by halves that fit a number exactly. */
function highProduct(x: number, y: number): number {
  const [x1, x0, y1, y0] = [x >>> 16, x & 0xffff, y >>> 16, y & 0xffff];
  const middle = x1 * y0 + Math.floor((x0 * y0) / 65_536);
  const carry = Math.floor(middle / 65_536);
  return x1 * y1 + carry + Math.floor(((middle & 0xffff) + x0 * y1) / 65_536);
}
