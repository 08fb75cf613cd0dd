/** The models of the library against what is known of them. */
import { describe, expect, it, test } from 'vitest';
import type { ModelDefinition } from '#core/models/index.ts';
import { lastOf } from '../engine/compiled-run.ts';
import { libraryModel, run, seriesOf, valueAt, type Values } from './library-runs.ts';

const greatest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));

/** The largest distance between the measurements of a model and a run. */
function distance(model: ModelDefinition, values: Values, name: string): number {
  const finished = run(model, values);
  const rows = model.data?.flatMap((table) => table.rows) ?? [];
  return greatest(
    rows.map(([time, value]) => Math.abs((value ?? NaN) - valueAt(finished, name, time ?? NaN))),
  );
}

describe('a drink', async () => {
  const model = await libraryModel('afkoelen-drank');

  test.each([0, 600, 1800, 5400])('has after %d s the temperature of the formula', (time) => {
    const exact = 20 + 70 * Math.exp((-0.6 * time) / (0.2 * 4180));
    expect(Math.abs(valueAt(run(model), 'T', time) - exact)).toBeLessThan(0.15);
  });

  it('is near the measurements with a larger loss of heat only', () => {
    expect(distance(model, { k: 0.72, T_0: 88, T_omg: 21 }, 'T')).toBeLessThan(1);
    expect(distance(model, { k: 0.6, T_0: 88, T_omg: 21 }, 'T')).toBeGreaterThan(3);
  });
});

describe('a parachutist', async () => {
  const model = await libraryModel('vallen-met-luchtweerstand');
  const terminal = (m: number, area: number) => Math.sqrt((2 * m * 9.81) / (1.2 * area));

  test.each([50, 85, 130])('of %d kg falls at the speed of the formula', (m) => {
    const closed = run(model, { m, h_open: 0 });
    expect(lastOf(closed, 'v') / terminal(m, 0.55)).toBeCloseTo(1, 2);
    const opened = run(model, { m });
    expect(lastOf(opened, 'v') / terminal(m, 45)).toBeCloseTo(1, 6);
    expect(opened.end.reason).toBe('stopped');
  });

  it('falls freely at first', () => {
    expect(Math.abs(valueAt(run(model), 'v', 1) - 9.81)).toBeLessThan(0.15);
  });
});

describe('a driven oscillator', async () => {
  const model = await libraryModel('trilling-en-resonantie');
  const amplitude = (values: Values): number => {
    const u = seriesOf(run(model, values, 60), 'u');
    return greatest(u.slice(-500).map(Math.abs));
  };
  const frequencies = Array.from({ length: 17 }, (_, index) => 1.2 + index * 0.05);

  it('swings most near the frequency of its own', () => {
    const amplitudes = frequencies.map((f) => amplitude({ f }));
    const best = frequencies[amplitudes.indexOf(greatest(amplitudes))];
    expect(best).toBeCloseTo(Math.sqrt(20 / 0.2) / (2 * Math.PI), 1);
  });

  test.each([0.5, 1.6, 3])('driven at %d Hz swings as far as the formula says', (f) => {
    const w = 2 * Math.PI * f;
    const exact = 0.1 / Math.hypot(20 - 0.2 * w * w, 0.1 * w);
    expect(amplitude({ f }) / exact).toBeCloseTo(1, 2);
  });

  it('keeps its energy without damping and drive', () => {
    const energy = seriesOf(run(model, { F_max: 0, b: 0, u_0: 0.1 }), 'E');
    expect(greatest(energy.map((value) => Math.abs(value - 0.1)))).toBeLessThan(1e-5);
  });
});

