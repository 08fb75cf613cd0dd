/**
 * A body that slides along a straight wall: the distance s from the beginning of the wall as stock.
 * Friction follows Coulomb: up to its greatest value it holds the body, a moving body it slows down.
 */
import { isMoving } from '../connections.ts';
import { contactFriction, contactStaticFriction } from '../contact-rules.ts';
import { dot, lengthOf, minus, plus, turned, unitOf, zero, type Vector } from '../vector.ts';
import type { Body, Wall } from '../world.ts';
import { either, sum, type ModelDraft } from './draft.ts';
import { dragFactor, gravityName } from './field-forces.ts';
import { driveSize } from './springs.ts';

/** The direction of a wall from its beginning, and the upward normal on it. */
export function trackAxes(wall: Wall): { readonly along: Vector; readonly normal: Vector } {
  const along = unitOf(minus(wall.to, wall.from));
  const left = turned(along);
  return { along, normal: left.y >= 0 ? left : { x: -left.x, y: -left.y } };
}

/** Adds the motion, forces and energies of a body on a wall. */
export function addTrackBody(draft: ModelDraft, body: Body, wall: Wall): void {
  const { id, position, velocity = zero } = body;
  const { along, normal } = trackAxes(wall);
  const fixed = ({ x, y }: Vector, sign = 1) => ({
    kind: 'fixed' as const,
    x: sign * x,
    y: sign * y,
  });
  const named = (symbol: string) => draft.nameOf(symbol, id);
  const m = draft.mass(body);
  const s = named('s');
  const v = named('v');
  const start = dot(minus(position, wall.from), along);
  const a = named('a');
  draft.stock({ name: s, kind: 'place-on-track', body: id, unit: 'm' }, start, {
    name: `d${s}_dt`,
    expression: v,
  });
  draft.describeFlow({ name: `d${s}_dt`, kind: 'velocity', body: id, unit: 'm/s' });
  draft.stock({ name: v, kind: 'velocity', body: id, unit: 'm/s' }, dot(velocity, along), {
    name: a,
    expression: `${named('F_res')}/${m}`,
  });
  draft.describeFlow({ name: a, kind: 'acceleration', body: id, unit: 'm/s²' });

  const slope = draft.constant(
    draft.partName('alfa', wall.id, draft.scene.walls),
    Math.atan2(along.y, along.x),
    'rad',
    'angle',
  );
  const foot = plus(position, along, -start);
  const x0 = draft.constant(named('x_0'), foot.x, 'm', 'x');
  const y0 = draft.constant(named('y_0'), foot.y, 'm', 'y');
  const kinematics = {
    x: draft.auxiliary(named('x'), `${x0} + ${s}*cos(${slope})`, 'm', 'x', id),
    y: draft.auxiliary(named('y'), `${y0} + ${s}*sin(${slope})`, 'm', 'y', id),
    vx: draft.auxiliary(named('v_x'), `${v}*cos(${slope})`, 'm/s', 'vx', id),
    vy: draft.auxiliary(named('v_y'), `${v}*sin(${slope})`, 'm/s', 'vy', id),
  };
  draft.kinematics.set(id, kinematics);
  draft.energy('kinetic-energy', `0.5*${m}*${v}^2`);

  const forward: string[] = [];
  const pressing: string[] = [];
  const g = gravityName(draft);
  if (g !== null) {
    const weight = draft.auxiliary(named('F_z'), `-${m}*${g}`, 'N', 'force-gravity', id);
    draft.forceAlong(id, 'gravity', weight, 'y');
    draft.energy('gravity-energy', `${m}*${g}*${kinematics.y}`);
    forward.push(`${weight}*sin(${slope})`);
    pressing.push(`${m}*${g}*abs(cos(${slope}))`);
  }
  for (const drive of (draft.scene.drives ?? []).filter((one) => one.body === id)) {
    const { size, angle } = driveSize(draft, drive);
    const direction = { x: Math.cos(angle), y: Math.sin(angle) };
    const push = draft.auxiliary(
      draft.partName('F_a', drive.id, draft.scene.drives),
      size,
      'N',
      'force-drive',
      id,
    );
    draft.force(id, 'drive', push, fixed(direction));
    const ahead = dot(direction, along);
    const away = dot(direction, normal);
    forward.push(scaled(ahead, push));
    if (Math.abs(away) > 1e-12) pressing.push(scaled(-away, push));
    draft.powers.push(`${scaled(ahead, push)}*${v}`);
  }
  if (body.drag !== undefined) {
    const expression = `-${dragFactor(draft, body, `abs(${v})`)}*${v}`;
    const drag = draft.auxiliary(named('F_lucht'), expression, 'N', 'force-drag', id);
    draft.force(id, 'drag', drag, fixed(along));
    draft.heatRates.push(`-${drag}*${v}`);
    forward.push(drag);
  }
  const normalForce = draft.auxiliary(named('F_n'), sum(pressing), 'N', 'force-normal', id);
  draft.force(id, 'normal', normalForce, fixed(normal));
  const driving = draft.auxiliary(named('F_langs'), sum(forward), 'N', 'force-net', id);
  const friction = addFriction(draft, body, wall, { v, driving, normalForce });
  if (friction !== null) draft.force(id, 'friction', friction, fixed(along));
  const net = friction === null ? driving : `${driving} + ${friction}`;
  draft.force(id, 'net', draft.auxiliary(named('F_res'), net, 'N', 'force-net', id), fixed(along));
  addEnds(draft, wall, s);
}

