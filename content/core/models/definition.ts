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
import { modelSchemaVersion } from './schema-version.ts';

const name = Type.String({ minLength: 1, maxLength: 300 });
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
    /** Time between two rows of a table of the run; the step unless stated. */
    reportEvery: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
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
    /** Names to draw. */
    y: Type.Array(name, { minItems: 1, maxItems: 20 }),
    yLabel: Type.Optional(shortText),
    yMin: Type.Optional(Type.Number()),
    yMax: Type.Optional(Type.Number()),
    /** Those of `y` that have an axis of their own, on the right. */
    right: Type.Optional(Type.Array(name, { maxItems: 20 })),
    rightLabel: Type.Optional(shortText),
    /** The name to draw against (a phase plot); time unless stated. */
    x: Type.Optional(name),
  },
  closed,
);

/** Where parts of the diagram stand, in steps of a grid; parts without a place are laid out. */
const Diagram = Type.Object(
  {
    places: Type.Array(Type.Object({ name, x: Type.Number(), y: Type.Number() }, closed), {
      maxItems: 1_000,
    }),
  },
  closed,
);

/** Measured points: one column is time (or what is put on the horizontal axis), the others values. */
const MeasuredData = Type.Object(
  {
    title: shortText,
    source: Type.Optional(longText),
    columns: Type.Array(
      /** `name` is that of the quantity of the model it is compared with, where there is one. */
      Type.Object({ label: shortText, unit, name: Type.Optional(name) }, closed),
      { minItems: 1, maxItems: 20 },
    ),
    /** Rows of as many numbers as there are columns; null where nothing was measured. */
    rows: Type.Array(Type.Array(Type.Union([Type.Number(), Type.Null()]), { maxItems: 20 }), {
      maxItems: 10_000,
    }),
  },
  closed,
);

/** A run that has a name: what it sets, and which model made it. */
const NamedRun = Type.Object(
  { title: shortText, parameters: Type.Record(Type.String(), Type.Number()) },
  closed,
);

/** What pupils may do beside moving parameters; everything unless stated. */
const Access = Type.Object(
  {
    rules: Type.Union([Type.Literal('hidden'), Type.Literal('read'), Type.Literal('change')]),
    diagram: Type.Union([Type.Literal('hidden'), Type.Literal('read'), Type.Literal('change')]),
    data: Type.Union([Type.Literal('hidden'), Type.Literal('read'), Type.Literal('change')]),
    /** Whether the time step may be moved. */
    step: Type.Boolean(),
  },
  closed,
);

/** A part of the formula of a quantity that pupils fill in themselves, in a task with the model. */
const Blank = Type.Object({ name, part: lineOfText }, closed);

/** A shape of the animated scene; its numbers are expressions of the names of the model. */
const SceneShape = Type.Object(
  {
    kind: Type.Union([
      Type.Literal('disc'),
      Type.Literal('box'),
      Type.Literal('line'),
      Type.Literal('arrow'),
      Type.Literal('text'),
    ]),
    /** Middle of a disc or box, begin of a line or arrow, in units of the scene. */
    x: lineOfText,
    y: lineOfText,
    /** Radius; width and height; the end of a line or arrow relative to its begin. */
    width: lineOfText,
    height: Type.Optional(lineOfText),
    /** Radians, against the clock. */
    rotation: Type.Optional(lineOfText),
    /** 0 to 1: from the pale to the full colour of the series. */
    tone: Type.Optional(lineOfText),
    series: Type.Optional(Type.Integer({ minimum: 1, maximum: 8 })),
    label: Type.Optional(shortText),
  },
  closed,
);

