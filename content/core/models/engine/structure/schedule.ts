/** In which order values are computed, and which of them only once. */
import { fault, textStart, type ModelFault } from '../../fault.ts';
import { orderByNeeds } from '../order.ts';
import type { Term } from '../term.ts';
import type { Computed, Network } from './network.ts';

/** What is computed at the start, and what at every time after that, each in order. */
export interface Schedule {
  readonly starting: readonly number[];
  readonly running: readonly number[];
}

export type Scheduled =
  | { readonly ok: true; readonly schedule: Schedule }
  /** With the cells of a loop, of which each needs the next. */
  | { readonly ok: false; readonly loop: readonly number[]; readonly fault: ModelFault };

/**
 * Orders the cells of a model. At the start a stock needs what its start needs; in the run it is
 * there. A loop in either is a fault. `moving` are the cells that change by themselves: what depends
 * on none of them is computed at the start and then left alone.
 */
export function schedule(network: Network, moving: ReadonlySet<number>): Scheduled {
  const { starts, formulas } = network;
  const needs = (computed: ReadonlyMap<number, Computed>) =>
    new Map([...computed].map(([cell, { term }]) => [cell, cellsIn(term)] as const));
  const running = orderByNeeds(needs(formulas));
  if (!running.ok) return failed(running.loop, formulas);
  const everything = new Map([...starts, ...formulas, ...starts]);
  const starting = orderByNeeds(needs(everything));
  if (!starting.ok) return failed(starting.loop, everything);

  const changing = new Set(moving);
  for (const cell of running.names) {
    const term = formulas.get(cell)?.term;
    if (term !== undefined && (hasPast(term) || cellsIn(term).some((need) => changing.has(need))))
      changing.add(cell);
  }
  return {
    ok: true,
    schedule: {
      starting: starting.names,
      running: running.names.filter((cell) => changing.has(cell)),
    },
  };
}

/**
 * The loop by its names, from the one that the model defines first; what no author named stands
 * under the name it serves.
 */
function failed(loop: readonly number[], computed: ReadonlyMap<number, Computed>): Scheduled {
  const first = loop.indexOf(loop.reduce((least, cell) => Math.min(least, cell), Infinity));
  const turned = [...loop.slice(first), ...loop.slice(0, first)];
  const named = turned.flatMap((cell) => computed.get(cell) ?? []);
  const all = named.map(({ name }) => name);
  const names = all.filter((name, index) => name !== all[index - 1]);
  if (names.length > 1 && names[0] === names.at(-1)) names.pop();
  const origin = named[0]?.origin ?? { part: 'auxiliaries' };
  return { ok: false, loop, fault: fault('model-loop', origin, textStart, { names }) };
}

/** Calls `visit` for the term and everything in it. */
function walk(term: Term, visit: (part: Term) => void): void {
  visit(term);
  switch (term.kind) {
    case 'unary':
      walk(term.operand, visit);
      break;
    case 'binary':
      walk(term.left, visit);
      walk(term.right, visit);
      break;
    case 'call':
      walk(term.argument, visit);
      break;
    case 'if':
      walk(term.condition, visit);
      walk(term.then, visit);
      walk(term.else, visit);
      break;
    case 'table':
      walk(term.input, visit);
      break;
    case 'pick':
      walk(term.index, visit);
      break;
    case 'past':
      walk(term.steps, visit);
      walk(term.initial, visit);
  }
}

/** The cells that have to have their value before the term can be computed. */
function cellsIn(term: Term): readonly number[] {
  const cells: number[] = [];
  walk(term, (part) => {
    if (part.kind === 'cell') cells.push(part.cell);
    if (part.kind === 'pick') for (const cell of part.cells) cells.push(cell);
  });
  return cells;
}

function hasPast(term: Term): boolean {
  let found = false;
  walk(term, (part) => {
    if (part.kind === 'past') found = true;
  });
  return found;
}
