/** Keeping events: each is checked and marked by itself, then all that pass are stored together. */
import { isDeepStrictEqual } from 'node:util';
import type { RecordResponse } from '#core/contract/learning.ts';
import type { LearningEvent } from '#core/learning/event.ts';
import { findFragment } from '#core/module/version.ts';
import { ProblemError, type ProblemCode } from '#core/problem.ts';
import type { Db, Tx } from '../../db/database.ts';
import { transaction } from '../../db/transaction.ts';
import type { Marker, VersionSource } from './marker.ts';
import {
  findEvents,
  insertEvent,
  lockSummary,
  saveSummary,
  type CheckedEvent,
  type StoredEvent,
  type SummaryKey,
} from './repository.ts';
import { effectiveMoment, summarise, type SummaryEvent } from './summary.ts';

/** What recording works with. */
export interface Recorder {
  readonly db: Db;
  readonly versions: VersionSource;
  readonly marker: Marker;
  /** Told of a failure that is nobody's fault but ours. */
  readonly report: (error: unknown) => void;
}

interface Accepted extends CheckedEvent {
  readonly feedbackHtml: readonly string[];
}

type Checked = { readonly accepted: Accepted } | { readonly refused: ProblemCode } | 'later';

/**
 * Keeps what can be kept of `events` and says what became of each. One that is in neither list met
 * a failure of ours: the device sends it again.
 */
export async function record(
  recorder: Recorder,
  personId: string,
  events: readonly LearningEvent[],
): Promise<RecordResponse> {
  const accepted: Accepted[] = [];
  const refused: { event: string; code: ProblemCode }[] = [];
  const seen = new Set<string>();
  for (const event of events) {
    // An id that is there twice is one event; the first is it.
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    const checked = await check(recorder, event);
    if (checked === 'later') continue;
    if ('accepted' in checked) accepted.push(checked.accepted);
    else refused.push({ event: event.id, code: checked.refused });
  }
  if (accepted.length === 0) return { kept: [], refused, marks: [] };

  const earlier = await transaction(recorder.db, (tx) => store(tx, personId, accepted));
  const kept = accepted.filter(({ event }) => {
    const stored = earlier.get(event.id);
    if (stored === undefined || isSame(stored, event)) return true;
    refused.push({ event: event.id, code: 'foreign-attempt' });
    return false;
  });
  return {
    kept: kept.map(({ event }) => event.id),
    refused,
    marks: kept.flatMap(({ event, mark: made, feedbackHtml }) => {
      // What was kept before has the mark that it was kept with.
      const mark = earlier.get(event.id)?.mark ?? made;
      return mark === null ? [] : [{ event: event.id, mark, feedbackHtml: [...feedbackHtml] }];
    }),
  };
}

async function check(recorder: Recorder, event: LearningEvent): Promise<Checked> {
  const at = Date.parse(event.at);
  // A leap second is a moment by the standard, but not to JavaScript.
  if (Number.isNaN(at)) return { refused: 'invalid-request' };
  const version = await recorder.versions.findVersion(event.module, event.version);
  if (version === null) return { refused: 'version-not-found' };
  if (findFragment(version.module, event.fragment) === null)
    return { refused: 'fragment-not-found' };
  if (event.kind === 'visit') return { accepted: { event, at, mark: null, feedbackHtml: [] } };
  try {
    const marking = await recorder.marker.mark(event.module, event.version, event);
    return 'refused' in marking ? marking : { accepted: { event, at, ...marking } };
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    // A question that cannot be marked must not keep all other work of this pupil from being kept.
    recorder.report(error);
    return 'later';
  }
}

/** Stores events and summaries; returns those that were stored before, by id. */
async function store(
  tx: Tx,
  personId: string,
  accepted: readonly Accepted[],
): Promise<ReadonlyMap<string, StoredEvent>> {
  const receivedAt = Date.now();
  const added: Accepted[] = [];
  const known: string[] = [];
  // In the order of ids, so that two devices with the same events never wait for each other.
  for (const one of accepted.toSorted((a, b) => (a.event.id < b.event.id ? -1 : 1))) {
    if (await insertEvent(tx, personId, receivedAt, one)) added.push(one);
    else known.push(one.event.id);
  }
  for (const [key, events] of byFragment(personId, receivedAt, added)) {
    const before = await lockSummary(tx, key, events[0]?.at ?? receivedAt);
    const summary = summarise(before, events);
    if (summary !== null) await saveSummary(tx, key, summary);
  }
  if (known.length === 0) return new Map();
  const earlier = await findEvents(tx, personId, known);
  return new Map(earlier.map((stored) => [stored.id, stored]));
}

/** The new events of each summary, the summaries in the order of their keys. */
function byFragment(
  personId: string,
  receivedAt: number,
  added: readonly Accepted[],
): readonly (readonly [SummaryKey, readonly SummaryEvent[]])[] {
  const groups = new Map<string, [SummaryKey, SummaryEvent[]]>();
  for (const accepted of added) {
    const { module: moduleId, fragment: fragmentId } = accepted.event;
    const name = `${moduleId} ${fragmentId}`;
    const group = groups.get(name) ?? [{ personId, moduleId, fragmentId }, []];
    group[1].push(summaryEventOf(accepted, receivedAt));
    groups.set(name, group);
  }
  const ordered = [...groups].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return ordered.map(([, group]) => group);
}

function summaryEventOf({ event, mark, at }: Accepted, receivedAt: number): SummaryEvent {
  const attempt =
    event.kind === 'attempt' && mark !== null
      ? { block: event.block, question: event.question, verdict: mark.verdict }
      : null;
  return { id: event.id, at: effectiveMoment(at, receivedAt), attempt };
}

/** Whether a kept event and one that was sent under the same id are the same. */
function isSame(stored: StoredEvent, event: LearningEvent): boolean {
  const same =
    stored.kind === event.kind &&
    stored.moduleId === event.module &&
    stored.fragmentId === event.fragment;
  if (!same || event.kind === 'visit') return same;
  return (
    stored.blockId === event.block &&
    stored.questionHash === event.question &&
    isDeepStrictEqual(stored.answer, event.answer)
  );
}
