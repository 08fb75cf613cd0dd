/**
 * Runs a model and writes its numbers. FILE is a definition (.json) or a text of modelregels. Exit
 * code 2, and a message on stderr, where the command, the file or the model is wrong.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Value } from 'typebox/value';
import {
  compileModel,
  liftToOde,
  ModelDefinition,
  modelFromText,
  runModel,
  type Method,
  type ModelFault,
  type Run,
} from '#core/models/index.ts';

const usage = `usage: model run FILE [--format csv|json] [--method lines|euler|rk4]
                      [--dt X] [--end X] [--param name=value]...`;
const text = { type: 'string' } as const;
const list = { type: 'string', multiple: true } as const;
const options = { format: text, method: text, dt: text, end: text, param: list };

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

function main(): void {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [command, file] = positionals;
  const { format = 'csv', method, dt, end, param = [] } = values;
  const formats: Readonly<Record<string, (run: Run) => string>> = { csv: toCsv, json: toJson };
  const write = formats[format];
  if (command !== 'run' || file === undefined || write === undefined) throw new Error(usage);

  const definition = readDefinition(file);
  const isLifted = definition.semantics === 'lines' && (method === 'euler' || method === 'rk4');
  const suited = isLifted ? liftToOde(definition) : { ok: true as const, definition };
  const compiled = suited.ok ? compileModel(suited.definition) : suited;
  if (!compiled.ok) throw new Error(describe(compiled.faults));
  const run = runModel(compiled.model, {
    parameters: Object.fromEntries(param.map(readParameter)),
    ...(method === undefined ? {} : { method: method as Method }),
    ...(dt === undefined ? {} : { step: readNumber(dt) }),
    ...(end === undefined ? {} : { end: readNumber(end) }),
  });
  process.stdout.write(write(run));
  if (run.end.reason === 'not-finite')
    process.stderr.write(`${run.end.name} is not a finite number in step ${run.end.step}\n`);
}

function readDefinition(file: string): ModelDefinition {
  const source = readFileSync(file, 'utf8');
  if (!file.endsWith('.json')) {
    const read = modelFromText(source, { id: 'model', title: basename(file) });
    if (!read.ok) throw new Error(describe(read.faults));
    return read.definition;
  }
  const json: unknown = JSON.parse(source);
  if (Value.Check(ModelDefinition, json)) return json;
  const errors = Value.Errors(ModelDefinition, json);
  throw new Error(errors.map((error) => `${error.instancePath} ${error.message}`).join('\n'));
}

function readParameter(setting: string): [string, number] {
  const [name = '', value = ''] = setting.split('=', 2);
  return [name, readNumber(value)];
}

/** With a comma or a point; runModel refuses what is no number. */
function readNumber(digits: string): number {
  return digits.trim() === '' ? NaN : Number(digits.replace(',', '.'));
}

/** One line for each fault: place, code, parameters. */
function describe(faults: readonly ModelFault[]): string {
  const lines = faults.map(({ code, part, item = '', line, column, ...parameters }) => {
    return `${part} ${item} ${line}:${column} ${code} ${JSON.stringify(parameters)}`;
  });
  return lines.join('\n');
}

function toCsv({ time, series }: Run): string {
  const columns = [time, ...series.values()];
  const rows = Array.from(time, (_, row) => columns.map((column) => column[row]).join(','));
  return `${[['time', ...series.keys()].join(','), ...rows].join('\n')}\n`;
}

function toJson({ time, series, ...about }: Run): string {
  const lists = Object.fromEntries([...series].map(([name, values]) => [name, [...values]]));
  return `${JSON.stringify({ ...about, time: [...time], series: lists })}\n`;
}
