/** Opening, migrating and writing, on every database. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Db, Dialect } from '#server/db/database.ts';
import { MigrationError, migrate } from '#server/db/migrate.ts';
import { openDatabase } from '#server/db/open.ts';
import { transaction } from '#server/db/transaction.ts';
import { projectRoot } from '#server/project-root.ts';
import { dialects, freshDatabase } from './build-app.ts';

async function open(dialect: Dialect): Promise<Db> {
  const db = await openDatabase(await freshDatabase(dialect));
  onTestFinished(() => db.close());
  return db;
}

async function migrated(dialect: Dialect): Promise<Db> {
  const db = await open(dialect);
  await migrate(db);
  return db;
}

/** The migrations with one more, which makes a table or fails. */
async function nextVersion(dialect: Dialect, statements: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'eklas-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(join(projectRoot(), 'migrations'), folder, { recursive: true });
  const journal = join(folder, dialect, 'meta', '_journal.json');
  const content = JSON.parse(await readFile(journal, 'utf8')) as { entries: object[] };
  content.entries.push({ idx: 9999, tag: '9999_next' });
  await writeFile(journal, JSON.stringify(content));
  await writeFile(join(folder, dialect, '9999_next.sql'), statements);
  return folder;
}

const team = (id: string) => ({ id, name: id, createdAt: 1 });
const countTeams = async (db: Db) => (await db.query.select().from(db.tables.teams)).length;

describe.each(dialects)('%s', (dialect) => {
  it('is migrated once', async () => {
    const db = await open(dialect);
    expect(await migrate(db)).toContain('0000_start');
    expect(await migrate(db)).toEqual([]);
  });

  it('is migrated once by two processes at the same time', async () => {
    const database = await freshDatabase(dialect);
    const [one, other] = await Promise.all([openDatabase(database), openDatabase(database)]);
    onTestFinished(async () => {
      await one.close();
      await other.close();
    });
    const applied = await Promise.all([migrate(one), migrate(other)]);
    expect(applied.flat()).toHaveLength(new Set(applied.flat()).size);
  });

  it('is refused when it is newer than the code', async () => {
    const db = await migrated(dialect);
    await migrate(db, await nextVersion(dialect, 'CREATE TABLE later (id text)'));
    await expect(migrate(db)).rejects.toThrow(MigrationError);
    await expect(migrate(db)).rejects.toThrow(/9999_next.*Start the newer version/);
  });

  it('keeps nothing of a migration that fails', async () => {
    const db = await migrated(dialect);
    const folder = await nextVersion(
      dialect,
      'CREATE TABLE later (id text);\n--> statement-breakpoint\nINSERT INTO nowhere VALUES (1)',
    );
    await expect(migrate(db, folder)).rejects.toThrow();
    await expect(db.raw('SELECT * FROM later')).rejects.toThrow();
    expect(await migrate(db)).toEqual([]);
  });

  it('keeps what a transaction wrote', async () => {
    const db = await migrated(dialect);
    await transaction(db, (tx) => tx.query.insert(tx.tables.teams).values(team('a')));
    expect(await countTeams(db)).toBe(1);
  });

  it('keeps nothing of a transaction that throws', async () => {
    const db = await migrated(dialect);
    const failing = transaction(db, async (tx) => {
      await tx.query.insert(tx.tables.teams).values(team('a'));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await countTeams(db)).toBe(0);
  });

  it('works on after a transaction that failed', async () => {
    const db = await migrated(dialect);
    const insert = () =>
      transaction(db, (tx) => tx.query.insert(tx.tables.teams).values(team('a')));
    const outcomes = await Promise.allSettled([insert(), insert(), insert()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await countTeams(db)).toBe(1);
  });

  it('keeps of transactions at the same moment those that succeed', async () => {
    const db = await migrated(dialect);
    const insert = (name: string) =>
      transaction(db, async (tx) => {
        await tx.query.insert(tx.tables.teams).values(team(name));
        if (name.startsWith('bad')) throw new Error(name);
        return name;
      });
    const names = ['a', 'bad 1', 'b', 'bad 2', 'c'];
    const outcomes = await Promise.allSettled(names.map(insert));
    expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual(
      names.map((name) => !name.startsWith('bad')),
    );
    const kept = await db.query.select().from(db.tables.teams);
    expect(kept.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('lets a transaction join the one it is in', async () => {
    const db = await migrated(dialect);
    const failing = transaction(db, async (tx) => {
      await transaction(tx, (inner) => inner.query.insert(inner.tables.teams).values(team('a')));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await countTeams(db)).toBe(0);
  });

  it('does not show others what is not committed', async () => {
    const db = await migrated(dialect);
    await transaction(db, async (tx) => {
      await tx.query.insert(tx.tables.teams).values(team('a'));
      expect(await countTeams(db)).toBe(0);
    });
  });

  it('takes a hundred transactions at once', async () => {
    const db = await migrated(dialect);
    const names = Array.from({ length: 100 }, (_, number) => `team ${number}`);
    await Promise.all(
      names.map((name) =>
        transaction(db, async (tx) => {
          await Promise.resolve();
          await tx.query.insert(tx.tables.teams).values(team(name));
        }),
      ),
    );
    expect(await countTeams(db)).toBe(100);
  });

  it('refuses rows without their owner', async () => {
    const db = await migrated(dialect);
    const orphan = { personId: 'nobody', scope: 'team', scopeId: 'a', role: 'author' } as const;
    await expect(
      transaction(db, (tx) => tx.query.insert(tx.tables.memberships).values(orphan)),
    ).rejects.toThrow();
  });
});

describe('sqlite', () => {
  it('is not written to outside a transaction', async () => {
    const db = await migrated('sqlite');
    await expect(
      (async () => db.query.insert(db.tables.teams).values(team('a')))(),
    ).rejects.toThrow(/readonly/);
  });

  it('flushes every commit to disk', async () => {
    const db = await migrated('sqlite');
    await transaction(db, async (tx) => {
      expect(await tx.raw('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
      expect(await tx.raw('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
      expect(await tx.raw('PRAGMA foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    });
  });

  it('rebuilds a table without losing what refers to it', async () => {
    const db = await migrated('sqlite');
    await transaction(db, async (tx) => {
      await tx.query.insert(tx.tables.organisations).values(team('school'));
      await tx.query
        .insert(tx.tables.groups)
        .values({ ...team('group'), organisationId: 'school' });
    });
    const rebuild = [
      'CREATE TABLE new_organisations (id text PRIMARY KEY NOT NULL, name text, created_at integer)',
      'INSERT INTO new_organisations SELECT id, name, created_at FROM organisations',
      'DROP TABLE organisations',
      'ALTER TABLE new_organisations RENAME TO organisations',
    ];
    await migrate(db, await nextVersion('sqlite', rebuild.join('\n--> statement-breakpoint\n')));
    expect(await db.query.select().from(db.tables.groups)).toHaveLength(1);
  });
});
