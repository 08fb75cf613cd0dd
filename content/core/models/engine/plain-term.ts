/** Expressions of names and numbers as terms. */
import type { ModelDefinition } from '../definition.ts';
import type { Position } from '../fault.ts';
import type { Expression } from '../language/ast.ts';
import { isFunctionName, isPlainFunction } from '../language/functions.ts';
import { folded } from './fold.ts';
import { binaryTerm, numberTerm, type Term, type UnaryFunction } from './term.ts';

/** The unit of angles in a model. */
export type Angles = NonNullable<ModelDefinition['angles']>;

/** What names and special parts of an expression stand for. */
export interface TermContext {
  readonly angles: Angles;
  readonly nameTerm: (name: string, at: Position) => Term;
  /** Terms of calls and subscripts that are no plain functions; they have passed the checks. */
  readonly special: (expression: Expression & { kind: 'call' | 'subscript' }) => Term;
  /** Whether a call that may be plain is not, since it runs over arrays. */
  readonly takesArrays?: (call: Expression & { kind: 'call' }) => boolean;
  /** The term for a place that is left open, where that has not been refused before. */
  readonly blank?: (expression: Expression & { kind: 'blank' }) => Term;
}

/** The term of an expression that has passed the checks; what is constant in it is one number. */
export function termOf(expression: Expression, context: TermContext): Term {
  return folded(unfoldedTerm(expression, context));
}

function unfoldedTerm(expression: Expression, context: TermContext): Term {
  const inner = (part: Expression): Term => termOf(part, context);
  switch (expression.kind) {
    case 'number':
      return numberTerm(expression.value);
    case 'boolean':
      return numberTerm(expression.value ? 1 : 0);
    case 'name':
      return context.nameTerm(expression.name, expression.at);
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
      if (context.blank !== undefined) return context.blank(expression);
      throw new TypeError('a blank has no value');
  }
}

/** Null where the call depends on more than numbers. */
function plainCall(call: Expression & { kind: 'call' }, context: TermContext): Term | null {
  const { name } = call;
  if (!isFunctionName(name) || !isPlainFunction(name)) return null;
  const isOfArray = (name === 'min' || name === 'max') && call.arguments.length === 1;
  if (isOfArray || context.takesArrays?.(call) === true) return null;
  const terms = call.arguments.map((argument) => termOf(argument, context));
  const [first = numberTerm(NaN), second = numberTerm(NaN), third = numberTerm(0)] = terms;
  switch (name) {
    case 'min':
    case 'max':
      return terms
        .slice(1)
        .reduce<Term>((extreme, argument) => folded(binaryTerm(name, extreme, argument)), first);
    case 'mod':
      return binaryTerm('mod', first, second);
    case 'safediv':
      return {
        kind: 'if',
        condition: folded(binaryTerm('=', second, numberTerm(0))),
        then: third,
        else: folded(binaryTerm('/', first, second)),
      };
    case 'sin':
    case 'cos':
    case 'tan':
      return call1(name, context.angles === 'degrees' ? folded(inRadians(first)) : first);
    case 'arcsin':
    case 'arccos':
    case 'arctan':
      return context.angles === 'degrees'
        ? inDegrees(folded(call1(name, first)))
        : call1(name, first);
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
  binaryTerm('/', folded(binaryTerm('*', angle, numberTerm(Math.PI))), numberTerm(180));

const inDegrees = (angle: Term): Term =>
  binaryTerm('/', folded(binaryTerm('*', angle, numberTerm(180))), numberTerm(Math.PI));
