/** Computing the routes of a module that is far larger than any E-klas: 500 fragments. */
import type { Fragment, Module, Term } from '#core/module/module.ts';
import { fragmentGraph } from '#core/routes/graph.ts';
import { allRouteKeys, computeRoute, routeName } from '#core/routes/index.ts';
import { measured, type Measurement } from './measurement.ts';
import { createRandom, type Random } from './random.ts';

const fragments = 500;
const terms = 400;
const goals = 40;
const repetitions = 15;

/**
 * Processor time of each route with the graph it is computed from, as when a version is opened for
 * one route only. The best of some runs: on a shared machine the others measure the neighbours.
 */
export function benchRoutes(): Promise<Measurement[]> {
  const module = randomModule(createRandom(500));
  const withModel = new Set(module.fragments.filter((_, index) => index % 10 === 5).map(idOf));
  const times = allRouteKeys(module).map((key) => {
    const runs = Array.from({ length: repetitions }, () =>
      milliseconds(() => computeRoute(fragmentGraph(module, withModel), key)),
    );
    return { name: routeName(key), best: Math.min(...runs) };
  });
  const slowest = times.reduce((worst, one) => (one.best > worst.best ? one : worst));
  const name = `slowest route (${slowest.name}), ${String(fragments)} fragments`;
  return Promise.resolve([measured(name, slowest.best, 'ms', ['<', 10])]);
}

function milliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const idOf = ({ id }: { readonly id: string }): string => id;

function randomModule(random: Random): Module {
  const goalList = ids('g', goals).map((id) => ({ id, text: id, short: id }));
  const termList: Term[] = [];
  for (const id of ids('t', terms)) {
    const needs = some(random, termList, 3).map(idOf);
    termList.push({ id, name: id, forms: [], definition: id, needs });
  }
  const fragmentList = ids('f', fragments).map((id, index): Fragment => {
    const reached = Math.floor((index / fragments) * terms);
    return {
      id,
      slug: id,
      title: id,
      kind: kindAt(index),
      minutes: 10,
      depth: 'standard',
      levels: ['havo-4'],
      goals: some(random, goalList, 3).map(idOf),
      teaches: some(random, termList.slice(reached, reached + 3), 2).map(idOf),
      needs: some(random, termList.slice(0, reached), 6).map(idOf),
    };
  });
  // The routes read these lists and nothing else.
  return { goals: goalList, terms: termList, fragments: fragmentList } as unknown as Module;
}

function kindAt(index: number): Fragment['kind'] {
  if (index === 0) return 'entryTest';
  return index === fragments - 1 ? 'finalTest' : 'theory';
}

function ids(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${String(index)}`);
}

/** Up to `most` of these, each once. */
function some<T>(random: Random, values: readonly T[], most: number): readonly T[] {
  if (values.length === 0) return [];
  const count = random.below(most + 1);
  return [...new Set(Array.from({ length: count }, () => random.pick(values)))];
}
