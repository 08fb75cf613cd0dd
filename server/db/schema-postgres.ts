/** The tables in PostgreSQL: what drizzle-kit compares with the migrations, and what queries name. */
import { postgresKit } from './kit-postgres.ts';
import { defineTables } from './tables.ts';

export const tables = defineTables(postgresKit);

export const {
  organisations,
  groups,
  teams,
  people,
  memberships,
  sessions,
  modules,
  moduleVersions,
  media,
  learningEvents,
  fragmentProgress,
  modelWork,
  drafts,
  draftEdits,
  documents,
  documentCommits,
  documentSnapshots,
} = tables;
