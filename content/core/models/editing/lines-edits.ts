/** Edits of a model in lines: its two texts. */
import type { LinesModel } from '../definition.ts';
import { fault, type ModelFault } from '../fault.ts';
import { constantValue } from '../language/constant-value.ts';
import { parseRules } from '../language/parser.ts';
import { printNumber } from '../language/printer.ts';
import { misfit, mostItems } from './edit-checks.ts';
import type { LinesEdit } from './model-edit.ts';

const longestLine = 2_000;

/**
 * The model with another text, also one that cannot be read yet. Start values for time and time step
 * are taken over in the time of the model.
 */
export function applyLinesEdit(definition: LinesModel, edit: LinesEdit): LinesModel | ModelFault {
  const part = edit.kind === 'set-rules' ? 'rules' : 'start';
  const lines = edit.text === '' ? [] : edit.text.split(/\r\n|[\r\n]/);
  if (lines.length > mostItems) return misfit(part, 'count', part);
  const tooLong = lines.findIndex((line) => line.length > longestLine);
  if (tooLong >= 0) {
    const at = { line: tooLong + 1, column: longestLine + 1 };
    return fault('model-source-too-long', { part }, at, { limit: longestLine });
  }
  if (edit.kind === 'set-rules') return { ...definition, rules: lines };
  return { ...definition, start: lines, time: timeFrom(lines, definition.time) };
}

function timeFrom(lines: readonly string[], time: LinesModel['time']): LinesModel['time'] {
  const parsed = parseRules(lines.join('\n'), { part: 'start' });
  if (!parsed.ok) return time;
  const valueOf = (name: string): number | null => {
    const line = parsed.value.find((one) => one.kind === 'assign' && one.name === name);
    return line?.kind === 'assign' ? constantValue(line.expression) : null;
  };
  const start = valueOf(time.variable) ?? time.start;
  const step = valueOf('dt') ?? time.step;
  if (!Number.isFinite(start) || !(step > 0 && Number.isFinite(step))) return time;
  return { ...time, start, step, end: Math.max(start, time.end) };
}

/** Start values in which lines for time and time step hold these numbers. */
export function withTimeInStart(
  lines: readonly string[],
  variable: string,
  { start, step }: { readonly start: number; readonly step: number },
): string[] {
  const values = new Map([
    [variable, start],
    ['dt', step],
  ]);
  return lines.map((line) => {
    const parsed = parseRules(line, { part: 'start' });
    const [only] = parsed.ok ? parsed.value : [];
    if (only?.kind !== 'assign') return line;
    const value = values.get(only.name);
    if (value === undefined || constantValue(only.expression) === value) return line;
    const comment = only.comment === undefined ? '' : ` '${only.comment}`;
    return `${only.name} = ${printNumber(value)}${comment}`;
  });
}
