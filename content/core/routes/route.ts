/** A route: an ordered way through fragments, with the reason why each one comes where it comes. */
import type { Fragment } from '../module/module.ts';

/** Which route; a goal's id goes with the route to that goal. */
export type RouteKey =
  | { readonly kind: 'author-order' }
  | { readonly kind: 'goal'; readonly goal: string }
  | { readonly kind: 'model-first' }
  | { readonly kind: 'concept-map' };

/** Why a fragment comes here; content/text/routes.ts has the sentences. */
export type StopReason =
  | { readonly code: 'author-order' }
  | { readonly code: 'goal'; readonly goal: string }
  | { readonly code: 'needed-for'; readonly fragment: string }
  | { readonly code: 'model' }
  | { readonly code: 'explains-model'; readonly fragment: string }
  | { readonly code: 'explains-term'; readonly term: string }
  | { readonly code: 'uses-terms' }
  | { readonly code: 'rest' }
  | { readonly code: 'test' };

export interface Stop {
  readonly fragment: Fragment;
  readonly reason: StopReason;
}

export interface Route {
  readonly key: RouteKey;
  readonly stops: readonly Stop[];
}

/** Where a fragment stands on a route. */
export interface Place {
  /** From 0. */
  readonly index: number;
  readonly stop: Stop;
  readonly previous: Stop | null;
  readonly next: Stop | null;
}

/** Place of the fragment on the route, or null when the route does not pass it. */
export function findPlace(route: Route, fragmentId: string): Place | null {
  const index = route.stops.findIndex(({ fragment }) => fragment.id === fragmentId);
  const stop = route.stops[index];
  if (stop === undefined) return null;
  return {
    index,
    stop,
    previous: route.stops[index - 1] ?? null,
    next: route.stops[index + 1] ?? null,
  };
}

/**
 * Where somebody who switches to `route` at a fragment goes on: at the same fragment, or else at
 * the first stop that comes after it in the authors' order, or else at the last stop.
 */
export function joinAt(
  route: Route,
  fragmentId: string,
  rank: ReadonlyMap<string, number>,
): Stop | null {
  const here = findPlace(route, fragmentId);
  if (here !== null) return here.stop;
  const from = rank.get(fragmentId) ?? 0;
  const later = route.stops.find(({ fragment }) => (rank.get(fragment.id) ?? 0) > from);
  return later ?? route.stops.at(-1) ?? null;
}
