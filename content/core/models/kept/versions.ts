/**
 * Values that several devices change without seeing each other. A change takes the place of what its
 * device saw, and of nothing else; what was changed at the same time stands beside it until somebody
 * who sees both changes it again.
 *
 * Every change has a stamp: a count above all counts that its device knew, and the name of the
 * device. `Seen` says up to which count the changes of a device are known, so that a version that is
 * known and not there was replaced.
 */

export interface Stamp {
  readonly count: number;
  readonly writer: string;
}

export interface Version<Value> extends Stamp {
  readonly value: Value;
}

/** Highest count by writer. */
export type Seen = Readonly<Record<string, number>>;

/** Orders stamps: later counts later; names decide between equal counts, the same everywhere. */
export function compareStamps(one: Stamp, other: Stamp): number {
  if (one.count !== other.count) return one.count - other.count;
  if (one.writer === other.writer) return 0;
  return one.writer < other.writer ? -1 : 1;
}

/** What either has seen. */
export function mergeSeen(one: Seen, other: Seen): Seen {
  const writers = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return Object.fromEntries(
    writers.map((writer) => [writer, Math.max(countOf(one, writer), countOf(other, writer))]),
  );
}

/** The same with the stamps of these versions, which were seen by who has them. */
export function withStamps(seen: Seen, stamps: readonly Stamp[]): Seen {
  return stamps.reduce<Seen>(
    (known, { writer, count }) =>
      countOf(known, writer) >= count ? known : { ...known, [writer]: count },
    seen,
  );
}

/**
 * The versions that neither side has replaced, in the order of their stamps. Commutative,
 * associative and idempotent for versions that are within what their side has seen.
 */
export function mergeVersions<Value>(
  one: readonly Version<Value>[],
  other: readonly Version<Value>[],
  seenByOne: Seen,
  seenByOther: Seen,
): readonly Version<Value>[] {
  const left = byStamp(one);
  const right = byStamp(other);
  const merged: Version<Value>[] = [];
  for (const [key, version] of left) {
    const same = right.get(key);
    if (same !== undefined) merged.push(larger(version, same));
    else if (!isSeen(version, seenByOther)) merged.push(version);
  }
  for (const [key, version] of right) {
    if (!left.has(key) && !isSeen(version, seenByOne)) merged.push(version);
  }
  return merged.sort(compareStamps);
}

function isSeen({ writer, count }: Stamp, seen: Seen): boolean {
  return countOf(seen, writer) >= count;
}

function countOf(seen: Seen, writer: string): number {
  return Object.hasOwn(seen, writer) ? (seen[writer] ?? 0) : 0;
}

function byStamp<Value>(versions: readonly Version<Value>[]): ReadonlyMap<string, Version<Value>> {
  const found = new Map<string, Version<Value>>();
  for (const version of versions) {
    const key = `${String(version.count)} ${version.writer}`;
    const same = found.get(key);
    found.set(key, same === undefined ? version : larger(version, same));
  }
  return found;
}

/** One stamp has one value, unless a device was put back in time; then any, but always the same. */
function larger<Value>(one: Version<Value>, other: Version<Value>): Version<Value> {
  return JSON.stringify(one.value) >= JSON.stringify(other.value) ? one : other;
}
