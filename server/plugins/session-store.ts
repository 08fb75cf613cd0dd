/** Sessions in the database, and the person behind one. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { and, eq, gt, lte, sql } from 'drizzle-orm';
import type { Membership, Person } from '#core/people/actor.ts';
import type { Source, Tx } from '../db/database.ts';
import { execute } from '../db/prepared.ts';

/** One device on which somebody is signed in. */
export interface Session {
  readonly id: string;
  readonly lastSeenAt: number;
}

/** Who sends a request, as far as the server knows. */
export interface Identity {
  readonly session: Session;
  readonly person: Person;
  readonly displayName: string;
  readonly demo: boolean;
}

const tokenBytes = 32;
const day = 24 * 60 * 60 * 1000;

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Begins a session and returns its token, which is known here only now and to the cookie after. */
export async function startSession(
  tx: Tx,
  session: { readonly personId: string; readonly now: number; readonly days: number },
): Promise<{ readonly id: string; readonly token: string }> {
  const { sessions } = tx.tables;
  const token = randomBytes(tokenBytes).toString('base64url');
  const id = randomUUID();
  // Nobody comes back for these; the moment to sweep is when there is writing to do anyway.
  await tx.query.delete(sessions).where(lte(sessions.expiresAt, session.now));
  await tx.query.insert(sessions).values({
    id,
    tokenHash: hashToken(token),
    personId: session.personId,
    createdAt: session.now,
    lastSeenAt: session.now,
    expiresAt: session.now + session.days * day,
  });
  return { id, token };
}

/** The identity behind a token, or null when there is no such session (any more). */
export async function findIdentity(
  source: Source,
  token: string,
  now: number,
): Promise<Identity | null> {
  const values = { tokenHash: hashToken(token), now };
  const rows = await execute(source, 'find-identity', identityQuery, values);
  const [first] = rows;
  if (first === undefined) return null;
  const memberships = rows.flatMap(({ scope, scopeId, role }) =>
    scope === null ? [] : [{ scope, id: scopeId, role } as Membership],
  );
  return {
    session: { id: first.sessionId, lastSeenAt: first.lastSeenAt },
    person: { kind: 'person', id: first.personId, memberships },
    displayName: first.displayName,
    demo: first.demo,
  };
}

function identityQuery({ query, tables: { sessions, people, memberships } }: Source) {
  return query
    .select({
      sessionId: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
      personId: people.id,
      displayName: people.displayName,
      demo: people.demo,
      scope: memberships.scope,
      scopeId: memberships.scopeId,
      role: memberships.role,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .where(
      and(
        eq(sessions.tokenHash, sql.placeholder('tokenHash')),
        gt(sessions.expiresAt, sql.placeholder('now')),
      ),
    );
}

/** The session was used: it lasts from now on. */
export async function touchSession(
  tx: Tx,
  session: { readonly id: string; readonly now: number; readonly days: number },
): Promise<void> {
  const { sessions } = tx.tables;
  await tx.query
    .update(sessions)
    .set({ lastSeenAt: session.now, expiresAt: session.now + session.days * day })
    .where(eq(sessions.id, session.id));
}

/** Ends one session of this person; whether there was one. */
export async function endSession(tx: Tx, personId: string, id: string): Promise<boolean> {
  const { sessions } = tx.tables;
  const ended = await tx.query
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.personId, personId)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}
