/** Brings a database up to the tables that this code expects. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import type { Db, Dialect, Source } from './database.ts';

/** The database and the code do not belong together; starting would damage data. */
export class MigrationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MigrationError';
  }
}

interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
}

/** The migrations of a dialect in their order, as drizzle-kit wrote them. */
export async function readMigrations(
  dialect: Dialect,
  folder = join(projectRoot(), 'migrations'),
): Promise<readonly Migration[]> {
  const text = await readFile(join(folder, dialect, 'meta', '_journal.json'), 'utf8');
  const { entries } = JSON.parse(text) as { entries: { idx: number; tag: string }[] };
  const ordered = entries.toSorted((one, other) => one.idx - other.idx);
  return Promise.all(
    ordered.map(async ({ tag }) => ({
      name: tag,
      statements: (await readFile(join(folder, dialect, `${tag}.sql`), 'utf8'))
        .split('--> statement-breakpoint')
        .map((statement) => statement.trim())
        .filter((statement) => statement !== ''),
    })),
  );
}

/**
 * Applies the migrations that are missing, each in a transaction of its own, and returns their
 * names. Several processes may do this at the same time. Refuses a database that is newer.
 */
export async function migrate(db: Db, folder?: string): Promise<readonly string[]> {
  const migrations = await readMigrations(db.dialect, folder);
  const applied: string[] = [];
  for (const migration of migrations) {
    if (await applyOne(db, migrations, migration)) applied.push(migration.name);
  }
  return applied;
}

function applyOne(db: Db, all: readonly Migration[], { name, statements }: Migration) {
  return db.beginMigration(async (tx) => {
    const done = await appliedNames(tx);
    refuseNewer(done, all);
    if (done.includes(name)) return false;
    for (const statement of statements) await tx.raw(statement);
    // The name comes from our own journal.
    await tx.raw(`INSERT INTO applied_migrations (name) VALUES ('${name.replaceAll("'", "''")}')`);
    return true;
  });
}

async function appliedNames(source: Source): Promise<readonly string[]> {
  await source.raw('CREATE TABLE IF NOT EXISTS applied_migrations (name text PRIMARY KEY)');
  const rows = await source.raw('SELECT name FROM applied_migrations ORDER BY name');
  return rows.map((row) => String(row['name']));
}

function refuseNewer(done: readonly string[], all: readonly Migration[]): void {
  const unknown = done.find((name) => !all.some((migration) => migration.name === name));
  if (unknown === undefined) return;
  throw new MigrationError(
    `This database was made by a newer E-klas: it has migration ${unknown}, which is not known ` +
      'here. Start the newer version, or put back the backup from before the upgrade.',
  );
}
