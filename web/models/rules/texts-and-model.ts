/** A model and its two texts: what texts stand for, and where in them a fault of the model is. No DOM. */
import type { LinesModel, ModelDefinition, ModelFault } from '#core/models/index.ts';
import { fault } from '#core/models/fault.ts';
import { odeFromRules } from '#core/models/editing/ode-from-rules.ts';
import { mapNames } from '#core/models/editing/references.ts';
import type { RulesText } from '#core/models/exchange/rules-text.ts';
import { walkStatements, type Assignment, type Statement } from '#core/models/language/ast.ts';
import { constantValue } from '#core/models/language/constant-value.ts';
import { parseRules } from '#core/models/language/parser.ts';
import { flowNames } from '../flow-names.ts';

/** Which of the two texts. */
export type TextPart = keyof RulesText;

/** The model that texts stand for, or why they cannot be read. */
export type Reading =
  | { readonly ok: true; readonly definition: ModelDefinition }
  | { readonly ok: false; readonly faults: readonly ModelFault[] };

/** Characters of one line that a definition has room for. */
const longestLine = 2_000;

/**
 * Reads texts as a change of `base`, from which comes what texts do not show. Stocks and flows stay
 * stocks and flows; of model lines only the grammar has to be right, so that they may still have faults.
 */
export function modelFromTexts(texts: RulesText, base: ModelDefinition): Reading {
  const tooLong = [...overlong(texts, 'rules'), ...overlong(texts, 'start')];
  if (tooLong.length > 0) return { ok: false, faults: tooLong };
  if (base.semantics === 'lines') return linesFrom(texts, base);
  const read = odeFromRules(texts, base, flowNames);
  return read.ok ? { ok: true, definition: read.definition } : read;
}

function overlong(texts: RulesText, part: TextPart): readonly ModelFault[] {
  return linesOf(texts[part]).flatMap((line, index) =>
    line.length <= longestLine
      ? []
      : fault(
          'model-source-too-long',
          { part },
          { line: index + 1, column: longestLine + 1 },
          { limit: longestLine },
        ),
  );
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/\r\n|[\r\n]/);
}

function linesFrom({ rules, start }: RulesText, base: LinesModel): Reading {
  const parsedRules = parseRules(rules, { part: 'rules' });
  const parsedStart = parseRules(start, { part: 'start' });
  if (!parsedRules.ok || !parsedStart.ok) {
    const faults = [parsedRules, parsedStart].flatMap((read) => (read.ok ? [] : read.fault));
    return { ok: false, faults };
  }
  const begun = assignmentsIn(parsedStart.value);
  const definition = forgetting(
    {
      ...base,
      time: timeOf(begun, base),
      rules: linesOf(rules),
      start: linesOf(start),
    },
    new Set(begun.map(({ name }) => name)),
    assignmentsIn(parsedRules.value),
  );
  return { ok: true, definition };
}

function assignmentsIn(statements: readonly Statement[]): readonly Assignment[] {
  const found: Assignment[] = [];
  walkStatements(statements, (statement) => {
    if (statement.kind === 'assign') found.push(statement);
  });
  return found;
}

/** Start and step as the start values give them, where these can be right. */
function timeOf(begun: readonly Assignment[], { time }: LinesModel): LinesModel['time'] {
  const valueOf = (name: string, before: number): number => {
    const line = begun.find((one) => one.name === name);
    const value = line === undefined ? before : constantValue(line.expression);
    return value !== null && Number.isFinite(value) ? value : before;
  };
  const start = valueOf(time.variable, time.start);
  const step = valueOf('dt', time.step);
  return { ...time, start, step: step > 0 ? step : time.step, end: Math.max(start, time.end) };
}

/** Without words, sliders and graphs of names that are gone. */
function forgetting(
  model: LinesModel,
  begun: ReadonlySet<string>,
  assigned: readonly Assignment[],
): LinesModel {
  const known = new Set([model.time.variable, 'dt', ...begun, ...assigned.map(({ name }) => name)]);
  const rest = mapNames(model, (name) => (known.has(name) ? name : null));
  return { ...rest, parameters: rest.parameters.filter(({ name }) => begun.has(name)) };
}

/**
 * The fault at its line of a text; a fault of a named part stands where that name gets its value.
 * Null for what stands in neither text.
 */
export function faultInTexts(found: ModelFault, texts: RulesText): ModelFault | null {
  const { part, item } = found;
  if (part === 'rules' || part === 'start') return found;
  if (item === undefined) return null;
  const order: readonly TextPart[] =
    part === 'stocks' || part === 'constants' || part === 'parameters'
      ? ['start', 'rules']
      : ['rules', 'start'];
  for (const text of order) {
    const line = lineOfName(item, texts[text]);
    if (line !== null) return { ...found, part: text, line, column: 1 };
  }
  return null;
}

/** The line, from 1, in which a name gets its value; null where it gets none. */
function lineOfName(name: string, text: string): number | null {
  const parsed = parseRules(text, { part: 'rules' });
  const line = parsed.ok ? assignmentsIn(parsed.value).find((one) => one.name === name) : undefined;
  return line?.at.line ?? null;
}
