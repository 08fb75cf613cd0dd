/**
 * Contacts as events: a free body meets a wall, or two bodies meet on one axis. Velocities change at
 * once, by the restitution e = speed of parting / speed of meeting.
 */
import { reach } from '../connections.ts';
import { contactRestitution } from '../contact-rules.ts';
import { dot, lengthOf, minus, turned, unitOf, type Vector } from '../vector.ts';
import type { Body, Wall } from '../world.ts';
import { either, type ModelDraft } from './draft.ts';
import { gravityName, kinematicsOf } from './field-forces.ts';
import { restName } from './free-body.ts';

/** Adds what happens when a free body meets a wall. It stays on the side where it begins. */
export function addWallContact(draft: ModelDraft, body: Body, wall: Wall): void {
  const along = unitOf(minus(wall.to, wall.from));
  const left = turned(along);
  const isLeft = dot(minus(body.position, wall.from), left) >= 0;
  const normal = tidy(isLeft ? left : { x: -left.x, y: -left.y });
  if (draft.axes.every((axis) => normal[axis] === 0)) return;
  const { x, y, vx, vy } = kinematicsOf(draft, body);
  const named = (symbol: string) => `${symbol}_${wall.id}`;

  const parts = draft.axes.flatMap((axis) => {
    const n = normal[axis];
    const at = wall.from[axis];
    if (n === 0) return [];
    return [times(n, `(${axis === 'x' ? x : y} - ${draft.constant(named(axis), at, 'm', axis)})`)];
  });
  const size = reach(body, normal);
  const radius =
    size === 0 ? [] : [`-${draft.constant(draft.nameOf('r', body.id), size, 'm', 'distance')}`];
  const gap = [...parts, ...radius].join(' + ').replaceAll('+ -', '- ');
  if (wall.endsRun === true) {
    draft.events.push({ when: gap, direction: 'falling', stop: true });
    return;
  }

  const several = [draft.scene.walls ?? [], draft.moving].some((list) => list.length > 1);
  const e = draft.constant(
    several ? `e_${body.id}_${wall.id}` : 'e',
    contactRestitution(body, wall),
    '',
    'restitution',
  );
  const approach = draft.axes
    .flatMap((axis) => (normal[axis] === 0 ? [] : [times(normal[axis], axis === 'x' ? vx : vy)]))
    .join(' + ');
  const isFloor = normal.y === 1 && gravityName(draft) !== null;
  if (isFloor) addFloorContact(draft, body, wall, { gap, e });
  else {
    const { inside } = withinWall(draft, body, wall, along);
    const set = draft.axes.flatMap((axis) => {
      const v = axis === 'x' ? vx : vy;
      const after = `${v} - (1 + ${e})*(${approach})*${String(normal[axis])}`;
      return normal[axis] === 0 ? [] : [{ name: v, expression: inside(after, v) }];
    });
    const loss = `0.5*${draft.mass(body)}*(1 - ${e}^2)*(${approach})^2`;
    draft.events.push({
      when: gap,
      direction: 'falling',
      set: [...set, heat(draft, inside(loss, '0'))],
    });
  }
}

/**
 * A floor carries what comes down slowly: a body that would leave it with less speed than gravity
 * gives in one step, lies on it from then on. (Otherwise its bounces would get shorter without end.)
 */
function addFloorContact(
  draft: ModelDraft,
  body: Body,
  wall: Wall,
  { gap, e }: Readonly<Record<'gap' | 'e', string>>,
): void {
  const along = unitOf(minus(wall.to, wall.from));
  const { vy } = kinematicsOf(draft, body);
  const { inside, near } = withinWall(draft, body, wall, along);
  const rest = restName(draft, body);
  if (!draft.names.has(rest))
    draft.stock(
      { name: rest, kind: 'rests', body: body.id, unit: '' },
      restsAtStart(body, wall),
      null,
    );
  const g = gravityName(draft) ?? '0';
  const isSlow = `${e}*abs(${vy}) < ${g}*dt`;
  const energy = `0.5*${draft.mass(body)}*${vy}^2`;
  const loss = either(isSlow, energy, `(1 - ${e}^2)*${energy}`);
  draft.events.push({
    when: gap,
    direction: 'falling',
    set: [
      { name: vy, expression: inside(either(isSlow, '0', `-${e}*${vy}`), vy) },
      { name: rest, expression: inside(isSlow, rest) },
      heat(draft, inside(loss, '0')),
    ],
  });
  // what slides over the edge falls
  if (near !== null)
    draft.events.push({
      when: `${near} - 0.5`,
      direction: 'falling',
      set: [{ name: rest, expression: '0' }],
    });
}

