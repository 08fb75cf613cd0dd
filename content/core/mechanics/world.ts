/**
 * A scene of mechanics as data: bodies, fields, what connects them, walls, and what to show.
 *
 * SI units; x to the right, y up; angles in radians, anticlockwise from the x axis. A contact has
 * the smaller of the restitutions and of the frictions of both sides; a wall that gives none leaves
 * them to the body.
 */
import { Type, type Static } from 'typebox';
import { sceneLimits } from './limits.ts';

/** Stamped on every scene; a change that older scenes do not fit raises it. */
export const sceneSchemaVersion = 1;

const closed = { additionalProperties: false };
/** Also the subscript of the names of a body in the model, so that it has the form of a name. */
const id = Type.String({ pattern: '^[A-Za-z][A-Za-z0-9]{0,19}$' });
const number = Type.Number({ minimum: -1e32, maximum: 1e32 });
const positive = Type.Number({ exclusiveMinimum: 0, maximum: 1e32 });
const notNegative = Type.Number({ minimum: 0, maximum: 1e32 });
const fraction = Type.Number({ minimum: 0, maximum: 1 });
const shortText = Type.String({ maxLength: 200 });
const longText = Type.String({ maxLength: 5_000 });
const partsOf = <Item extends Parameters<typeof Type.Array>[0]>(item: Item) =>
  Type.Optional(Type.Array(item, { maxItems: sceneLimits.parts }));

const Vector = Type.Object({ x: number, y: number }, closed);

const Shape = Type.Union([
  /** Has no size and touches no other body; it does touch walls. */
  Type.Object({ kind: Type.Literal('point') }, closed),
  Type.Object({ kind: Type.Literal('disc'), radius: positive }, closed),
  Type.Object({ kind: Type.Literal('box'), width: positive, height: positive }, closed),
]);

/** Resistance of the medium, against the velocity. */
const Drag = Type.Union([
  /** F = k v; k in N·s/m. */
  Type.Object({ kind: Type.Literal('linear'), coefficient: notNegative }, closed),
  /** F = k v²; k in N·s²/m². */
  Type.Object({ kind: Type.Literal('quadratic'), coefficient: notNegative }, closed),
  /** F = ½ ρ c_w A v²; area in m², ρ from `fields.density`. */
  Type.Object(
    { kind: Type.Literal('shape'), dragCoefficient: notNegative, area: positive },
    closed,
  ),
]);

const Body = Type.Object(
  {
    id,
    label: Type.Optional(shortText),
    shape: Shape,
    mass: positive,
    position: Vector,
    /** At rest unless stated. */
    velocity: Type.Optional(Vector),
    angle: Type.Optional(number),
    /** rad/s */
    spin: Type.Optional(number),
    fixed: Type.Optional(Type.Boolean()),
    /** Speed after over speed before a bounce; 1 unless stated. */
    restitution: Type.Optional(fraction),
    /** Coefficient of kinetic friction; 0 unless stated. */
    friction: Type.Optional(notNegative),
    /** Coefficient of static friction; that of kinetic friction unless stated. */
    staticFriction: Type.Optional(notNegative),
    /** C */
    charge: Type.Optional(number),
    drag: Type.Optional(Drag),
    /** The wall along which the body slides without leaving it or turning over. */
    on: Type.Optional(id),
  },
  closed,
);

/** Discs that begin on a grid with equal speeds in directions drawn from the seed. */
const Fill = Type.Object(
  {
    /** The discs are called by this id and a number: g1, g2 … */
    id,
    label: Type.Optional(shortText),
    count: Type.Integer({ minimum: 1, maximum: sceneLimits.bodies }),
    radius: positive,
    mass: positive,
    speed: notNegative,
    from: Vector,
    to: Vector,
    seed: Type.Integer({ minimum: 0, maximum: 4_294_967_295 }),
    restitution: Type.Optional(fraction),
  },
  closed,
);

const Fields = Type.Object(
  {
    /** Uniform, downward, m/s². */
    gravity: Type.Optional(notNegative),
    /** The constant G with which masses attract one another, N·m²/kg². */
    gravitation: Type.Optional(notNegative),
    /** The constant with which charges act on one another, N·m²/C². */
    coulomb: Type.Optional(notNegative),
    /** Uniform, N/C. */
    electric: Type.Optional(Vector),
    /** Uniform, T; positive towards the viewer. */
    magnetic: Type.Optional(number),
    /** Density of the medium, kg/m³. */
    density: Type.Optional(notNegative),
  },
  closed,
);

/** An end of a connection: the centre of a body, or a point that stays where it is. */
const End = Type.Union([Type.Object({ body: id }, closed), Type.Object({ point: Vector }, closed)]);

const Spring = Type.Object(
  {
    id,
    from: End,
    to: End,
    /** N/m */
    stiffness: positive,
    /** At which it exerts no force, m. */
    length: notNegative,
    /** Force per speed of lengthening, N·s/m. */
    damping: Type.Optional(notNegative),
  },
  closed,
);

