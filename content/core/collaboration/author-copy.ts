/**
 * A document as one author has it: the last version that is known to be stored, and the author's own
 * steps on top of it. One commit is in flight at a time; what others stored goes under the own steps.
 * The server's form of a commit always holds: it replaces ours where the two differ.
 */
import type { Node } from 'prosemirror-model';
import type { Step, Transform } from 'prosemirror-transform';
import { currentSchemaVersion } from '../document/upgrades/index.ts';
import { type Commit, type StoredCommit, maximumSteps, readSteps, writeSteps } from './commit.ts';
import { type UndoableStep, rebaseUnder } from './rebase.ts';

export interface AuthorCopy {
  /** The last stored version that is in this copy. */
  readonly version: number;
  /** Own steps that are not known to be stored, in order. */
  readonly unconfirmed: readonly UndoableStep[];
  /** The commit that was sent and not answered yet; its steps are the first `count` unconfirmed. */
  readonly inFlight: { readonly id: string; readonly count: number } | null;
}

/** A copy as it comes from the server, without own steps. */
export function copyAt(version: number): AuthorCopy {
  return { version, unconfirmed: [], inFlight: null };
}

/** After the author made `steps`; `documents[i]` is the document before step i. */
export function withSteps(
  copy: AuthorCopy,
  steps: readonly Step[],
  documents: readonly Node[],
): AuthorCopy {
  const added = steps.flatMap((step, index) => {
    const before = documents[index];
    return before === undefined ? [] : [{ step, undo: step.invert(before) }];
  });
  return { ...copy, unconfirmed: [...copy.unconfirmed, ...added] };
}

/**
 * The commit to send now, or null when there is nothing to send. A commit that is in flight is given
 * again, as it now is, under its own id: who does not know whether it arrived may send it once more.
 */
export function commitToSend(
  copy: AuthorCopy,
  newId: () => string,
): { readonly copy: AuthorCopy; readonly commit: Commit } | null {
  const { version, unconfirmed } = copy;
  if (unconfirmed.length === 0) return null;
  // Of a commit in flight of which colleagues' changes left nothing, nothing has to be sent again.
  const isWaiting = copy.inFlight !== null && copy.inFlight.count > 0;
  const inFlight = isWaiting
    ? copy.inFlight
    : { id: newId(), count: Math.min(unconfirmed.length, maximumSteps) };
  return {
    copy: { ...copy, inFlight },
    commit: {
      id: inFlight.id,
      base: version,
      schemaVersion: currentSchemaVersion,
      steps: writeSteps(unconfirmed.slice(0, inFlight.count).map(({ step }) => step)),
    },
  };
}

/**
 * The commits that are not in the copy yet, in runs: the one in flight is a run of its own, those of
 * others between are one together. Each run is one change of the document, which is what an undo
 * history can follow. Throws a RangeError when a commit in between is missing.
 */
export function newRuns(
  { version, inFlight }: AuthorCopy,
  commits: readonly StoredCommit[],
): readonly (readonly StoredCommit[])[] {
  const runs: StoredCommit[][] = [];
  let last = version;
  for (const commit of commits) {
    if (commit.version <= last) continue;
    if (commit.version !== last + 1) throw new RangeError(`Commit ${String(last + 1)} is missing`);
    last = commit.version;
    const run = runs.at(-1);
    const isOurs = commit.id === inFlight?.id;
    if (run === undefined || isOurs || run[0]?.id === inFlight?.id) runs.push([commit]);
    else run.push(commit);
  }
  return runs;
}

/**
 * Takes in one run of stored commits: adds to `transform`, which begins at the copy's document, what
 * brings it to the new state. Throws an error when a step does not fit (then the copy is not the
 * server's, and the document has to be opened anew).
 */
export function receive(
  copy: AuthorCopy,
  transform: Transform,
  run: readonly StoredCommit[],
): AuthorCopy {
  const [first] = run;
  if (first === undefined) return copy;
  return first.id === copy.inFlight?.id
    ? confirm(copy, transform, first)
    : takeIn(copy, transform, run);
}

/** Whether stored commits up to this one would leave a gap. */
export function leavesGap({ version }: AuthorCopy, commits: readonly StoredCommit[]): boolean {
  const first = commits.find((commit) => commit.version > version);
  return first !== undefined && first.version > version + 1;
}

function takeIn(copy: AuthorCopy, transform: Transform, run: readonly StoredCommit[]): AuthorCopy {
  const { version, unconfirmed, inFlight } = copy;
  const over = run.flatMap(({ steps }) => readSteps(steps));
  const kept = rebaseUnder(transform, unconfirmed, over);
  const count = inFlight === null ? 0 : kept.slice(0, inFlight.count).filter(isThere).length;
  return {
    version: version + run.length,
    unconfirmed: kept.filter(isThere),
    inFlight: inFlight === null ? null : { ...inFlight, count },
  };
}

/** The commit in flight is stored. As a rule as we have it; if not, the stored form takes its place. */
function confirm(copy: AuthorCopy, transform: Transform, commit: StoredCommit): AuthorCopy {
  const { unconfirmed, inFlight } = copy;
  const count = inFlight?.count ?? 0;
  const ours = writeSteps(unconfirmed.slice(0, count).map(({ step }) => step));
  const later =
    JSON.stringify(ours) === JSON.stringify(commit.steps)
      ? unconfirmed.slice(count)
      : rebaseUnder(transform, unconfirmed, readSteps(commit.steps), count).filter(isThere);
  return { version: commit.version, unconfirmed: later, inFlight: null };
}

function isThere<T>(value: T | null): value is T {
  return value !== null;
}
