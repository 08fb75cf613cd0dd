/** How flows change stocks. */
import { binaryTerm, cellTerm, type Term } from '../term.ts';
import type { Connection } from './network.ts';

/** The change per unit of time of each stock that has flows, in the order of the flows. */
export function stockRates(connections: readonly Connection[]): ReadonlyMap<number, Term> {
  const rates = new Map<number, Term>();
  for (const { flow, from, to } of connections) {
    const amount = cellTerm(flow);
    if (to !== null) {
      const before = rates.get(to);
      rates.set(to, before === undefined ? amount : binaryTerm('+', before, amount));
    }
    if (from !== null) {
      const before = rates.get(from);
      const less: Term = { kind: 'unary', operator: '-', operand: amount };
      rates.set(from, before === undefined ? less : binaryTerm('-', before, amount));
    }
  }
  return rates;
}
