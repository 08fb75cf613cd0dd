/**
 * Changes an author makes to what is in a scene: bodies and connections come, go, and change their
 * kind. Each gives a scene that fits the schema; whether it can be calculated says `checkScene`.
 */
import { chooseMotion } from './choose-motion.ts';
import { bodyAt, placeOf, reach } from './connections.ts';
import { controlValue } from './controls.ts';
import { seriesNames } from './series-names.ts';
import { dot, lengthOf, minus, plus, turned, unitOf, zero, type Vector } from './vector.ts';
import type { Body, End, Scene } from './world.ts';

/** Parts of a scene of which an author can add and remove some. */
export const editableParts = ['bodies', 'springs', 'ropes', 'rods', 'walls', 'drives'] as const;
export type EditablePart = (typeof editableParts)[number];
export type ConnectionPart = 'springs' | 'ropes' | 'rods';

export type ShapeKind = Body['shape']['kind'];
export type DragKind = NonNullable<Body['drag']>['kind'];

const prefixes: Readonly<Record<EditablePart, string>> = {
  bodies: 'A',
  springs: 'veer',
  ropes: 'touw',
  rods: 'staaf',
  walls: 'wand',
  drives: 'kracht',
};

/**
 * The scene with one more of a part, in the middle of what is shown. A connection goes from that
 * middle to the first body; without a body the scene stays the same object.
 */
export function withAdded(scene: Scene, part: EditablePart): Scene {
  const { centre, width } = scene.view;
  const id = freeId(scene, prefixes[part]);
  const size = width / 20;
  const [first] = scene.bodies;
  if (part === 'bodies') {
    const shape = { kind: 'disc', radius: size } as const;
    const body: Body = { id, shape, mass: first?.mass ?? 1, position: centre };
    return withSeries(scene, { ...scene, bodies: [...scene.bodies, body] });
  }
  if (part === 'walls') {
    const [from, to] = [-1, 1].map((side) => ({ x: centre.x + (side * width) / 4, y: centre.y }));
    if (from === undefined || to === undefined) return scene;
    return { ...scene, walls: [...(scene.walls ?? []), { id, from, to }] };
  }
  if (first === undefined) return scene;
  if (part === 'drives') {
    const drive = { id, body: first.id, amplitude: 1 };
    return withSeries(scene, { ...scene, drives: [...(scene.drives ?? []), drive] });
  }
  const ends = { from: { point: centre }, to: { body: first.id } };
  const distance = lengthOf(minus(first.position, centre));
  const length = distance === 0 ? 4 * size : distance;
  if (part === 'springs') {
    const spring = { id, ...ends, stiffness: 10, length };
    return withSeries(scene, { ...scene, springs: [...(scene.springs ?? []), spring] });
  }
  const held = part === 'ropes' ? { id, ...ends, length } : { id, ...ends };
  return withSeries(scene, { ...scene, [part]: [...(scene[part] ?? []), held] });
}

/** The scene without an item, and without what cannot be without it. */
export function withRemoved(scene: Scene, part: EditablePart | 'fills', id: string): Scene {
  const rest = (scene[part] ?? []).filter((item) => item.id !== id);
  let next: Scene = { ...scene, [part]: rest };
  if (part === 'walls') {
    next = {
      ...next,
      bodies: next.bodies.map((body) => (body.on === id ? freed(body) : body)),
    };
  }
  if (part === 'bodies') {
    const isFree = ({ from, to }: { readonly from: End; readonly to: End }): boolean =>
      bodyAt(from) !== id && bodyAt(to) !== id;
    next = {
      ...next,
      ...(next.springs && { springs: next.springs.filter(isFree) }),
      ...(next.ropes && { ropes: next.ropes.filter(isFree) }),
      ...(next.rods && { rods: next.rods.filter(isFree) }),
      ...(next.drives && { drives: next.drives.filter(({ body }) => body !== id) }),
    };
  }
  return withSeries(scene, withLivingControls(next));
}

