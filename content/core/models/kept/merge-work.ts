/** Joining two states of the work on a model. */
import type { ModelWork, RunEntry, WorkText, WorkTexts } from './model-work.ts';
import { compareStamps, mergeSeen, mergeVersions, withStamps, type Seen } from './versions.ts';

/**
 * Both together. Commutative, associative and idempotent: devices and server that have merged the
 * same states have the same work, to the letter of its JSON.
 */
export function mergeWork(one: ModelWork, other: ModelWork): ModelWork {
  const [seenByOne, seenByOther] = [allSeen(one), allSeen(other)];
  return {
    seen: mergeSeen(seenByOne, seenByOther),
    models: mergeVersions(one.models, other.models, seenByOne, seenByOther),
    runs: mergeRuns(one.runs, other.runs),
    texts: mergeTexts(one.texts, other.texts, seenByOne, seenByOther),
  };
}

/** What a state has, it has seen, whatever it says of itself. */
function allSeen({ seen, models, runs, texts }: ModelWork): Seen {
  const stamps = [...models, ...runs, ...texts.flatMap(({ versions }) => versions)];
  return withStamps(seen, stamps);
}

/** The later entry of each id. */
function mergeRuns(one: readonly RunEntry[], other: readonly RunEntry[]): readonly RunEntry[] {
  const entries = new Map<string, RunEntry>();
  for (const entry of [...one, ...other]) {
    const earlier = entries.get(entry.id);
    entries.set(entry.id, earlier === undefined ? entry : later(earlier, entry));
  }
  return [...entries.values()].sort(({ id }, { id: next }) => (id < next ? -1 : 1));
}

/** Content decides between equal stamps, which only a device that was put back in time makes. */
function later(one: RunEntry, other: RunEntry): RunEntry {
  const order = compareStamps(one, other);
  if (order !== 0) return order > 0 ? one : other;
  return JSON.stringify(one) >= JSON.stringify(other) ? one : other;
}

function mergeTexts(
  one: readonly WorkTexts[],
  other: readonly WorkTexts[],
  seenByOne: Seen,
  seenByOther: Seen,
): readonly WorkTexts[] {
  const versionsIn = (texts: readonly WorkTexts[], part: WorkText) =>
    texts.flatMap((text) => (text.part === part ? text.versions : []));
  const parts = new Set([...one, ...other].map(({ part }) => part));
  return [...parts].sort().flatMap((part) => {
    const versions = mergeVersions(
      versionsIn(one, part),
      versionsIn(other, part),
      seenByOne,
      seenByOther,
    );
    return versions.length === 0 ? [] : [{ part, versions }];
  });
}
