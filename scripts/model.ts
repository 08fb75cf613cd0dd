/**
 * Runs, checks and converts a model. FILE is a text of modelregels, XMILE (.xmile, .stmx) or a
 * definition (.json). Exit code 2, and a message on stderr, where the command, the file or the model
 * is wrong; 1 where a check found something.
 */
import { parseArgs } from 'node:util';
import { checkFile } from './model-commands/check.ts';
import { convertFile } from './model-commands/convert.ts';
import { runFile } from './model-commands/run.ts';

const usage = `usage: model run FILE [--format csv|json] [--method lines|euler|rk2|rk4|dopri5|verlet]
                      [--dt X] [--end X] [--param name=value]...
       model check FILE
       model convert FILE --to xmile|modelregels|json`;
const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;
const options = { format: text, method: text, dt: text, end: text, param: list, to: text };

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [command, file] = positionals;
  if (file === undefined) throw new Error(usage);
  if (command === 'check') {
    const { text: report, isGood } = checkFile(file);
    process.stdout.write(report);
    process.exitCode = isGood ? 0 : 1;
    return;
  }
  const { format = 'csv', method, dt, end, param = [], to = '' } = values;
  const number = (digits?: string) => (digits === undefined ? undefined : readNumber(digits));
  const parameters = Object.fromEntries(param.map(readParameter));
  const settings = { format, method, step: number(dt), end: number(end), parameters };
  if (command !== 'run' && command !== 'convert') throw new Error(usage);
  const result = command === 'run' ? runFile(file, settings) : convertFile(file, to);
  process.stdout.write(result.text);
  process.stderr.write(result.told);
}

function readParameter(setting: string): [string, number] {
  const [name = '', value = ''] = setting.split('=', 2);
  return [name, readNumber(value)];
}

/** With a comma or a point; a run refuses what is no number. */
function readNumber(digits: string): number {
  return digits.trim() === '' ? NaN : Number(digits.replace(',', '.'));
}
