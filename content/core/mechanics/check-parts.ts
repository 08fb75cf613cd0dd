/**
 * Whether the parts of a scene go together, so that it can be calculated. The form of each part is not
 * looked at (`checkScene` does): its schema is larger than the engines, and who moves a slider or drags
 * a body changes numbers only.
 */
import { chooseMotion, prepareScene } from './choose-motion.ts';
import { bodyAt, distanceAtStart, isMoving, reach } from './connections.ts';
import { sceneFault, type SceneFault, type ScenePart } from './fault.ts';
import { fillCapacity } from './fill-scene.ts';
import { sceneLimits } from './limits.ts';
import { contactSubsteps, intervals } from './time.ts';
import { dot, lengthOf, minus, turned, unitOf } from './vector.ts';
import type { End, Motion, Scene } from './world.ts';

/** The way in which a scene is calculated, or why it cannot be, in the order of reading. */
export type CheckedParts =
  | { readonly ok: true; readonly motion: Motion }
  | { readonly ok: false; readonly faults: readonly SceneFault[] };

/** Checks a scene that has the form of one. */
export function checkParts(scene: Scene): CheckedParts {
  const faults = [...checkIds(scene), ...checkReferences(scene)];
  if (faults.length === 0) faults.push(...checkFills(scene), ...checkSizes(scene));
  if (faults.length > 0) return { ok: false, faults };
  const more = [...checkLengths(scene), ...checkPlaces(scene), ...checkFields(scene)];
  if (more.length > 0) return { ok: false, faults: more };
  const choice = chooseMotion(scene);
  if (!choice.ok) return choice;
  const tooMany = checkContactSteps(scene, choice.motion);
  return tooMany.length > 0 ? { ok: false, faults: tooMany } : choice;
}

const lists = ['bodies', 'fills', 'springs', 'ropes', 'rods', 'walls', 'drives'] as const;

function checkIds(scene: Scene): readonly SceneFault[] {
  const seen = new Set<string>();
  return lists.flatMap((part) =>
    (scene[part] ?? []).flatMap(({ id }) => {
      if (seen.has(id)) return [sceneFault('scene-id-twice', { part, item: id }, { id })];
      seen.add(id);
      return [];
    }),
  );
}

function checkReferences(scene: Scene): readonly SceneFault[] {
  const bodies = new Set(scene.bodies.map(({ id }) => id));
  const walls = new Set((scene.walls ?? []).map(({ id }) => id));
  const unknown = (part: ScenePart, item: string, id: string | null, known: Set<string>) =>
    id === null || known.has(id) ? [] : [sceneFault('scene-unknown-id', { part, item }, { id })];
  const ends = (part: 'springs' | 'ropes' | 'rods') =>
    (scene[part] ?? []).flatMap(({ id, from, to }) =>
      [from, to].flatMap((end: End) => unknown(part, id, bodyAt(end), bodies)),
    );
  return [
    ...scene.bodies.flatMap(({ id, on }) => unknown('bodies', id, on ?? null, walls)),
    ...ends('springs'),
    ...ends('ropes'),
    ...ends('rods'),
    ...(scene.drives ?? []).flatMap(({ id, body }) => unknown('drives', id, body, bodies)),
  ];
}

function checkFills({ fills = [] }: Scene): readonly SceneFault[] {
  return fills.flatMap((fill) => {
    const { id, count } = fill;
    return fillCapacity(fill) >= count
      ? []
      : [sceneFault('scene-fill-too-full', { part: 'fills', item: id }, { count })];
  });
}

/** The amounts of bodies, rows and steps. */
function checkSizes(scene: Scene): readonly SceneFault[] {
  const { time, fills = [] } = scene;
  const count = fills.reduce((sum, fill) => sum + fill.count, scene.bodies.length);
  const hasChain = (scene.ropes ?? []).some(({ chain }) => chain !== undefined);
  const rows = intervals(time) + 1;
  const { bodies, rows: mostRows, steps, storedStates } = sceneLimits;
  const fault = (code: 'scene-too-many-rows' | 'scene-too-many-steps', limit: number) =>
    sceneFault(code, { part: 'time' }, { limit });
  return [
    ...(scene.bodies.some(isMoving) || fills.length > 0 || hasChain
      ? []
      : [sceneFault('scene-nothing-moves', { part: 'bodies' }, {})]),
    ...(count > bodies
      ? [sceneFault('scene-too-many-bodies', { part: 'bodies' }, { limit: bodies })]
      : []),
    ...(rows > mostRows || rows * count > storedStates
      ? [fault('scene-too-many-rows', Math.min(mostRows, Math.floor(storedStates / count)))]
      : []),
    ...(rows * (time.substeps ?? 1) > steps ? [fault('scene-too-many-steps', steps)] : []),
  ];
}

