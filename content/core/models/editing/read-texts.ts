/** Reads the texts of a model in differential equations: what is worked out, and what changes. */
import type { LinesModel, OdeModel } from '../definition.ts';
import { isTimeLine, readLines } from '../engine/read-lines.ts';
import { fault, type LiftObstacle, type ModelFault } from '../fault.ts';
import { namesIn, walkStatements, type Assignment, type Expression } from '../language/ast.ts';
import { parseRules } from '../language/parser.ts';
import { printExpression } from '../language/printer.ts';
import { findJumps, notLiftable } from '../lift/jumps.ts';
import { RateFinder } from '../lift/rate-finder.ts';

/** The two texts of a model. */
export interface Texts {
  readonly rules: string;
  readonly start: string;
}

/** What the texts of a model in differential equations say. */
export interface TextContent {
  readonly start: readonly Assignment[];
  /** What is worked out in every step, by name. */
  readonly formulas: ReadonlyMap<string, Expression>;
  /** The change per unit of time of what changes by one. */
  readonly rates: ReadonlyMap<string, Expression>;
  /** The start of every stock, also of those without a rate. */
  readonly stocks: ReadonlyMap<string, Expression>;
  /** What stands behind a name, if anything; of a stock what stands behind its start. */
  readonly comments: ReadonlyMap<string, string | undefined>;
  readonly finder: RateFinder;
  readonly reordered: readonly string[];
}

/**
 * Reads the texts, of which `base` was the model before. The faults are those of a lift, except that
 * blanks may stand in formulas, and that functions of the past and the like may be called.
 */
export function readTexts(
  texts: Texts,
  base: OdeModel,
): TextContent | { readonly faults: readonly ModelFault[] } {
  const parsedRules = parseRules(texts.rules, { part: 'rules' });
  const parsedStart = parseRules(texts.start, { part: 'start' });
  if (!parsedRules.ok || !parsedStart.ok) {
    const unread = [parsedRules, parsedStart].flatMap((one) => (one.ok ? [] : [one.fault]));
    return { faults: unread };
  }
  const { value: rules } = parsedRules;
  const { value: startLines } = parsedStart;
  const time = base.time.variable;
  const faults = [...ownFaults(base, texts), ...findJumps(rules)];
  const start = startLines.filter((line) => line.kind === 'assign');
  const startOf = new Map(start.map(({ name, expression }) => [name, expression]));
  const assigned = new Set<string>();
  walkStatements(rules, (line) => {
    if (line.kind === 'assign' && line.name !== time) assigned.add(line.name);
  });
  const finder = new RateFinder(new Set([time, 'dt', ...startOf.keys(), ...assigned]));
  const formulas = new Map<string, Expression>();
  const rates = new Map<string, Expression>();
  const reordered: string[] = [];

  const refuse = ({ name, at }: Assignment, obstacle: LiftObstacle): void => {
    faults.push(notLiftable(name, obstacle, at));
  };
  const isStock = (name: string): boolean => base.stocks.some((stock) => stock.name === name);
  const readAbove = new Set<string>();
  const readAtStart = new Set(start.flatMap(({ expression }) => namesIn(expression)));
  /** Whether a value from before this line is used: that of the step before, or another one at the start. */
  const isUsedBefore = ({ name, expression }: Assignment): boolean => {
    const first = startOf.get(name);
    if (first === undefined) return false;
    const isOther = printExpression(first) !== printExpression(expression);
    return readAbove.has(name) || (isOther && readAtStart.has(name));
  };
  for (const line of rules) {
    if (line.kind !== 'assign' || isTimeLine(line, time)) continue;
    const { name, expression, at } = line;
    const reads = namesIn(expression);
    if (reads.some((other) => other !== name && rates.has(other))) reordered.push(name);
    if (startOf.has(name) && reads.includes(name)) {
      const rate = finder.rateOfState(name, expression);
      if (rate === null) refuse(line, 'not-a-rate');
      else rates.set(name, rate);
    } else if (isUsedBefore(line)) refuse(line, 'previous-value');
    else if (expression.kind === 'blank' && isStock(name))
      faults.push(fault('model-blank', { part: 'rules' }, at, {}));
    else if (finder.isFree(expression)) formulas.set(name, expression);
    else {
      const rate = finder.rate(expression);
      if (rate === null) refuse(line, 'uses-dt');
      else formulas.set(finder.addChange(name), rate);
    }
    for (const other of reads) readAbove.add(other);
  }
  if (faults.length > 0) return { faults };

  const stocks = new Map<string, Expression>();
  for (const [name, expression] of startOf)
    if (rates.has(name) || (isStock(name) && !assigned.has(name))) stocks.set(name, expression);
  const all = [...rules, ...start].filter((line) => line.kind === 'assign');
  const comments = new Map(all.map(({ name, comment }) => [name, comment]));
  return { start, formulas, rates, stocks, comments, finder, reordered };
}

/**
 * What is wrong with the texts as model lines, apart from what differential equations allow: blanks
 * in formulas, and names and functions that lines do not have.
 */
function ownFaults(base: OdeModel, { rules, start }: Texts): readonly ModelFault[] {
  const { time, tables = [], macros = [], dimensions = [], stocks } = base;
  const lines: Pick<LinesModel, 'rules' | 'start' | 'time'> = {
    rules: rules.split('\n'),
    start: start.split('\n'),
    time,
  };
  // Only the texts and the name of time are read.
  const read = readLines(lines as LinesModel);
  if (read.ok) return [];
  const known = new Set([
    ...[...tables, ...macros].map(({ name }) => name),
    ...dimensions.flatMap(({ name, elements }) => [name, ...elements]),
    ...stocks.flatMap(({ name, over }) => (over === undefined ? [] : [name])),
    'starttime',
    'stoptime',
  ]);
  return read.faults.filter((one) => {
    switch (one.code) {
      case 'model-blank':
        return isWholeLine([rules, start][one.part === 'rules' ? 0 : 1] ?? '', one.line);
      case 'model-not-in-lines':
        return false;
      case 'model-argument-count':
        return !(one.found === 1 && (one.name === 'min' || one.name === 'max'));
      case 'model-unknown-name':
      case 'model-unknown-function':
        return !known.has(one.name);
      default:
        return true;
    }
  });
}

/** Whether a blank is the line, so that it is not known what it stands for. */
function isWholeLine(text: string, line: number): boolean {
  const parsed = parseRules(text.split('\n')[line - 1] ?? '', { part: 'rules' });
  return !parsed.ok || parsed.value.some(({ kind }) => kind === 'blank');
}
