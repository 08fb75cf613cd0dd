/**
 * The canonical form of a model of a dynamic system: JSON that a module stores in models/<id>.json.
 *
 * A model is written in one of two semantics. `lines`: model rules that run in order in every
 * iteration, each assigning at once. `ode`: stocks whose rate is the sum of their flows, given to an
 * integrator. Expressions are modelregels texts in both.
 *
 * Time has one source: the block `time`. It defines the value of the time variable and of `dt`
 * before the first iteration. A start value for either may be written too, as in classrooms, but
 * has to be the same number. In `lines` the rule `t = t + dt` says where in the iteration the time
 * moves on; without it, time moves on at the end. Time is always start + n * step.
 */
import { Type, type Static } from 'typebox';

/** Stamped on every definition; a change of shape raises it. */
export const modelSchemaVersion = 1;

const name = Type.String({ minLength: 1, maxLength: 100 });
const shortText = Type.String({ maxLength: 200 });
const longText = Type.String({ maxLength: 5_000 });
const unit = Type.String({ maxLength: 40 });
const lineOfText = Type.String({ maxLength: 2_000, pattern: '^[^\\r\\n]*$' });
const listOf = <Item extends Parameters<typeof Type.Array>[0]>(item: Item) =>
  Type.Array(item, { maxItems: 1_000 });
const closed = { additionalProperties: false };

const TimeBlock = Type.Object(
  {
    /** The name of time in rules and expressions. */
    variable: name,
    unit,
    start: Type.Number(),
    end: Type.Number(),
    /** The value of `dt`. */
    step: Type.Number({ exclusiveMinimum: 0 }),
  },
  closed,
);

const Parameter = Type.Object(
  {
    /** A start value (lines), or a constant or stock (ode), that the pupil may move. */
    name,
    label: shortText,
    unit,
    min: Type.Number(),
    max: Type.Number(),
    step: Type.Number({ exclusiveMinimum: 0 }),
  },
  closed,
);

const Variable = Type.Object({ name, label: shortText, unit }, closed);

const GraphView = Type.Object(
  {
    kind: Type.Literal('graph'),
    title: Type.Optional(shortText),
    /** Names to draw against time. */
    y: Type.Array(name, { minItems: 1, maxItems: 20 }),
    yLabel: Type.Optional(shortText),
    yMin: Type.Optional(Type.Number()),
    yMax: Type.Optional(Type.Number()),
  },
  closed,
);

const common = {
  schemaVersion: Type.Literal(modelSchemaVersion),
  id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,99}$' }),
  title: shortText,
  description: Type.Optional(longText),
  time: TimeBlock,
  /** What the sine and its kin take; radians unless stated. */
  angles: Type.Optional(Type.Union([Type.Literal('radians'), Type.Literal('degrees')])),
  parameters: listOf(Parameter),
  /** Words and units for what is shown. */
  variables: listOf(Variable),
  views: Type.Array(GraphView, { maxItems: 20 }),
  /** Where the numbers come from. */
  source: Type.Optional(longText),
};

/** A model in lines: rules and start values, one line of modelregels each. */
export const LinesModel = Type.Object(
  {
    ...common,
    semantics: Type.Literal('lines'),
    method: Type.Literal('lines'),
    rules: listOf(lineOfText),
    start: listOf(lineOfText),
  },
  closed,
);

/** A model in differential equations: what flows from stock to stock. */
export const OdeModel = Type.Object(
  {
    ...common,
    semantics: Type.Literal('ode'),
    method: Type.Union([Type.Literal('euler'), Type.Literal('rk4')]),
    /** `start` may use constants, auxiliaries and the start of other stocks. */
    stocks: listOf(Type.Object({ name, start: lineOfText }, closed)),
    /** Amount per unit of time out of stock `from` and into stock `to`; at least one is there. */
    flows: listOf(
      Type.Object(
        { name, expression: lineOfText, from: Type.Optional(name), to: Type.Optional(name) },
        closed,
      ),
    ),
    auxiliaries: listOf(Type.Object({ name, expression: lineOfText }, closed)),
    constants: listOf(Type.Object({ name, value: Type.Number() }, closed)),
  },
  closed,
);

/** A model of a dynamic system. */
export const ModelDefinition = Type.Union([LinesModel, OdeModel]);

export type LinesModel = Static<typeof LinesModel>;
export type OdeModel = Static<typeof OdeModel>;
export type ModelDefinition = Static<typeof ModelDefinition>;

/** How a model is stepped: its rules in order, or an integrator. */
export type Method = ModelDefinition['method'];
