/** The tables in SQLite: what drizzle-kit compares with the migrations, and what queries name. */
import { sqliteKit } from './kit-sqlite.ts';
import { defineTables } from './tables.ts';

export const tables = defineTables(sqliteKit);

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