/** Walls have a length, ropes reach, connections have two ends. */
function checkLengths(scene: Scene): readonly SceneFault[] {
  const none = (part: ScenePart, item: string) => sceneFault('scene-no-length', { part, item }, {});
  const walls = (scene.walls ?? []).flatMap(({ id, from, to }) =>
    lengthOf(minus(to, from)) > 0 ? [] : [none('walls', id)],
  );
  const rods = (scene.rods ?? []).flatMap((rod) =>
    distanceAtStart(scene, rod) > 0 ? [] : [none('rods', rod.id)],
  );
  const ropes = (scene.ropes ?? []).flatMap((rope) => {
    const needed = distanceAtStart(scene, rope);
    if (needed === 0) return [none('ropes', rope.id)];
    if (needed <= rope.length * (1 + 1e-9)) return [];
    const place = { part: 'ropes', item: rope.id } as const;
    return [sceneFault('scene-rope-too-short', place, { length: rope.length, needed })];
  });
  return [...walls, ...ropes, ...rods];
}

/** Bodies on a track are on it, bodies on one axis move along it, and no two solid bodies overlap. */
function checkPlaces(scene: Scene): readonly SceneFault[] {
  const { axis, collide = true } = scene;
  const filled = prepareScene(scene).bodies;
  const offTrack = scene.bodies.flatMap((body) => {
    const wall = (scene.walls ?? []).find(({ id }) => id === body.on);
    if (wall === undefined) return [];
    const normal = turned(unitOf(minus(wall.to, wall.from)));
    const gap = Math.abs(dot(minus(body.position, wall.from), normal)) - reach(body, normal);
    if (Math.abs(gap) <= 1e-6 * lengthOf(minus(wall.to, wall.from))) return [];
    return [sceneFault('scene-off-track', { part: 'bodies', item: body.id }, { wall: wall.id })];
  });
  const offAxis = scene.bodies.flatMap(({ id, velocity }) => {
    const across = axis === 'x' ? velocity?.y : velocity?.x;
    if (axis === undefined || (across ?? 0) === 0) return [];
    return [sceneFault('scene-off-axis', { part: 'bodies', item: id }, { axis })];
  });
  const overlaps = filled.flatMap((body, index) =>
    filled.slice(index + 1).flatMap((other) => {
      const [r, s] = [insideRadius(body), insideRadius(other)];
      const isApart = lengthOf(minus(body.position, other.position)) >= (r + s) * (1 - 1e-9);
      if (!collide || r === 0 || s === 0 || isApart) return [];
      return [sceneFault('scene-overlap', { part: 'bodies', item: body.id }, { other: other.id })];
    }),
  );
  return [...offTrack, ...offAxis, ...overlaps];
}

/** The radius of the largest disc within a body. */
function insideRadius({ shape }: Scene['bodies'][number]): number {
  if (shape.kind === 'point') return 0;
  return shape.kind === 'disc' ? shape.radius : Math.min(shape.width, shape.height) / 2;
}

function checkFields(scene: Scene): readonly SceneFault[] {
  if (scene.fields?.density !== undefined) return [];
  return scene.bodies
    .filter(({ drag }) => drag?.kind === 'shape')
    .map(({ id }) => sceneFault('scene-density-missing', { part: 'bodies', item: id }, {}));
}

/** With contacts the steps are small whatever the interval is. */
function checkContactSteps({ time }: Scene, motion: Motion): readonly SceneFault[] {
  const limit = sceneLimits.steps;
  const count = intervals(time) * contactSubsteps(time);
  return motion === 'contacts' && count > limit
    ? [sceneFault('scene-too-many-steps', { part: 'time' }, { limit })]
    : [];
}
