/** How the flows of a model in differential equations change its stocks. */
import type { OdeModel } from '../definition.ts';
import { textStart as at } from '../fault.ts';
import type { Expression } from '../language/ast.ts';

/**
 * The change of a stock per unit of time: its flows, in the order of the model, those into it added
 * and those out of it subtracted. Null if the stock has no flows.
 */
export function stockRate(definition: OdeModel, stock: string): Expression | null {
  let sum: Expression | null = null;
  for (const { name, from, to } of definition.flows) {
    const flow: Expression = { kind: 'name', name, at };
    if (to === stock)
      sum = sum === null ? flow : { kind: 'binary', operator: '+', left: sum, right: flow, at };
    if (from === stock)
      sum =
        sum === null
          ? { kind: 'unary', operator: '-', operand: flow, at }
          : { kind: 'binary', operator: '-', left: sum, right: flow, at };
  }
  return sum;
}