/** Massless unless stated, never longer than its length, never pushes. */
const Rope = Type.Object(
  {
    id,
    from: End,
    to: End,
    length: positive,
    /** With a mass the rope is a chain of an even number of links. */
    chain: Type.Optional(
      Type.Object(
        {
          mass: positive,
          links: Type.Integer({ minimum: 2, maximum: 60, multipleOf: 2 }),
          /** Resistance of the whole rope, N·s/m. */
          drag: Type.Optional(notNegative),
        },
        closed,
      ),
    ),
  },
  closed,
);

/** Keeps the distance that its ends have at the start. */
const Rod = Type.Object({ id, from: End, to: End }, closed);

const Wall = Type.Object(
  {
    id,
    from: Vector,
    to: Vector,
    restitution: Type.Optional(fraction),
    friction: Type.Optional(notNegative),
    staticFriction: Type.Optional(notNegative),
    /** The run ends when a body touches this wall. */
    endsRun: Type.Optional(Type.Boolean()),
  },
  closed,
);

/** A force on a body: constant, or amplitude · sin(2π f t). */
const Drive = Type.Object(
  {
    id,
    body: id,
    /** N */
    amplitude: number,
    /** Hz */
    frequency: Type.Optional(positive),
    /** The direction; along x unless stated. */
    angle: Type.Optional(number),
  },
  closed,
);

const View = Type.Object(
  {
    centre: Vector,
    /** The width of what is shown, m. */
    width: positive,
    show: Type.Optional(
      Type.Object(
        {
          forces: Type.Optional(Type.Boolean()),
          velocities: Type.Optional(Type.Boolean()),
          traces: Type.Optional(Type.Boolean()),
          energies: Type.Optional(Type.Boolean()),
          speeds: Type.Optional(Type.Boolean()),
          /** Seconds between two pictures that stay. */
          stroboscope: Type.Optional(positive),
        },
        closed,
      ),
    ),
    /** Names of series (`findSeries`) to draw against time. */
    graphs: Type.Optional(
      Type.Array(
        Type.Object(
          {
            title: Type.Optional(shortText),
            y: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), {
              minItems: 1,
              maxItems: 8,
            }),
          },
          closed,
        ),
        { maxItems: 8 },
      ),
    ),
  },
  closed,
);

/** A number of the scene that the pupil may move. */
const Control = Type.Object(
  {
    part: Type.Union([
      Type.Literal('bodies'),
      Type.Literal('fills'),
      Type.Literal('springs'),
      Type.Literal('ropes'),
      Type.Literal('walls'),
      Type.Literal('drives'),
      Type.Literal('fields'),
    ]),
    /** Not for fields. */
    id: Type.Optional(id),
    /** As in this description, with points: `mass`, `velocity.x`, `drag.coefficient`. */
    property: Type.String({ pattern: '^[A-Za-z]{1,20}(\\.[A-Za-z]{1,20})?$' }),
    min: number,
    max: number,
    step: positive,
  },
  closed,
);

/** A scene. */
export const Scene = Type.Object(
  {
    schemaVersion: Type.Literal(sceneSchemaVersion),
    id: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,99}$' }),
    title: Type.Optional(shortText),
    description: Type.Optional(longText),
    time: Type.Object(
      {
        end: positive,
        /** Between two rows of the trajectory, s. */
        interval: positive,
        /** Steps of calculation in an interval; 1 unless stated, with contacts always 1/240 s or less. */
        substeps: Type.Optional(Type.Integer({ minimum: 1, maximum: sceneLimits.substeps })),
      },
      closed,
    ),
    /** How it is calculated (`chooseMotion`); chosen by what is in the scene unless stated. */
    motion: Type.Optional(
      Type.Union([Type.Literal('formula'), Type.Literal('discs'), Type.Literal('contacts')]),
    ),
    /** Bodies move along this axis only; what acts across it is carried by a track. */
    axis: Type.Optional(Type.Union([Type.Literal('x'), Type.Literal('y')])),
    /** False: bodies pass through one another. */
    collide: Type.Optional(Type.Boolean()),
    bodies: Type.Array(Body, { maxItems: sceneLimits.bodies }),
    fills: partsOf(Fill),
    fields: Type.Optional(Fields),
    springs: partsOf(Spring),
    ropes: partsOf(Rope),
    rods: partsOf(Rod),
    walls: partsOf(Wall),
    drives: partsOf(Drive),
    view: View,
    controls: partsOf(Control),
    /** Where the numbers come from. */
    source: Type.Optional(longText),
  },
  closed,
);

export type Scene = Static<typeof Scene>;
export type Body = Static<typeof Body>;
export type Fill = Static<typeof Fill>;
export type End = Static<typeof End>;
export type Spring = Static<typeof Spring>;
export type Rope = Static<typeof Rope>;
export type Rod = Static<typeof Rod>;
export type Wall = Static<typeof Wall>;
export type Drive = Static<typeof Drive>;
export type Control = Static<typeof Control>;
/** How a scene is calculated. */
export type Motion = NonNullable<Scene['motion']>;
