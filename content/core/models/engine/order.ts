/** Puts names, or whatever stands for them, in an order in which each comes after what it needs. */

/** The order, or one loop: each needs the next, the last needs the first. */
export type Order<Key> =
  | { readonly ok: true; readonly names: readonly Key[] }
  | { readonly ok: false; readonly loop: readonly Key[] };

/**
 * Keeps the given order where it can. Needs that are not keys themselves are left aside. Without
 * recursion, since a chain may be as long as a model.
 */
export function orderByNeeds<Key>(needs: ReadonlyMap<Key, readonly Key[]>): Order<Key> {
  const done = new Set<Key>();
  for (const first of needs.keys()) {
    if (done.has(first)) continue;
    /** From the first to the one at hand, each with the needs that are still to be looked at. */
    const underway = new Map<Key, Iterator<Key>>();
    const path: Key[] = [];
    const enter = (key: Key): void => {
      path.push(key);
      underway.set(key, (needs.get(key) ?? []).values());
    };
    enter(first);
    for (let key = path.at(-1); key !== undefined; key = path.at(-1)) {
      const need = underway.get(key)?.next();
      if (need === undefined || need.done === true) {
        path.pop();
        underway.delete(key);
        done.add(key);
      } else if (underway.has(need.value)) {
        return { ok: false, loop: path.slice(path.indexOf(need.value)) };
      } else if (needs.has(need.value) && !done.has(need.value)) enter(need.value);
    }
  }
  return { ok: true, names: [...done] };
}
