/** Loops in which quantities act on themselves, by way of others. */
import type { ModelDefinition, OdeModel } from '../definition.ts';
import { parseExpression } from '../language/parser.ts';
import { modelParts } from './model-parts.ts';
import { lifted } from './between-semantics.ts';
import { chained, slopeOf, slopeOfTable, together, type Direction, type SignOf } from './slope.ts';

/** A loop strengthens a change that runs through it, or weakens it. */
export type Polarity = 'reinforcing' | 'balancing' | 'unknown';

export interface FeedbackLoop {
  /** Each acts on the next, the last on the first; begins with the name that stands first in the model. */
  readonly names: readonly string[];
  readonly polarity: Polarity;
}

export interface FoundLoops {
  /** Short ones first. */
  readonly loops: readonly FeedbackLoop[];
  /** Whether there may be more than were looked for. */
  readonly isComplete: boolean;
}

export interface LoopOptions {
  /**
   * The sign of what a name stands for, as a run shows it; unless stated only that of constants and
   * of what is never negative is known.
   */
  readonly signOf?: SignOf;
}

/** What one name does to another. */
export interface Influence {
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
}

const mostLoops = 100;
/** Steps of the search, so that a dense model ends. */
const mostVisits = 100_000;

/**
 * The feedback loops of a model. In lines that are no differential equations, directions are unknown,
 * and a state that only keeps its value is no loop.
 */
export function loops(definition: ModelDefinition, options: LoopOptions = {}): FoundLoops {
  const influences = influencesOf(definition, options);
  const order = [...new Set((modelParts(lifted(definition)) ?? []).map(({ name }) => name))];
  const { cycles, isComplete } = cyclesOf(order, influences);
  const directionOf = new Map(
    influences.map(({ from, to, direction }) => [`${from}\n${to}`, direction]),
  );
  const found = cycles.map((names): FeedbackLoop => {
    const direction = names
      .map((name, index) => {
        const next = names[(index + 1) % names.length] ?? name;
        return directionOf.get(`${name}\n${next}`) ?? '?';
      })
      .reduce(chained, '+');
    const polarity =
      direction === '+' ? 'reinforcing' : direction === '-' ? 'balancing' : 'unknown';
    return { names, polarity };
  });
  const sorted = found.toSorted((one, other) => one.names.length - other.names.length);
  return { loops: sorted.slice(0, mostLoops), isComplete };
}

/** What every name does to others directly. Of a flow to its stocks: fills or empties them. */
export function influencesOf(
  definition: ModelDefinition,
  options: LoopOptions = {},
): readonly Influence[] {
  const model = lifted(definition);
  if (model.semantics === 'lines') {
    const parts = modelParts(model) ?? [];
    return parts.flatMap(({ name, reads }) =>
      reads
        .filter((from) => from !== name && !isTime(model, from))
        .map((from): Influence => ({ from, to: name, direction: '?' })),
    );
  }
  const signs = options.signOf ?? signsIn(model);
  const parts = new Map((modelParts(model) ?? []).map((part) => [part.name, part]));
  const ofFormulas = [...model.flows, ...model.auxiliaries].flatMap(
    (item): readonly Influence[] => {
      const parsed = parseExpression(item.expression, { part: 'auxiliaries' });
      return (parts.get(item.name)?.reads ?? [])
        .filter((from) => !isTime(model, from))
        .map((from) => {
          const isKnown = parsed.ok && item.elements === undefined;
          const slope = isKnown ? slopeOf(parsed.value, from, signs) : '?';
          const shape = item.table === undefined ? '+' : slopeOfTable(item.table);
          return { from, to: item.name, direction: chained(slope, shape) };
        });
    },
  );
  const ofFlows = model.flows.flatMap(({ name, from, to }): readonly Influence[] => {
    if (from !== undefined && from === to) return [];
    return [
      ...(from === undefined ? [] : [{ from: name, to: from, direction: '-' as const }]),
      ...(to === undefined ? [] : [{ from: name, to, direction: '+' as const }]),
    ];
  });
  return [...ofFormulas, ...ofFlows].filter(({ direction }) => direction !== '0');
}

function isTime({ time }: ModelDefinition, name: string): boolean {
  return name === time.variable || name === 'dt';
}

/** What the definition itself tells of signs. */
function signsIn({ stocks, flows, constants, parameters }: OdeModel): SignOf {
  const signs = new Map<string, Direction>();
  for (const { name, nonNegative = false } of [...stocks, ...flows])
    if (nonNegative) signs.set(name, '+');
  for (const { name, value } of constants) {
    const range = parameters.find((one) => one.name === name);
    const values = range === undefined ? [value] : [value, range.min, range.max];
    const sign = values.map(signOfNumber).reduce(together);
    // A constant that is 0 for now acts none the less.
    signs.set(name, sign === '0' ? '?' : sign);
  }
  return (name) => signs.get(name) ?? (name === 'dt' ? '+' : '?');
}

function signOfNumber(value: number): Direction {
  if (value === 0) return '0';
  return value > 0 ? '+' : '-';
}

/** Simple cycles, each found from its first name in `order`. */
function cyclesOf(
  order: readonly string[],
  influences: readonly Influence[],
): { readonly cycles: readonly (readonly string[])[]; readonly isComplete: boolean } {
  const rank = new Map(order.map((name, index) => [name, index]));
  const next = new Map(order.map((name) => [name, new Set<string>()]));
  for (const { from, to } of influences) if (rank.has(to)) next.get(from)?.add(to);
  const cycles: (readonly string[])[] = [];
  let visits = 0;
  const isFull = (): boolean => cycles.length > mostLoops || visits > mostVisits;

  for (const start of order) {
    const floor = rank.get(start) ?? 0;
    const reachable = canReach(start, floor, next, rank);
    const path: string[] = [];
    const onPath = new Set<string>();
    const visit = (name: string): void => {
      visits += 1;
      if (isFull()) return;
      path.push(name);
      onPath.add(name);
      for (const to of next.get(name) ?? []) {
        if (to === start) cycles.push([...path]);
        else if ((rank.get(to) ?? 0) > floor && !onPath.has(to) && reachable.has(to)) visit(to);
      }
      path.pop();
      onPath.delete(name);
    };
    visit(start);
  }
  return { cycles, isComplete: !isFull() };
}

/** The names from which a path leads to `start` over names not before it. */
function canReach(
  start: string,
  floor: number,
  next: ReadonlyMap<string, ReadonlySet<string>>,
  rank: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const [from, tos] of next)
    for (const to of tos) before.set(to, [...(before.get(to) ?? []), from]);
  const found = new Set<string>();
  const waiting = [start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    for (const from of before.get(name) ?? []) {
      if (found.has(from) || (rank.get(from) ?? 0) <= floor) continue;
      found.add(from);
      waiting.push(from);
    }
  }
  return found;
}
