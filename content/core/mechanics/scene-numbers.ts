/** The numbers of a scene that can be set one by one, and a scene with another value for one. */
import { controlValue, type NumberPlace } from './controls.ts';
import type { Scene } from './world.ts';

/** Parts that have numbers, in the order of reading. */
export const numberedParts = [
  'bodies',
  'fills',
  'springs',
  'ropes',
  'walls',
  'drives',
  'fields',
] as const;
export type NumberedPart = (typeof numberedParts)[number];

/** Where the numbers of a part are, with what one is when it is not stated; null: then it is none. */
const known: Readonly<Record<NumberedPart, Readonly<Record<string, number | null>>>> = {
  bodies: {
    mass: null,
    'position.x': null,
    'position.y': null,
    'velocity.x': 0,
    'velocity.y': 0,
    'shape.radius': null,
    'shape.width': null,
    'shape.height': null,
    angle: 0,
    spin: 0,
    restitution: 1,
    friction: 0,
    staticFriction: null,
    charge: 0,
    'drag.coefficient': null,
    'drag.dragCoefficient': null,
    'drag.area': null,
  },
  fills: { count: null, speed: null, mass: null, radius: null },
  springs: { stiffness: null, length: null, damping: 0 },
  ropes: { length: null, 'chain.mass': null, 'chain.drag': null },
  walls: { restitution: null, friction: null, staticFriction: null },
  drives: { amplitude: null, frequency: null, angle: 0 },
  fields: {
    gravity: 0,
    gravitation: 0,
    coulomb: 0,
    'electric.x': 0,
    'electric.y': 0,
    magnetic: 0,
    density: 0,
  },
};

/** The numbers that stand in the scene, in the order of reading. */
export function statedNumbers(scene: Scene): readonly NumberPlace[] {
  return numberedParts
    .flatMap((part) => itemsOf(scene, part).flatMap((id) => possibleNumbers(part, id)))
    .filter((place) => controlValue(scene, place) !== null);
}

/** Every number of one item (or of the fields) that can be set here, stated or not. */
export function settableNumbers(
  scene: Scene,
  part: NumberedPart,
  id: string | undefined,
): readonly NumberPlace[] {
  return possibleNumbers(part, id).filter((place) => numberAt(scene, place) !== null);
}

/** The value of a number, also where it is not stated; null if the scene can have no such number. */
export function numberAt(scene: Scene, place: NumberPlace): number | null {
  return controlValue(scene, place) ?? known[place.part][place.property] ?? null;
}

/**
 * The scene with another value, stated from then on; it may be one that `checkScene` refuses. The
 * same object if it can have no such number.
 */
export function withNumber(scene: Scene, place: NumberPlace, value: number): Scene {
  const { part, id, property } = place;
  if (numberAt(scene, place) === null) return scene;
  const set = <Item extends object>(item: Item): Item => withValue(item, property, value);
  if (part === 'fields') return { ...scene, fields: set(scene.fields ?? {}) };
  const list = (scene[part] ?? []).map((item) => (item.id === id ? set(item) : item));
  return { ...scene, [part]: list };
}

function withValue<Item extends object>(item: Item, property: string, value: number): Item {
  const [first = '', second] = property.split('.');
  if (second === undefined) return { ...item, [first]: value };
  // Only vectors can be missing here, and one of which a side is stated has the other.
  const before: unknown = (item as Readonly<Record<string, unknown>>)[first] ?? { x: 0, y: 0 };
  return { ...item, [first]: { ...(before as object), [second]: value } };
}

function possibleNumbers(part: NumberedPart, id: string | undefined): readonly NumberPlace[] {
  return Object.keys(known[part]).map((property) => ({
    part,
    ...(id === undefined ? {} : { id }),
    property,
  }));
}

function itemsOf(scene: Scene, part: NumberedPart): readonly (string | undefined)[] {
  return part === 'fields' ? [undefined] : (scene[part] ?? []).map(({ id }) => id);
}