/** The scene with a body of another form, about as large as it was. */
export function withShape(scene: Scene, id: string, kind: ShapeKind): Scene {
  return withBody(scene, id, (body) => {
    const { shape } = body;
    if (shape.kind === kind) return body;
    const size =
      shape.kind === 'disc'
        ? 2 * shape.radius
        : shape.kind === 'box'
          ? shape.height
          : scene.view.width / 10;
    if (kind === 'point') return { ...body, shape: { kind } };
    if (kind === 'disc') return { ...body, shape: { kind, radius: size / 2 } };
    return { ...body, shape: { kind, width: size, height: size } };
  });
}

/** The scene with a body that the medium resists in this way, or does not. */
export function withDrag(scene: Scene, id: string, kind: DragKind | 'none'): Scene {
  const changed = withBody(scene, id, (body) => {
    const { drag, ...rest } = body;
    if (kind === (drag?.kind ?? 'none')) return body;
    if (kind === 'none') return rest;
    if (kind !== 'shape') return { ...rest, drag: { kind, coefficient: 0.1 } };
    const { shape } = body;
    const radius = shape.kind === 'disc' ? shape.radius : scene.view.width / 40;
    return { ...rest, drag: { kind, dragCoefficient: 0.47, area: Math.PI * radius ** 2 } };
  });
  if (kind !== 'shape' || scene.fields?.density !== undefined) return changed;
  // Dry air at 20 °C and 101325 Pa.
  return { ...changed, fields: { ...changed.fields, density: 1.204 } };
}

/** The scene with a body that stays where it is, or does not. */
export function withFixed(scene: Scene, id: string, isFixed: boolean): Scene {
  return withBody(scene, id, ({ fixed: _before, ...body }) =>
    isFixed ? { ...body, fixed: true } : body,
  );
}

/** The scene with a body of another name; empty for its id. */
export function withLabel(scene: Scene, id: string, label: string): Scene {
  return withBody(scene, id, ({ label: _before, ...body }) =>
    label === '' ? body : { ...body, label },
  );
}

/** The scene with a body that slides over a wall, or moves freely; it is put against that wall. */
export function withSlide(scene: Scene, id: string, wall: string | null): Scene {
  const track = (scene.walls ?? []).find((one) => one.id === wall);
  return withBody(scene, id, ({ on: _before, ...body }) => {
    if (track === undefined) return body;
    const along = unitOf(minus(track.to, track.from));
    const normal = turned(along);
    const away = minus(body.position, track.from);
    const side = dot(away, normal) < 0 ? -1 : 1;
    const angle = body.shape.kind === 'box' ? { angle: Math.atan2(along.y, along.x) } : {};
    const height = side * reach({ ...body, ...angle }, normal);
    const position = plus(plus(track.from, along, dot(away, along)), normal, height);
    const speed = dot(body.velocity ?? zero, along);
    const velocity = { x: speed * along.x, y: speed * along.y };
    return { ...body, ...angle, position, velocity, on: track.id };
  });
}

/** The scene with a connection that ends elsewhere; null for the point where that end now is. */
export function withEnd(
  scene: Scene,
  part: ConnectionPart,
  id: string,
  side: 'from' | 'to',
  body: string | null,
): Scene {
  const end = (scene[part] ?? []).find((one) => one.id === id)?.[side];
  if (end === undefined) return scene;
  const next = body === null ? { point: placeOf(scene, end) } : { body };
  return withSeries(scene, withItem(scene, part, id, { [side]: next }));
}

/** The scene with a connection that ends in another fixed point. */
export function withPoint(
  scene: Scene,
  part: ConnectionPart,
  id: string,
  side: 'from' | 'to',
  point: Vector,
): Scene {
  return withItem(scene, part, id, { [side]: { point } });
}

/** The scene with a force from outside on another body. */
export function withDrivenBody(scene: Scene, id: string, body: string): Scene {
  return withSeries(scene, withItem(scene, 'drives', id, { body }));
}