describe('a capacitor', async () => {
  const model = await libraryModel('rc-kring');

  it('is charged for 63 % after one time constant, and discharged likewise', () => {
    const finished = run(model);
    expect(valueAt(finished, 'U_C', 4.7)).toBeCloseTo(9 * (1 - Math.exp(-1)), 4);
    const full = valueAt(finished, 'U_C', 30);
    expect(valueAt(finished, 'U_C', 34.7) / full).toBeCloseTo(Math.exp(-1), 2);
  });

  it('is near the measurements with a larger capacity only', () => {
    expect(distance(model, { C: 0.53 }, 'U_C')).toBeLessThan(0.15);
    expect(distance(model, { C: 0.47 }, 'U_C')).toBeGreaterThan(0.25);
  });
});

describe('a decay chain', async () => {
  const model = await libraryModel('vervalreeks');
  const noMilking = { t_melk: 180 };

  test.each([3, 24, 100, 168])('follows Bateman after %d h', (time) => {
    const [one, two] = [Math.LN2 / 65.9, Math.LN2 / 6];
    const exact =
      ((0.88 * two * 20) / (two - one)) * (Math.exp(-one * time) - Math.exp(-two * time));
    expect(valueAt(run(model, noMilking), 'A_Tcm', time) / exact).toBeCloseTo(1, 5);
  });

  it('comes to secular equilibrium when the mother lives long', () => {
    const finished = run(model, { ...noMilking, T_Mo: 500, T_Tcm: 1 });
    expect(lastOf(finished, 'A_Tcm') / lastOf(finished, 'A_Mo')).toBeCloseTo(0.88, 2);
  });

  it('loses no nucleus without milking, and all technetium-99m at it', () => {
    const total = (time: number) =>
      ['N_Mo', 'N_Tcm', 'N_Tc']
        .map((name) => valueAt(run(model, noMilking), name, time))
        .reduce((sum, value) => sum + value);
    expect(total(168) / total(0)).toBeCloseTo(1, 12);
    expect(valueAt(run(model), 'A_Tcm', 72)).toBeCloseTo(0, 9);
    expect(valueAt(run(model), 'A_Tcm', 71)).toBeGreaterThan(8);
  });
});

describe('hares and lynxes', async () => {
  const model = await libraryModel('prooi-en-roofdier');

  test.each([0, 0.2])('keep the invariant of Lotka and Volterra with hunting %d', (j) => {
    const finished = run(model, { j });
    const lynxes = seriesOf(finished, 'L');
    const kept = seriesOf(finished, 'H').map((hares, row) => {
      const lynx = lynxes[row] ?? NaN;
      return (
        0.00006 * hares - (0.6 + j) * Math.log(hares) + 0.02 * lynx - (0.6 - j) * Math.log(lynx)
      );
    });
    expect(greatest(kept.map((value) => Math.abs(value - (kept[0] ?? NaN))))).toBeLessThan(1e-6);
  });

  it('stay in balance, where hunting makes for more hares and fewer lynxes', () => {
    const hunted = { j: 0.3, H: 15000, L: 15 };
    expect(lastOf(run(model, hunted), 'H')).toBeCloseTo(15000, 3);
    expect(lastOf(run(model, { H: 10000, L: 30 }), 'L')).toBeCloseTo(30, 6);
  });

  it('have a period of about ten years', () => {
    const hares = seriesOf(run(model), 'H');
    const tops = hares.flatMap((value, row) =>
      value > (hares[row - 1] ?? Infinity) && value >= (hares[row + 1] ?? Infinity) ? [row] : [],
    );
    const [first = NaN, second = NaN] = tops;
    expect(Math.abs((second - first) * 0.02 - 10.8)).toBeLessThan(0.5);
  });
});

