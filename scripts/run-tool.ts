/** How the tools for people end: what they can mend is a sentence, anything else tells where it was. */
import { ProblemError } from '#core/problem.ts';
import { ConfigError } from '#server/config.ts';
import { MigrationError } from '#server/db/migrate.ts';
import { problemSentence } from '#text/problems.ts';

/** The command was not given as it should be. */
export class UsageError extends Error {}

/** Runs a tool; a wrong command ends with code 2, another failure with 1. */
export async function runTool(usage: string, tool: () => Promise<void>): Promise<void> {
  try {
    await tool();
  } catch (error) {
    process.exitCode = isWrongCommand(error) ? 2 : 1;
    if (error instanceof ProblemError) console.error(problemSentence(error.problem));
    else if (isWrongCommand(error)) console.error(`${error.message}\n${usage}`);
    else console.error(isExpected(error) ? error.message : error);
  }
}

/** Settings, and files or disks that cannot be used. */
function isExpected(error: unknown): error is Error {
  if (error instanceof ConfigError || error instanceof MigrationError) return true;
  return error instanceof Error && 'syscall' in error;
}

/** Ours, or what the reader of arguments says. */
function isWrongCommand(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}
