/** Expressions of names and numbers as terms. */
import type { ModelDefinition } from '../definition.ts';
import type { Expression } from '../language/ast.ts';
import { isFunctionName, isPlainFunction } from '../language/functions.ts';
import { binaryTerm, numberTerm, type Term, type UnaryFunction } from './term.ts';

/** The unit of angles in a model. */
export type Angles = NonNullable<ModelDefinition['angles']>;

/** What names and special parts of an expression stand for. */
export interface TermContext {
  readonly angles: Angles;
  readonly nameTerm: (name: string) => Term;
  /** Terms of calls and subscripts that are no plain functions; they have passed the checks. */
  readonly special: (expression: Expression & { kind: 'call' | 'subscript' }) => Term;
}

/** The term of an expression that has passed the checks. */
export function termOf(expression: Expression, context: TermContext): Term {
  const inner = (part: Expression): Term => termOf(part, context);
  switch (expression.kind) {
    case 'number':
      return numberTerm(expression.value);
    case 'boolean':
      return numberTerm(expression.value ? 1 : 0);
    case 'name':
      return context.nameTerm(expression.name);
    case 'unary':
      return {
        kind: 'unary',
        operator: expression.operator,
        operand: inner(expression.operand),
      };
    case 'binary':
      return binaryTerm(expression.operator, inner(expression.left), inner(expression.right));
    case 'if':
      return {
        kind: 'if',
        condition: inner(expression.condition),
        then: inner(expression.then),
        else: inner(expression.else),
      };
    case 'call':
      return plainCall(expression, context) ?? context.special(expression);
    case 'subscript':
      return context.special(expression);
    case 'blank':
      throw new TypeError('a blank has no value');
  }
}

/** Null where the call depends on more than numbers. */
function plainCall(call: Expression & { kind: 'call' }, context: TermContext): Term | null {
  const { name } = call;
  if (!isFunctionName(name) || !isPlainFunction(name)) return null;
  const isOfArray = (name === 'min' || name === 'max') && call.arguments.length === 1;
  if (isOfArray) return null;
  const [first = numberTerm(NaN), second = numberTerm(NaN), third = numberTerm(0)] =
    call.arguments.map((argument) => termOf(argument, context));
  switch (name) {
    case 'min':
    case 'max':
      return call.arguments
        .slice(1)
        .reduce<Term>(
          (extreme, argument) => binaryTerm(name, extreme, termOf(argument, context)),
          first,
        );
    case 'mod':
      return binaryTerm('mod', first, second);
    case 'safediv':
      return {
        kind: 'if',
        condition: binaryTerm('=', second, numberTerm(0)),
        then: third,
        else: binaryTerm('/', first, second),
      };
    case 'sin':
    case 'cos':
    case 'tan':
      return call1(name, context.angles === 'degrees' ? inRadians(first) : first);
    case 'arcsin':
    case 'arccos':
    case 'arctan':
      return context.angles === 'degrees' ? inDegrees(call1(name, first)) : call1(name, first);
    default:
      return call1(name, first);
  }
}

const call1 = (name: UnaryFunction, argument: Term): Term => ({
  kind: 'call',
  function: name,
  argument,
});

const inRadians = (angle: Term): Term =>
  binaryTerm('/', binaryTerm('*', angle, numberTerm(Math.PI)), numberTerm(180));

const inDegrees = (angle: Term): Term =>
  binaryTerm('/', binaryTerm('*', angle, numberTerm(180)), numberTerm(Math.PI));