/** A drawing that moves with the run: shapes in a rectangle of model units. */
const Scene = Type.Object(
  {
    left: Type.Number(),
    right: Type.Number(),
    bottom: Type.Number(),
    top: Type.Number(),
    shapes: Type.Array(SceneShape, { maxItems: 100 }),
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
  diagram: Type.Optional(Diagram),
  scene: Type.Optional(Scene),
  data: Type.Optional(Type.Array(MeasuredData, { maxItems: 20 })),
  runs: Type.Optional(Type.Array(NamedRun, { maxItems: 20 })),
  access: Type.Optional(Access),
  /** The model itself stays whole: what is filled in is judged against it. */
  blanks: Type.Optional(Type.Array(Blank, { maxItems: 50 })),
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

/**
 * A relation that is given by points (a graphical function). Between two points a straight line;
 * beyond the ends the nearest value (`continuous`), or the line goes on (`extrapolate`). `discrete`
 * keeps the value of the point to the left.
 */
const TableFields = {
  kind: Type.Union([
    Type.Literal('continuous'),
    Type.Literal('extrapolate'),
    Type.Literal('discrete'),
  ]),
  /** Rising; as many as `y`. */
  x: Type.Array(Type.Number(), { minItems: 1, maxItems: 10_000 }),
  y: Type.Array(Type.Number(), { minItems: 1, maxItems: 10_000 }),
};
const Table = Type.Object(TableFields, closed);

/** A quantity with a value for each combination of elements of these dimensions. */
const over = Type.Optional(Type.Array(name, { minItems: 1, maxItems: 8 }));

/** The elements one by one, where they differ; `at` names an element of each dimension in order. */
const elementsOf = <Fields extends Parameters<typeof Type.Object>[0]>(fields: Fields) =>
  Type.Optional(
    Type.Array(
      Type.Object({ at: Type.Array(name, { minItems: 1, maxItems: 8 }), ...fields }, closed),
      { maxItems: 10_000 },
    ),
  );

/**
 * A formula. With a `table`, the value is what the table gives at the value of `expression`. For an
 * array `expression` holds for every element, in which names of the dimensions stand for the element
 * concerned, unless `elements` says otherwise for an element; without any use it may be empty.
 */
const formula = {
  name,
  expression: lineOfText,
  table: Type.Optional(Table),
  over,
  /**
   * The value that start values are computed with, where that is not what `expression` gives at the
   * start: it opens a loop that is there at the start only.
   */
  start: Type.Optional(lineOfText),
  elements: elementsOf({
    expression: lineOfText,
    table: Type.Optional(Table),
    start: Type.Optional(lineOfText),
  }),
};

const Stock = Type.Object(
  {
    name,
    /** The value at the start; it may use constants, auxiliaries and the start of other stocks. */
    start: lineOfText,
    /** Never below zero: what would flow out more than there is does not flow. */
    nonNegative: Type.Optional(Type.Boolean()),
    over,
    elements: elementsOf({ start: lineOfText }),
  },
  closed,
);

/** Amount per unit of time out of stock `from` and into stock `to`; at least one is there. */
const Flow = Type.Object(
  {
    ...formula,
    from: Type.Optional(name),
    to: Type.Optional(name),
    /** Never below zero. */
    nonNegative: Type.Optional(Type.Boolean()),
  },
  closed,
);

const Auxiliary = Type.Object(formula, closed);
const Constant = Type.Object({ name, value: Type.Number() }, closed);

/** What happens at the moment an expression goes through zero. */
const ModelEvent = Type.Object(
  {
    /** An expression of states, time and what follows from them; the moment is where it is zero. */
    when: lineOfText,
    /** Only when the expression rises, or only when it falls, through zero; both unless stated. */
    direction: Type.Optional(Type.Union([Type.Literal('rising'), Type.Literal('falling')])),
    /** New values of stocks, all computed from what was just before. */
    set: Type.Optional(
      Type.Array(Type.Object({ name, expression: lineOfText }, closed), { maxItems: 50 }),
    ),
    /** The run ends here. */
    stop: Type.Optional(Type.Boolean()),
  },
  closed,
);

/** Relations by points to be called by name: `LOOKUP(name; x)`. */
const tables = Type.Optional(listOf(Type.Object({ name, ...TableFields, over }, closed)));

/**
 * A piece of model that is called as a function. It sees its parameters and its own names only; each
 * call has its own stocks.
 */
const Macro = Type.Object(
  {
    name,
    parameters: Type.Array(
      /** `default` is used where the call leaves the parameter out. */
      Type.Object({ name, default: Type.Optional(lineOfText) }, closed),
      { maxItems: 50 },
    ),
    /** What a call gives. */
    result: lineOfText,
    stocks: listOf(Stock),
    flows: listOf(Flow),
    auxiliaries: listOf(Auxiliary),
    tables,
  },
  closed,
);

/** A model in differential equations: what flows from stock to stock. */
export const OdeModel = Type.Object(
  {
    ...common,
    semantics: Type.Literal('ode'),
    /** `dopri5` chooses its own steps and reports at every `time.step`; `verlet` needs x″ = a(x, t). */
    method: Type.Union([
      Type.Literal('euler'),
      Type.Literal('rk2'),
      Type.Literal('rk4'),
      Type.Literal('dopri5'),
      Type.Literal('verlet'),
    ]),
    /** Error allowed per step relative to the values, for `dopri5`; 1e-6 unless stated. */
    tolerance: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1 })),
    /** Where random numbers begin; 1 unless stated. The same seed gives the same run. */
    seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 4_294_967_295 })),
    dimensions: Type.Optional(
      Type.Array(
        /** A dimension of n numbered elements has the elements '1' to 'n'. */
        Type.Object({ name, elements: Type.Array(name, { minItems: 1, maxItems: 1_000 }) }, closed),
        { maxItems: 50 },
      ),
    ),
    stocks: listOf(Stock),
    flows: listOf(Flow),
    auxiliaries: listOf(Auxiliary),
    constants: listOf(Constant),
    tables,
    events: Type.Optional(Type.Array(ModelEvent, { maxItems: 50 })),
    macros: Type.Optional(Type.Array(Macro, { maxItems: 50 })),
    /** The XMILE text that this model was read from; what the rest does not hold is kept in it. */
    xmile: Type.Optional(Type.String({ maxLength: 2_000_000 })),
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

/** A relation that is given by points. */
export type Table = Static<typeof Table>;
export type Stock = Static<typeof Stock>;
export type Flow = Static<typeof Flow>;
export type Auxiliary = Static<typeof Auxiliary>;
export type ModelEvent = Static<typeof ModelEvent>;
export type Macro = Static<typeof Macro>;
export type MeasuredData = Static<typeof MeasuredData>;
export type NamedRun = Static<typeof NamedRun>;
export type Blank = Static<typeof Blank>;
export type Access = Static<typeof Access>;
export type Scene = Static<typeof Scene>;
export type SceneShape = Static<typeof SceneShape>;
