/**
 * The units within macros. What a call gives a macro may have any unit, so the names of a macro are
 * unknowns of its own; what cannot be right whatever they are is found.
 */
import type { Macro } from '../definition.ts';
import { textStart } from '../fault.ts';
import { parseExpression } from '../language/parser.ts';
import type { Surroundings } from './demand.ts';
import { inferExpression } from './infer-expression.ts';
import { negative, one } from './rational.ts';
import { multiplyTerms, termOf, type Term } from './term.ts';

/** Asks what the formulas of a macro ask; `outside` are the surroundings of the model. */
export function askMacro(macro: Macro, outside: Surroundings): void {
  const { name: item, parameters, result, stocks, flows, auxiliaries, tables = [] } = macro;
  const origin = { part: 'macros', item } as const;
  const own = new Map<string, Term>();
  for (const { name } of [...parameters, ...stocks, ...flows, ...auxiliaries, ...tables])
    own.set(name, termOf(outside.fresh()));
  const unitOf = (name: string): Term => own.get(name) ?? outside.unitOf(name);
  const surroundings: Surroundings = { ...outside, origin, unitOf };

  const ask = (name: string | null, text: string): void => {
    const parsed = parseExpression(text, origin);
    if (!parsed.ok) return;
    const right = inferExpression(parsed.value, surroundings);
    if (name === null || right.isBare) return;
    const place = { origin, at: parsed.value.at, areTemperatures: parsed.value.kind === 'name' };
    outside.demand({ kind: 'result', name, left: unitOf(name), right, ...place });
  };
  for (const { name, start } of stocks) ask(name, start);
  for (const { name, expression, table } of [...auxiliaries, ...flows])
    ask(table === undefined ? name : null, expression);
  for (const { name, from, to } of flows)
    for (const stock of [from, to]) {
      if (stock === undefined) continue;
      const right = multiplyTerms(unitOf(stock), outside.time, negative(one), outside.fresh);
      const place = { origin, at: textStart, areTemperatures: false };
      outside.demand({ kind: 'result', name, left: unitOf(name), right, ...place });
    }
  ask(null, result);
}
