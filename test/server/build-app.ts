/** A fresh app on a fresh database for one test; both are gone when the test ends. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import type { Membership } from '#core/people/actor.ts';
import { buildApp, type AppOptions } from '#server/app.ts';
import { readConfig, type Config, type DatabaseConfig } from '#server/config.ts';
import type { Dialect } from '#server/db/database.ts';
import { transaction } from '#server/db/transaction.ts';
import { addMembership, createPerson } from '#server/features/people/index.ts';
import { startSession } from '#server/plugins/session-store.ts';

const postgres = process.env['TEST_DATABASE_URL'];

/** What every test of the server runs on: SQLite, and PostgreSQL where TEST_DATABASE_URL is set. */
export const dialects: readonly Dialect[] =
  postgres === undefined ? ['sqlite'] : ['sqlite', 'postgresql'];

/** The origin that test requests come from. */
export const origin = 'http://localhost';

let made = 0;

/** A database of its own for the running test. */
export async function freshDatabase(dialect: Dialect): Promise<DatabaseConfig> {
  if (dialect === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'eklas-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    return { kind: 'sqlite', file: join(folder, 'test.db') };
  }
  const name = `eklas_test_${process.pid}_${Date.now()}_${(made += 1)}`;
  await onServer(`CREATE DATABASE ${name}`);
  onTestFinished(() => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const url = new URL(postgres ?? '');
  url.pathname = `/${name}`;
  return { kind: 'postgresql', url: url.href };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgres });
  await client.connect();
  await client.query(statement);
  await client.end();
}

export type Overrides = Partial<Omit<AppOptions, 'config'>> & { readonly config?: Partial<Config> };

/** The app that production runs, with the configuration of a test. */
export async function build(dialect: Dialect, overrides: Overrides = {}): Promise<FastifyInstance> {
  const config: Config = {
    ...readConfig({ NODE_ENV: 'test' }),
    database: overrides.config?.database ?? (await freshDatabase(dialect)),
    ...overrides.config,
  };
  const app = await buildApp({ web: '/nowhere', ...overrides, config });
  onTestFinished(() => app.close());
  return app;
}

/** Sends requests as one visitor: from our own pages, with the cookie that the visitor has. */
export function visitor(app: FastifyInstance, cookie?: string) {
  return (method: 'GET' | 'POST' | 'DELETE' | 'PUT', url: string, payload?: object) => {
    const options: InjectOptions = {
      method,
      url,
      headers: { origin, ...(cookie === undefined ? {} : { cookie }) },
      ...(payload === undefined ? {} : { payload }),
    };
    return app.inject(options);
  };
}

/** A person with a session that was begun without a password. */
export async function signedIn(
  app: FastifyInstance,
  userName: string,
  ...memberships: readonly Membership[]
) {
  return transaction(app.db, async (tx) => {
    const id = await createPerson(tx, {
      organisationId: null,
      userName,
      displayName: `Person ${userName}`,
      passwordHash: 'none',
    });
    for (const membership of memberships) await addMembership(tx, id, membership);
    const session = await startSession(tx, { personId: id, now: Date.now(), days: 14 });
    const cookie = `eklas_session=${session.token}`;
    return { id, cookie, session: session.id, send: visitor(app, cookie) };
  });
}
