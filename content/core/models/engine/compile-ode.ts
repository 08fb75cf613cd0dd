/** Compiles a model in differential equations. */
import type { Macro, OdeModel } from '../definition.ts';
import { fault, textStart, type ModelFault, type Origin } from '../fault.ts';
import { builtInConstants } from '../language/functions.ts';
import { limits } from '../limits.ts';
import { dimensionsOf } from './structure/dimension.ts';
import { eventsOf } from './structure/events.ts';
import { checkUncalled, macroTerm } from './structure/macro-calls.ts';
import { LimitedFlows } from './structure/limited-flows.ts';
import { Network, TooLarge } from './structure/network.ts';
import { fullNames, type Quantity } from './structure/quantity.ts';
import { schedule } from './structure/schedule.ts';
import { declare } from './structure/declare.ts';
import { define } from './structure/define.ts';
import type { Section } from './structure/section.ts';
import type { World } from './structure/setting.ts';
import { stockRates } from './structure/stock-rates.ts';
import type { Compiled, OdeProgram, ProgramEvent, StartValue, StockCells } from './program.ts';
import { type Action, cellTerm, numberTerm } from './term.ts';

/** Compiles stocks and flows to terms over one memory. */
export function compileOde(definition: OdeModel): Compiled<OdeProgram> {
  const faults = checkLists(definition);
  if (faults.length > 0) return { ok: false, faults };
  const network = new Network();
  try {
    return compiled(definition, network);
  } catch (error) {
    if (error instanceof TooLarge) return { ok: false, faults: [...network.faults, error.fault] };
    throw error;
  }
}

function compiled(definition: OdeModel, network: Network): Compiled<OdeProgram> {
  const world = worldOf(definition, network);
  const scope = new Map<string, Quantity>();
  const section: Section = {
    world,
    scope,
    inMacros: [],
    prefix: '',
    depthLeft: limits.depth,
    originOf: (part, item) => ({ part, item }),
  };
  declare(definition, section);
  define(definition, section);
  const events = eventsOf(definition.events ?? [], world, scope);
  checkUncalled(world);
  if (network.faults.length > 0) return { ok: false, faults: network.faults };
  return assembled(definition, world, scope, events);
}

/** What the expressions of the model may mean beside its own names. */
function worldOf(definition: OdeModel, network: Network): World {
  const { angles = 'radians', time, macros = [] } = definition;
  const origin: Origin = { part: 'time' };
  const cell = () => network.cell(origin);
  const cells = { time: cell(), step: cell(), start: cell(), end: cell() };
  const builtIn = new Map([
    ...[...builtInConstants].map(([name, value]) => [name, numberTerm(value)] as const),
    ['inf', numberTerm(Infinity)],
    ['starttime', cellTerm(cells.start)],
    ['stoptime', cellTerm(cells.end)],
    ['dt', cellTerm(cells.step)],
    [time.variable, cellTerm(cells.time)],
  ]);
  return {
    network,
    angles,
    dimensions: dimensionsOf(definition),
    macros: new Map(macros.map((macro): [string, Macro] => [macro.name, macro])),
    builtIn,
    cells,
    readings: new Map(),
    callMacro: macroTerm,
  };
}

/** The program of a model without faults, unless it has a loop. */
function assembled(
  { stocks, flows, auxiliaries, constants }: OdeModel,
  { network, cells }: World,
  scope: ReadonlyMap<string, Quantity>,
  events: readonly ProgramEvent[],
): Compiled<OdeProgram> {
  const rates = stockRates(network.connections);
  const limitedFlows = new LimitedFlows(network, cellTerm(cells.step));
  const moving = new Set([
    cells.time,
    ...rates.keys(),
    ...network.rates.keys(),
    ...network.noises.map((noise) => noise.cell),
    ...[...network.formulas.keys()].filter((cell) => network.starts.has(cell)),
    ...events.flatMap((event) => event.set.map(({ cell }) => cell)),
  ]);
  let scheduled = schedule(network, moving);
  while (!scheduled.ok && limitedFlows.opened(scheduled.loop))
    scheduled = schedule(network, moving);
  if (!scheduled.ok) return { ok: false, faults: [scheduled.fault] };

  const { starting, running } = scheduled.schedule;
  const initial = starting.flatMap((cell): readonly StartValue[] => {
    const value = network.starts.get(cell) ?? network.formulas.get(cell);
    return value === undefined ? [] : [{ name: value.name, cell, term: value.term }];
  });
  const settle = running.flatMap((cell): readonly Action[] => {
    const value = network.formulas.get(cell);
    return value === undefined ? [] : [{ kind: 'assign', cell, term: value.term }];
  });
  const hidden = [...network.rates].map(([cell, { term }]) => [cell, term] as const);
  const moved = [...rates, ...hidden].map(([cell, term]): StockCells => {
    const name = network.starts.get(cell)?.name ?? '';
    const rate = term.kind === 'cell' ? term.cell : network.cell({ part: 'stocks' });
    if (term.kind !== 'cell') settle.push({ kind: 'assign', cell: rate, term });
    return { name, cell, rate, nonNegative: network.nonNegative.has(cell) };
  });

  const named = (list: readonly { readonly name: string }[]): ReadonlyMap<string, number> =>
    new Map(
      list.flatMap(({ name }) => {
        const quantity = scope.get(name);
        if (quantity === undefined) return [];
        return fullNames(quantity).map((full, at) => [full, quantity.cells[at] ?? 0] as const);
      }),
    );
  const program: OdeProgram = {
    semantics: 'ode',
    settle,
    stocks: moved,
    events,
    initial,
    size: network.size,
    timeCell: cells.time,
    stepCell: cells.step,
    startCell: cells.start,
    endCell: cells.end,
    settable: named([...constants, ...stocks]),
    changing: named([...stocks, ...auxiliaries, ...flows]),
    tables: network.tables,
    histories: network.histories,
    noises: network.noises,
  };
  return { ok: true, program };
}

/** Dimensions and macros have names of their own, and the model has no more names than fit. */
function checkLists(definition: OdeModel): readonly ModelFault[] {
  const { dimensions = [], macros = [], tables = [] } = definition;
  const { stocks, flows, auxiliaries, constants } = definition;
  const faults: ModelFault[] = [];
  const doubles = (part: 'dimensions' | 'macros', list: readonly { name: string }[]) => {
    const seen = new Set<string>();
    for (const { name } of list) {
      if (seen.has(name))
        faults.push(fault('model-double-definition', { part, item: name }, textStart, { name }));
      seen.add(name);
    }
  };
  doubles('dimensions', dimensions);
  doubles('macros', macros);
  for (const { name: item, elements } of dimensions) {
    const double = elements.find((element, index) => elements.indexOf(element) !== index);
    if (double === undefined) continue;
    const origin: Origin = { part: 'dimensions', item };
    faults.push(fault('model-double-definition', origin, textStart, { name: double }));
  }
  const count = [stocks, flows, auxiliaries, constants, tables].flat().length;
  const limit = limits.names;
  if (count > limit)
    faults.push(fault('model-too-many-names', { part: 'stocks' }, textStart, { limit }));
  return faults;
}