/** 1 if the body lies still on the floor from the beginning. */
function restsAtStart(body: Body, wall: Wall): number {
  const gap = body.position.y - wall.from.y - reach(body, { x: 0, y: 1 });
  return Math.abs(gap) < 1e-9 && (body.velocity?.y ?? 0) === 0 ? 1 : 0;
}

/** Adds what happens when two bodies meet that move along the axis, `first` below `second`. */
export function addCollision(draft: ModelDraft, first: Body, second: Body): void {
  const axis = draft.scene.axis ?? 'x';
  const one = kinematicsOf(draft, first);
  const two = kinematicsOf(draft, second);
  const sizes = [first, second].flatMap((body) => {
    const size = reach(body, axis === 'x' ? { x: 1, y: 0 } : { x: 0, y: 1 });
    return size === 0 ? [] : [draft.constant(draft.nameOf('r', body.id), size, 'm', 'distance')];
  });
  const gap = [`${two[axis]} - ${one[axis]}`, ...sizes].join(' - ');
  const e = draft.constant(
    draft.moving.length > 2 ? `e_${first.id}_${second.id}` : 'e',
    contactRestitution(first, second),
    '',
    'restitution',
  );
  const [v1, v2] = [one[`v${axis}`], two[`v${axis}`]];
  const [m1, m2] = [draft.mass(first), draft.mass(second)];
  if (second.fixed === true || first.fixed === true) {
    const [v, m] = first.fixed === true ? [v2, m2] : [v1, m1];
    const set = [{ name: v, expression: `-${e}*${v}` }];
    draft.events.push({
      when: gap,
      direction: 'falling',
      set: [...set, heat(draft, `0.5*${m}*(1 - ${e}^2)*${v}^2`)],
    });
    return;
  }
  const together = `${m1}*${v1} + ${m2}*${v2}`;
  const total = `(${m1} + ${m2})`;
  draft.events.push({
    when: gap,
    direction: 'falling',
    set: [
      { name: v1, expression: `(${together} + ${m2}*${e}*(${v2} - ${v1}))/${total}` },
      { name: v2, expression: `(${together} + ${m1}*${e}*(${v1} - ${v2}))/${total}` },
      heat(draft, `0.5*(1 - ${e}^2)*${m1}*${m2}/${total}*(${v1} - ${v2})^2`),
    ],
  });
}

function heat(draft: ModelDraft, loss: string): { name: string; expression: string } {
  draft.losesEnergyAtOnce = true;
  return { name: 'Q', expression: `Q + ${loss}` };
}

/** Makes a value depend on whether the centre of the body is between the ends of the wall. */
function withinWall(
  draft: ModelDraft,
  body: Body,
  wall: Wall,
  along: Vector,
): { inside: (value: string, otherwise: string) => string; near: string | null } {
  if (draft.axes.length < 2) return { inside: (value) => value, near: null };
  const names = kinematicsOf(draft, body);
  const place = draft.axes
    .filter((axis) => along[axis] !== 0)
    .map((axis) => times(along[axis], `(${names[axis]} - ${text(wall.from[axis])})`))
    .join(' + ');
  const length = String(lengthOf(minus(wall.to, wall.from)));
  const near = draft.auxiliary(
    draft.nameOf(`bij_${wall.id}`, body.id),
    `${place} >= 0 en ${place} <= ${length}`,
    '',
    'above-wall',
    body.id,
  );
  return { inside: (value, otherwise) => either(`${near} = 1`, value, otherwise), near };
}

function text(value: number): string {
  return value < 0 ? `(${String(value)})` : String(value);
}

function times(factor: number, term: string): string {
  if (factor === 1) return term;
  return factor === -1 ? `-${term}` : `${String(factor)}*${term}`;
}

/** A direction in which what is nearly 0 or 1 is exactly that. */
function tidy({ x, y }: Vector): Vector {
  const nearest = (part: number) =>
    Math.abs(part - Math.round(part)) < 1e-12 ? Math.round(part) + 0 : part;
  return { x: nearest(x), y: nearest(y) };
}
