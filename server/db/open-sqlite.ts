/**
 * SQLite: one connection that writes, in turn, and one that reads. The driver answers at once, so
 * reads never overlap and a second reading connection would never be in use.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { noAnnouncements } from './announcements.ts';
import type { Db, Queries, Row, Source, Tx } from './database.ts';
import { createWriter } from './group-commit.ts';

/** Opens (and if need be makes) the database in this file. */
export async function openSqlite(file: string): Promise<Db> {
  const [{ default: Database }, { drizzle }, { tables }] = await Promise.all([
    import('better-sqlite3'),
    import('drizzle-orm/better-sqlite3'),
    import('./schema-sqlite.ts'),
  ]);
  mkdirSync(dirname(file), { recursive: true });

  const sourceOf = (connection: Sqlite.Database): Source => ({
    dialect: 'sqlite',
    tables,
    // The driver is synchronous; awaiting its queries is what both dialects have in common.
    query: drizzle(connection) as unknown as Queries,
    statements: new Map(),
    raw: async (text) => rawOn(connection, text),
  });

  const writer = new Database(file, { timeout: 5000 });
  writer.pragma('journal_mode = WAL');
  // What was acknowledged survives a power cut.
  writer.pragma('synchronous = FULL');
  writer.pragma('foreign_keys = ON');
  const reader = new Database(file, { timeout: 5000 });
  reader.pragma('query_only = ON');

  const tx: Tx = { ...sourceOf(writer), kind: 'transaction' };
  const { begin, alone, run } = createWriter(writer, tx);

  return {
    ...sourceOf(reader),
    kind: 'database',
    begin,
    announcements: noAnnouncements,
    beginMigration: (work) =>
      alone(async () => {
        // A rebuilt table is dropped for a moment, which must not take the rows that refer to it along.
        writer.pragma('foreign_keys = OFF');
        try {
          return await run(async (transaction) => {
            const result = await work(transaction);
            const broken = writer.pragma('foreign_key_check') as unknown[];
            if (broken.length > 0)
              throw new Error('a migration would leave rows without their owner');
            return result;
          });
        } finally {
          writer.pragma('foreign_keys = ON');
        }
      }),
    close: async () => {
      // After what waits for its turn already.
      await begin(() => Promise.resolve());
      await alone(async () => {
        reader.close();
        writer.close();
      });
    },
  };
}

function rawOn(connection: Sqlite.Database, text: string): readonly Row[] {
  const statement = connection.prepare(text);
  if (statement.reader) return statement.all() as Row[];
  statement.run();
  return [];
}
