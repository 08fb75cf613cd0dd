/** PostgreSQL: a pool; a transaction has a connection of its own for as long as it lasts. */
import type { PoolClient } from 'pg';
import { postgresAnnouncements } from './announcements-postgres.ts';
import type { Db, Queries, Source, Tx } from './database.ts';

/** Any number will do, as long as every process of E-klas uses the same. */
const migrationLock = 3_251_907;

/** Opens a pool; whether the database can be reached is found out by the first query. */
export async function openPostgres(url: string): Promise<Db> {
  const [{ default: pg }, { drizzle }, { tables }] = await Promise.all([
    import('pg'),
    import('drizzle-orm/node-postgres'),
    import('./schema-postgres.ts'),
  ]);
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // A connection that breaks while idle is replaced by the pool; unheard it would end the process.
  pool.on('error', () => undefined);

  const sourceOf = (connection: typeof pool | PoolClient): Source => ({
    dialect: 'postgresql',
    tables,
    query: drizzle(connection) as unknown as Queries,
    statements: new Map(),
    raw: async (text) => (await connection.query<Record<string, unknown>>(text)).rows,
  });

  // By connection, so that what is prepared on it is found again in its next transaction.
  const transactions = new WeakMap<PoolClient, Tx>();
  function transactionOn(client: PoolClient): Tx {
    const known = transactions.get(client);
    if (known !== undefined) return known;
    const made: Tx = { ...sourceOf(client), kind: 'transaction' };
    transactions.set(client, made);
    return made;
  }

  async function begin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await work(transactionOn(client));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: unknown) => {
        broken = failure instanceof Error ? failure : new Error('rollback failed');
      });
      throw error;
    } finally {
      // A connection that could not be rolled back is thrown away.
      client.release(broken);
    }
  }

  const announcements = postgresAnnouncements(
    pool,
    () => new pg.Client({ connectionString: url, keepAlive: true }),
  );

  return {
    ...sourceOf(pool),
    kind: 'database',
    begin,
    announcements,
    beginMigration: (work) =>
      begin(async (tx) => {
        await tx.raw(`SELECT pg_advisory_xact_lock(${migrationLock})`);
        return work(tx);
      }),
    close: async () => {
      await announcements.close();
      await pool.end();
    },
  };
}
