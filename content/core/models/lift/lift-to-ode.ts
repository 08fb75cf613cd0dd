/**
 * Turns a model in lines into one in differential equations, so that any integrator can run it.
 * Only where every state has the form `x = x + expression*dt`, also by way of `dx = expression*dt`;
 * for any other model this would change its answers.
 */
import type { LinesModel, OdeModel } from '../definition.ts';
import { isTimeLine, readLines } from '../engine/read-lines.ts';
import type { LiftObstacle, ModelFault } from '../fault.ts';
import { namesIn, type Assignment } from '../language/ast.ts';
import { constantValue } from '../language/constant-value.ts';
import { printExpression } from '../language/printer.ts';
import { findJumps, notLiftable } from './jumps.ts';
import { RateFinder } from './rate-finder.ts';

/** The lifted model, or why there is none. */
export type Lift =
  | {
      readonly ok: true;
      readonly definition: OdeModel;
      /**
       * Names whose line read a state that a line above had already renewed. Lines use the new
       * value there, differential equations the present one, so the numbers differ by order dt.
       */
      readonly reordered: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly ModelFault[] };

/**
 * Lifts a model in lines, to be run with the method of Euler unless a caller chooses another. A
 * change such as dQ becomes a rate dQ_dt, so views of dQ are left out, as are parameters that set
 * the start of what the rules compute anew.
 */
export function liftToOde(definition: LinesModel): Lift {
  const read = readLines(definition);
  if (!read.ok) return read;
  const { source } = read;
  const time = definition.time.variable;
  const faults = findJumps(source.rules);
  if (faults.length > 0) return { ok: false, faults };

  const startOf = new Map(source.start.map(({ name, expression }) => [name, expression]));
  const finder = new RateFinder(new Set([time, 'dt', ...startOf.keys(), ...source.assigned]));
  const stocks: OdeModel['stocks'] = [];
  const flows: OdeModel['flows'] = [];
  const auxiliaries: OdeModel['auxiliaries'] = [];
  const constants: OdeModel['constants'] = [];
  const readSoFar = new Set(source.start.flatMap(({ expression }) => namesIn(expression)));
  const renewed = new Set<string>();
  const reordered: string[] = [];

  const lift = (line: Assignment): LiftObstacle | null => {
    const { name, expression } = line;
    const reads = namesIn(expression);
    const isState = startOf.has(name) && reads.includes(name);
    if (reads.some((other) => other !== name && renewed.has(other))) reordered.push(name);
    if (!isState && readSoFar.has(name)) return 'previous-value';
    for (const other of reads) readSoFar.add(other);

    if (isState) {
      const rate = finder.rateOfState(name, expression);
      if (rate === null) return 'not-a-rate';
      const flow = finder.freshName(name);
      stocks.push({ name, start: printExpression(startOf.get(name) ?? expression) });
      const isOutflow = rate.kind === 'unary' && rate.operator === '-';
      const amount = printExpression(isOutflow ? rate.operand : rate);
      flows.push({
        name: flow,
        expression: amount,
        ...(isOutflow ? { from: name } : { to: name }),
      });
      renewed.add(name);
      return null;
    }
    if (finder.isFree(expression)) {
      auxiliaries.push({ name, expression: printExpression(expression) });
      return null;
    }
    const rate = finder.rate(expression);
    if (rate === null) return 'uses-dt';
    const auxiliary = finder.addChange(name);
    auxiliaries.push({ name: auxiliary, expression: printExpression(rate) });
    return null;
  };

  for (const statement of source.rules) {
    if (statement.kind !== 'assign' || isTimeLine(statement, time)) continue;
    const obstacle = lift(statement);
    if (obstacle !== null) faults.push(notLiftable(statement.name, obstacle, statement.at));
  }
  if (faults.length > 0) return { ok: false, faults };

  for (const { name, expression } of source.start) {
    if (source.assigned.has(name) || name === time || name === 'dt') continue;
    const value = constantValue(expression);
    if (value !== null) constants.push({ name, value });
    else auxiliaries.push({ name, expression: printExpression(expression) });
  }

  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- all but rules and start is kept
  const { rules: _rules, start: _start, parameters, variables, views, ...kept } = definition;
  const isKept = (name: string) => !finder.isChange(name);
  const settable = new Set([...stocks, ...constants].map(({ name }) => name));
  const lifted: OdeModel = {
    ...kept,
    semantics: 'ode',
    method: 'euler',
    stocks,
    flows,
    auxiliaries,
    constants,
    parameters: parameters.filter(({ name }) => settable.has(name)),
    variables: variables.filter(({ name }) => isKept(name)),
    views: views
      .map((view) => ({ ...view, y: view.y.filter(isKept) }))
      .filter((view) => view.y.length > 0),
  };
  return { ok: true, definition: lifted, reordered };
}
