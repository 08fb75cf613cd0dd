/** Compiles a model in differential equations. */
import type { OdeModel } from '../definition.ts';
import { fault, textStart, type ModelFault, type Origin } from '../fault.ts';
import { namesIn, type Expression } from '../language/ast.ts';
import { literal } from '../language/constant-value.ts';
import { builtInConstants } from '../language/functions.ts';
import { isName, parseExpression } from '../language/parser.ts';
import { limits } from '../limits.ts';
import { checkExpression } from './check-expression.ts';
import { MemoryLayout } from './memory-layout.ts';
import { orderByNeeds } from './order.ts';
import type { Compiled, OdeProgram, StartValue } from './program.ts';
import { stockRate } from './stock-rate.ts';
import { TapeWriter } from './tape.ts';

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
    faults.push(...checkExpression(expression, origin, checkName));
  if (faults.length > 0) return { ok: false, faults };

  const running = inOrder(formulas);
  const starting = inOrder([...starts, ...formulas]);
  if (!running.ok) return { ok: false, faults: [running.fault] };
  if (!starting.ok) return { ok: false, faults: [starting.fault] };

  const layout = new MemoryLayout();
  const timeSlot = layout.slotOf(time.variable);
  const stepSlot = layout.slotOf('dt');
  for (const { name } of [...stocks, ...constants, ...formulas]) layout.slotOf(name);
  const constantsFirst: readonly Pick<Formula, 'name' | 'expression'>[] = [
    ...constants.map(({ name, value }) => ({ name, expression: literal(value) })),
    ...starting.formulas,
  ];
  const initial = constantsFirst.map(({ name, expression }): StartValue => {
    const writer = new TapeWriter(layout, angles);
    const slot = layout.slotOf(name);
    writer.assign(slot, expression);
    return { name, slot, tape: writer.tape() };
  });

  const writer = new TapeWriter(layout, angles);
  for (const { name, expression } of running.formulas)
    writer.assign(layout.slotOf(name), expression);
  const stockSlots: number[] = [];
  const rateSlots: number[] = [];
  for (const { name } of stocks) {
    const rate = stockRate(definition, name);
    if (rate === null) continue;
    stockSlots.push(layout.slotOf(name));
    rateSlots.push(writer.evaluate(rate));
  }

  const slots = (named: readonly { readonly name: string }[]): ReadonlyMap<string, number> =>
    new Map(named.map(({ name }) => [name, layout.slotOf(name)]));
  const program: OdeProgram = {
    semantics: 'ode',
    settle: writer.tape(),
    stockSlots: Int32Array.from(stockSlots),
    rateSlots: Int32Array.from(rateSlots),
    initial,
    newMemory: () => layout.newMemory(),
    timeSlot,
    stepSlot,
    settable: slots([...constants, ...stocks]),
    changing: slots([...stocks, ...running.formulas]),
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
