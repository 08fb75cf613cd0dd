/**
 * An expression of names of a model, made ready to be computed. The engine compiles it as the one rule
 * of a small model, so that it means here what it means in a model, angles included.
 */
import type { LinesModel, ModelDefinition } from '../definition.ts';
import { compileModel, type CompiledModel } from '../engine/compile.ts';
import { runModel } from '../engine/run.ts';
import { namesIn, type Expression } from '../language/ast.ts';
import { builtInConstants } from '../language/functions.ts';
import { parseExpression } from '../language/parser.ts';
import { printExpression } from '../language/printer.ts';
import { found, missing, type Outcome } from './measured.ts';

/** What an expression reads: `source` in the model, called `name` in the rule. */
export interface Input {
  readonly name: string;
  /** A name, or an element of an array as its series is called: `people[young,north]`. */
  readonly source: string;
}

/** An expression that can be computed from its inputs. */
export interface Computable {
  readonly expression: Expression;
  /** Without `dt` and what is built in. */
  readonly inputs: readonly Input[];
  readonly model: CompiledModel;
  /** The name of the result in that model. */
  readonly result: string;
}

/** Reads and compiles an expression; names need not exist in the model. */
export function computable(text: string, definition: ModelDefinition): Outcome<Computable> {
  const parsed = parseExpression(text, { part: 'rules' });
  if (!parsed.ok) return missing('bad-expression');
  const elements = new Map<string, string>();
  const expression = withoutElements(parsed.value, elements);
  const names = [...new Set(namesIn(expression))].filter(
    (name) => name !== 'dt' && (!builtInConstants.has(name) || isOwn(name, definition)),
  );
  const result = freshName('result', names);
  const rule: LinesModel = {
    schemaVersion: definition.schemaVersion,
    id: 'expression',
    title: '',
    semantics: 'lines',
    method: 'lines',
    ...(definition.angles === undefined ? {} : { angles: definition.angles }),
    // the time of the model is an input like any other
    time: { variable: freshName('moment', names), unit: '', start: 0, end: 1, step: 1 },
    rules: [`${result} = ${printExpression(expression)}`],
    start: names.map((name) => `${name} = 0`),
    parameters: [],
    variables: [],
    views: [],
  };
  const compiled = compileModel(rule);
  if (!compiled.ok) return missing('bad-expression');
  const inputs = names.map((name) => ({ name, source: elements.get(name) ?? name }));
  return found({ expression: parsed.value, inputs, model: compiled.model, result });
}

/** The value for these inputs, by their names in the rule; NaN if it is not finite. */
export function compute(
  { model, result }: Computable,
  inputs: Readonly<Record<string, number>>,
  step: number,
): number {
  const { series } = runModel(model, { parameters: inputs, step, end: step, record: [result] });
  return series.get(result)?.[1] ?? NaN;
}

/** Replaces fixed elements of arrays by names, and notes in `elements` what each name stands for. */
function withoutElements(expression: Expression, elements: Map<string, string>): Expression {
  const inner = (part: Expression) => withoutElements(part, elements);
  switch (expression.kind) {
    case 'unary':
      return { ...expression, operand: inner(expression.operand) };
    case 'binary':
      return { ...expression, left: inner(expression.left), right: inner(expression.right) };
    case 'call':
      return { ...expression, arguments: expression.arguments.map(inner) };
    case 'if': {
      const { condition, then, else: otherwise } = expression;
      return {
        ...expression,
        condition: inner(condition),
        then: inner(then),
        else: inner(otherwise),
      };
    }
    case 'subscript': {
      const places = expression.subscripts.map((place) => {
        if (place.kind === 'name') return place.name;
        return place.kind === 'number' ? String(place.value) : null;
      });
      // an element that is chosen while the model runs has no series
      if (places.includes(null)) return expression;
      const name = `element_${expression.name}_${places.join('_')}`;
      elements.set(name, `${expression.name}[${places.join(',')}]`);
      return { kind: 'name', name, at: expression.at };
    }
    default:
      return expression;
  }
}

function isOwn(name: string, definition: ModelDefinition): boolean {
  if (definition.semantics === 'lines')
    return [...definition.rules, ...definition.start].some((line) =>
      new RegExp(`^\\s*${name}\\s*:?=`).test(line),
    );
  return [definition.constants, definition.stocks, definition.auxiliaries, definition.flows].some(
    (list) => list.some((item) => item.name === name),
  );
}

function freshName(wish: string, taken: readonly string[]): string {
  let name = wish;
  while (taken.includes(name)) name += '_';
  return name;
}
