/** The forces on a body that moves freely, by fields and by other bodies without contact. */
import { isMoving } from '../connections.ts';
import type { Body } from '../world.ts';
import type { ModelDraft } from './draft.ts';

/** What a body at rest or in motion undergoes from fields and medium. Adds forces and energies. */
export function addFieldForces(draft: ModelDraft, body: Body): void {
  addGravity(draft, body);
  addElectric(draft, body);
  addMagnetic(draft, body);
  addDrag(draft, body);
}

/** The acceleration of gravity, or null without it. */
export function gravityName(draft: ModelDraft): string | null {
  const g = draft.scene.fields?.gravity;
  return g === undefined ? null : draft.constant('g', g, 'm/s²');
}

function addGravity(draft: ModelDraft, body: Body): void {
  const g = gravityName(draft);
  if (g === null || !draft.axes.includes('y')) return;
  const m = draft.mass(body);
  const name = draft.nameOf('F_z', body.id);
  draft.auxiliary(name, `-${m}*${g}`, 'N', 'force-gravity', body.id);
  draft.forceAlong(body.id, 'gravity', name, 'y');
  draft.energy('gravity-energy', `${m}*${g}*${kinematicsOf(draft, body).y}`);
}

function addElectric(draft: ModelDraft, body: Body): void {
  const { electric } = draft.scene.fields ?? {};
  if (electric === undefined || body.charge === undefined) return;
  const q = chargeName(draft, body);
  for (const axis of draft.axes) {
    const strength = draft.constant(draft.component('E', axis), electric[axis], 'N/C');
    const name = draft.nameOf(draft.component('F_el', axis), body.id);
    draft.auxiliary(name, `${q}*${strength}`, 'N', 'force-electric', body.id);
    draft.forceAlong(body.id, 'electric', name, axis);
    draft.energy('electric-energy', `-${q}*${strength}*${kinematicsOf(draft, body)[axis]}`);
  }
}

/** F = q v × B with B towards the viewer. Along one axis it is carried by the track. */
function addMagnetic(draft: ModelDraft, body: Body): void {
  const { magnetic } = draft.scene.fields ?? {};
  if (magnetic === undefined || body.charge === undefined || draft.axes.length < 2) return;
  const q = chargeName(draft, body);
  const B = draft.constant('B', magnetic, 'T');
  const { vx, vy } = kinematicsOf(draft, body);
  for (const [axis, velocity, sign] of [['x', vy, ''] as const, ['y', vx, '-'] as const]) {
    const name = draft.nameOf(`F_L_${axis}`, body.id);
    draft.auxiliary(name, `${sign}${q}*${B}*${velocity}`, 'N', 'force-magnetic', body.id);
    draft.forceAlong(body.id, 'magnetic', name, axis);
  }
}

function addDrag(draft: ModelDraft, body: Body): void {
  if (body.drag === undefined) return;
  const { vx, vy } = kinematicsOf(draft, body);
  const isFlat = draft.axes.length === 2;
  const speed = isFlat
    ? draft.auxiliary(
        draft.nameOf('v', body.id),
        `sqrt(${vx}^2 + ${vy}^2)`,
        'm/s',
        'speed',
        body.id,
      )
    : `abs(${draft.scene.axis === 'x' ? vx : vy})`;
  const factor = dragFactor(draft, body, speed);
  for (const axis of draft.axes) {
    const velocity = axis === 'x' ? vx : vy;
    const name = draft.nameOf(draft.component('F_w', axis), body.id);
    draft.auxiliary(name, `-${factor}*${velocity}`, 'N', 'force-drag', body.id);
    draft.forceAlong(body.id, 'drag', name, axis);
    draft.heatRates.push(`-${name}*${velocity}`);
  }
}

