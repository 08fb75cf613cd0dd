/** Terms of numbers alone become the number that a run would compute, to the last bit. */
import { modulo, power, unaryFunctions, functionNumber } from './operations.ts';
import { numberTerm, type Term, type TermOperator } from './term.ts';

const isTrue = (value: number): boolean => value !== 0;

const operations: Readonly<Record<TermOperator, (a: number, b: number) => number | boolean>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': power,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  and: (a, b) => isTrue(a) && isTrue(b),
  or: (a, b) => isTrue(a) || isTrue(b),
  min: Math.min,
  max: Math.max,
  mod: modulo,
};

/** The term, or its value; the terms within it have been folded. Of a choice that is settled, the chosen term. */
export function folded(term: Term): Term {
  switch (term.kind) {
    case 'unary':
      if (term.operand.kind !== 'number') return term;
      return numberTerm(
        term.operator === '-' ? -term.operand.value : Number(!isTrue(term.operand.value)),
      );
    case 'binary':
      if (term.left.kind !== 'number' || term.right.kind !== 'number') return term;
      return numberTerm(Number(operations[term.operator](term.left.value, term.right.value)));
    case 'call': {
      if (term.argument.kind !== 'number') return term;
      const value = unaryFunctions[functionNumber(term.function)]?.(term.argument.value);
      return value === undefined ? term : numberTerm(value);
    }
    case 'if':
      if (term.condition.kind !== 'number') return term;
      return isTrue(term.condition.value) ? term.then : term.else;
    default:
      return term;
  }
}
