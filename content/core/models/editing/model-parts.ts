/** The parts of a model: what has a name, what it is, and what it reads. */
import type { LinesModel, ModelDefinition, OdeModel } from '../definition.ts';
import { namesIn, type Expression, type Statement } from '../language/ast.ts';
import { constantValue } from '../language/constant-value.ts';
import { parseExpression, parseRules } from '../language/parser.ts';
import { printExpression } from '../language/printer.ts';

/** What a part is. A state of a model in lines is a stock, what its rules work out an auxiliary. */
export type PartKind = 'stock' | 'flow' | 'auxiliary' | 'constant' | 'table' | 'time' | 'step';

export interface Part {
  readonly name: string;
  readonly kind: PartKind;
  /** How it is worked out in every step; null for what is not. */
  readonly formula: string | null;
  /** How its value at the start is worked out; null where that follows from the formula. */
  readonly start: string | null;
  /** The number of a constant, where it is one. */
  readonly value: number | null;
  /** Whether its formula is read off from points. */
  readonly hasTable: boolean;
  /** Stocks that a flow comes from and goes to. */
  readonly from?: string;
  readonly to?: string;
  /** Names that the formula reads (of a state its own too, if it does), each once. */
  readonly reads: readonly string[];
  /** Names that the start value reads, each once. */
  readonly readsAtStart: readonly string[];
}

/**
 * The parts in the order of the definition, time and time step last; null as long as a text of a
 * model in lines cannot be read. Of a formula that cannot be read, or of an array whose elements
 * differ, what can be read counts.
 */
export function modelParts(definition: ModelDefinition): readonly Part[] | null {
  const parts =
    definition.semantics === 'lines' ? partsOfLines(definition) : partsOfOde(definition);
  if (parts === null) return null;
  const names = new Set(parts.map(({ name }) => name));
  const { variable } = definition.time;
  const time = [part(variable, 'time'), part('dt', 'step')].filter(({ name }) => !names.has(name));
  const all = [...parts, ...time];
  const known = new Set(all.map(({ name }) => name));
  const only = (read: readonly string[]) => [...new Set(read)].filter((name) => known.has(name));
  return all.map((one) => ({
    ...one,
    reads: only(one.reads),
    readsAtStart: only(one.readsAtStart),
  }));
}

function part(name: string, kind: PartKind, more: Partial<Part> = {}): Part {
  const nothing = { formula: null, start: null, value: null, hasTable: false };
  return { name, kind, ...nothing, reads: [], readsAtStart: [], ...more };
}

function partsOfOde({ stocks, flows, auxiliaries, constants, tables = [] }: OdeModel) {
  const formula = (item: OdeModel['auxiliaries'][number]) => ({
    formula: item.expression,
    hasTable: item.table !== undefined,
    reads: [item.expression, ...(item.elements ?? []).map(({ expression }) => expression)].flatMap(
      namesOf,
    ),
  });
  return [
    ...stocks.map(({ name, start, elements = [] }) =>
      part(name, 'stock', {
        start,
        readsAtStart: [start, ...elements.map((one) => one.start)].flatMap(namesOf),
      }),
    ),
    ...flows.map((flow) => {
      const { name, from, to } = flow;
      const ends = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
      return part(name, 'flow', { ...formula(flow), ...ends });
    }),
    ...auxiliaries.map((item) => part(item.name, 'auxiliary', formula(item))),
    ...constants.map(({ name, value }) => part(name, 'constant', { value })),
    ...tables.map(({ name }) => part(name, 'table', { hasTable: true })),
  ];
}

function namesOf(text: string): readonly string[] {
  const parsed = parseExpression(text, { part: 'auxiliaries' });
  return parsed.ok ? namesIn(parsed.value) : [];
}

function partsOfLines({ rules, start, time }: LinesModel): readonly Part[] | null {
  const readRules = parseRules(rules.join('\n'), { part: 'rules' });
  const readStart = parseRules(start.join('\n'), { part: 'start' });
  if (!readRules.ok || !readStart.ok) return null;
  const computed = formulasOf(readRules.value);
  const isTime = (name: string) => name === time.variable || name === 'dt';
  const begun = new Map(
    readStart.value.flatMap((line) =>
      line.kind === 'assign' && !isTime(line.name) ? [[line.name, line.expression] as const] : [],
    ),
  );
  const names = new Set([...begun.keys(), ...computed.keys()].filter((name) => !isTime(name)));
  return [...names].map((name) => {
    const formula = computed.get(name);
    const first = begun.get(name);
    const atStart = {
      start: first === undefined ? null : printExpression(first),
      readsAtStart: first === undefined ? [] : namesIn(first),
    };
    if (formula === undefined) {
      const value = first === undefined ? null : constantValue(first);
      return part(name, 'constant', { ...atStart, value });
    }
    const isState = first !== undefined && formula.reads.includes(name);
    const text = formula.texts.join(' | ');
    return part(name, isState ? 'stock' : 'auxiliary', {
      ...atStart,
      formula: text,
      reads: formula.reads,
    });
  });
}

interface LineFormula {
  readonly texts: string[];
  readonly reads: string[];
}

/** For each name that the rules assign: its formulas, and what these and their conditions read. */
function formulasOf(statements: readonly Statement[]): ReadonlyMap<string, LineFormula> {
  const found = new Map<string, LineFormula>();
  const follow = (list: readonly Statement[], conditions: readonly Expression[]): void => {
    for (const statement of list) {
      if (statement.kind === 'if') {
        const within = [...conditions, statement.condition];
        follow([...statement.then, ...statement.else], within);
      }
      if (statement.kind !== 'assign') continue;
      const { name, expression } = statement;
      const formula = found.get(name) ?? { texts: [], reads: [] };
      formula.texts.push(printExpression(expression));
      formula.reads.push(...[expression, ...conditions].flatMap(namesIn));
      found.set(name, formula);
    }
  };
  follow(statements, []);
  return found;
}
