/** One time step of a model, line by line with the numbers filled in, as in an exam. */
import type { LinesModel, ModelDefinition, OdeModel, Table } from '../definition.ts';
import { compileModel } from '../engine/compile.ts';
import { isTimeLine } from '../engine/read-lines.ts';
import { rulesText } from '../exchange/rules-text.ts';
import { fault, textStart as at, type ModelFault } from '../fault.ts';
import type { Assignment, Expression, Statement } from '../language/ast.ts';
import { constantValue } from '../language/constant-value.ts';
import { parseExpression, parseRules } from '../language/parser.ts';
import { printExpression, printNumber, printRules } from '../language/printer.ts';
import { evaluate, valuelessPart, type EvaluationOptions } from './evaluate.ts';
import { replaceNames, type NameInText } from './name-texts.ts';

/** A line that was carried out. */
export interface StepLine {
  readonly kind: 'assign' | 'condition' | 'stop';
  /** As it stands in the model, without comment. */
  readonly text: string;
  /** The same with a number for every name that is read. */
  readonly filled: string;
  /** What it assigns; null for a condition or `stop`. */
  readonly name: string | null;
  /** The number assigned; of a condition 1 where it holds, else 0; null for `stop`. */
  readonly value: number | null;
  /** In how many conditions it stands. */
  readonly depth: number;
  /** Where it stands in the text of the rules, from 1. */
  readonly line: number;
}

/** The lines in the order of computing, or why there are none. */
export type StepThrough =
  | {
      readonly ok: true;
      readonly lines: readonly StepLine[];
      /** Every number that is known after the step. */
      readonly after: ReadonlyMap<string, number>;
    }
  | { readonly ok: false; readonly faults: readonly ModelFault[] };

/** How a number is shown in `filled`. */
export type ShowNumber = (value: number) => string;

/**
 * Carries out one step from `before`: values by name, of states and time at least; constants and
 * time step are those of the definition unless given. A model in differential equations is stepped
 * as its rules, that is by the method of Euler. Models whose rules do not show all that they do
 * (arrays, delays, chance, stocks that cannot run empty) are refused.
 */
export function stepThrough(
  definition: ModelDefinition,
  before: Readonly<Record<string, number>>,
  show: ShowNumber = fiveFigures,
): StepThrough {
  const compiled = compileModel({ ...definition, parameters: [], variables: [], views: [] });
  if (!compiled.ok) return compiled;
  const { rules } = rulesText(definition);
  const parsed = parseRules(rules, { part: 'rules' });
  if (!parsed.ok) return { ok: false, faults: [parsed.fault] };
  const values = new Map([
    ...fixedValues(definition),
    [definition.time.variable, definition.time.start],
    ['dt', definition.time.step],
    ...Object.entries(before),
  ]);
  const isOde = definition.semantics === 'ode';
  const statements = isOde ? withExtras(definition, parsed.value) : parsed.value;
  const options: EvaluationOptions = {
    ...(definition.angles !== undefined && { angles: definition.angles }),
    tables: isOde ? tablesOf(definition) : new Map(),
  };
  const hidden = isOde ? hiddenFaults(definition, statements, options) : [];
  if (hidden.length > 0) return { ok: false, faults: hidden };
  const walk = new StepWalk(definition, rules.split('\n'), values, options, show);
  walk.carryOut(statements, 0);
  return { ok: true, lines: walk.lines, after: walk.finish() };
}

const fiveFigures: ShowNumber = (value) => printNumber(Number(value.toPrecision(5)));

/** Start values in lines that are plain numbers, and constants. */
function fixedValues(definition: ModelDefinition): ReadonlyMap<string, number> {
  if (definition.semantics === 'ode')
    return new Map(definition.constants.map(({ name, value }) => [name, value]));
  const values = new Map<string, number>();
  const parsed = parseRules(definition.start.join('\n'), { part: 'start' });
  for (const line of parsed.ok ? parsed.value : []) {
    if (line.kind !== 'assign') continue;
    const value = constantValue(line.expression) ?? evaluateStart(definition, line, values);
    values.set(line.name, value);
  }
  return values;
}

function evaluateStart(
  { angles = 'radians' }: LinesModel,
  { expression }: Assignment,
  values: ReadonlyMap<string, number>,
): number {
  return evaluate(expression, values, { angles });
}

/** Points by the name of what has them. */
function tablesOf({ flows, auxiliaries, tables = [] }: OdeModel): ReadonlyMap<string, Table> {
  const own = [...flows, ...auxiliaries].flatMap(({ name, table }) =>
    table === undefined ? [] : [[name, table] as const],
  );
  return new Map([...tables.map((table) => [table.name, table] as const), ...own]);
}

/** The rules with what the plain text leaves out: points to look up, flows that stop at zero. */
function withExtras(
  { flows, auxiliaries }: OdeModel,
  statements: readonly Statement[],
): readonly Statement[] {
  const items = new Map([...auxiliaries, ...flows].map((item) => [item.name, item] as const));
  return statements.map((line) => {
    if (line.kind !== 'assign') return line;
    const item: OdeModel['flows'][number] | undefined = items.get(line.name);
    const parsed = parseExpression(item?.expression ?? '', { part: 'auxiliaries' });
    const isPlain = parsed.ok && printExpression(parsed.value) === printExpression(line.expression);
    if (item === undefined || !isPlain) return line;
    const looked =
      item.table === undefined ? line.expression : call('lookup', name(item.name), line.expression);
    const expression = item.nonNegative === true ? call('max', looked, zero) : looked;
    return { ...line, expression };
  });
}

