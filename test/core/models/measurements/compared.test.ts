import { expect, test } from 'vitest';
import type { MeasuredData } from '#core/models/definition.ts';
import {
  compareWithRun,
  comparedColumns,
  measuredSeries,
  timeColumnOf,
} from '#core/models/measurements/compared.ts';
import { compileModel, runModel } from '#core/models/index.ts';
import { ode } from '../builders.ts';

/** Falls from 10 by 1 each second. */
const compiled = compileModel(ode({ h: ['10', '-1'] }));
if (!compiled.ok) throw new Error('no model');
const run = runModel(compiled.model);

function data(names: readonly (string | undefined)[], ...rows: (number | null)[][]): MeasuredData {
  const columns = names.map((name) => ({
    label: '',
    unit: '',
    ...(name === undefined ? {} : { name }),
  }));
  return { title: '', columns, rows };
}

test.each([
  [[undefined, 'h'], 0],
  [['t', 'h'], 0],
  [['h', 't'], 1],
  [['h', undefined], -1],
])('time in %j is column %d', (names, column) => {
  expect(timeColumnOf(data(names), 't')).toBe(column);
});

test('only what belongs to a quantity and has a time is compared', () => {
  const table = data(
    [undefined, 'h', undefined],
    [0, 10, 1],
    [1, null, 1],
    [null, 8, 1],
    [3, 8, 1],
  );
  expect(comparedColumns([table, data(['h', 'v'], [1, 2])], 't')).toEqual([
    {
      table: 0,
      column: 1,
      name: 'h',
      points: [
        { row: 0, time: 0, value: 10 },
        { row: 3, time: 3, value: 8 },
      ],
    },
  ]);
});

test('residuals are measured minus model, also between two rows of the run', () => {
  const [column] = comparedColumns(
    [data([undefined, 'h'], [0, 10], [2.5, 9.5], [4, 4], [11, 0])],
    't',
  );
  if (column === undefined) throw new Error('no column');
  const comparison = compareWithRun(column, run);
  expect(comparison.residuals.map(({ model, difference }) => [model, difference])).toEqual([
    [10, 0],
    [7.5, 2],
    [6, -2],
    [null, null],
  ]);
  expect(comparison).toMatchObject({ count: 3, sumOfSquares: 8, mean: 0 });
  expect(comparison.rms).toBeCloseTo(Math.sqrt(8 / 3), 12);
});

test('tables of one quantity are one series for a fit', () => {
  const one = data([undefined, 'h'], [0, 10]);
  const series = measuredSeries(comparedColumns([one, data(['t', 'h'], [1, 9])], 't'));
  expect(series).toEqual([
    {
      name: 'h',
      points: [
        { time: 0, value: 10 },
        { time: 1, value: 9 },
      ],
    },
  ]);
});

test('without points there is nothing to tell', () => {
  const column = { table: 0, column: 1, name: 'h', points: [] };
  expect(compareWithRun(column, run)).toMatchObject({ count: 0, rms: null, mean: null });
});
