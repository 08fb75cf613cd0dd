/** Measurements beside a run of the model: what is compared with what, and how far they are apart. */
import type { MeasuredData } from '../definition.ts';
import type { Run } from '../engine/run.ts';
import type { MeasuredSeries } from '../analysis/index.ts';
import { interpolate, trajectoryOf } from '../analysis/trajectory.ts';

/** A column that belongs to a quantity, and its times. */
export interface ComparedColumn {
  /** The place of the table and of the column. */
  readonly table: number;
  readonly column: number;
  readonly name: string;
  /** Rows that hold both a time and a value, in the order of the table. */
  readonly points: readonly {
    readonly row: number;
    readonly time: number;
    readonly value: number;
  }[];
}

/** A measured point and what the model gives at that moment. */
export interface Residual {
  readonly row: number;
  readonly time: number;
  readonly measured: number;
  /** Null outside the run. */
  readonly model: number | null;
  /** Measured minus model: above zero where more was measured than the model gives. */
  readonly difference: number | null;
}

/** How one column and the model differ; numbers in the unit of the column and of its square. */
export interface Comparison {
  readonly residuals: readonly Residual[];
  /** How many points have a value of the model. */
  readonly count: number;
  readonly sumOfSquares: number;
  /** The root of the mean of the squares; null without points. */
  readonly rms: number | null;
  /** The mean of measured minus model; null without points. */
  readonly mean: number | null;
}

/**
 * The column that holds time: the first, unless that belongs to another quantity; else the one that
 * belongs to time. -1 where there is none.
 */
export function timeColumnOf({ columns }: MeasuredData, time: string): number {
  if ([undefined, '', time].includes(columns[0]?.name)) return 0;
  return columns.findIndex(({ name }) => name === time);
}

/** All columns that can be compared with a quantity over time. */
export function comparedColumns(
  data: readonly MeasuredData[],
  time: string,
): readonly ComparedColumn[] {
  return data.flatMap((table, place) => {
    const timeColumn = timeColumnOf(table, time);
    if (timeColumn === -1) return [];
    return table.columns.flatMap(({ name }, column) => {
      if (name === undefined || name === '' || name === time || column === timeColumn) return [];
      const points = table.rows.flatMap((cells, row) => {
        const [moment, value] = [cells[timeColumn] ?? null, cells[column] ?? null];
        return moment === null || value === null ? [] : [{ row, time: moment, value }];
      });
      return points.length === 0 ? [] : [{ table: place, column, name, points }];
    });
  });
}

/** The columns as a fit takes them: one series for each quantity. */
export function measuredSeries(columns: readonly ComparedColumn[]): readonly MeasuredSeries[] {
  const names = [...new Set(columns.map(({ name }) => name))];
  return names.map((name) => ({
    name,
    points: columns
      .filter((column) => column.name === name)
      .flatMap(({ points }) => points.map(({ time, value }) => ({ time, value }))),
  }));
}

/** Compares a column with a run, on lines between the rows of the run. */
export function compareWithRun({ name, points }: ComparedColumn, run: Run): Comparison {
  const trajectory = trajectoryOf(run, name);
  const [start = NaN, end = NaN] = [run.time[0], run.time.at(-1)];
  const slack = 1e-9 * (end - start);
  const residuals = points.map(({ row, time, value }): Residual => {
    const isWithin = time >= start - slack && time <= end + slack;
    const found =
      trajectory.ok && isWithin
        ? interpolate(trajectory.value.time, trajectory.value.values, time)
        : NaN;
    const model = Number.isFinite(found) ? found : null;
    return { row, time, measured: value, model, difference: model === null ? null : value - model };
  });
  const differences = residuals.flatMap(({ difference }) => difference ?? []);
  const count = differences.length;
  const sumOfSquares = differences.reduce((sum, one) => sum + one * one, 0);
  return {
    residuals,
    count,
    sumOfSquares,
    rms: count === 0 ? null : Math.sqrt(sumOfSquares / count),
    mean: count === 0 ? null : differences.reduce((sum, one) => sum + one, 0) / count,
  };
}
