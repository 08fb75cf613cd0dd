/**
 * Makes the first administrator of a school:
 *
 *     tsx scripts/create-administrator.ts --school "Het College" --user beheer --name "A. Beheer"
 *
 * What is left out is asked for. The password is asked for without being shown, or comes from
 * standard input or from ADMINISTRATOR_PASSWORD; it is printed and logged nowhere.
 */
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { ProblemError } from '#core/problem.ts';
import { ConfigError, readConfig } from '#server/config.ts';
import { migrate, MigrationError } from '#server/db/migrate.ts';
import { openDatabase } from '#server/db/open.ts';
import { createAdministrator } from '#server/features/people/index.ts';
import { problemSentence } from '#text/problems.ts';

/** Passes text on until told not to, so that a password is typed unseen. */
class Terminal extends Writable {
  silent = false;

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    if (!this.silent) process.stdout.write(chunk);
    done();
  }
}

async function ask(given: { school?: string; user?: string; name?: string }) {
  const output = new Terminal();
  const terminal = process.stdin.isTTY;
  const lines = createInterface({ input: process.stdin, output, terminal });
  // Lines that came before they were asked for (from a pipe) wait here.
  const iterator = lines[Symbol.asyncIterator]();
  const line = async (question: string, silent = false): Promise<string> => {
    if (terminal) output.write(`${question}: `);
    output.silent = silent;
    const answer = await iterator.next();
    output.silent = false;
    if (terminal && silent) output.write('\n');
    return answer.done === true ? '' : answer.value;
  };
  try {
    const school = given.school ?? (await line('School'));
    const userName = given.user ?? (await line('User name'));
    const displayName = given.name ?? (await line('Name to show'));
    const password = process.env['ADMINISTRATOR_PASSWORD'] ?? (await line('Password', true));
    return { school, userName, displayName, password };
  } finally {
    lines.close();
  }
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { school: { type: 'string' }, user: { type: 'string' }, name: { type: 'string' } },
  });
  const answers = await ask(values);
  const empty = Object.entries(answers).find(([, answer]) => answer.trim() === '');
  if (empty !== undefined) throw new RangeError(`No ${empty[0]} was given.`);
  const db = await openDatabase(readConfig(process.env).database);
  try {
    await migrate(db);
    await createAdministrator(db, answers);
    console.log(`${answers.userName} now manages ${answers.school}.`);
  } finally {
    await db.close();
  }
}

try {
  await run();
} catch (error) {
  const expected =
    error instanceof ConfigError || error instanceof MigrationError || error instanceof RangeError;
  if (error instanceof ProblemError) console.error(problemSentence(error.problem));
  else console.error(expected ? error.message : error);
  process.exitCode = 1;
}
