/**
 * Reads a source package back as a draft, to write on:
 *   npm run import -- <file.zip> [--team <name>]
 * The draft belongs to the team, or to the team that has the E-klas already.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { eq } from 'drizzle-orm';
import { readSource } from '#packages/source/read-source.ts';
import { readConfig } from '#server/config.ts';
import type { Db } from '#server/db/database.ts';
import { migrate } from '#server/db/migrate.ts';
import { openDatabase } from '#server/db/open.ts';
// What plugins add to the app, which the feature's own routes use.
import type {} from '#server/app.ts';
import { importDraft } from '#server/features/authoring/index.ts';
import { readZip } from '#server/packaging/read-zip.ts';
import { describeFault } from '#text/faults.ts';
import { UsageError, runTool } from './run-tool.ts';

const usage = 'usage: npm run import -- <file.zip> [--team <name>]';

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { team: { type: 'string' } },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Name one package.');
  return { file, team: values.team ?? null };
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch {
    throw new UsageError(`${file} cannot be read.`);
  }
}

/** The id of the team with this name. */
async function requireTeam({ query, tables: { teams } }: Db, name: string): Promise<string> {
  const rows = await query.select({ id: teams.id }).from(teams).where(eq(teams.name, name));
  const [team] = rows;
  if (team === undefined) throw new UsageError(`There is no team called ${name}.`);
  return team.id;
}

await runTool(usage, async () => {
  const { file, team } = readArguments();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const files = await readZip(await readBytes(file));
  const { content, media, faults } = readSource(files, (bytes) => decoder.decode(bytes));
  for (const { file: path, line, fault } of faults) {
    console.error(`${path}:${String(line ?? 1)}: ${describeFault(fault)}`);
  }
  if (content === null) {
    process.exitCode = 1;
    return;
  }
  const db = await openDatabase(readConfig(process.env).database);
  try {
    await migrate(db);
    const teamId = team === null ? null : await requireTeam(db, team);
    const { slug } = await importDraft(db, { content, media, teamId });
    console.log(`${content.module.title} (${slug}) is a draft now.`);
  } finally {
    await db.close();
  }
});
