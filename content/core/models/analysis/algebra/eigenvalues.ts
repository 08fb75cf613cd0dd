/**
 * Eigenvalues of a small real matrix: balanced, brought to Hessenberg form by elimination, then the QR
 * algorithm with Wilkinson's shift in complex numbers (Golub and Van Loan, Matrix Computations,
 * chapter 7). One shift at a time with complex numbers is slower than the usual double shift in real
 * ones, and half as long to read; models have few stocks.
 */

/** A complex number. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

const epsilon = 2 ** -52;
/** Of a matrix with numbers up to about 1: far less than rounding changes them. */
const smallest = 1e-30;
/** Per eigenvalue; two or three are usual. */
const mostSteps = 60;

/** All eigenvalues of a matrix of n rows, row by row; null if it does not converge or is not finite. */
export function eigenvalues(matrix: Float64Array, n: number): readonly Complex[] | null {
  if (!matrix.every(Number.isFinite)) return null;
  const norm = matrix.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  if (norm === 0) return Array.from({ length: n }, () => zero);
  const unit = toRows(matrix, n).map((row) => row.map((value) => value / norm));
  const tidy = balance(unit).map((row) =>
    row.map((value) => (Math.abs(value) < smallest ? 0 : value)),
  );
  const h = hessenberg(tidy).map((row) => row.map((re) => ({ re, im: 0 })));
  const found: Complex[] = [];
  let high = n - 1;
  for (let step = 0; high >= 0;) {
    let low = high;
    while (low > 0 && !isNegligible(h, low)) low -= 1;
    if (low === high) {
      found.push(cell(h, high, high));
      [high, step] = [high - 1, 0];
      continue;
    }
    step += 1;
    if (step > mostSteps) return null;
    // now and then another shift, for matrices on which the usual one goes in circles
    const shift =
      step % 15 === 0 ? { re: size(cell(h, high, high - 1)), im: 0 } : wilkinson(h, high);
    qrStep(h, low, high, shift);
  }
  const largest = Math.max(0, ...found.map(size));
  // what is left of the other half of the plane after rounding
  return found.map(({ re, im }) => ({
    re: re * norm,
    im: Math.abs(im) <= 1e-13 * largest ? 0 : im * norm,
  }));
}

type Rows = number[][];
type ComplexRows = Complex[][];

const zero: Complex = { re: 0, im: 0 };

function toRows(matrix: Float64Array, n: number): Rows {
  return Array.from({ length: n }, (_, row) => [...matrix.subarray(row * n, row * n + n)]);
}

/** Scales rows and columns by powers of two, so that they become about equally large. */
function balance(a: Rows): Rows {
  for (let round = 0; round < 20; round += 1) {
    let done = true;
    for (let k = 0; k < a.length; k += 1) {
      let [column, row] = [0, 0];
      a.forEach((line, i) => {
        if (i === k) return;
        column += Math.abs(line[k] ?? 0);
        row += Math.abs(a[k]?.[i] ?? 0);
      });
      if (column === 0 || row === 0) continue;
      const factor = column < row / 4 ? 2 : column > row * 4 ? 0.5 : 1;
      if (factor === 1) continue;
      done = false;
      for (const line of a) line[k] = (line[k] ?? 0) * factor;
      a[k] = (a[k] ?? []).map((value) => value / factor);
    }
    if (done) break;
  }
  return a;
}

/** Makes all below the first subdiagonal zero, by similar matrices. */
function hessenberg(a: Rows): Rows {
  const n = a.length;
  const read = (row: number, column: number) => a[row]?.[column] ?? 0;
  for (let k = 0; k < n - 2; k += 1) {
    let pivot = k + 1;
    for (let row = k + 2; row < n; row += 1)
      if (Math.abs(read(row, k)) > Math.abs(read(pivot, k))) pivot = row;
    if (read(pivot, k) === 0) continue;
    [a[pivot], a[k + 1]] = [a[k + 1] ?? [], a[pivot] ?? []];
    for (const line of a) [line[pivot], line[k + 1]] = [line[k + 1] ?? 0, line[pivot] ?? 0];
    for (let row = k + 2; row < n; row += 1) {
      const factor = read(row, k) / read(k + 1, k);
      a[row] = (a[row] ?? []).map((value, column) => value - factor * read(k + 1, column));
      for (const line of a) line[k + 1] = (line[k + 1] ?? 0) + factor * (line[row] ?? 0);
    }
  }
  return a;
}

