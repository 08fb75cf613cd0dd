/** Bounds for a parameter of which only the start value is known. */

export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** At least so many stops on the slider. */
const fewestStops = 50;
const sizes = [5, 2, 1];

/**
 * From zero to twice the value, in steps of 1, 2 or 5 times a power of ten on which the value is a
 * stop; from 0 to 1 when the value is zero or not known.
 */
export function suggestedBounds(value: number | null): Bounds {
  const size = Math.abs(value ?? 0);
  if (value === null || size < 1e-300 || size > 1e300) return { min: 0, max: 1, step: 0.01 };
  const step = stepFor(size);
  return value > 0 ? { min: 0, max: 2 * value, step } : { min: 2 * value, max: 0, step };
}

function stepFor(size: number): number {
  const largest = (2 * size) / fewestStops;
  const exponent = Math.floor(Math.log10(largest));
  // Four powers of ten further every classroom number is a stop.
  const candidates = [0, 1, 2, 3].flatMap((power) =>
    sizes.map((mantissa) => Number(`${String(mantissa)}e${String(exponent - power)}`)),
  );
  const fitting = candidates.filter((step) => step > 0 && step <= largest);
  const isStop = (step: number) => Math.abs(size / step - Math.round(size / step)) < 1e-6;
  return fitting.find(isStop) ?? fitting[0] ?? size / fewestStops;
}
