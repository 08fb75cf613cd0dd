/** `model run`: a run as text, every variable over time. */
import { compileModel, liftToOde, runModel, type Method, type Run } from '#core/models/index.ts';
import { limits } from '#core/models/limits.ts';
import { runAsCsv } from '#core/models/exchange/run-as-csv.ts';
import { modelEndSentence, tooManySteps } from '#text/model-ends.ts';
import { openModelFile, sentences } from './open-file.ts';

export interface RunSettings {
  readonly format: string;
  readonly method: string | undefined;
  readonly step: number | undefined;
  readonly end: number | undefined;
  readonly parameters: Readonly<Record<string, number>>;
}

const formats: ReadonlyMap<string, (run: Run) => string> = new Map([
  ['csv', runAsCsv],
  ['json', runAsJson],
]);
const methods: readonly string[] = [
  ...(['lines', 'euler', 'rk2', 'rk4', 'dopri5', 'verlet'] as const satisfies readonly Method[]),
];

/** The text, and what there is to tell beside it. @throws Error where there is no run */
export function runFile(
  file: string,
  settings: RunSettings,
): { readonly text: string; readonly told: string } {
  const { format, method, step, end, parameters } = settings;
  const write = formats.get(format);
  if (write === undefined) throw new Error(`not a format: ${format}`);
  if (method !== undefined && !methods.includes(method)) throw new Error(`not a method: ${method}`);
  const { definition, notes } = openModelFile(file);
  const { reportEvery } = definition.time;
  const isLifted = definition.semantics === 'lines' && method !== undefined && method !== 'lines';
  const suited = isLifted ? liftToOde(definition) : { ok: true as const, definition };
  const compiled = suited.ok ? compileModel(suited.definition) : suited;
  if (!compiled.ok) throw new Error(sentences(compiled.faults));
  const { model } = compiled;
  const wanted = step ?? definition.time.step;
  if (!(wanted > 0 && wanted < Infinity)) throw new Error(`not a time step: ${wanted}`);
  if (end === Infinity) throw new Error(`not an end time: ${end}`);
  const steps = ((end ?? definition.time.end) - definition.time.start) / wanted;
  if (steps > limits.steps) throw new Error(tooManySteps(steps, limits.steps));
  const fits =
    reportEvery !== undefined &&
    Math.abs(reportEvery / wanted - Math.round(reportEvery / wanted)) < 1e-9;
  const run = runModel(model, {
    parameters,
    record: model.everything,
    ...(method === undefined ? {} : { method: method as Method }),
    ...(step === undefined ? {} : { step }),
    ...(end === undefined ? {} : { end }),
    ...(fits && reportEvery >= wanted ? { report: reportEvery } : {}),
  });
  const told = [
    ...(notes.length > 0 ? [sentences(notes)] : []),
    modelEndSentence(definition, run) ?? [],
  ].flat();
  return { text: write(run), told: told.map((line) => `${line}\n`).join('') };
}

function runAsJson({ time, series, ...about }: Run): string {
  const lists = Object.fromEntries([...series].map(([name, values]) => [name, [...values]]));
  return `${JSON.stringify({ ...about, time: [...time], series: lists })}\n`;
}