describe('an epidemic', async () => {
  const model = await libraryModel('epidemie');
  const peak = (values: Values): number => greatest(seriesOf(run(model, values), 'B'));

  test.each([
    [2.5, 0],
    [5, 0.5],
    [16, 0],
  ])('with R_0 = %d and %d protected has the final size of the relation', (R_0, p_vac) => {
    const finished = run(model, { R_0, p_vac }, 900);
    const [first, end] = [valueAt(finished, 'V', 0), lastOf(finished, 'V')];
    const ill = (first + 10 - end) / 100000;
    expect(Math.log(end / first) / (-R_0 * ill)).toBeCloseTo(1, 3);
  });

  it('does not begin when more than 1 - 1/R_0 are protected', () => {
    expect(peak({ p_vac: 0.65 })).toBeCloseTo(10, 1);
    expect(peak({ p_vac: 0.5 })).toBeGreaterThan(500);
  });

  it('has a lower top by a measure, but not by a stricter one that ends as early', () => {
    expect(peak({ maatregel: 0.6 })).toBeLessThan(0.5 * peak({}));
    expect(peak({ maatregel: 0.9 })).toBeGreaterThan(1.5 * peak({ maatregel: 0.6 }));
  });
});

describe('a chemical equilibrium', async () => {
  const model = await libraryModel('reactie-evenwicht');
  const fromHydrogenIodide = { c_H2: 0.005, c_I2: 0.005, c_HI: 0.09 };

  test.each([{}, fromHydrogenIodide, { kat: 5 }, { c_extra: 0 }, { k_terug: 0.005 }])(
    'has a quotient equal to K in the end: %o',
    (values: Values) => {
      const finished = run(model, values);
      expect(lastOf(finished, 'Q') / lastOf(finished, 'K')).toBeCloseTo(1, 5);
    },
  );

  test.each([fromHydrogenIodide, { kat: 5 }])(
    'is the same from elsewhere: %o',
    (values: Values) => {
      expect(lastOf(run(model, values), 'c_HI')).toBeCloseTo(lastOf(run(model), 'c_HI'), 6);
    },
  );

  it('shifts to hydrogen iodide when hydrogen is added, and keeps all iodine', () => {
    const finished = run(model);
    expect(lastOf(finished, 'c_HI')).toBeGreaterThan(valueAt(finished, 'c_HI', 3998) + 0.01);
    const iodine = (row: number) =>
      2 * valueAt(finished, 'c_I2', row) + valueAt(finished, 'c_HI', row);
    expect(iodine(8000)).toBeCloseTo(iodine(0), 12);
  });
});

describe('glucose', async () => {
  const model = await libraryModel('glucoseregeling');
  const top = (values: Values): number => greatest(seriesOf(run(model, values), 'c_G'));

  it('returns to the value at rest', () => {
    expect(lastOf(run(model, {}, 600), 'c_G')).toBeCloseTo(5, 2);
    expect(lastOf(run(model, {}, 600), 'I')).toBeCloseTo(60, 0);
  });

  it('stays there without a meal', () => {
    expect(top({ m: 0 })).toBe(5);
  });

  it('rises to 7 to 10 mmol/L in the healthy, and above 11 without insulin or its effect', () => {
    expect(Math.abs(top({}) - 8.5)).toBeLessThan(1.5);
    expect(top({ S_I: 0.00002 })).toBeGreaterThan(11);
    expect(top({ k_alv: 1 })).toBeGreaterThan(11);
  });
});

describe('the earth', async () => {
  const model = await libraryModel('energiebalans-aarde');
  const end = (values: Values): number => lastOf(run(model, values), 'T');

  test.each([
    ['is 288 K', {}, 288],
    ['is 288 K with an albedo that does not move', { ijs: 0 }, 288],
    ['is 255 K without greenhouse', { broeikas: 0, ijs: 0 }, 255],
    ['is warmer with twice the carbon dioxide', { broeikas: 0.4 }, 289.7],
    ['stays frozen once it is', { T: 240 }, 247],
    ['thaws with a stronger greenhouse', { T: 240, broeikas: 0.6 }, 323.5],
  ] as const)('%s', (_, values, expected) => {
    expect(Math.abs(end(values) - expected)).toBeLessThan(1);
  });

  it('gives off as much as it takes in', () => {
    const finished = run(model);
    expect(lastOf(finished, 'P_uit')).toBeCloseTo(lastOf(finished, 'P_in'), 6);
  });
});
