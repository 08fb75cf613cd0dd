/** The built server of E-klas in production, on a database of its own, and what a pupil asks of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '#server/db/open-sqlite.ts';
import { transaction } from '#server/db/transaction.ts';
import { createPerson } from '#server/features/people/index.ts';
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
  });
  return {
    ...server,
    origin,
    signIn: async (pupils) => {
      const tokens = await startSessions(file, pupils);
      return tokens.map((token) => ({
        origin,
        cookie: `eklas_session=${token}`,
        'content-type': 'application/json',
        'accept-encoding': 'gzip, deflate, br',
      }));
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startSessions(file: string, pupils: number): Promise<readonly string[]> {
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
      const { token } = await startSession(tx, { personId, now: Date.now(), days: 14 });
      started.push(token);
    }
    return started;
  });
  await db.close();
  return tokens;
}
