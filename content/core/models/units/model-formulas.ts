/** The formulas of a model, as far as they can be read, each with the name that gets its value. */
import type { ModelDefinition, OdeModel } from '../definition.ts';
import type { Origin } from '../fault.ts';
import { walkStatements, type Expression, type Statement } from '../language/ast.ts';
import { parseExpression, parseRules } from '../language/parser.ts';
import { unitInComment } from './unit-in-comment.ts';

export interface ModelFormula {
  readonly origin: Origin;
  /** The name that is given the value; null for a condition or the moment of an event. */
  readonly name: string | null;
  readonly expression: Expression;
}

/** What a model says, apart from whether it can run. */
export interface ModelFormulas {
  readonly formulas: readonly ModelFormula[];
  /** All that has a value, in the order of the texts, without time and dt. */
  readonly names: ReadonlySet<string>;
  /** Units that stand in comments, by name. */
  readonly commented: ReadonlyMap<string, string>;
}

/** Characters of formulas that are read; far above models of people, below what takes long. */
const longest = 1_000_000;

/** Reads what can be read; what cannot is left out, since others report it. */
export function formulasOf(definition: ModelDefinition): ModelFormulas {
  return definition.semantics === 'lines'
    ? fromLines(definition.rules, definition.start)
    : fromOde(definition);
}

function fromLines(rules: readonly string[], start: readonly string[]): ModelFormulas {
  const formulas: ModelFormula[] = [];
  const names = new Set<string>();
  const commented = new Map<string, string>();
  const add = (part: 'rules' | 'start', statement: Statement): void => {
    const origin = { part };
    if (statement.kind === 'if')
      formulas.push({ origin, name: null, expression: statement.condition });
    if (statement.kind !== 'assign') return;
    const { name, expression, comment = '' } = statement;
    formulas.push({ origin, name, expression });
    names.add(name);
    const unit = unitInComment(comment);
    if (unit !== '' && !commented.has(name)) commented.set(name, unit);
  };
  for (const [part, lines] of [['start', start] as const, ['rules', rules] as const]) {
    const parsed = parseRules(lines.join('\n'), { part });
    if (!parsed.ok) continue;
    walkStatements(parsed.value, (statement) => {
      add(part, statement);
    });
  }
  return { formulas, names, commented };
}

/** A formula of the definition, or the elements of an array. */
interface Written {
  readonly name: string;
  readonly text: string;
  /** Its value is what a table gives, so that the formula has a unit of its own. */
  readonly isTabled: boolean;
}

function fromOde(definition: OdeModel): ModelFormulas {
  const { stocks, flows, auxiliaries, constants, tables = [], events = [] } = definition;
  const formulas: ModelFormula[] = [];
  let room = longest;
  const add = (origin: Origin, name: string | null, text: string): void => {
    room -= text.length;
    if (room < 0 || text.trim() === '') return;
    const parsed = parseExpression(text, origin);
    if (parsed.ok) formulas.push({ origin, name, expression: parsed.value });
  };
  const addAll = (part: 'stocks' | 'flows' | 'auxiliaries', all: readonly Written[]): void => {
    for (const { name, text, isTabled } of all)
      add({ part, item: name }, isTabled ? null : name, text);
  };
  addAll('stocks', stocks.flatMap(startsOf));
  addAll('auxiliaries', auxiliaries.flatMap(expressionsOf));
  addAll('flows', flows.flatMap(expressionsOf));
  for (const { when, set = [] } of events) {
    add({ part: 'events' }, null, when);
    for (const { name, expression } of set) add({ part: 'events' }, name, expression);
  }
  const named = [...stocks, ...flows, ...auxiliaries, ...constants, ...tables];
  return { formulas, names: new Set(named.map(({ name }) => name)), commented: new Map() };
}

function startsOf({ name, start, elements = [] }: OdeModel['stocks'][number]): readonly Written[] {
  return [start, ...elements.map((element) => element.start)].map((text) => ({
    name,
    text,
    isTabled: false,
  }));
}

function expressionsOf(formula: OdeModel['auxiliaries'][number]): readonly Written[] {
  const { name, expression, table, elements = [] } = formula;
  return [{ expression, table }, ...elements].map((each) => ({
    name,
    text: each.expression,
    isTabled: each.table !== undefined,
  }));
}
