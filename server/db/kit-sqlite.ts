/**
 * The columns of SQLite, by the names that tables.ts uses. Its types describe both dialects.
 *
 * Moments are integer milliseconds since 1970 (UTC): one form that compares as a number under any
 * collation, costs 8 bytes and no parsing, and is the same in both dialects.
 */
import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

export const sqliteKit = {
  table: sqliteTable,
  index,
  uniqueIndex,
  primaryKey,
  text: (name: string) => text(name),
  int: (name: string) => integer(name),
  bool: (name: string) => integer(name, { mode: 'boolean' }),
  json: <T>(name: string) => text(name, { mode: 'json' }).$type<T>(),
  bytes: (name: string) => blob(name, { mode: 'buffer' }),
  ts: (name: string) => integer(name),
};

export type Kit = typeof sqliteKit;
