/** What of settling has to be done again within a step. */
import type { OdeProgram } from '../program.ts';
import type { Action } from '../term.ts';
import { type CellFlow, flowOf } from '../action-cells.ts';

/** One action of settling, and what goes in and out of it. */
interface Link extends CellFlow {
  readonly action: Action;
}

export class SettlePlan {
  readonly #links: readonly Link[];

  private constructor(links: readonly Link[]) {
    this.#links = links;
  }

  /**
   * Null where settling does more than to give each of its cells a value once, before it is read:
   * then it cannot be told what may be left out.
   */
  static of({ settle, stocks, timeCell }: OdeProgram): SettlePlan | null {
    const links = settle.map((action): Link => ({ action, ...flowOf([action]) }));
    const targets = new Set(links.flatMap(({ possibly }) => [...possibly]));
    if ([timeCell, ...stocks.map(({ cell }) => cell)].some((cell) => targets.has(cell)))
      return null;
    const known = new Set<number>();
    for (const { reads, always, possibly, stops } of links) {
      if (stops || possibly.size !== always.size) return null;
      for (const cell of reads) if (targets.has(cell) && !known.has(cell)) return null;
      for (const cell of always) {
        if (known.has(cell)) return null;
        known.add(cell);
      }
    }
    return new SettlePlan(links);
  }

  /** The actions that `wanted` cells need, and whose outcome changes when `changed` cells do. */
  actions(changed: Iterable<number>, wanted: Iterable<number>): readonly Action[] {
    const needed = new Set(wanted);
    const isNeeded = ({ always }: Link): boolean => [...always].some((cell) => needed.has(cell));
    for (const link of this.#links.toReversed())
      if (isNeeded(link)) for (const cell of link.reads) needed.add(cell);
    const moving = new Set(changed);
    return this.#links.flatMap((link) => {
      const { action, reads, always, past } = link;
      if (!past && ![...reads].some((cell) => moving.has(cell))) return [];
      for (const cell of always) moving.add(cell);
      return isNeeded(link) ? action : [];
    });
  }
}
