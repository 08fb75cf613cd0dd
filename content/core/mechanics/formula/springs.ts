/** Springs between free bodies and points, and the forces that drive bodies. */
import { isMoving, requireBody } from '../connections.ts';
import { dot } from '../vector.ts';
import type { Body, Drive, End, Spring } from '../world.ts';
import type { ModelDraft } from './draft.ts';
import { kinematicsOf } from './field-forces.ts';

/** An end of a spring in the model. */
interface SpringEnd {
  readonly body: Body | null;
  readonly x: string;
  readonly y: string;
  readonly vx: string;
  readonly vy: string;
}

/** Adds stretch, force, damping and energy of a spring. */
export function addSpring(draft: ModelDraft, spring: Spring): void {
  const from = endOf(draft, spring, spring.from);
  const to = endOf(draft, spring, spring.to);
  if (draft.axes.length === 2) addInPlane(draft, spring, from, to);
  else addAlongAxis(draft, spring, from, to);
}

function endOf(draft: ModelDraft, { id }: Spring, end: End): SpringEnd {
  if ('body' in end) {
    const body = requireBody(draft.scene, end.body);
    return { body: isMoving(body) ? body : null, ...kinematicsOf(draft, body) };
  }
  const coordinate = (axis: 'x' | 'y') =>
    draft.axes.includes(axis)
      ? draft.constant(
          draft.partName(`${axis}_0`, id, draft.scene.springs),
          end.point[axis],
          'm',
          axis,
        )
      : '0';
  return { body: null, x: coordinate('x'), y: coordinate('y'), vx: '0', vy: '0' };
}

/** What every spring has: constants, and the names of its forces on the body at its end `from`. */
function common(draft: ModelDraft, { id, stiffness, length, damping }: Spring) {
  const { springs } = draft.scene;
  const named = (symbol: string) => draft.partName(symbol, id, springs);
  return {
    C: draft.constant(named('C'), stiffness, 'N/m'),
    rest: draft.constant(named('l_0'), length, 'm'),
    damping: damping === undefined ? null : draft.constant(named('k_d'), damping, 'N·s/m'),
    named,
  };
}

/** Stretch u counts from the rest length, with the sign of the axis: F = -C u on end `from`. */
function addAlongAxis(draft: ModelDraft, spring: Spring, from: SpringEnd, to: SpringEnd): void {
  const axis = draft.axes[0] ?? 'x';
  const { C, rest, damping, named } = common(draft, spring);
  const start = (end: End) =>
    'point' in end ? end.point[axis] : requireBody(draft.scene, end.body).position[axis];
  const isAbove = start(spring.from) >= start(spring.to);
  const u = named('u');
  const stretch = `${from[axis]} - ${to[axis]} ${isAbove ? '-' : '+'} ${rest}`;
  draft.auxiliary(u, stretch, 'm', 'stretch');
  draft.auxiliary(named('F_v'), `-${C}*${u}`, 'N', 'force-spring');
  act(draft, 'spring', named('F_v'), axis, from, to);
  draft.energy('spring-energy', `0.5*${C}*${u}^2`);
  if (damping === null) return;
  const rate = `(${from[`v${axis}`]} - ${to[`v${axis}`]})`;
  draft.auxiliary(named('F_d'), `-${damping}*${rate}`, 'N', 'force-damping');
  act(draft, 'damping', named('F_d'), axis, from, to);
  draft.heatRates.push(`-${named('F_d')}*${rate}`);
}

function addInPlane(draft: ModelDraft, spring: Spring, from: SpringEnd, to: SpringEnd): void {
  const { C, rest, damping, named } = common(draft, spring);
  const between = { x: `(${from.x} - ${to.x})`, y: `(${from.y} - ${to.y})` };
  const l = draft.auxiliary(named('l'), `sqrt(${between.x}^2 + ${between.y}^2)`, 'm', 'distance');
  const u = draft.auxiliary(named('u'), `${l} - ${rest}`, 'm', 'stretch');
  draft.energy('spring-energy', `0.5*${C}*${u}^2`);
  for (const axis of draft.axes) {
    const force = named(`F_v_${axis}`);
    draft.auxiliary(force, `-${C}*${u}*${between[axis]}/${l}`, 'N', 'force-spring');
    act(draft, 'spring', force, axis, from, to);
  }
  if (damping === null) return;
  const part = (axis: 'x' | 'y') => `${between[axis]}*(${from[`v${axis}`]} - ${to[`v${axis}`]})`;
  const rate = draft.auxiliary(
    named('v_u'),
    `(${part('x')} + ${part('y')})/${l}`,
    'm/s',
    'velocity',
  );
  for (const axis of draft.axes) {
    const force = named(`F_d_${axis}`);
    draft.auxiliary(force, `-${damping}*${rate}*${between[axis]}/${l}`, 'N', 'force-damping');
    act(draft, 'damping', force, axis, from, to);
  }
  draft.heatRates.push(`${damping}*${rate}^2`);
}

/** The force on the body at `from`, and its opposite on the body at `to`. */
function act(
  draft: ModelDraft,
  kind: 'spring' | 'damping',
  name: string,
  axis: 'x' | 'y',
  from: SpringEnd,
  to: SpringEnd,
): void {
  if (from.body !== null) draft.forceAlong(from.body.id, kind, name, axis);
  if (to.body !== null) draft.forceAlong(to.body.id, kind, name, axis, -1);
}

/** Adds a force on a free body, constant or as a sine of time, and its power. */
export function addDrive(draft: ModelDraft, drive: Drive): void {
  const body = requireBody(draft.scene, drive.body);
  if (!draft.isFree(body)) return;
  const { size, angle } = driveSize(draft, drive);
  const direction = { x: Math.cos(angle), y: Math.sin(angle) };
  const { vx, vy } = kinematicsOf(draft, body);
  for (const axis of draft.axes) {
    const unit = { x: axis === 'x' ? 1 : 0, y: axis === 'y' ? 1 : 0 };
    const part = dot(direction, unit);
    if (Math.abs(part) < 1e-12) continue;
    const name = draft.partName(draft.component('F_a', axis), drive.id, draft.scene.drives);
    const expression = part === 1 ? size : `${String(part)}*${size}`;
    draft.auxiliary(name, expression, 'N', 'force-drive', body.id);
    draft.forceAlong(body.id, 'drive', name, axis);
    draft.powers.push(`${name}*${axis === 'x' ? vx : vy}`);
  }
}

/** The size of a driving force as an expression, and its direction. */
export function driveSize(draft: ModelDraft, drive: Drive) {
  const { drives } = draft.scene;
  const amplitude = draft.constant(draft.partName('F_max', drive.id, drives), drive.amplitude, 'N');
  const { frequency, angle = 0 } = drive;
  if (frequency === undefined) return { size: amplitude, angle };
  const f = draft.constant(draft.partName('f_a', drive.id, drives), frequency, 'Hz');
  return { size: `${amplitude}*sin(2*pi*${f}*t)`, angle };
}
