/** The database as `app.db`: migrated before anything uses it, closed when the app closes. */
import fp from 'fastify-plugin';
import type { Db } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { openDatabase } from '../db/open.ts';

declare module 'fastify' {
  interface FastifyInstance {
    db: Db;
  }
}

/** A database that is given is its owner's to close. */
export const database = fp<{ db?: Db }>(
  async (app, options) => {
    const db = options.db ?? (await openDatabase(app.config.database));
    if (options.db === undefined) app.addHook('onClose', () => db.close());
    const applied = await migrate(db);
    if (applied.length > 0) app.log.info({ migrations: applied }, 'database migrated');
    app.decorate('db', db);
  },
  { name: 'database', dependencies: ['configuration'] },
);
