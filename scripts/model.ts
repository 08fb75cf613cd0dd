/**
 * Runs, checks and converts a model. FILE is a text of modelregels, XMILE (.xmile, .stmx) or a
 * definition (.json). Exit code 2, and a message on stderr, where the command, the file or the model
 * is wrong; 1 where a check found something.
 */
import { modelCommand } from './model-commands/command.ts';

const { text, told, exitCode } = modelCommand(process.argv.slice(2));
process.stdout.write(text);
process.stderr.write(told);
process.exitCode = exitCode;
