/**
 * What a question asks of a model, as data: comparisons of what is measured, and of how the model is
 * built. The right answer is an expression of the model's own names, never a number that somebody
 * worked out: when the model changes, the answer changes with it.
 */
import { Type, type Static } from 'typebox';
import { Measure } from '../measures/measure.ts';

const name = Type.String({ minLength: 1, maxLength: 100 });
const expression = Type.String({ minLength: 1, maxLength: 2_000, pattern: '^[^\\r\\n]*$' });
const closed = { additionalProperties: false };

/** A number to compare. */
export const Operand = Type.Union([
  Measure,
  /** An expression of names of the model; names that change have their value at the time `at`. */
  Type.Object({ expression, at: Type.Optional(Type.Number()) }, closed),
  /** The number that the pupil gave. */
  Type.Object({ given: Type.Literal('answer') }, closed),
]);
export type Operand = Static<typeof Operand>;

/** How far apart two numbers may be; the larger of both. Relative is to the expected number. */
export const Tolerance = Type.Object(
  {
    absolute: Type.Optional(Type.Number({ minimum: 0 })),
    relative: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  },
  closed,
);
export type Tolerance = Static<typeof Tolerance>;

/** A predicate without others in it. */
export const Statement = Type.Union([
  /** The first is what was found, the second what is expected. */
  Type.Object(
    {
      kind: Type.Literal('compare'),
      found: Operand,
      is: Type.Union([
        Type.Literal('equal'),
        Type.Literal('less'),
        Type.Literal('at-most'),
        Type.Literal('greater'),
        Type.Literal('at-least'),
      ]),
      expected: Operand,
      /** For `equal`; 1 % relative unless stated. */
      tolerance: Type.Optional(Tolerance),
    },
    closed,
  ),
  /** There is such a number: it has a period, it settles, the moment comes. */
  Type.Object({ kind: Type.Literal('exists'), measure: Measure }, closed),
  Type.Object(
    {
      kind: Type.Literal('goes'),
      of: expression,
      direction: Type.Union([
        Type.Literal('rising'),
        Type.Literal('falling'),
        Type.Literal('constant'),
      ]),
      from: Type.Optional(Type.Number()),
      to: Type.Optional(Type.Number()),
    },
    closed,
  ),
  /** Some formula or rule of the model reads the name. */
  Type.Object({ kind: Type.Literal('uses'), name }, closed),
  /** What has the name is computed from the other, by way of others unless `directly`. */
  Type.Object(
    { kind: Type.Literal('depends'), name, on: name, directly: Type.Optional(Type.Boolean()) },
    closed,
  ),
  /**
   * The model of the pupil and the one to compare with give the same, for each set of parameters; so
   * any formula that comes to the same is right.
   */
  Type.Object(
    {
      kind: Type.Literal('agrees'),
      names: Type.Array(name, { minItems: 1, maxItems: 20 }),
      parameters: Type.Array(Type.Record(Type.String(), Type.Number()), {
        minItems: 1,
        maxItems: 20,
      }),
      /** The largest difference; 0.1 % of the range unless stated. */
      tolerance: Type.Optional(Tolerance),
    },
    closed,
  ),
]);
export type Statement = Static<typeof Statement>;

/** Predicates may stand in others up to this depth. */
export const deepest = 8;

/** A statement, or statements joined. */
export type Predicate =
  | Statement
  | { readonly kind: 'and' | 'or'; readonly of: readonly Predicate[] }
  | { readonly kind: 'not'; readonly of: Predicate };

const joined = Type.Cyclic(
  {
    Predicate: Type.Union([
      Statement,
      Type.Object(
        {
          kind: Type.Union([Type.Literal('and'), Type.Literal('or')]),
          of: Type.Array(Type.Ref('Predicate'), { minItems: 1, maxItems: 20 }),
        },
        closed,
      ),
      Type.Object({ kind: Type.Literal('not'), of: Type.Ref('Predicate') }, closed),
    ]),
  },
  'Predicate',
);

/** The shape of a predicate. */
export const Predicate = Type.Unsafe<Predicate>(joined);
