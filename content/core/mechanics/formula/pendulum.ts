/**
 * A body on a rod or rope that hangs from a fixed point: the angle with the downward vertical and
 * its rate as stocks, for any angle. Without gravity it goes round at constant speed.
 */
import { distanceAtStart } from '../connections.ts';
import { dot, minus, unitOf, turned, zero, type Vector } from '../vector.ts';
import type { Body, Rod, Rope } from '../world.ts';
import type { ModelDraft } from './draft.ts';
import { dragFactor, gravityName } from './field-forces.ts';

/** Adds the motion, forces and energies of a body that hangs in `point`. */
export function addPendulum(draft: ModelDraft, body: Body, held: Rope | Rod, point: Vector): void {
  const { id, position, velocity = zero } = body;
  const length = distanceAtStart(draft.scene, held);
  const outward = unitOf(minus(position, point));
  const named = (symbol: string) => draft.nameOf(symbol, id);
  const m = draft.mass(body);
  const l = draft.constant(named('l'), length, 'm');
  const phi = named('phi');
  const omega = named('omega');
  const alpha = named('alfa');
  const swing = { name: alpha, expression: `${named('F_res')}/(${m}*${l})` };
  draft.stock(
    { name: phi, kind: 'angle', body: id, unit: 'rad' },
    Math.atan2(outward.x, -outward.y),
    { name: `d${phi}_dt`, expression: omega },
  );
  draft.describeFlow({ name: `d${phi}_dt`, kind: 'spin', body: id, unit: 'rad/s' });
  const spin = dot(velocity, turned(outward)) / length;
  draft.stock({ name: omega, kind: 'spin', body: id, unit: 'rad/s' }, spin, swing);
  draft.describeFlow({ name: alpha, kind: 'acceleration', body: id, unit: 'rad/s²' });

  const x0 = draft.constant(named('x_0'), point.x, 'm', 'x');
  const y0 = draft.constant(named('y_0'), point.y, 'm', 'y');
  const v = draft.auxiliary(named('v'), `${l}*${omega}`, 'm/s', 'velocity', id);
  const kinematics = {
    x: draft.auxiliary(named('x'), `${x0} + ${l}*sin(${phi})`, 'm', 'x', id),
    y: draft.auxiliary(named('y'), `${y0} - ${l}*cos(${phi})`, 'm', 'y', id),
    vx: draft.auxiliary(named('v_x'), `${v}*cos(${phi})`, 'm/s', 'vx', id),
    vy: draft.auxiliary(named('v_y'), `${v}*sin(${phi})`, 'm/s', 'vy', id),
  };
  draft.kinematics.set(id, kinematics);
  draft.energy('kinetic-energy', `0.5*${m}*${v}^2`);

  const g = gravityName(draft);
  const along: string[] = [];
  let tension = `${m}*${v}^2/${l}`;
  if (g !== null) {
    const weight = draft.auxiliary(named('F_z'), `-${m}*${g}`, 'N', 'force-gravity', id);
    draft.forceAlong(id, 'gravity', weight, 'y');
    along.push(`${weight}*sin(${phi})`);
    tension = `${m}*${g}*cos(${phi}) + ${tension}`;
    draft.energy('gravity-energy', `${m}*${g}*${kinematics.y}`);
  }
  if (body.drag !== undefined) {
    const expression = `-${dragFactor(draft, body, `abs(${v})`)}*${v}`;
    const drag = draft.auxiliary(named('F_w'), expression, 'N', 'force-drag', id);
    draft.force(id, 'drag', drag, { kind: 'across', point });
    draft.heatRates.push(`-${drag}*${v}`);
    along.push(drag);
  }
  const pull = draft.auxiliary(named('F_span'), tension, 'N', 'force-tension', id);
  draft.force(id, 'tension', pull, { kind: 'toward', point });
  const net = along.length === 0 ? '0' : along.join(' + ');
  draft.auxiliary(named('F_res'), net, 'N', 'force-net', id);
  // A rope cannot push: from the moment it goes slack this is another motion.
  if ('length' in held) draft.events.push({ when: pull, direction: 'falling', stop: true });
}
