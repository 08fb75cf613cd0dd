/**
 * Flows out of stocks that never go below zero (XMILE 1.0, section 4.2): no more flows out than is
 * there over one time step, with what flows in counted too. Of several flows out, those that stand
 * earlier in the model go first. What the formula of such a flow gives is what is wanted; the flow
 * is what it gets.
 */
import { folded } from '../fold.ts';
import { binaryTerm, cellTerm, numberTerm, type Term } from '../term.ts';
import type { Connection, Network } from './network.ts';

/** A flow that is limited, with the cell of what is left for it. */
interface Limited {
  readonly flow: number;
  readonly wanted: number;
  readonly left: number;
}

/** All flows out of one stock, by priority. */
interface Outlet {
  readonly stock: number;
  readonly limited: readonly Limited[];
  readonly into: readonly Connection[];
}

export class LimitedFlows {
  readonly #network: Network;
  readonly #step: Term;
  readonly #outlets: readonly Outlet[];
  /** Flows that come in too late to flow out in the same step. */
  readonly #late = new Set<string>();

  /** Limits the flows of the network; `step` is dt. */
  constructor(network: Network, step: Term) {
    this.#network = network;
    this.#step = step;
    this.#outlets = outletsOf(network);
    this.#limit();
  }

  /**
   * In a ring of stocks, or where a flow in follows from a flow out, what flows out would depend on
   * itself. What comes in by that way then counts from the next step on. False if the loop has
   * another cause.
   */
  opened(loop: readonly number[]): boolean {
    const inLoop = new Set(loop);
    const { size } = this.#late;
    for (const { limited, into } of this.#outlets) {
      if (!limited.some(({ left }) => inLoop.has(left))) continue;
      for (const { flow, name } of into) if (inLoop.has(flow)) this.#late.add(name);
    }
    if (this.#late.size === size) return false;
    this.#limit();
    return true;
  }

  #limit(): void {
    const { formulas } = this.#network;
    for (const { stock, limited, into } of this.#outlets) {
      let available = folded(binaryTerm('/', cellTerm(stock), this.#step));
      for (const { flow, name } of into)
        if (!this.#late.has(name)) available = binaryTerm('+', available, cellTerm(flow));
      for (const { flow, wanted, left } of limited) {
        const formula = formulas.get(wanted);
        if (formula === undefined) continue;
        const most = binaryTerm('max', numberTerm(0), cellTerm(left));
        formulas.set(left, { ...formula, term: available });
        formulas.set(flow, { ...formula, term: binaryTerm('min', cellTerm(wanted), most) });
        available = binaryTerm('-', cellTerm(left), cellTerm(flow));
      }
    }
  }
}

/** Moves the formulas of the flows out of limited stocks to cells of their own. */
function outletsOf(network: Network): readonly Outlet[] {
  const { connections, nonNegative, formulas } = network;
  const outlets = new Map<number, { limited: Limited[]; into: Connection[] }>();
  for (const { flow, from } of connections) {
    const formula = formulas.get(flow);
    if (from === null || !nonNegative.has(from) || formula === undefined) continue;
    const [wanted, left] = [network.cell(formula.origin), network.cell(formula.origin)];
    formulas.set(wanted, formula);
    const outlet = outlets.get(from) ?? { limited: [], into: [] };
    outlets.set(from, outlet);
    outlet.limited.push({ flow, wanted, left });
  }
  for (const connection of connections)
    if (connection.to !== null) outlets.get(connection.to)?.into.push(connection);
  return [...outlets].map(([stock, outlet]) => ({ stock, ...outlet }));
}
