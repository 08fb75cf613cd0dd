/** The columns of PostgreSQL, by the same names. */
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Kit } from './kit-sqlite.ts';

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

const kit = {
  table: pgTable,
  index,
  uniqueIndex,
  primaryKey,
  text: (name: string) => text(name),
  int: (name: string) => integer(name),
  bool: (name: string) => boolean(name),
  // Not jsonb: that refuses text which pupils may type (NUL, half a surrogate pair) and reorders keys.
  json: (name: string) => json(name),
  bytes: (name: string) => bytea(name),
  ts: (name: string) => bigint(name, { mode: 'number' }),
};

/** Typed as SQLite's kit, the one place where the dialects are said to be alike. */
export const postgresKit = kit as unknown as Kit;
