/** Opens the database that the configuration names. */
import type { DatabaseConfig } from '../config.ts';
import type { Db } from './database.ts';

/** The driver of the other dialect is never loaded: that would cost time at every start. */
export async function openDatabase(config: DatabaseConfig): Promise<Db> {
  if (config.kind === 'sqlite') {
    const { openSqlite } = await import('./open-sqlite.ts');
    return openSqlite(config.file);
  }
  const { openPostgres } = await import('./open-postgres.ts');
  return openPostgres(config.url);
}
