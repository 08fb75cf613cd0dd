/** Studies as work in pieces of one run. Pure: the same in the worker and in a page without one. */
import {
  fit,
  monteCarlo,
  observers,
  sensitivity,
  type Bands,
  type Simulate,
  type Work,
} from '#core/models/analysis/index.ts';
import { found } from '#core/models/analysis/measured.ts';
import { runModel, type CompiledModel } from '#core/models/index.ts';
import type { Band } from '../study.ts';
import { equilibriaWork } from './equilibria-work.ts';
import type {
  EnsembleOrder,
  FitOrder,
  SensitivityOrder,
  StudyOrder,
  StudyProgress,
  StudyResult,
} from '../study.ts';

export type StudyWork = Work<StudyResult, StudyProgress>;

/** Times in a band: its curves are smooth, and every one is drawn again while a slider moves. */
const bandPoints = 300;

/** The work of a study. @throws RangeError on what the engine refuses, also from `next()` */
export function studyWork(model: CompiledModel, order: StudyOrder): StudyWork {
  const { study, step } = order;
  const simulateNames =
    (names: readonly string[]): Simulate =>
    (parameters) =>
      runModel(model, { parameters, record: names, ...(step === null ? {} : { step }) });
  switch (study.kind) {
    case 'fit':
      return fitWork(simulateNames(study.series.map(({ name }) => name)), order, study);
    case 'sensitivity':
      return sensitivityWork(simulateNames(study.names), order, study);
    case 'ensemble':
      return ensembleWork(simulateNames(study.names), order, study);
    case 'equilibria':
      return equilibriaWork(order, study, (names) => simulateNames(names)(order.base));
  }
}

function* fitWork(simulate: Simulate, { base }: StudyOrder, study: FitOrder): StudyWork {
  const { parameters, series } = study;
  const count = series.reduce((sum, { points }) => sum + points.length, 0);
  const work = fit({ simulate, base, parameters, series });
  for (;;) {
    const piece = work.next();
    if (piece.done === true) return { kind: 'fit', result: piece.value };
    const { done, total, values, sum } = piece.value;
    yield { done, total, fit: { values, rms: Math.sqrt(sum / Math.max(1, count)) } };
  }
}

function* sensitivityWork(
  simulate: Simulate,
  { base, definition }: StudyOrder,
  { changes, measure }: SensitivityOrder,
): StudyWork {
  const outputs = observers(definition, { it: measure });
  const effects = yield* sensitivity({ simulate, base, changes, outputs });
  const result = effects.get('it');
  return result === undefined ? { kind: 'error' } : { kind: 'sensitivity', result };
}

function* ensembleWork(
  simulate: Simulate,
  order: StudyOrder,
  { distributions, count, seed, names }: EnsembleOrder,
): StudyWork {
  const { outputs, bands } = yield* counted(
    monteCarlo({
      simulate,
      base: order.base,
      design: { distributions, count, seed, kind: 'latin' },
      outputs: { ended: () => found(1) },
      bands: names,
      time: timesOf(order),
      points: bandPoints,
    }),
  );
  const failed = (outputs.get('ended') ?? []).filter(({ ok }) => !ok).length;
  const result = {
    bands: [...bands].map(([name, collector]) => bandOf(name, collector.bands())),
    runs: count,
    failed,
  };
  return { kind: 'ensemble', result };
}

/** The same work, of which only the count is told. */
function* counted<Result>(
  work: Work<Result, { readonly done: number; readonly total: number }>,
): Work<Result, StudyProgress> {
  for (;;) {
    const piece = work.next();
    if (piece.done === true) return piece.value;
    const { done, total } = piece.value;
    yield { done, total };
  }
}

/** The times of a whole run. */
function timesOf({ definition, step: chosen }: StudyOrder): Float64Array {
  const { start, end, step: own } = definition.time;
  const step = chosen ?? own;
  const steps = Math.floor((end - start) / step + 1e-9);
  return Float64Array.from({ length: steps + 1 }, (_, row) => start + row * step);
}

/** Quantiles as a graph draws them, as far as any run came. */
function bandOf(name: string, { time, curves, counts }: Bands): Band {
  const end = counts.findLastIndex((count) => count > 0) + 1;
  const curve = (at: number) => (curves[at] ?? new Float64Array(0)).slice(0, end);
  return {
    name,
    time: time.slice(0, end),
    low: curve(0),
    innerLow: curve(1),
    mid: curve(2),
    innerHigh: curve(3),
    high: curve(4),
  };
}