const zero: Expression = { kind: 'number', value: 0, at };
const name = (text: string): Expression => ({ kind: 'name', name: text, at });
const call = (called: string, ...values: readonly Expression[]): Expression => ({
  kind: 'call',
  name: called,
  arguments: values,
  at,
});

/** What the model does that its rules do not show. */
function hiddenFaults(
  { stocks, flows, auxiliaries, events = [] }: OdeModel,
  statements: readonly Statement[],
  options: EvaluationOptions,
): readonly ModelFault[] {
  const refuse = (item: string) =>
    fault('model-not-in-lines', { part: 'stocks', item }, at, { name: item });
  const limited = stocks.find(
    ({ name: stock, nonNegative }) => nonNegative && flows.some(({ from }) => from === stock),
  );
  if (limited !== undefined) return [refuse(limited.name)];
  const array = [...stocks, ...flows, ...auxiliaries].find(({ over }) => over !== undefined);
  if (array !== undefined) return [refuse(array.name)];
  if (events.length > 0) return [refuse(events[0]?.when ?? '')];
  for (const line of statements) {
    const part = line.kind === 'assign' ? valuelessPart(line.expression, options) : null;
    if (part !== null) return [refuse('name' in part ? part.name : '...')];
  }
  return [];
}

/** Carries out statements one after the other, and notes each. */
class StepWalk {
  readonly lines: StepLine[] = [];
  readonly #definition: ModelDefinition;
  readonly #texts: readonly string[];
  readonly #values: Map<string, number>;
  readonly #options: EvaluationOptions;
  readonly #show: ShowNumber;
  readonly #nextTime: number;

  constructor(
    definition: ModelDefinition,
    texts: readonly string[],
    values: Map<string, number>,
    options: EvaluationOptions,
    show: ShowNumber,
  ) {
    this.#definition = definition;
    this.#texts = texts;
    this.#values = values;
    this.#options = options;
    this.#show = show;
    this.#nextTime = nextTime(definition, values);
  }

  /** False where `stop` ended the run. */
  carryOut(statements: readonly Statement[], depth: number): boolean {
    for (const statement of statements) if (!this.#one(statement, depth)) return false;
    return true;
  }

  /** Moves time on where no line did, and gives all numbers. */
  finish(): ReadonlyMap<string, number> {
    const { variable } = this.#definition.time;
    const isStopped = this.lines.at(-1)?.kind === 'stop';
    if (!isStopped) this.#values.set(variable, this.#nextTime);
    return this.#values;
  }

  #one(statement: Statement, depth: number): boolean {
    const { line } = statement.at;
    switch (statement.kind) {
      case 'assign': {
        const isTime = isTimeLine(statement, this.#definition.time.variable);
        const value = isTime
          ? this.#nextTime
          : evaluate(statement.expression, this.#values, this.#options);
        const text = this.#textOf(statement);
        const filled = this.#filled(text);
        this.#values.set(statement.name, value);
        this.lines.push({ kind: 'assign', text, filled, name: statement.name, value, depth, line });
        return true;
      }
      case 'if': {
        const { condition, then, else: otherwise } = statement;
        const value = evaluate(condition, this.#values, this.#options) === 0 ? 0 : 1;
        const text = printExpression(condition);
        const filled = this.#filled(text);
        this.lines.push({ kind: 'condition', text, filled, name: null, value, depth, line });
        return this.carryOut(value === 1 ? then : otherwise, depth + 1);
      }
      case 'stop': {
        const text = printRules([{ kind: 'stop', at }]);
        this.lines.push({ kind: 'stop', text, filled: text, name: null, value: null, depth, line });
        return false;
      }
      default:
        return true;
    }
  }

  /** The author's own line where it holds nothing else, else the statement in print. */
  #textOf({ comment: _comment, ...statement }: Assignment): string {
    const printed = printRules([statement]);
    const own = (this.#texts[statement.at.line - 1] ?? '').replace(/'.*$/u, '').trim();
    const parsed = parseRules(own, { part: 'rules' });
    return parsed.ok && printRules(parsed.value) === printed ? own : printed;
  }

  #filled(text: string): string {
    return replaceNames(text, (place) => {
      const value = this.#values.get(place.name);
      const isTarget = place.before === null && place.after === '=';
      if (value === undefined || isTarget || this.#isTable(place)) return null;
      const shown = this.#show(value);
      return isTight(place) && !/^[\p{Nd},.]+$/u.test(shown) ? `(${shown})` : shown;
    });
  }

  /** Whether the name stands for the points to look up. */
  #isTable({ name: table, before, after }: NameInText): boolean {
    const isFirst = before === '(' && after === 'separator';
    return isFirst && this.#options.tables?.has(table) === true;
  }
}

/** Whether a minus sign there would be read wrongly. */
function isTight({ before, after }: NameInText): boolean {
  const isApart = before === null || before === '=' || before === '(' || before === 'separator';
  return !isApart || after === '^' || after === 'squared' || after === 'cubed';
}

/** Times are whole numbers of steps from the start, as in a run. */
function nextTime({ time }: ModelDefinition, values: ReadonlyMap<string, number>): number {
  const step = values.get('dt') ?? time.step;
  const taken = Math.round(((values.get(time.variable) ?? time.start) - time.start) / step);
  return time.start + (taken + 1) * step;
}
