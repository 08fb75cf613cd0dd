/** A model in differential equations as lines that, run in order, do what the method of Euler does. */
import type { OdeModel } from '../definition.ts';
import { orderByNeeds } from '../engine/order.ts';
import { stockRate } from '../engine/stock-rate.ts';
import { textStart as at, type Origin } from '../fault.ts';
import { namesIn, type Expression, type Statement } from '../language/ast.ts';
import { literal } from '../language/constant-value.ts';
import { parseExpression } from '../language/parser.ts';
import { printRules } from '../language/printer.ts';
import type { RulesText } from './lines-text.ts';

type Formulas = ReadonlyMap<string, Expression>;

export function textOfOde(definition: OdeModel): RulesText {
  const { time, stocks, flows, auxiliaries, constants } = definition;
  const formulas: Formulas = new Map([
    ...auxiliaries.map(({ name, expression }) => [name, read(expression)] as const),
    ...flows.map(({ name, expression }) => [name, read(expression)] as const),
  ]);
  const starts: Formulas = new Map(stocks.map(({ name, start }) => [name, read(start)]));

  const changes = stocks.flatMap(({ name }): readonly Statement[] => {
    const rate = stockRate(definition, name);
    return rate === null ? [] : [assignment(name, changed(name, rate))];
  });
  const rules: readonly Statement[] = [
    ...inOrder(formulas),
    ...changes,
    assignment(time.variable, sum('+', name(time.variable), name('dt'))),
  ];

  const unitOf = new Map([
    ...definition.parameters.map((parameter) => [parameter.name, parameter.unit] as const),
    ...definition.variables.map((variable) => [variable.name, variable.unit] as const),
    [time.variable, time.unit] as const,
    ['dt', time.unit] as const,
  ]);
  const start: readonly Statement[] = [
    ...constants.map((constant) => assignment(constant.name, literal(constant.value))),
    ...inOrder(neededAtStart(starts, formulas)),
    assignment('dt', literal(time.step)),
    assignment(time.variable, literal(time.start)),
  ];
  const withUnits = start.map((line) => {
    const comment = line.kind === 'assign' ? unitOf.get(line.name) : undefined;
    return comment ? { ...line, comment } : line;
  });
  return { rules: printRules(rules), start: printRules(withUnits) };
}

/** The tree of a text; a text that cannot be read becomes a blank. */
function read(text: string): Expression {
  const origin: Origin = { part: 'auxiliaries' };
  const parsed = parseExpression(text, origin);
  return parsed.ok ? parsed.value : { kind: 'blank', at };
}

/** Assignments in the order of their needs; in the given order where there is a loop. */
function inOrder(formulas: Formulas): readonly Statement[] {
  const needs = new Map([...formulas].map(([key, formula]) => [key, namesIn(formula)]));
  const order = orderByNeeds(needs);
  const names = order.ok ? order.names : [...formulas.keys()];
  return names.flatMap((key) => {
    const formula = formulas.get(key);
    return formula === undefined ? [] : [assignment(key, formula)];
  });
}

/** The start of every stock, and the formulas that these need. */
function neededAtStart(starts: Formulas, formulas: Formulas): Formulas {
  const needed = new Map<string, Expression>();
  const add = (key: string, formula: Expression): void => {
    if (needed.has(key)) return;
    needed.set(key, formula);
    for (const need of namesIn(formula)) {
      const next = starts.get(need) ?? formulas.get(need);
      if (next !== undefined) add(need, next);
    }
  };
  for (const [key, formula] of starts) add(key, formula);
  return needed;
}

/** stock + rate*dt, where a lone flow out is subtracted. */
function changed(stock: string, rate: Expression): Expression {
  const isOutflow = rate.kind === 'unary';
  return isOutflow
    ? sum('-', name(stock), timesStep(rate.operand))
    : sum('+', name(stock), timesStep(rate));
}

function timesStep(rate: Expression): Expression {
  return { kind: 'binary', operator: '*', left: rate, right: name('dt'), at };
}

function sum(operator: '+' | '-', left: Expression, right: Expression): Expression {
  return { kind: 'binary', operator, left, right, at };
}

function name(text: string): Expression {
  return { kind: 'name', name: text, at };
}

function assignment(target: string, expression: Expression): Statement {
  return { kind: 'assign', name: target, expression, at };
}