/** H - shift = QR; H becomes RQ + shift, within the rows and columns from low to high. */
function qrStep(h: ComplexRows, low: number, high: number, shift: Complex): void {
  const set = (row: number, column: number, value: Complex) => {
    const line = h[row];
    if (line !== undefined) line[column] = value;
  };
  const rotations: { c: number; s: Complex }[] = [];
  for (let k = low; k <= high; k += 1) set(k, k, minus(cell(h, k, k), shift));
  for (let k = low; k < high; k += 1) {
    const [a, b] = [cell(h, k, k), cell(h, k + 1, k)];
    const length = size({ re: size(a), im: size(b) });
    // c real and s complex with c*a + s*b of size `length` and conj(s)*a = c*b
    const phase = size(a) === 0 ? { re: 1, im: 0 } : times(a, 1 / size(a));
    const c = length === 0 ? 1 : size(a) / length;
    const s = length === 0 ? zero : times(product(phase, conjugate(b)), 1 / length);
    rotations.push({ c, s });
    for (let column = k; column <= high; column += 1) {
      const [top, bottom] = [cell(h, k, column), cell(h, k + 1, column)];
      set(k, column, plus(times(top, c), product(s, bottom)));
      set(k + 1, column, minus(times(bottom, c), product(conjugate(s), top)));
    }
  }
  rotations.forEach(({ c, s }, index) => {
    const k = low + index;
    for (let row = low; row <= Math.min(k + 1, high); row += 1) {
      const [left, right] = [cell(h, row, k), cell(h, row, k + 1)];
      set(row, k, plus(times(left, c), product(conjugate(s), right)));
      set(row, k + 1, minus(times(right, c), product(s, left)));
    }
  });
  for (let k = low; k <= high; k += 1) set(k, k, plus(cell(h, k, k), shift));
}

/** The eigenvalue of the last two rows and columns that is nearest to the last number. */
function wilkinson(h: ComplexRows, high: number): Complex {
  const [a, d] = [cell(h, high - 1, high - 1), cell(h, high, high)];
  const across = product(cell(h, high - 1, high), cell(h, high, high - 1));
  const half = times(minus(a, d), 0.5);
  const root = squareRoot(plus(product(half, half), across));
  const middle = times(plus(a, d), 0.5);
  const [one, other] = [plus(middle, root), minus(middle, root)];
  return size(minus(one, d)) < size(minus(other, d)) ? one : other;
}

function isNegligible(h: ComplexRows, row: number): boolean {
  const around = size(cell(h, row - 1, row - 1)) + size(cell(h, row, row));
  return size(cell(h, row, row - 1)) <= Math.max(epsilon * around, smallest);
}

function cell(h: ComplexRows, row: number, column: number): Complex {
  return h[row]?.[column] ?? zero;
}

function plus(a: Complex, b: Complex): Complex {
  return { re: a.re + b.re, im: a.im + b.im };
}

function minus(a: Complex, b: Complex): Complex {
  return { re: a.re - b.re, im: a.im - b.im };
}

function product(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

function times({ re, im }: Complex, factor: number): Complex {
  return { re: re * factor, im: im * factor };
}

function conjugate({ re, im }: Complex): Complex {
  return { re, im: -im };
}

/** The modulus, without squares that vanish or overflow. */
function size({ re, im }: Complex): number {
  const [small, large] = [Math.abs(re), Math.abs(im)].sort((a, b) => a - b);
  if (small === undefined || large === undefined || large === 0) return 0;
  return large * Math.sqrt(1 + (small / large) ** 2);
}

function squareRoot(z: Complex): Complex {
  const length = size(z);
  const re = Math.sqrt(Math.max(0, (length + z.re) / 2));
  const im = Math.sqrt(Math.max(0, (length - z.re) / 2));
  return { re, im: z.im < 0 ? -im : im };
}
