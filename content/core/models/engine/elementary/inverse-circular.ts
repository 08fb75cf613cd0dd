/** The angles that belong to a sine, cosine or tangent, in radians. See notice.md for the origin. */
import { withoutLowWord } from './floats.ts';

const halfPi = 1.570796326794896558;
const halfPiTail = 6.12323399573676603587e-17;

/** The arc tangent; error below 1 unit in the last place. */
export function arctan(x: number): number {
  if (Number.isNaN(x)) return NaN;
  const size = Math.abs(x);
  if (size >= 2 ** 66) return Math.sign(x) * (halfPi + halfPiTail);
  if (size < 2 ** -27) return x;
  if (size < 0.4375) return x - x * arctanSum(x);
  const { reduced, head, tail } = nearby(size);
  const value = head - (reduced * arctanSum(reduced) - tail - reduced);
  return x < 0 ? -value : value;
}

/** An angle whose tangent is known, and the tangent of what is left. */
function nearby(x: number): {
  readonly reduced: number;
  readonly head: number;
  readonly tail: number;
} {
  if (x < 0.6875)
    return {
      reduced: (2 * x - 1) / (2 + x),
      head: 4.63647609000806093515e-1,
      tail: 2.26987774529616870924e-17,
    };
  if (x < 1.1875)
    return {
      reduced: (x - 1) / (x + 1),
      head: 7.85398163397448278999e-1,
      tail: 3.06161699786838301793e-17,
    };
  if (x < 2.4375)
    return {
      reduced: (x - 1.5) / (1 + 1.5 * x),
      head: 9.82793723247329054082e-1,
      tail: 1.39033110312309984516e-17,
    };
  return { reduced: -1 / x, head: halfPi, tail: halfPiTail };
}

/** x minus the arc tangent, divided by x, for small x. */
function arctanSum(x: number): number {
  const z = x * x;
  const w = z * z;
  const odd =
    z *
    (3.33333333333329318027e-1 +
      w *
        (1.42857142725034663711e-1 +
          w *
            (9.09088713343650656196e-2 +
              w *
                (6.66107313738753120669e-2 +
                  w * (4.97687799461593236017e-2 + w * 1.62858201153657823623e-2)))));
  const even =
    w *
    (-1.99999999998764832476e-1 +
      w *
        (-1.1111110405462355788e-1 +
          w *
            (-7.69187620504482999495e-2 +
              w * (-5.83357013379057348645e-2 + w * -3.6531572744216915527e-2))));
  return odd + even;
}

/** The arc sine; NaN outside -1 to 1; error below 1 unit in the last place. */
export function arcsin(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 1)) return NaN;
  if (size === 1) return x * halfPi + x * halfPiTail;
  if (size < 2 ** -26) return x;
  if (size < 0.5) return x + x * arcsinSum(x * x);
  const z = (1 - size) * 0.5;
  const root = Math.sqrt(z);
  const sum = arcsinSum(z);
  let value: number;
  if (size >= 0.975) value = halfPi - (2 * (root + root * sum) - halfPiTail);
  else {
    const head = withoutLowWord(root);
    const tail = (z - head * head) / (root + head);
    const correction = 2 * root * sum - (halfPiTail - 2 * tail);
    value = 0.5 * halfPi - (correction - (0.5 * halfPi - 2 * head));
  }
  return x < 0 ? -value : value;
}

/** The arc cosine; NaN outside -1 to 1; error below 1 unit in the last place. */
export function arccos(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 1)) return NaN;
  if (size === 1) return x > 0 ? 0 : 2 * halfPi + 2 * halfPiTail;
  if (size < 2 ** -57) return halfPi + halfPiTail;
  if (size < 0.5) return halfPi - (x - (halfPiTail - x * arcsinSum(x * x)));
  const z = (1 - size) * 0.5;
  const root = Math.sqrt(z);
  if (x < 0) return 2 * halfPi - 2 * (root + (arcsinSum(z) * root - halfPiTail));
  const head = withoutLowWord(root);
  const tail = (z - head * head) / (root + head);
  return 2 * (head + (arcsinSum(z) * root + tail));
}

/** The arc sine of x divided by x, less 1, as a function of x squared. */
function arcsinSum(z: number): number {
  const above =
    z *
    (1.66666666666666657415e-1 +
      z *
        (-3.25565818622400915405e-1 +
          z *
            (2.01212532134862925881e-1 +
              z *
                (-4.00555345006794114027e-2 +
                  z * (7.91534994289814532176e-4 + z * 3.4793310759602116757e-5)))));
  const below =
    1 +
    z *
      (-2.40339491173441421878 +
        z *
          (2.02094576023350569471 +
            z * (-6.8828397160545329303e-1 + z * 7.70381505559019352791e-2)));
  return above / below;
}
