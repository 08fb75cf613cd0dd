/** Bodies that move freely in the plane or along one axis: place and velocity as stocks. */
import type { Body } from '../world.ts';
import { either, sum, type ModelDraft } from './draft.ts';

/** Adds place and velocity; the forces follow, and then `finishFreeBody`. */
export function addFreeBody(draft: ModelDraft, body: Body): void {
  const { id, position, velocity = { x: 0, y: 0 } } = body;
  const names = { x: String(position.x), y: String(position.y), vx: '0', vy: '0' };
  for (const axis of draft.axes) {
    const v = draft.nameOf(draft.component('v', axis), id);
    const place = draft.nameOf(axis, id);
    names[axis] = place;
    names[`v${axis}`] = v;
    const kind = axis === 'x' ? 'vx' : 'vy';
    draft.stock({ name: place, kind: axis, body: id, unit: 'm' }, position[axis], {
      name: `d${place}_dt`,
      expression: v,
    });
    draft.describeFlow({ name: `d${place}_dt`, kind, body: id, unit: 'm/s' });
    const a = draft.nameOf(draft.component('a', axis), id);
    draft.stock({ name: v, kind, body: id, unit: 'm/s' }, velocity[axis], {
      name: a,
      expression: `${draft.nameOf(draft.component('F_res', axis), id)}/${draft.mass(body)}`,
    });
    draft.describeFlow({ name: a, kind: 'acceleration', body: id, unit: 'm/s²' });
  }
  draft.kinematics.set(id, names);
  const squares = draft.axes.map((axis) => `${names[`v${axis}`]}^2`);
  const square = squares.length > 1 ? `(${squares.join(' + ')})` : squares[0];
  draft.energy('kinetic-energy', `0.5*${draft.mass(body)}*${square ?? '0'}`);
}

/** The name that tells whether a body lies on the floor (1) or not (0). */
export function restName(draft: ModelDraft, body: Body): string {
  return draft.nameOf('ligt', body.id);
}

/** Adds the normal force of a floor, where there is one, and the sum of the forces. */
export function finishFreeBody(draft: ModelDraft, body: Body): void {
  const { id } = body;
  const termsAlong = (axis: 'x' | 'y') =>
    draft.forces.flatMap(({ body: on, name, direction }) => {
      const part = on === id && direction.kind === 'fixed' ? direction[axis] : 0;
      return part === 0 ? [] : [part > 0 ? name : `-${name}`];
    });
  const rest = restName(draft, body);
  if (draft.names.has(rest)) {
    const others = sum(termsAlong('y'));
    const normal = draft.nameOf('F_n', id);
    draft.auxiliary(normal, either(`${rest} = 1`, `-(${others})`, '0'), 'N', 'force-normal', id);
    draft.forceAlong(id, 'normal', normal, 'y');
    // a force that grows can lift what lies
    if (termsAlong('y').length > 2)
      draft.events.push({
        when: others,
        direction: 'rising',
        set: [{ name: rest, expression: '0' }],
      });
  }
  for (const axis of draft.axes) {
    const net = draft.nameOf(draft.component('F_res', axis), id);
    draft.auxiliary(net, sum(termsAlong(axis)), 'N', 'force-net', id);
    draft.forceAlong(id, 'net', net, axis);
  }
}