/** The drag force divided by the velocity, as an expression. */
export function dragFactor(draft: ModelDraft, { id, drag }: Body, speed: string): string {
  if (drag === undefined) return '0';
  if (drag.kind === 'shape') {
    const density = draft.constant('rho', draft.scene.fields?.density ?? 0, 'kg/m³');
    const cw = draft.constant(draft.nameOf('c_w', id), drag.dragCoefficient, '');
    const area = draft.constant(draft.nameOf('A_w', id), drag.area, 'm²');
    return `0.5*${density}*${cw}*${area}*${speed}`;
  }
  const unit = drag.kind === 'linear' ? 'N·s/m' : 'N·s²/m²';
  const k = draft.constant(draft.nameOf('k', id), drag.coefficient, unit);
  return drag.kind === 'linear' ? k : `${k}*${speed}`;
}

function chargeName(draft: ModelDraft, body: Body): string {
  return draft.constant(draft.nameOf('q', body.id), body.charge ?? 0, 'C', 'charge');
}

/** The motion of a body; a fixed one stays where it is. */
export function kinematicsOf(draft: ModelDraft, { id, position }: Body) {
  const known = draft.kinematics.get(id);
  if (known !== undefined) return known;
  const x = draft.constant(`x_${id}`, position.x, 'm', 'x');
  const y = draft.constant(`y_${id}`, position.y, 'm', 'y');
  return { x, y, vx: '0', vy: '0' };
}

/**
 * The forces with which bodies attract or repel one another. Every pair of which at least one moves
 * has a distance; a body has one force of each kind, the sum over the others.
 */
export function addMutualForces(draft: ModelDraft): void {
  const { gravitation, coulomb } = draft.scene.fields ?? {};
  if (gravitation !== undefined) {
    const G = draft.constant('G', gravitation, 'N·m²/kg²');
    const strength = (one: Body) => draft.mass(one);
    addMutual(draft, 'gravitation', ['F_g', 'gravitation-energy'], `-${G}`, () => true, strength);
  }
  if (coulomb !== undefined) {
    const f = draft.constant('f', coulomb, 'N·m²/C²');
    const isCharged = ({ charge = 0 }: Body) => charge !== 0;
    const strength = (one: Body) => chargeName(draft, one);
    addMutual(draft, 'coulomb', ['F_C', 'electric-energy'], f, isCharged, strength);
  }
}

function addMutual(
  draft: ModelDraft,
  kind: 'gravitation' | 'coulomb',
  [symbol, energy]: readonly [string, 'gravitation-energy' | 'electric-energy'],
  constant: string,
  takesPart: (body: Body) => boolean,
  strength: (body: Body) => string,
): void {
  const bodies = draft.scene.bodies.filter(takesPart);
  for (const [index, one] of bodies.entries()) {
    for (const other of bodies.slice(index + 1)) {
      if (!isMoving(one) && !isMoving(other)) continue;
      const r = distanceName(draft, one, other);
      draft.energy(energy, `${constant}*${strength(one)}*${strength(other)}/${r}`);
    }
  }
  for (const body of bodies.filter(isMoving)) {
    for (const axis of draft.axes) {
      const terms = bodies
        .filter((other) => other !== body)
        .map((other) => {
          const between = `(${kinematicsOf(draft, body)[axis]} - ${kinematicsOf(draft, other)[axis]})`;
          const r = distanceName(draft, body, other);
          return `${constant}*${strength(body)}*${strength(other)}*${between}/${r}^3`;
        });
      if (terms.length === 0) continue;
      const name = draft.nameOf(draft.component(symbol, axis), body.id);
      draft.auxiliary(name, sumOf(terms), 'N', `force-${kind}`, body.id);
      draft.forceAlong(body.id, kind, name, axis);
    }
  }
}

const sumOf = (terms: readonly string[]): string => terms.join(' + ').replaceAll('+ -', '- ');

/** The distance between two bodies, as a name that is the same for both. */
function distanceName(draft: ModelDraft, one: Body, other: Body): string {
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  const name = draft.scene.bodies.length > 2 ? `r_${first.id}_${second.id}` : 'r';
  if (draft.names.has(name)) return name;
  const squares = draft.axes.map(
    (axis) => `(${kinematicsOf(draft, first)[axis]} - ${kinematicsOf(draft, second)[axis]})^2`,
  );
  return draft.auxiliary(name, `sqrt(${squares.join(' + ')})`, 'm', 'distance');
}
