/** Linear equations, for the few unknowns of a model. Matrices stand row by row in one array. */

/** Relative size of a pivot below which a matrix counts as singular. */
const leastPivot = 1e-13;

/**
 * Solves A x = b by elimination with the largest pivot of each column, rows scaled. Null if A is
 * singular to working precision. A and b stay as they are.
 */
export function solveLinear(matrix: Float64Array, right: Float64Array): Float64Array | null {
  const n = right.length;
  const a = matrix.slice();
  const x = right.slice();
  const read = (row: number, column: number) => a[row * n + column] ?? 0;
  for (let row = 0; row < n; row += 1) {
    let size = 0;
    for (let column = 0; column < n; column += 1)
      size = Math.max(size, Math.abs(read(row, column)));
    if (!(size > 0 && size < Infinity)) return null;
    for (let column = 0; column < n; column += 1) a[row * n + column] = read(row, column) / size;
    x[row] = (x[row] ?? 0) / size;
  }
  for (let step = 0; step < n; step += 1) {
    let pivot = step;
    for (let row = step + 1; row < n; row += 1)
      if (Math.abs(read(row, step)) > Math.abs(read(pivot, step))) pivot = row;
    if (!(Math.abs(read(pivot, step)) > leastPivot)) return null;
    swapRows(a, x, n, pivot, step);
    for (let row = step + 1; row < n; row += 1) {
      const factor = read(row, step) / read(step, step);
      if (factor === 0) continue;
      for (let column = step; column < n; column += 1)
        a[row * n + column] = read(row, column) - factor * read(step, column);
      x[row] = (x[row] ?? 0) - factor * (x[step] ?? 0);
    }
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    let rest = x[row] ?? 0;
    for (let column = row + 1; column < n; column += 1)
      rest -= read(row, column) * (x[column] ?? 0);
    x[row] = rest / read(row, row);
  }
  return x.every(Number.isFinite) ? x : null;
}

/** The inverse of a matrix of n rows, or null if it is singular. */
export function inverse(matrix: Float64Array, n: number): Float64Array | null {
  const result = new Float64Array(n * n);
  for (let column = 0; column < n; column += 1) {
    const unit = new Float64Array(n);
    unit[column] = 1;
    const solution = solveLinear(matrix, unit);
    if (solution === null) return null;
    solution.forEach((value, row) => (result[row * n + column] = value));
  }
  return result;
}

function swapRows(a: Float64Array, x: Float64Array, n: number, first: number, second: number) {
  if (first === second) return;
  const kept = a.slice(first * n, first * n + n);
  a.copyWithin(first * n, second * n, second * n + n);
  a.set(kept, second * n);
  const right = x[first] ?? 0;
  x[first] = x[second] ?? 0;
  x[second] = right;
}
