/** Every operator and function, at numbers of every kind. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MakeMachine } from '#core/models/engine/machine.ts';
import type { OdeProgram } from '#core/models/engine/program.ts';
import { tapeMachine } from '#core/models/engine/tape-machine.ts';
import {
  binaryTerm,
  cellTerm,
  numberTerm,
  unaryFunctionNames,
  type Term,
  type TermOperator,
} from '#core/models/engine/term.ts';
import { wasm } from './same-bits.ts';

const [first, second, outcome] = [4, 5, 6];
const [a, b] = [cellTerm(first), cellTerm(second)];

/** Computes the term from the values of two cells. */
function computed(make: MakeMachine, term: Term): (x: number, y: number) => number {
  const program: OdeProgram = {
    semantics: 'ode',
    size: 7,
    timeCell: 0,
    stepCell: 1,
    startCell: 2,
    endCell: 3,
    initial: [],
    settable: new Map(),
    changing: new Map(),
    tables: [],
    histories: [],
    noises: [],
    settle: [{ kind: 'assign', cell: outcome, term }],
    stocks: [],
    events: [],
  };
  const machine = make(program);
  machine.begin(0, 1);
  return (x, y) => {
    machine.memory[first] = x;
    machine.memory[second] = y;
    machine.settle();
    return machine.memory[outcome] ?? NaN;
  };
}

const operators: readonly TermOperator[] = [
  ...(['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '=', '<>'] as const),
  ...(['and', 'or', 'min', 'max', 'mod'] as const),
];

const cases: readonly (readonly [string, Term])[] = [
  ...operators.map((operator) => [operator, binaryTerm(operator, a, b)] as const),
  ...unaryFunctionNames.map(
    (name) => [name, { kind: 'call', function: name, argument: a }] as const,
  ),
  ['-a', { kind: 'unary', operator: '-', operand: a }],
  ['not a', { kind: 'unary', operator: 'not', operand: a }],
  ['a^2', binaryTerm('^', a, numberTerm(2))],
  ['a^3', binaryTerm('^', a, numberTerm(3))],
  ['a^b^2', binaryTerm('^', a, binaryTerm('^', b, numberTerm(2)))],
  ['if', { kind: 'if', condition: binaryTerm('and', a, b), then: b, else: numberTerm(-0) }],
  [
    'if not',
    { kind: 'if', condition: { kind: 'unary', operator: 'not', operand: a }, then: a, else: b },
  ],
  ['pick', { kind: 'pick', cells: [first, second, 0, first, 1], index: a }],
];

const number = fc.oneof(
  fc.double(),
  fc.double({ min: -8, max: 8, noNaN: true }),
  fc.integer({ min: -20, max: 20 }).map((value) => value / 2),
  fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 0.49999999999999994, 4503599627370497.5),
);

test.each(cases)('%s', (_, term) => {
  const [fast, plain] = [computed(wasm, term), computed(tapeMachine, term)];
  fc.assert(
    fc.property(number, number, (x, y) => {
      expect(fast(x, y)).toBe(plain(x, y));
    }),
    { numRuns: 500 },
  );
});
