/** A person's work in one E-klas on this device: recording it, and reading it back. */
import type { Mark } from '#core/blocks/mark.ts';
import type { WorkResponse } from '#core/contract/learning.ts';
import type { Attempt, LearningEvent } from '#core/learning/event.ts';
import type { MarkedTry } from '#core/learning/progress.ts';
import type { QuestionAttempt } from '../blocks/question-events.ts';
import type { EventStore, KeptEvent } from './event-store.ts';

/** Where events happen. */
export interface WorkPlace {
  readonly module: string;
  readonly version: number;
  readonly fragment: string;
}

/** What is known of somebody's work in the module. */
export interface KnownWork {
  readonly events: readonly KeptEvent[];
  readonly tries: readonly MarkedTry[];
  readonly visited: ReadonlySet<string>;
}

const now = (): string => new Date().toISOString();

/** An id in UUID form; crypto.randomUUID itself exists in secure contexts only. */
function newEventId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function kept(owner: string, event: LearningEvent, mark: Mark | null): KeptEvent {
  return {
    owner,
    id: event.id,
    module: event.module,
    event,
    mark,
    feedbackHtml: [],
    status: 'unsent',
  };
}

/** Keeps a visit, unless the last one on this device was to the same fragment along the same route. */
export async function recordVisit(
  store: EventStore,
  owner: string,
  place: WorkPlace,
  route: string,
): Promise<void> {
  const earlier = await store.inModule(owner, place.module);
  const last = earlier
    .flatMap(({ event }) => (event.kind === 'visit' ? [event] : []))
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  if (last?.fragment === place.fragment && last.route === route) return;
  const visit = { kind: 'visit', id: newEventId(), ...place, route, at: now() } as const;
  await store.put([kept(owner, visit, null)]);
}

/** Keeps attempts and drops the drafts they were; resolves when they are on disk. */
export async function recordAttempts(
  store: EventStore,
  owner: string,
  place: WorkPlace,
  attempts: readonly QuestionAttempt[],
): Promise<void> {
  const at = now();
  await store.put(
    attempts.map(({ block, question, answer, mark }) => {
      const attempt: Attempt = {
        kind: 'attempt',
        id: newEventId(),
        ...place,
        block,
        question,
        answer,
        at,
      };
      return kept(owner, attempt, mark);
    }),
  );
  await Promise.all(attempts.map(({ block }) => store.removeDraft(owner, block)));
}

/**
 * Whether the server's copy of an attempt says more than ours. One that was sent, but whose reply was
 * lost, is sent again: only that reply holds the feedback.
 */
function isWanted(ours: KeptEvent | undefined): boolean {
  return ours === undefined || (ours.mark === null && ours.status !== 'unsent');
}

/** Puts what the server knows beside what this device knows; the union is the work. */
export async function mergeFromServer(
  store: EventStore,
  owner: string,
  module: string,
  version: number,
  { attempts, visits }: WorkResponse,
): Promise<void> {
  const known = new Map((await store.inModule(owner, module)).map((one) => [one.id, one] as const));
  const fresh = attempts
    .filter(({ attempt }) => isWanted(known.get(attempt.id)))
    .map(({ attempt, mark }) => ({ ...kept(owner, attempt, mark), status: 'sent' }) as const);
  const visitedAt = new Map<string, string>();
  for (const { event } of known.values()) {
    if (event.kind !== 'visit') continue;
    const key = `${event.route} ${event.fragment}`;
    const earlier = visitedAt.get(key);
    if (earlier === undefined || event.at > earlier) visitedAt.set(key, event.at);
  }
  const elsewhere = visits
    .filter(({ fragment, route, at }) => at > (visitedAt.get(`${route} ${fragment}`) ?? ''))
    .map(({ fragment, route, at }) => {
      const visit = {
        kind: 'visit',
        id: newEventId(),
        module,
        version,
        fragment,
        route,
        at,
      } as const;
      return { ...kept(owner, visit, null), status: 'sent' } as const;
    });
  await store.put([...fresh, ...elsewhere]);
}

/** Everything this device knows of the owner's work in the module. */
export async function knownWork(
  store: EventStore,
  owner: string,
  module: string,
): Promise<KnownWork> {
  const events = (await store.inModule(owner, module)).filter(({ status }) => status !== 'refused');
  return {
    events,
    tries: events.flatMap(({ event, mark }) =>
      event.kind === 'attempt' && mark !== null
        ? [
            {
              block: event.block,
              question: event.question,
              verdict: mark.verdict,
              at: event.at,
              id: event.id,
            },
          ]
        : [],
    ),
    visited: new Set(events.map(({ event }) => event.fragment)),
  };
}

/** The last attempt at each block, judged or not. */
export function lastAttempts(
  events: readonly KeptEvent[],
): ReadonlyMap<string, KeptEvent & { readonly event: Attempt }> {
  const last = new Map<string, KeptEvent & { readonly event: Attempt }>();
  for (const one of events) {
    const { event } = one;
    if (event.kind !== 'attempt') continue;
    const earlier = last.get(event.block)?.event;
    const isLater =
      earlier === undefined ||
      event.at > earlier.at ||
      (event.at === earlier.at && event.id > earlier.id);
    if (isLater) last.set(event.block, { ...one, event });
  }
  return last;
}
