import { describe, expect, it } from 'vitest';
import { Value } from 'typebox/value';
import { Measure, Quantities, readMeasure } from '#core/models/analysis/index.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { coolingOde, damped, simulation } from '../runs.ts';
import { lines, ode } from '../../builders.ts';

function read(
  measure: Measure,
  definition: ModelDefinition,
  parameters: Record<string, number> = {},
) {
  expect(Value.Check(Measure, measure)).toBe(true);
  const quantities = new Quantities(definition);
  const simulate = simulation(definition);
  const reference = { quantities, sighting: { run: simulate({}), parameters: {} } };
  const sighting = { run: simulate(parameters), parameters };
  const measured = readMeasure(measure, { quantities, sighting, reference });
  return measured.ok ? measured.value : measured.reason;
}

const fall = lines(
  'v = v - g*dt\ny = y + v*dt\nt = t + dt',
  'y = 20\nv = 0\ng = 9,81\nm = 2\ndt = 0,001\nt = 0',
  { time: { variable: 't', unit: 's', start: 0, end: 3, step: 0.001 } },
);

describe('readMeasure', () => {
  it.each<[Measure, ModelDefinition, number, number]>([
    [{ measure: 'value', of: 'T', at: 1 }, coolingOde, 20 + 70 * Math.exp(-0.4), 5],
    [{ measure: 'value', of: 'T', at: 'start' }, coolingOde, 90, 12],
    [{ measure: 'value', of: 'T - T_omg', at: 'end' }, coolingOde, 70 * Math.exp(-4), 5],
    [{ measure: 'slope', of: 'T', at: 'start' }, coolingOde, -28, 0],
    [{ measure: 'maximum', of: 'T' }, coolingOde, 90, 12],
    [{ measure: 'maximum', of: 'T', from: 1 }, coolingOde, 20 + 70 * Math.exp(-0.4), 5],
    [
      { measure: 'minimum', of: 'x' },
      damped,
      Math.cos(Math.PI) * Math.exp((-0.15 * Math.PI) / 1.994),
      2,
    ],
    [{ measure: 'time-of-minimum', of: 'x' }, damped, Math.PI / 1.9944, 1],
    [{ measure: 'time-of-maximum', of: 'x', from: 2 }, damped, (2 * Math.PI) / 1.9944, 1],
    [{ measure: 'period', of: 'x' }, damped, (2 * Math.PI) / Math.sqrt(4 - 0.0225), 4],
    [{ measure: 'half-life', of: 'T - T_omg' }, coolingOde, Math.LN2 / 0.4, 2],
    [{ measure: 'first-time', when: 'y < 0' }, fall, Math.sqrt(40 / 9.81), 2],
    [
      { measure: 'first-time', when: 'y < y_half of t > 99' },
      { ...fall, start: [...fall.start, 'y_half = 10'] },
      Math.sqrt(20 / 9.81),
      2,
    ],
    [{ measure: 'first-time', when: 'T <= 55' }, coolingOde, Math.LN2 / 0.4, 2],
    [{ measure: 'first-time', when: 'T = 55' }, coolingOde, Math.LN2 / 0.4, 2],
    [{ measure: 'first-time', when: 'T = 90' }, coolingOde, 0, 12],
    [{ measure: 'first-time', when: 'x = 0', from: 1 }, damped, 2.4005, 3],
    [{ measure: 'drift', of: 'm*v^2/2 + m*g*y' }, fall, (9.81 * 0.001 * 3) / 40, 12],
    [{ measure: 'equilibrium', of: 'T', absolute: 5 }, coolingOde, 20 + 70 * Math.exp(-4), 5],
    [
      { measure: 'settling-time', of: 'T', absolute: 7 - 70 * Math.exp(-4) },
      coolingOde,
      Math.log(10) / 0.4,
      1,
    ],
  ])('%o', (measure, definition, expected, digits) => {
    expect(read(measure, definition)).toBeCloseTo(expected, digits);
  });

  it.each<[Measure, ModelDefinition, string, Record<string, number>?]>([
    [{ measure: 'value', of: 'T', at: 11 }, coolingOde, 'outside-run'],
    [{ measure: 'value', of: 'nothing', at: 1 }, coolingOde, 'unknown-name'],
    [{ measure: 'value', of: 'T +', at: 1 }, coolingOde, 'bad-expression'],
    [{ measure: 'maximum', of: 'T', from: 20 }, coolingOde, 'no-values'],
    [{ measure: 'period', of: 'T' }, coolingOde, 'no-period'],
    [{ measure: 'equilibrium', of: 'x' }, damped, 'not-settled'],
    [{ measure: 'first-time', when: 'T < 0' }, coolingOde, 'never'],
    [{ measure: 'half-life', of: 'x - x' }, damped, 'no-scale'],
    [
      { measure: 'maximum', of: 'x' },
      ode({ x: ['1', 'a*x*x'] }, { a: 0 }),
      'run-failed',
      { a: 1e9 },
    ],
  ])('%o has no number', (measure, definition, reason, parameters) => {
    expect(read(measure, definition, parameters)).toBe(reason);
  });

  it('compares with another run', () => {
    const difference = read({ measure: 'largest-difference', of: 'T' }, coolingOde, { T: 91 });
    expect(difference).toBeCloseTo(1, 9);
    expect(read({ measure: 'relative-rms-difference', of: 'T' }, coolingOde)).toBe(0);
    const quantities = new Quantities(coolingOde);
    const sighting = { run: simulation(coolingOde)({}), parameters: {} };
    expect(readMeasure({ measure: 'rms-difference', of: 'T' }, { quantities, sighting })).toEqual({
      ok: false,
      reason: 'no-reference',
    });
  });
});
