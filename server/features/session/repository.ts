/** What signing in needs to know of an account, and the devices of one person. */
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Source, Tx } from '../../db/database.ts';
import { isEmail, nameKey } from '../../names.ts';

export interface Credentials {
  readonly personId: string;
  readonly passwordHash: string;
  readonly demo: boolean;
}

/** By user name, or by e-mail address when it looks like one. */
export async function findCredentials(source: Source, name: string): Promise<Credentials | null> {
  const { people } = source.tables;
  const key = isEmail(name) ? people.emailKey : people.userNameKey;
  const rows = await source.query
    .select({ personId: people.id, passwordHash: people.passwordHash, demo: people.demo })
    .from(people)
    .where(eq(key, nameKey(name)));
  return rows[0] ?? null;
}

/** The devices where this person is signed in, the first one first. */
export async function listSessions(source: Source, personId: string, now: number) {
  const { sessions } = source.tables;
  return source.query
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, now)))
    .orderBy(asc(sessions.createdAt), asc(sessions.id));
}

/** Signs this person out everywhere. */
export async function endAllSessions(tx: Tx, personId: string): Promise<void> {
  const { sessions } = tx.tables;
  await tx.query.delete(sessions).where(eq(sessions.personId, personId));
}