/** The scene with other words; an empty one is left out. */
export function withWords(
  scene: Scene,
  words: Partial<Record<'title' | 'description' | 'source', string>>,
): Scene {
  const stated = Object.entries(words).filter(([, text]) => text !== '');
  const rest = Object.fromEntries(Object.entries(scene).filter(([name]) => !(name in words)));
  return { ...rest, ...Object.fromEntries(stated) } as Scene;
}

/** The scene over another time. */
export function withTime(scene: Scene, time: Partial<Scene['time']>): Scene {
  return { ...scene, time: { ...scene.time, ...time } };
}

/** The scene seen from elsewhere. */
export function withView(scene: Scene, view: Partial<Scene['view']>): Scene {
  return { ...scene, view: { ...scene.view, ...view } };
}

/** What can be shown at the start, or not. */
export const sceneOptions = ['forces', 'velocities', 'traces', 'energies', 'speeds'] as const;

/** The scene with something shown at the start, or not. */
export function withShown(
  scene: Scene,
  option: (typeof sceneOptions)[number],
  isShown: boolean,
): Scene {
  return withView(scene, { show: { ...scene.view.show, [option]: isShown } });
}

/** The scene with pictures that stay, so many seconds apart; null for none. */
export function withStroboscope(scene: Scene, interval: number | null): Scene {
  const show = withoutPictures(scene.view.show ?? {});
  return withView(scene, { show: interval === null ? show : { ...show, stroboscope: interval } });
}

const withoutPictures = ({ stroboscope: _before, ...show }: NonNullable<Scene['view']['show']>) =>
  show;

const freed = ({ on: _before, ...body }: Body): Body => body;

function withItem(scene: Scene, part: EditablePart, id: string, change: object): Scene {
  const changed = (scene[part] ?? []).map((item) =>
    item.id === id ? { ...item, ...change } : item,
  );
  return { ...scene, [part]: changed };
}

function withBody(scene: Scene, id: string, change: (body: Body) => Body): Scene {
  const bodies = scene.bodies.map((body) => (body.id === id ? change(body) : body));
  return withLivingControls({ ...scene, bodies });
}

/** Controls of numbers that are gone would be faults. */
function withLivingControls(scene: Scene): Scene {
  const { controls } = scene;
  if (controls === undefined) return scene;
  return { ...scene, controls: controls.filter((one) => controlValue(scene, one) !== null) };
}

/**
 * The changed scene with graphs of what it still has: `v_x` is called `v_x_A` once there are two
 * bodies, and what belongs to something that is gone is drawn no more.
 */
export function withSeries(before: Scene, scene: Scene): Scene {
  const { graphs } = scene.view;
  if (graphs === undefined || scene.bodies.length === before.bodies.length) return scene;
  const choice = chooseMotion(scene);
  if (!choice.ok) return scene;
  const names = new Set(seriesNames(scene, choice.motion));
  const present = (name: string): readonly string[] => {
    const others = [
      name,
      ...before.bodies.map(({ id }) => `${name}_${id}`),
      ...before.bodies.map(({ id }) => name.replace(new RegExp(`_${id}$`), '')),
    ];
    return others.filter((one) => names.has(one)).slice(0, 1);
  };
  const kept = graphs.flatMap((graph) => {
    const y = [...new Set(graph.y.flatMap(present))];
    return y.length === 0 ? [] : [{ ...graph, y }];
  });
  return { ...scene, view: { ...scene.view, graphs: kept } };
}

/** A name that nothing in the scene has: the plain one, or with the first number that is free. */
export function freeId(scene: Scene, prefix: string): string {
  const taken = new Set(
    [...editableParts, 'fills' as const].flatMap((part) => (scene[part] ?? []).map(({ id }) => id)),
  );
  if (prefix === 'A') {
    const letter = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((one) => !taken.has(one));
    if (letter !== undefined) return letter;
  }
  if (!taken.has(prefix)) return prefix;
  for (let number = 2; ; number += 1) {
    const id = `${prefix}${String(number)}`;
    if (!taken.has(id)) return id;
  }
}
