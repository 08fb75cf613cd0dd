/** The forces without contact on the bodies of a scene, from their places and velocities. */
import { bodyAt, isMoving } from '../connections.ts';
import type { ForceKind } from '../trajectory.ts';
import { dot, lengthOf, minus, plus, zero, type Vector } from '../vector.ts';
import type { Body, End, Scene } from '../world.ts';

/** Where a body is and how fast it goes. */
export interface Motion {
  readonly position: Vector;
  readonly velocity: Vector;
}

/** A force on a body, N. */
export interface Force {
  readonly body: string;
  readonly kind: ForceKind;
  readonly value: Vector;
}

/**
 * Gravity, fields, drag, springs and drives at a time, for each body that moves. `motionOf` gives
 * the motion of a body by its id.
 */
export function forcesWithoutContact(
  scene: Scene,
  motionOf: (body: string) => Motion,
  time: number,
): readonly Force[] {
  const moving = scene.bodies.filter(isMoving);
  return [
    ...moving.flatMap((body) => fieldForces(scene, body, motionOf(body.id))),
    ...springForces(scene, motionOf),
    ...driveForces(scene, time),
  ];
}

function fieldForces(scene: Scene, body: Body, { velocity }: Motion): readonly Force[] {
  const { gravity = 0, electric = zero, magnetic = 0 } = scene.fields ?? {};
  const { mass, charge = 0 } = body;
  const forces: readonly (readonly [ForceKind, Vector])[] = [
    ['gravity', { x: 0, y: -mass * gravity }],
    ['electric', { x: charge * electric.x, y: charge * electric.y }],
    ['magnetic', { x: charge * magnetic * velocity.y, y: -charge * magnetic * velocity.x }],
    ['drag', dragForce(body, velocity, scene.fields?.density ?? 0)],
  ];
  return forces
    .filter(([, { x, y }]) => x !== 0 || y !== 0)
    .map(([kind, value]) => ({ body: body.id, kind, value }));
}

function dragForce({ drag }: Body, velocity: Vector, density: number): Vector {
  if (drag === undefined) return zero;
  const speed = lengthOf(velocity);
  const factor =
    drag.kind === 'linear'
      ? drag.coefficient
      : drag.kind === 'quadratic'
        ? drag.coefficient * speed
        : 0.5 * density * drag.dragCoefficient * drag.area * speed;
  return { x: -factor * velocity.x, y: -factor * velocity.y };
}

const still = (position: Vector): Motion => ({ position, velocity: zero });

/** The force of each spring on the bodies at its ends. */
function springForces(scene: Scene, motionOf: (body: string) => Motion): readonly Force[] {
  const motionAt = (end: End) => ('body' in end ? motionOf(end.body) : still(end.point));
  return (scene.springs ?? []).flatMap(({ from, to, stiffness, length, damping = 0 }) => {
    const one = motionAt(from);
    const other = motionAt(to);
    const between = minus(one.position, other.position);
    const distance = lengthOf(between);
    const unit = distance === 0 ? zero : { x: between.x / distance, y: between.y / distance };
    const rate = dot(minus(one.velocity, other.velocity), unit);
    const act = (kind: ForceKind, size: number): readonly Force[] =>
      size === 0
        ? []
        : [
            { body: bodyAt(from), kind, value: { x: -size * unit.x, y: -size * unit.y } },
            { body: bodyAt(to), kind, value: { x: size * unit.x, y: size * unit.y } },
          ].flatMap(({ body, ...force }) => (body === null ? [] : [{ body, ...force }]));
    return [
      ...act('spring', stiffness * (distance - length)),
      ...act('damping', damping * rate),
    ].filter(({ body }) => scene.bodies.some((one) => one.id === body && isMoving(one)));
  });
}

function driveForces({ drives = [] }: Scene, time: number): readonly Force[] {
  return drives.map(({ body, amplitude, frequency, angle = 0 }) => {
    const size =
      frequency === undefined ? amplitude : amplitude * Math.sin(2 * Math.PI * frequency * time);
    return {
      body,
      kind: 'drive',
      value: { x: size * Math.cos(angle), y: size * Math.sin(angle) },
    };
  });
}

/** The sum of the forces on each body. */
export function sumByBody(forces: readonly Force[]): ReadonlyMap<string, Vector> {
  const sums = new Map<string, Vector>();
  for (const { body, value } of forces) sums.set(body, plus(sums.get(body) ?? zero, value));
  return sums;
}
