/**
 * Gives people a role in a team that writes E-klassen; the team is made when there is none:
 *   npm run team -- "Natuurkunde Noord" --author a.jansen --author b.de.vries --publisher c.bakker
 */
import { parseArgs } from 'node:util';
import { teamRoles } from '#core/people/actor.ts';
import { readConfig } from '#server/config.ts';
import { migrate } from '#server/db/migrate.ts';
import { openDatabase } from '#server/db/open.ts';
import { addToTeam } from '#server/features/people/index.ts';
import { UsageError, runTool } from './run-tool.ts';

const usage =
  'usage: npm run team -- <name> [--author <user>] [--reviewer <user>] [--publisher <user>] …';

function readArguments() {
  const names = { type: 'string', multiple: true } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { author: names, reviewer: names, publisher: names },
  });
  const [name, ...more] = positionals;
  if (name === undefined || name.trim() === '' || more.length > 0) {
    throw new UsageError('Name one team.');
  }
  const members = teamRoles.flatMap((role) =>
    (values[role] ?? []).map((userName) => ({ userName, role })),
  );
  if (members.length === 0) throw new UsageError('Name at least one person.');
  return { name: name.trim(), members };
}

await runTool(usage, async () => {
  const { name, members } = readArguments();
  const db = await openDatabase(readConfig(process.env).database);
  try {
    await migrate(db);
    await addToTeam(db, name, members);
    console.log(`${name}: ${members.map((one) => `${one.userName} (${one.role})`).join(', ')}`);
  } finally {
    await db.close();
  }
});
