/** The list of events and the summaries beside it. Every query names the person it is limited to. */
import { and, asc, eq, inArray, max, sql } from 'drizzle-orm';
import type { Mark } from '#core/blocks/mark.ts';
import type { LearningEvent } from '#core/learning/event.ts';
import type { WorkResponse } from '#core/contract/learning.ts';
import type { Source, Tx } from '../../db/database.ts';
import { execute } from '../../db/prepared.ts';
import type { Summary } from './summary.ts';

/** An event that was checked and, if it is an attempt, marked. */
export interface CheckedEvent {
  readonly event: LearningEvent;
  readonly mark: Mark | null;
  readonly at: number;
}

/** Keeps an event; false when this person has one with this id already. */
export async function insertEvent(
  tx: Tx,
  personId: string,
  receivedAt: number,
  { event, mark, at }: CheckedEvent,
): Promise<boolean> {
  const common = {
    personId,
    receivedAt,
    at,
    id: event.id,
    moduleId: event.module,
    version: event.version,
    fragmentId: event.fragment,
  };
  const rows =
    event.kind === 'visit'
      ? await execute(tx, 'insert-visit', insertVisit, { ...common, route: event.route })
      : await execute(tx, 'insert-attempt', insertAttempt, {
          ...common,
          blockId: event.block,
          questionHash: event.question,
          answer: event.answer,
          mark,
        });
  return rows.length > 0;
}

const value = (name: string) => sql.placeholder(name);

const commonValues = {
  personId: value('personId'),
  id: value('id'),
  moduleId: value('moduleId'),
  version: value('version'),
  fragmentId: value('fragmentId'),
  at: value('at'),
  receivedAt: value('receivedAt'),
};

function insertVisit({ query, tables: { learningEvents } }: Source) {
  return query
    .insert(learningEvents)
    .values({ ...commonValues, kind: 'visit', route: value('route') })
    .onConflictDoNothing()
    .returning({ id: learningEvents.id });
}

function insertAttempt({ query, tables: { learningEvents } }: Source) {
  return query
    .insert(learningEvents)
    .values({
      ...commonValues,
      kind: 'attempt',
      blockId: value('blockId'),
      questionHash: value('questionHash'),
      answer: value('answer'),
      mark: value('mark'),
    })
    .onConflictDoNothing()
    .returning({ id: learningEvents.id });
}

/** This person's events with these ids, as they were kept. */
export async function findEvents(source: Source, personId: string, ids: readonly string[]) {
  const { learningEvents } = source.tables;
  return source.query
    .select()
    .from(learningEvents)
    .where(and(eq(learningEvents.personId, personId), inArray(learningEvents.id, [...ids])));
}

export type StoredEvent = Awaited<ReturnType<typeof findEvents>>[number];

/** Which summary: of one person in one fragment. */
export interface SummaryKey {
  readonly personId: string;
  readonly moduleId: string;
  readonly fragmentId: string;
}

/**
 * The summary, locked until the transaction ends; one that is not there yet is made first. Whoever
 * locks several does so in the order of their keys, or two devices could wait for each other.
 */
export async function lockSummary(tx: Tx, key: SummaryKey, moment: number): Promise<Summary> {
  const [row] = await execute(tx, 'lock-summary', lockSummaryQuery, { ...key, moment });
  if (row === undefined) throw new Error('an upsert returned no row');
  return row;
}

function lockSummaryQuery({ query, tables: { fragmentProgress } }: Source) {
  const { personId, moduleId, fragmentId, firstVisitAt, lastVisitAt, attempts, state } =
    fragmentProgress;
  return query
    .insert(fragmentProgress)
    .values({
      personId: value('personId'),
      moduleId: value('moduleId'),
      fragmentId: value('fragmentId'),
      firstVisitAt: value('moment'),
      lastVisitAt: value('moment'),
      attempts: 0,
      state: {},
    })
    .onConflictDoUpdate({
      target: [personId, moduleId, fragmentId],
      // Changes nothing; it is what locks the row in both dialects.
      set: { attempts: sql`${attempts}` },
    })
    .returning({ firstVisitAt, lastVisitAt, attempts, state });
}

/** Writes a summary that was locked. */
export async function saveSummary(tx: Tx, key: SummaryKey, summary: Summary): Promise<void> {
  await execute(tx, 'save-summary', saveSummaryQuery, { ...key, ...summary });
}

function saveSummaryQuery({ query, tables: { fragmentProgress } }: Source) {
  // In an update's set the query builder takes no bare placeholder, though it handles one.
  const set = (name: string) => sql`${value(name)}`;
  return query
    .update(fragmentProgress)
    .set({
      firstVisitAt: set('firstVisitAt'),
      lastVisitAt: set('lastVisitAt'),
      attempts: set('attempts'),
      state: sql`${sql.param(value('state'), fragmentProgress.state)}`,
    })
    .where(
      and(
        eq(fragmentProgress.personId, value('personId')),
        eq(fragmentProgress.moduleId, value('moduleId')),
        eq(fragmentProgress.fragmentId, value('fragmentId')),
      ),
    );
}

/** All that this person did in one module: every attempt, and the last visit by each route. */
export async function findWork(
  source: Source,
  personId: string,
  moduleId: string,
): Promise<Omit<WorkResponse, 'person'>> {
  const { learningEvents: events } = source.tables;
  const own = and(eq(events.personId, personId), eq(events.moduleId, moduleId));
  const [attempts, visits] = await Promise.all([
    source.query
      .select()
      .from(events)
      .where(and(own, eq(events.kind, 'attempt')))
      .orderBy(asc(events.at), asc(events.id)),
    source.query
      .select({ fragment: events.fragmentId, route: events.route, at: max(events.at) })
      .from(events)
      .where(and(own, eq(events.kind, 'visit')))
      .groupBy(events.fragmentId, events.route)
      .orderBy(asc(events.fragmentId), asc(events.route)),
  ]);
  return {
    attempts: attempts.flatMap(attemptOf),
    visits: visits.map(({ fragment, route, at }) => ({
      fragment,
      route: route ?? '',
      at: new Date(at ?? 0).toISOString(),
    })),
  };
}

function attemptOf(row: StoredEvent): WorkResponse['attempts'] {
  const { blockId, questionHash, answer, mark } = row;
  // An attempt has all of these; the columns are empty for visits only.
  if (blockId === null || questionHash === null || answer === null || mark === null) return [];
  const attempt = {
    kind: 'attempt' as const,
    id: row.id,
    module: row.moduleId,
    version: row.version,
    fragment: row.fragmentId,
    block: blockId,
    question: questionHash,
    answer,
    at: new Date(row.at).toISOString(),
  };
  return [{ attempt, mark }];
}