/**
 * The friction, along the track. In which direction the body moves (0 if friction holds it) is a
 * state that only events change: within a step the friction has no jump, and a body that stops has a
 * velocity of exactly 0.
 */
function addFriction(
  draft: ModelDraft,
  body: Body,
  wall: Wall,
  { v, driving, normalForce }: Readonly<Record<'v' | 'driving' | 'normalForce', string>>,
): string | null {
  const kinetic = contactFriction(body, wall);
  const still = contactStaticFriction(body, wall);
  if (still === 0) return null;
  const named = (symbol: string) => draft.nameOf(symbol, body.id);
  const mu = draft.constant(named('mu'), kinetic, '');
  const muStill = draft.constant(named('mu_s'), still, '');
  const way = named('richting');
  const fromRest = either(`abs(${driving}) <= ${muStill}*${normalForce}`, '0', `sign(${driving})`);
  draft.stock(
    { name: way, kind: 'direction', body: body.id, unit: '' },
    either(`${v} = 0`, fromRest, `sign(${v})`),
    null,
  );
  const friction = draft.auxiliary(
    named('F_w'),
    either(`${way} = 0`, `-${driving}`, `-${mu}*${normalForce}*${way}`),
    'N',
    'force-friction',
    body.id,
  );
  draft.heatRates.push(`-${friction}*${v}`);
  draft.events.push(
    {
      when: v,
      set: [
        { name: v, expression: '0' },
        { name: way, expression: fromRest },
      ],
    },
    {
      when: `abs(${driving}) - ${muStill}*${normalForce}`,
      direction: 'rising',
      set: [{ name: way, expression: either(`${way} = 0`, `sign(${driving})`, way) }],
    },
  );
  return friction;
}

/** Beyond the ends of the wall there is nothing to slide on. */
function addEnds(draft: ModelDraft, wall: Wall, s: string): void {
  const length = lengthOf(minus(wall.to, wall.from));
  const L = draft.constant(draft.partName('L', wall.id, draft.scene.walls), length, 'm');
  draft.events.push({ when: `${s} - ${L}`, direction: 'rising', stop: true });
  draft.events.push({ when: s, direction: 'falling', stop: true });
}

function scaled(factor: number, name: string): string {
  return factor === 1 ? name : `${String(factor)}*${name}`;
}

/** The walls on which a free body can bounce. */
export function bouncingWalls({ walls = [], bodies }: { walls?: Wall[]; bodies: Body[] }): Wall[] {
  const isTrack = ({ id }: Wall) => bodies.some((body) => isMoving(body) && body.on === id);
  return walls.filter((wall) => !isTrack(wall));
}
