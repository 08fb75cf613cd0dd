/** The built server of E-klas in production, on a database of its own, and what a pupil asks of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VersionContent } from '#core/module/version.ts';
import { openSqlite } from '#server/db/open-sqlite.ts';
import { transaction } from '#server/db/transaction.ts';
import { importDraft } from '#server/features/authoring/index.ts';
import { addMembership, createPerson, createTeam } from '#server/features/people/index.ts';
import { startSession } from '#server/plugins/session-store.ts';
import { freePort, startProcess, type ServerProcess } from './server-process.ts';

export const slug = 'afkoelen-en-opwarmen';

export interface EklasProcess extends ServerProcess {
  readonly origin: string;
  /**
   * The headers of requests by so many new pupils, each with a session that was begun by the
   * server's own function: hashing a password at sign-in is meant to be slow and is left out.
   */
  signIn(pupils: number): Promise<readonly Readonly<Record<string, string>>[]>;
  /** The same for authors of one team with an E-klas: the one there is, or the one that is given. */
  signInAuthors(
    authors: number,
    content?: VersionContent,
  ): Promise<{ moduleId: string; authors: readonly Readonly<Record<string, string>>[] }>;
}

/** Starts it, with limits on requests that no benchmark reaches. */
export async function startEklas(program = 'dist/server/main.js'): Promise<EklasProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'eklas-bench-'));
  const file = join(folder, 'bench.db');
  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const server = await startProcess(program, {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_ORIGIN: origin,
    DATABASE_FILE: file,
    RATE_LIMIT_REQUESTS: '10000000',
    RATE_LIMIT_WRITES: '1000000',
    RATE_LIMIT_COMMITS: '1000000',
  });
  const headersOf = (token: string): Readonly<Record<string, string>> => ({
    origin,
    cookie: `eklas_session=${token}`,
    'content-type': 'application/json',
    'accept-encoding': 'gzip, deflate, br',
  });
  return {
    ...server,
    origin,
    signIn: async (pupils) => (await startSessions(file, pupils, null)).map(headersOf),
    signInAuthors: async (count, content) => {
      const { moduleId, teamId } = await giveToTeam(file, content);
      return { moduleId, authors: (await startSessions(file, count, teamId)).map(headersOf) };
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a team and gives it an E-klas. */
async function giveToTeam(
  file: string,
  content?: VersionContent,
): Promise<{ moduleId: string; teamId: string }> {
  const db = await openSqlite(file);
  if (content !== undefined) {
    const teamId = await transaction(db, (tx) => createTeam(tx, 'Team'));
    const { moduleId } = await importDraft(db, { content, media: new Map(), teamId });
    await db.close();
    return { moduleId, teamId };
  }
  const given = await transaction(db, async (tx) => {
    const { modules } = tx.tables;
    const teamId = await createTeam(tx, 'Team');
    await tx.query.update(modules).set({ teamId });
    const [module] = await tx.query.select({ id: modules.id }).from(modules);
    return { moduleId: module?.id ?? '', teamId };
  });
  await db.close();
  return given;
}

async function startSessions(
  file: string,
  pupils: number,
  teamId: string | null,
): Promise<readonly string[]> {
  const db = await openSqlite(file);
  const tokens = await transaction(db, async (tx) => {
    const started: string[] = [];
    for (let number = 1; number <= pupils; number += 1) {
      const personId = await createPerson(tx, {
        organisationId: null,
        userName: `leerling${String(number)}`,
        displayName: `Leerling ${String(number)}`,
        passwordHash: 'none',
      });
      if (teamId !== null) {
        await addMembership(tx, personId, { scope: 'team', id: teamId, role: 'author' });
      }
      const { token } = await startSession(tx, { personId, now: Date.now(), days: 14 });
      started.push(token);
    }
    return started;
  });
  await db.close();
  return tokens;
}
