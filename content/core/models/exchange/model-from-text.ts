/** A plain text of modelregels as a model definition. */
import type { LinesModel } from '../definition.ts';
import { fault, textStart, type ModelFault } from '../fault.ts';
import { constantValue } from '../language/constant-value.ts';
import { parseRules } from '../language/parser.ts';
import { modelSchemaVersion } from '../schema-version.ts';

/** What the text does not tell. */
export interface TextModelOptions {
  readonly id: string;
  readonly title: string;
  /** How many iterations the model runs; 1,000 unless stated. */
  readonly steps?: number;
}

/** A model in lines, or the fault that stands in its way. */
export type TextModel =
  | { readonly ok: true; readonly definition: LinesModel }
  | { readonly ok: false; readonly faults: readonly ModelFault[] };

const heading = /^\s*'\s*(modelregels|startwaarden)\b/i;

/**
 * Reads a text in two sections, each below a comment that names it: `'modelregels` (also what stands
 * above the first heading) and `'startwaarden`. The start values have to give `dt`; `t` starts at 0
 * unless they say otherwise. Lines of the other section are kept as empty ones, so that the places
 * in faults are those in the text.
 */
export function modelFromText(text: string, options: TextModelOptions): TextModel {
  const sections = { modelregels: [] as string[], startwaarden: [] as string[] };
  let section: keyof typeof sections = 'modelregels';
  for (const line of text.split(/\r\n|[\r\n]/)) {
    const named = heading.exec(line)?.[1]?.toLowerCase();
    if (named !== undefined) section = named === 'startwaarden' ? named : 'modelregels';
    sections.modelregels.push(named === undefined && section === 'modelregels' ? line : '');
    sections.startwaarden.push(named === undefined && section === 'startwaarden' ? line : '');
  }

  const start = sections.startwaarden;
  const parsed = parseRules(start.join('\n'), { part: 'start' });
  if (!parsed.ok) return { ok: false, faults: [parsed.fault] };
  const lineOf = (name: string) =>
    parsed.value.find((line) => line.kind === 'assign' && line.name === name);
  const valueOf = (name: string): number | null => {
    const line = lineOf(name);
    return line?.kind === 'assign' ? constantValue(line.expression) : null;
  };

  const step = valueOf('dt');
  if (step === null) {
    const missing = fault('model-unknown-name', { part: 'start' }, textStart, { name: 'dt' });
    return { ok: false, faults: [missing] };
  }
  const begin = valueOf('t') ?? 0;
  const definition: LinesModel = {
    schemaVersion: modelSchemaVersion,
    id: options.id,
    title: options.title,
    semantics: 'lines',
    method: 'lines',
    time: {
      variable: 't',
      unit: lineOf('t')?.comment ?? lineOf('dt')?.comment ?? '',
      start: begin,
      end: begin + (options.steps ?? 1_000) * step,
      step,
    },
    rules: sections.modelregels,
    start,
    parameters: [],
    variables: [],
    views: [],
  };
  return { ok: true, definition };
}
