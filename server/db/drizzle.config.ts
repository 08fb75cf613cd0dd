/** For drizzle-kit, which writes migrations: DIALECT says for which database. */
import { defineConfig } from 'drizzle-kit';

const dialect = process.env['DIALECT'] === 'postgresql' ? 'postgresql' : 'sqlite';

export default defineConfig({
  dialect,
  schema: `./server/db/schema-${dialect === 'postgresql' ? 'postgres' : 'sqlite'}.ts`,
  out: `./migrations/${dialect}`,
});
