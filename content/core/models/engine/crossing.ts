/** Where a value goes through zero. */

/** What is known of a value on both sides of a zero. */
interface Bracket {
  readonly from: number;
  readonly to: number;
  /** The values there, of opposite sign; that at `to` may be zero. */
  readonly before: number;
  readonly after: number;
}

/**
 * The first point found at which `value` no longer has the sign it has at `from`, at most `within`
 * past the zero. Where the value jumps, that is the point of the jump.
 *
 * Method: ITP (Oliveira and Takahashi, 2020): it interpolates, but never needs more than a few
 * evaluations more than halving.
 */
export function crossingPoint(
  value: (at: number) => number,
  { from, to, before, after }: Bracket,
  within: number,
): number {
  const sign = before > 0 ? -1 : 1;
  let [a, b, atA, atB] = [from, to, sign * before, sign * after];
  const width = b - a;
  let radius = 2 * within;
  let halvings = 0;
  for (; radius < 2 * width; radius *= 2) halvings += 1;
  for (let turn = 0; turn <= halvings + 2 && b - a > within && atB !== 0; turn += 1) {
    const middle = a + (b - a) / 2;
    const falsePosition = (b * atA - a * atB) / (atA - atB);
    const toMiddle = Math.sign(middle - falsePosition);
    const truncation = (0.2 / width) * (b - a) ** 2;
    const near =
      truncation <= Math.abs(middle - falsePosition)
        ? falsePosition + toMiddle * truncation
        : middle;
    const reach = radius - (b - a) / 2;
    const guess = Math.abs(near - middle) <= reach ? near : middle - toMiddle * reach;
    const at = guess > a && guess < b ? guess : middle;
    if (at === a || at === b) break;
    const found = sign * value(at);
    if (found < 0) [a, atA] = [at, found];
    else [b, atB] = [at, found];
    radius /= 2;
  }
  return b;
}
