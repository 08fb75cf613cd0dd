import { beforeAll, describe, expect, it } from 'vitest';
import { runScene } from '../../../helpers/run-scene.ts';
import {
  chiSquare,
  discGasPressure,
  findSeries,
  maxwellHistogram,
  meanPressure,
  readyScene,
  speedHistogram,
  speedsAt,
  type Trajectory,
} from '#core/mechanics/index.ts';

const boltzmann = 1.380649e-23;
const side = 2e-8;
const radius = 1.7e-10;
const mass = 6.6335e-26;
const count = 150;

describe('a gas of 150 argon atoms', () => {
  let gas: Trajectory;
  let meanEnergy: number;
  beforeAll(() => {
    gas = runScene(readyScene('gas'));
    meanEnergy = (findSeries(gas, 'E_k')?.[0] ?? NaN) / count;
  });

  it('keeps its energy through some 24,000 collisions', () => {
    expect(findSeries(gas, 'botsingen')?.at(-1)).toBeGreaterThan(20_000);
    expect(gas.accuracy.energy).toBeLessThan(1e-13);
  });

  it('has the temperature of its mean kinetic energy', () => {
    expect(findSeries(gas, 'T')?.at(-1)).toBeCloseTo(meanEnergy / boltzmann, 6);
    expect(meanEnergy / boltzmann).toBeCloseTo(300, 1);
  });

  it('presses as hard discs do within 3 %, and somewhat more than an ideal gas', () => {
    const pressure = meanPressure(gas, 4 * side, 2e-10, 2e-9);
    // the centres of the atoms have a little less room than the box
    const exact = discGasPressure(count, (side - 2 * radius) ** 2, radius, meanEnergy);
    expect(Math.abs(pressure / exact - 1)).toBeLessThan(0.03);
    const ideal = (count * meanEnergy) / side ** 2;
    expect(pressure / ideal).toBeGreaterThan(1.03);
    expect(pressure / ideal).toBeLessThan(1.15);
  });

  /** Counts of many moments far enough apart, in bins of 70 m/s. */
  function countsOf(rows: readonly number[]): { counted: number[]; expected: readonly number[] } {
    const counted = new Array<number>(12).fill(0);
    for (const row of rows)
      for (const [bin, found] of speedHistogram(speedsAt(gas, row), 70, 12).entries())
        counted[bin] = (counted[bin] ?? 0) + found;
    return { counted, expected: maxwellHistogram(count * rows.length, 70, 12, mass, meanEnergy) };
  }

  it('takes on the speeds of Maxwell, by chi-square over 11 degrees of freedom', () => {
    const rows = Array.from({ length: 14 }, (_, index) => 300 + 50 * index);
    const { counted, expected } = countsOf(rows);
    expect(counted.reduce((sum, found) => sum + found, 0)).toBe(count * rows.length);
    // 24.7 is passed by one gas in a hundred
    expect(chiSquare(counted, expected)).toBeLessThan(24.7);
  });

  it('begins far from it, all atoms being equally fast', () => {
    const { counted, expected } = countsOf([0]);
    expect(chiSquare(counted, expected)).toBeGreaterThan(500);
  });
});

describe('speedHistogram', () => {
  it('counts in bins, the fastest in the last', () => {
    expect(speedHistogram([0, 0.5, 1, 2.5, 99], 1, 3)).toEqual([2, 1, 2]);
  });
});

describe('maxwellHistogram', () => {
  it('adds up to all discs', () => {
    const sum = maxwellHistogram(1000, 0.2, 10, 2, 1).reduce((total, part) => total + part, 0);
    expect(sum).toBeCloseTo(1000, 9);
  });

  it('has its top at the speed √(⟨E⟩/m)', () => {
    const bins = maxwellHistogram(1000, 0.01, 400, 2, 1);
    expect(bins.indexOf(Math.max(...bins)) * 0.01).toBeCloseTo(Math.sqrt(1 / 2), 1);
  });
});

describe('discGasPressure', () => {
  it('is that of an ideal gas for discs without size', () => {
    expect(discGasPressure(100, 4, 0, 3)).toBe(75);
  });
});
