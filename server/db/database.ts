/** What the rest of the server sees of a database, whichever it is. */
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { Announcements } from './announcements.ts';
import type { Tables } from './tables.ts';

export type Dialect = 'sqlite' | 'postgresql';

/**
 * The query builder, as far as both dialects have it. Queries are awaited; what an insert, update
 * or delete did is read through `returning()`.
 */
export type Queries = Pick<
  BaseSQLiteDatabase<'async', unknown>,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'
>;

export type Row = Readonly<Record<string, unknown>>;

/** Something to query: the database (for reading) or a transaction. Repositories take either. */
export interface Source {
  readonly dialect: Dialect;
  readonly tables: Tables;
  readonly query: Queries;
  /** Statements of hot paths by name, see prepared.ts. */
  readonly statements: Map<string, unknown>;
  /** SQL as it is, for migrations and checks; never with a value in it. */
  raw(text: string): Promise<readonly Row[]>;
}

/** A transaction; what writes asks for one. */
export interface Tx extends Source {
  readonly kind: 'transaction';
}

export interface Db extends Source {
  readonly kind: 'database';
  /** Use transaction(), which joins a transaction that is there already. */
  begin<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A transaction that may rebuild tables, alone in its kind among all processes. */
  beginMigration<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  readonly announcements: Announcements;
  close(): Promise<void>;
}
