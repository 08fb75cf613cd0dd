/** What a command on a model gives: the text, what there is to tell beside it, and the exit code. */
import { parseArgs } from 'node:util';
import { checkFile } from './check.ts';
import { convertFile } from './convert.ts';
import { runFile } from './run.ts';

export const usage = `usage: model run FILE [--format csv|json] [--method lines|euler|rk2|rk4|dopri5|verlet]
                      [--dt X] [--end X] [--param name=value]...
       model check FILE
       model convert FILE --to xmile|modelregels|json`;

export interface Outcome {
  /** For stdout. */
  readonly text: string;
  /** For stderr. */
  readonly told: string;
  readonly exitCode: 0 | 1 | 2;
}

const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;
const options = { format: text, method: text, dt: text, end: text, param: list, to: text };

/** Carries a command out; what is wrong with it or with the model is told. */
export function modelCommand(args: readonly string[]): Outcome {
  try {
    return carriedOut(args);
  } catch (error) {
    const told = `${error instanceof Error ? error.message : String(error)}\n`;
    return { text: '', told, exitCode: 2 };
  }
}

function carriedOut(args: readonly string[]): Outcome {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [command, file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new Error(usage);
  const { format = 'csv', method, dt, end, param = [], to = '' } = values;
  switch (command) {
    case 'check': {
      const { text: report, isGood } = checkFile(file);
      return { text: report, told: '', exitCode: isGood ? 0 : 1 };
    }
    case 'convert':
      return { ...convertFile(file, to), exitCode: 0 };
    case 'run': {
      const number = (digits?: string) => (digits === undefined ? undefined : readNumber(digits));
      const parameters = Object.fromEntries(param.map(readParameter));
      const settings = { format, method, step: number(dt), end: number(end), parameters };
      return { ...runFile(file, settings), exitCode: 0 };
    }
    default:
      throw new Error(usage);
  }
}

function readParameter(setting: string): [string, number] {
  const [name = '', value = ''] = setting.split('=', 2);
  return [name, readNumber(value)];
}

/** With a comma or a point; a run refuses what is no number. */
function readNumber(digits: string): number {
  return digits.trim() === '' ? NaN : Number(digits.replace(',', '.'));
}
