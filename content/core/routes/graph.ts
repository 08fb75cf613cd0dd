/** The graph that all routes are computed from: which fragments another one builds on. */
import type { Fragment, Module } from '../module/module.ts';

export interface FragmentGraph {
  readonly module: Module;
  /** Fragments in the authors' order. */
  readonly fragments: readonly Fragment[];
  /** Ids of fragments that hold a model. */
  readonly withModel: ReadonlySet<string>;
  /** For each fragment id: the fragments that teach what it needs, in the authors' order. */
  readonly before: ReadonlyMap<string, readonly Fragment[]>;
  /** For each term id: the first fragment that teaches it. */
  readonly teacher: ReadonlyMap<string, Fragment>;
  /** Place of each fragment in the authors' order, from 0. */
  readonly rank: ReadonlyMap<string, number>;
}

/** Builds the graph; `withModel` names the fragments whose document holds a model. */
export function fragmentGraph(module: Module, withModel: ReadonlySet<string>): FragmentGraph {
  const { fragments } = module;
  const rank = new Map(fragments.map(({ id }, index) => [id, index] as const));
  const teacher = new Map<string, Fragment>();
  for (const fragment of fragments) {
    for (const term of fragment.teaches) {
      if (!teacher.has(term)) teacher.set(term, fragment);
    }
  }
  const before = new Map(
    fragments.map((fragment) => {
      const needed = new Set(
        fragment.needs.flatMap((term) => {
          const found = teacher.get(term);
          return found === undefined || found === fragment ? [] : [found];
        }),
      );
      return [fragment.id, inOrder([...needed], rank)] as const;
    }),
  );
  return { module, fragments, withModel, before, teacher, rank };
}

function inOrder(
  fragments: readonly Fragment[],
  rank: ReadonlyMap<string, number>,
): readonly Fragment[] {
  return fragments.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
}

/**
 * The fragments of `targets` with everything they build on, in the authors' order; linear in the
 * size of the graph, and safe when the graph has a loop.
 */
export function withPrerequisites(
  graph: FragmentGraph,
  targets: readonly Fragment[],
): readonly Fragment[] {
  const found = new Set<Fragment>();
  const pending = [...targets];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    pending.push(...(graph.before.get(next.id) ?? []));
  }
  return inOrder([...found], graph.rank);
}
