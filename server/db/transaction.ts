/** The one way to write. */
import type { Db, Tx } from './database.ts';

/**
 * Runs `work` in a transaction: all of it is kept, or (when it throws) nothing. Given a transaction
 * it joins that one. On SQLite there is one writer that works come to in turn, so `work` awaits
 * queries and nothing slow, and never calls transaction() with the database again: that would wait
 * for itself.
 */
export function transaction<T>(source: Db | Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  return source.kind === 'transaction' ? work(source) : source.begin(work);
}
