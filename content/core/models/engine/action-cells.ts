/** Which cells terms and actions read, and which they assign. */
import type { Action, Term } from './term.ts';

/** Calls `visit` with every part of a term, the term itself first. */
function walkTerm(term: Term, visit: (part: Term) => void): void {
  visit(term);
  switch (term.kind) {
    case 'number':
    case 'cell':
      return;
    case 'unary':
      walkTerm(term.operand, visit);
      return;
    case 'binary':
      walkTerm(term.left, visit);
      walkTerm(term.right, visit);
      return;
    case 'call':
      walkTerm(term.argument, visit);
      return;
    case 'if':
      walkTerm(term.condition, visit);
      walkTerm(term.then, visit);
      walkTerm(term.else, visit);
      return;
    case 'table':
      walkTerm(term.input, visit);
      return;
    case 'pick':
      walkTerm(term.index, visit);
      return;
    case 'past':
      walkTerm(term.steps, visit);
      walkTerm(term.initial, visit);
  }
}

/** What actions take and give. */
export interface CellFlow {
  /** The cells that are read before the actions gave them a value. */
  readonly reads: ReadonlySet<number>;
  /** The cells that get a value whatever the conditions, and those that may get one. */
  readonly always: ReadonlySet<number>;
  readonly possibly: ReadonlySet<number>;
  /** Whether a value depends on a history. */
  readonly past: boolean;
  /** Whether the actions may end the run. */
  readonly stops: boolean;
}

export function flowOf(actions: readonly Action[]): CellFlow {
  const [reads, always, possibly] = [new Set<number>(), new Set<number>(), new Set<number>()];
  let [past, stops] = [false, false];
  const read = (cell: number): void => {
    if (!always.has(cell)) reads.add(cell);
  };
  const readTerm = (term: Term): void => {
    walkTerm(term, (part) => {
      if (part.kind === 'cell') read(part.cell);
      if (part.kind === 'pick') part.cells.forEach(read);
      if (part.kind === 'past') past = true;
    });
  };
  for (const action of actions) {
    if (action.kind === 'stop') stops = true;
    else if (action.kind === 'assign') {
      readTerm(action.term);
      always.add(action.cell);
      possibly.add(action.cell);
    } else {
      readTerm(action.condition);
      const [first, second] = [flowOf(action.then), flowOf(action.else)];
      for (const branch of [first, second]) {
        branch.reads.forEach(read);
        for (const cell of branch.possibly) possibly.add(cell);
        past ||= branch.past;
        stops ||= branch.stops;
      }
      for (const cell of first.always) if (second.always.has(cell)) always.add(cell);
    }
  }
  return { reads, always, possibly, past, stops };
}
