/** Numerical derivatives of the rates of a model. */

/** Writes the rate of each stock, in the order of the stocks, per unit of time. */
export type Rates = (states: Float64Array, out: Float64Array) => void;

/** Cube root of the rounding unit: the best relative step of a central difference. */
const relativeStep = 6e-6;

/**
 * The derivative of rate i to stock j stands at i * n + j. `scales` holds a usual size of each stock,
 * above 0, for the step where the stock itself is about zero.
 */
export function jacobian(rates: Rates, states: Float64Array, scales: Float64Array): Float64Array {
  const n = states.length;
  const matrix = new Float64Array(n * n);
  const moved = states.slice();
  const [above, below] = [new Float64Array(n), new Float64Array(n)];
  for (let column = 0; column < n; column += 1) {
    const state = states[column] ?? 0;
    const step = relativeStep * Math.max(Math.abs(state), scales[column] ?? 1);
    const [high, low] = [state + step, state - step];
    moved[column] = high;
    rates(moved, above);
    moved[column] = low;
    rates(moved, below);
    moved[column] = state;
    // the step that was really taken, after rounding
    for (let row = 0; row < n; row += 1)
      matrix[row * n + column] = ((above[row] ?? 0) - (below[row] ?? 0)) / (high - low);
  }
  return matrix;
}
