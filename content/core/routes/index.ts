/** All routes by key: computing one, and its name in an address. */
import { findGoal } from '../module/version.ts';
import type { Module } from '../module/module.ts';
import { authorOrder } from './author-order.ts';
import { conceptMap } from './concept-map.ts';
import { goalRoute } from './goal.ts';
import type { FragmentGraph } from './graph.ts';
import { modelFirst } from './model-first.ts';
import type { Route, RouteKey, Stop } from './route.ts';

/** Computes the route; pure, and linear in the number of fragments and what they need. */
export function computeRoute(graph: FragmentGraph, key: RouteKey): Route {
  return { key, stops: stopsOf(graph, key) };
}

function stopsOf(graph: FragmentGraph, key: RouteKey): readonly Stop[] {
  switch (key.kind) {
    case 'author-order':
      return authorOrder(graph);
    case 'goal':
      return goalRoute(graph, key.goal);
    case 'model-first':
      return modelFirst(graph);
    case 'concept-map':
      return conceptMap(graph);
  }
}

/** Every route of a module: the three through everything, and one to each goal. */
export function allRouteKeys(module: Module): readonly RouteKey[] {
  return [
    { kind: 'author-order' },
    { kind: 'model-first' },
    { kind: 'concept-map' },
    ...module.goals.map(({ id }) => ({ kind: 'goal', goal: id }) as const),
  ];
}

const names = {
  'author-order': 'leerlijn',
  'model-first': 'model-eerst',
  'concept-map': 'begrippenkaart',
} as const;

const goalPrefix = 'leerdoel-';

/** The route in an address: `leerlijn`, `model-eerst`, `begrippenkaart`, `leerdoel-<goal id>`. */
export function routeName(key: RouteKey): string {
  return key.kind === 'goal' ? `${goalPrefix}${key.goal}` : names[key.kind];
}

/** The route with this name in this module, or null. */
export function findRouteKey(module: Module, name: string): RouteKey | null {
  if (name.startsWith(goalPrefix)) {
    const goal = name.slice(goalPrefix.length);
    return findGoal(module, goal) === null ? null : { kind: 'goal', goal };
  }
  return (
    allRouteKeys(module).find((key) => key.kind !== 'goal' && names[key.kind] === name) ?? null
  );
}
