/** What a gas of discs shows as a whole. In two dimensions each disc has two degrees of freedom. */
import { rowAt, findSeries, type Trajectory } from '../trajectory.ts';

/** Boltzmann's constant is exact by the definition of the kelvin (SI Brochure, 9th edition, 2019). */
export const gasConstants = { boltzmann: 1.380649e-23 } as const;

/** The temperature at which discs have this mean kinetic energy (J): ⟨E_k⟩ = k T in the plane. */
export function temperatureOf(meanKineticEnergy: number, boltzmann: number): number {
  return meanKineticEnergy / boltzmann;
}

/**
 * The pressure on all walls between two times, N/m: momentum given to the walls per time and per
 * length of wall. NaN if nothing was calculated between them.
 */
export function meanPressure(
  trajectory: Trajectory,
  wallLength: number,
  from: number,
  until: number,
): number {
  const impulse = findSeries(trajectory, 'J') ?? new Float64Array(0);
  const [first, last] = [rowAt(trajectory, from), rowAt(trajectory, until)];
  const passed = (trajectory.time[last] ?? NaN) - (trajectory.time[first] ?? NaN);
  return ((impulse[last] ?? NaN) - (impulse[first] ?? NaN)) / (passed * wallLength);
}

/** The speeds of the bodies in a row, m/s. */
export function speedsAt({ bodies }: Trajectory, row: number): readonly number[] {
  return bodies.map(({ vx, vy }) => Math.sqrt((vx[row] ?? 0) ** 2 + (vy[row] ?? 0) ** 2));
}

/** Speeds counted in bins of equal width from 0; what is faster counts in the last bin. */
export function speedHistogram(
  speeds: readonly number[],
  binWidth: number,
  bins: number,
): readonly number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const speed of speeds) {
    const bin = Math.min(bins - 1, Math.floor(speed / binWidth));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/**
 * The part of the discs that Maxwell's distribution in the plane gives below a speed:
 * 1 - exp(-m v² / 2⟨E_k⟩).
 */
export function maxwellBelow(speed: number, mass: number, meanKineticEnergy: number): number {
  return 1 - Math.exp((-mass * speed * speed) / (2 * meanKineticEnergy));
}

/** The numbers in the bins of `speedHistogram` that Maxwell's distribution gives for `total` discs. */
export function maxwellHistogram(
  total: number,
  binWidth: number,
  bins: number,
  mass: number,
  meanKineticEnergy: number,
): readonly number[] {
  const below = (bin: number) =>
    bin === bins ? 1 : maxwellBelow(bin * binWidth, mass, meanKineticEnergy);
  return Array.from({ length: bins }, (_, bin) => total * (below(bin + 1) - below(bin)));
}

/** How far counts are from what is expected: Σ (counted - expected)² / expected. */
export function chiSquare(counted: readonly number[], expected: readonly number[]): number {
  return counted.reduce((sum, count, bin) => {
    const wanted = expected[bin] ?? 0;
    return wanted === 0 ? sum : sum + (count - wanted) ** 2 / wanted;
  }, 0);
}

/**
 * The pressure of hard discs in equilibrium, N/m: n k T (1 + η²/8) / (1 - η)², where n is the number
 * per area and η the part of the area that the discs cover (D. Henderson, Molecular Physics 30,
 * 1975, 971). Without size (η = 0) it is the ideal gas.
 */
export function discGasPressure(
  count: number,
  area: number,
  radius: number,
  meanKineticEnergy: number,
): number {
  const covered = (count * Math.PI * radius * radius) / area;
  return ((count / area) * meanKineticEnergy * (1 + covered ** 2 / 8)) / (1 - covered) ** 2;
}
