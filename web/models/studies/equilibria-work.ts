/** The search for equilibria of a model and for what goes round, in pieces. */
import {
  createSampler,
  findEquilibria,
  ratesOf,
  readMeasure,
  Quantities,
  type ModelRates,
  type Work,
  type Values,
} from '#core/models/analysis/index.ts';
import type { Distribution } from '#core/models/analysis/chance/distribution.ts';
import {
  compileModel,
  liftToOde,
  runModel,
  type CompiledModel,
  type Run,
} from '#core/models/index.ts';
import type {
  EquilibriaFound,
  EquilibriaOrder,
  FoundEquilibrium,
  StudyOrder,
  StudyProgress,
  StudyResult,
} from '../study.ts';

/** How many places to begin from, beside the start, the end and zero. */
const mostStarts = 24;

/** `simulate` makes the run with the order's own values. */
export function* equilibriaWork(
  order: StudyOrder,
  { names }: EquilibriaOrder,
  simulate: (names: readonly string[]) => Run,
): Work<StudyResult, StudyProgress> {
  const { definition, base } = order;
  const run = simulate(names);
  const quantities = new Quantities(definition);
  const periods = names.map((name) => ({
    name,
    period: readMeasure(
      { measure: 'period', of: name },
      { quantities, sighting: { run, parameters: base } },
    ),
  }));
  yield { done: 1, total: 2 };
  const found = yield* search(order);
  const result: EquilibriaFound = { ...found, periods };
  return { kind: 'equilibria', result };
}

function* search({
  definition,
  base,
}: StudyOrder): Generator<
  { done: number; total: number },
  Pick<EquilibriaFound, 'equilibria' | 'isTimed'>
> {
  const none = { equilibria: null, isTimed: false };
  const lifted =
    definition.semantics === 'ode' ? ({ ok: true, definition } as const) : liftToOde(definition);
  if (!lifted.ok) return none;
  // compiled apart, since runs of the same program would move the memory that rates work on
  const compiled = compileModel(lifted.definition);
  if (!compiled.ok) return none;
  const { start: first, end: last } = definition.time;
  const late = ratesOf(compiled.model, base, last);
  if (late === null || late.stocks.length === 0) return none;
  const lateRates = ratesAt(late);
  const starts = startsFor(compiled.model, base, late.stocks);

  const model = ratesOf(compiled.model, base, first);
  if (model === null) return none;
  const isTimed = ratesAt(model).some((rate, at) => rate !== lateRates[at]);
  const work = findEquilibria({ rates: model.rates, starts });
  for (;;) {
    const piece = work.next();
    if (piece.done !== true) {
      yield { done: piece.value.done + 1, total: piece.value.total + 1 };
      continue;
    }
    const equilibria = piece.value.equilibria.map(
      ({ states, kind, timeScale, period }): FoundEquilibrium => ({
        states: Object.fromEntries(model.stocks.map((name, at) => [name, states[at] ?? NaN])),
        kind,
        timeScale,
        period,
      }),
    );
    return { equilibria, isTimed };
  }
}

function ratesAt({ rates, start }: ModelRates): Float64Array {
  const out = new Float64Array(start.length);
  rates(start, out);
  return out;
}

/** The begin and end of a run, zero, and places all over twice the room that the run takes. */
function startsFor(
  model: CompiledModel,
  base: Values,
  stocks: readonly string[],
): readonly Float64Array[] {
  const known = Object.entries(base).filter(([name]) => model.settable.includes(name));
  const { series } = runModel(model, { parameters: Object.fromEntries(known), record: stocks });
  const rows = stocks.map((name) => series.get(name) ?? new Float64Array(0));
  const rooms = rows.map((values): Distribution => {
    let [low, high] = [Infinity, -Infinity];
    for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
    const room = high - low || Math.abs(high) || 1;
    return { kind: 'uniform', min: low - room / 2, max: high + room / 2 };
  });
  const sampler = createSampler({
    distributions: Object.fromEntries(rooms.map((room, at) => [String(at), room])),
    count: mostStarts,
    seed: 1,
    kind: 'latin',
  });
  const places = Array.from({ length: mostStarts }, (_, index) => {
    const sample = sampler(index);
    return Float64Array.from(stocks, (_name, at) => sample[String(at)] ?? 0);
  });
  return [
    Float64Array.from(rows, (values) => values[0] ?? 0),
    Float64Array.from(rows, (values) => values.at(-1) ?? 0),
    new Float64Array(stocks.length),
    ...places,
  ];
}
