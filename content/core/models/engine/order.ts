/** Puts names in an order in which each comes after what it needs. */

/** The order, or the names of one loop: each needs the next, the last needs the first. */
export type Order =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly loop: readonly string[] };

/** Keeps the given order where it can. Needs that are not keys themselves are left aside. */
export function orderByNeeds(needs: ReadonlyMap<string, readonly string[]>): Order {
  const done = new Set<string>();
  const underway: string[] = [];

  /** Returns a loop if it meets one. */
  const visit = (name: string): readonly string[] | null => {
    if (done.has(name)) return null;
    const earlier = underway.indexOf(name);
    if (earlier >= 0) return underway.slice(earlier);
    underway.push(name);
    for (const need of needs.get(name) ?? []) {
      const loop = needs.has(need) ? visit(need) : null;
      if (loop !== null) return loop;
    }
    underway.pop();
    done.add(name);
    return null;
  };

  for (const name of needs.keys()) {
    const loop = visit(name);
    if (loop !== null) return { ok: false, loop };
  }
  return { ok: true, names: [...done] };
}
