/** Compiles a model in differential equations. */
import type { OdeModel } from '../definition.ts';
import { fault, textStart, type ModelFault, type Origin } from '../fault.ts';
import { namesIn, type Expression } from '../language/ast.ts';
import { literal } from '../language/constant-value.ts';
import { builtInConstants } from '../language/functions.ts';
import { isName, parseExpression } from '../language/parser.ts';
import { limits } from '../limits.ts';
import { checkExpression } from './check-expression.ts';
import { Cells } from './cells.ts';
import { orderByNeeds } from './order.ts';
import { termOf, type TermContext } from './plain-term.ts';
import type { Compiled, OdeProgram } from './program.ts';
import { stockRate } from './stock-rate.ts';
import { type Action, cellTerm, numberTerm } from './term.ts';

/** Something with a name and a formula: an auxiliary, a flow, or the start of a stock. */
interface Formula {
  readonly name: string;
  readonly origin: Origin;
  readonly expression: Expression;
}

/** Compiles stocks and flows to tapes over one memory. */
export function compileOde(definition: OdeModel): Compiled<OdeProgram> {
  const { angles = 'radians', time, stocks, flows, auxiliaries, constants } = definition;
  const faults: ModelFault[] = [...checkNames(definition), ...checkFlows(definition)];

  const read = (part: 'stocks' | 'flows' | 'auxiliaries', name: string, text: string) => {
    const origin = { part, item: name };
    const parsed = parseExpression(text, origin);
    if (parsed.ok) return [{ name, origin, expression: parsed.value }];
    faults.push(parsed.fault);
    return [];
  };
  const starts = stocks.flatMap(({ name, start }) => read('stocks', name, start));
  const formulas = [
    ...auxiliaries.flatMap(({ name, expression }) => read('auxiliaries', name, expression)),
    ...flows.flatMap(({ name, expression }) => read('flows', name, expression)),
  ];

  const known = new Set([time.variable, 'dt', ...builtInConstants.keys()]);
  for (const { name } of [...stocks, ...flows, ...auxiliaries, ...constants]) known.add(name);
  const checkName = (name: string) => (known.has(name) ? null : 'model-unknown-name');
  for (const { expression, origin } of [...starts, ...formulas])
    faults.push(...checkExpression(expression, origin, checkName, 'ode'));
  if (faults.length > 0) return { ok: false, faults };

  const running = inOrder(formulas);
  const starting = inOrder([...starts, ...formulas]);
  if (!running.ok) return { ok: false, faults: [running.fault] };
  if (!starting.ok) return { ok: false, faults: [starting.fault] };

  const cells = new Cells();
  const timeCell = cells.of(time.variable);
  const stepCell = cells.of('dt');
  const [startCell, endCell] = [cells.of('starttime'), cells.of('stoptime')];
  for (const { name } of [...stocks, ...constants, ...formulas]) cells.of(name);
  const context: TermContext = {
    angles,
    nameTerm: (name) => {
      const cell = cells.maybeOf(name);
      return cell === null ? numberTerm(builtInConstants.get(name) ?? NaN) : cellTerm(cell);
    },
    special: () => {
      throw new TypeError('an expression was not checked');
    },
  };
  const valueOf = ({ name, expression }: Pick<Formula, 'name' | 'expression'>) => {
    return { name, cell: cells.of(name), term: termOf(expression, context) };
  };
  const initial = [
    ...constants.map(({ name, value }) => valueOf({ name, expression: literal(value) })),
    ...starting.formulas.map(valueOf),
  ];
  const settle = running.formulas.map((formula): Action => {
    const { cell, term } = valueOf(formula);
    return { kind: 'assign', cell, term };
  });
  const withFlows = stocks.flatMap(({ name, nonNegative = false }) => {
    const rate = stockRate(definition, name);
    if (rate === null) return [];
    const cell = cells.unnamed();
    settle.push({ kind: 'assign', cell, term: termOf(rate, context) });
    return [{ name, cell: cells.of(name), rate: cell, nonNegative }];
  });

  const named = (list: readonly { readonly name: string }[]): ReadonlyMap<string, number> =>
    new Map(list.map(({ name }) => [name, cells.of(name)]));
  const program: OdeProgram = {
    semantics: 'ode',
    settle,
    stocks: withFlows,
    events: [],
    initial,
    size: cells.size,
    timeCell,
    stepCell,
    startCell,
    endCell,
    settable: named([...constants, ...stocks]),
    changing: named([...stocks, ...running.formulas]),
    tables: [],
    histories: [],
    noises: [],
  };
  return { ok: true, program };
}

/** Formulas in the order of their needs; a loop without a stock is a fault. */
function inOrder(
  formulas: readonly Formula[],
):
  | { readonly ok: true; readonly formulas: readonly Formula[] }
  | { readonly ok: false; readonly fault: ModelFault } {
  const byName = new Map(formulas.map((formula) => [formula.name, formula]));
  const order = orderByNeeds(
    new Map(formulas.map(({ name, expression }) => [name, namesIn(expression)])),
  );
  const sorted = (names: readonly string[]) => names.flatMap((name) => byName.get(name) ?? []);
  if (order.ok) return { ok: true, formulas: sorted(order.names) };
  const origin = sorted(order.loop)[0]?.origin ?? { part: 'auxiliaries' };
  return { ok: false, fault: fault('model-loop', origin, textStart, { names: order.loop }) };
}

/** Every name is a name, and defined once. */
function checkNames(definition: OdeModel): readonly ModelFault[] {
  const faults: ModelFault[] = [];
  const seen = new Set([definition.time.variable, 'dt']);
  for (const part of ['stocks', 'flows', 'auxiliaries', 'constants'] as const) {
    for (const { name } of definition[part]) {
      const origin = { part, item: name };
      if (seen.has(name))
        faults.push(fault('model-double-definition', origin, textStart, { name }));
      else if (!isName(name)) faults.push(fault('model-invalid-name', origin, textStart, { name }));
      seen.add(name);
    }
  }
  const limit = limits.names;
  if (seen.size > limit)
    faults.push(fault('model-too-many-names', { part: 'stocks' }, textStart, { limit }));
  return faults;
}

/** Every flow runs from a stock, to a stock, or both. */
function checkFlows({ flows, stocks }: OdeModel): readonly ModelFault[] {
  const stockNames = new Set(stocks.map(({ name }) => name));
  return flows.flatMap(({ name: item, from, to }): readonly ModelFault[] => {
    const origin: Origin = { part: 'flows', item };
    const ends = [from, to].filter((end) => end !== undefined);
    if (ends.length === 0)
      return [fault('model-flow-unattached', origin, textStart, { name: item })];
    const strangers = ends.filter((end) => !stockNames.has(end));
    return strangers.map((name) => fault('model-not-a-stock', origin, textStart, { name }));
  });
}
