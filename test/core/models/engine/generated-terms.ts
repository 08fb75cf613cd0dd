/** Draws terms and assignments at random, of every kind that a program may hold. */
import fc from 'fast-check';
import {
  cellTerm,
  numberTerm,
  unaryFunctionNames,
  type Action,
  type Table,
  type Term,
  type TermOperator,
} from '#core/models/engine/term.ts';

const operators: readonly TermOperator[] = [
  ...(['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '=', '<>', 'and', 'or'] as const),
  ...(['min', 'max', 'mod'] as const),
];

const number = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 1, 2, 3, -1, 0.5, 0.1, -0.25) },
  { weight: 4, arbitrary: fc.double({ min: -3, max: 3, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(-0, 1e300, -1e-300, Infinity, NaN) },
);

/** Relations by points. */
export const relations: fc.Arbitrary<Table> = fc
  .record({
    kind: fc.constantFrom('continuous', 'extrapolate', 'discrete'),
    x: fc.uniqueArray(fc.integer({ min: -8, max: 8 }), { minLength: 1, maxLength: 6 }),
    y: fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ kind, x, y }) => {
    const rising = x.map((value) => value / 2).sort((a, b) => a - b);
    return { kind, x: rising, y: y.slice(0, rising.length) };
  });

/** What a term may read. */
export interface Readable {
  readonly cells: readonly number[];
  readonly tables: number;
  readonly histories: number;
}

/** Terms over cells, at most so deep. */
export function terms(readable: Readable, depth = 3): fc.Arbitrary<Term> {
  const cell = fc.constantFrom(...readable.cells);
  const leaf = fc.oneof(
    { weight: 3, arbitrary: cell.map(cellTerm) },
    { weight: 2, arbitrary: number.map(numberTerm) },
  );
  if (depth === 0) return leaf;
  const inner = terms(readable, depth - 1);
  const binary = (operator: fc.Arbitrary<TermOperator>): fc.Arbitrary<Term> =>
    fc.record({ kind: fc.constant('binary'), operator, left: inner, right: inner });
  const choices: fc.WeightedArbitrary<Term>[] = [
    { weight: 3, arbitrary: leaf },
    { weight: 6, arbitrary: binary(fc.constantFrom('+', '-', '*')) },
    { weight: 3, arbitrary: binary(fc.constantFrom(...operators)) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('unary'),
        operator: fc.constantFrom('-', 'not'),
        operand: inner,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('call'),
        function: fc.constantFrom(...unaryFunctionNames),
        argument: inner,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('if'),
        condition: inner,
        then: inner,
        else: inner,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('pick'),
        cells: fc.array(cell, { minLength: 1, maxLength: 4 }),
        index: fc.oneof(fc.integer({ min: 0, max: 5 }).map(numberTerm), inner),
      }),
    },
  ];
  if (readable.tables > 0)
    choices.push({
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('table'),
        table: fc.nat(readable.tables - 1),
        input: inner,
      }),
    });
  if (readable.histories > 0)
    choices.push({
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('past'),
        history: fc.nat(readable.histories - 1),
        // At least one step: the present is kept after settling.
        steps: inner.map((right): Term => ({
          kind: 'binary',
          operator: 'max',
          left: numberTerm(1),
          right,
        })),
        initial: inner,
      }),
    });
  return fc.oneof(...choices);
}

/** An assignment, or now and then a choice between two values for the same cell. */
export function assignments(cell: number, readable: Readable, depth = 3): fc.Arbitrary<Action> {
  const assign = terms(readable, depth).map((term): Action => ({ kind: 'assign', cell, term }));
  const choose = fc.record({
    kind: fc.constant('choose' as const),
    condition: terms(readable, 1),
    then: fc.tuple(assign),
    else: fc.tuple(assign),
  });
  return fc.oneof({ weight: 5, arbitrary: assign }, { weight: 1, arbitrary: choose });
}
