/** The potential energies of a scene from the places of its bodies, J. */
import { isMoving } from '../connections.ts';
import { lengthOf, minus } from '../vector.ts';
import type { End, Scene } from '../world.ts';
import type { Motion } from './forces.ts';

/** Energy in the field of gravity (0 at y = 0), of springs, and of charges in a uniform field. */
export function potentialEnergies(
  scene: Scene,
  motionOf: (body: string) => Motion,
): { E_z: number; E_v: number; E_el: number } {
  const { gravity = 0, electric = { x: 0, y: 0 } } = scene.fields ?? {};
  const placeOf = (end: End) => ('body' in end ? motionOf(end.body).position : end.point);
  const energies = { E_z: 0, E_v: 0, E_el: 0 };
  for (const { id, mass, charge = 0 } of scene.bodies.filter(isMoving)) {
    const { x, y } = motionOf(id).position;
    energies.E_z += mass * gravity * y;
    energies.E_el -= charge * (electric.x * x + electric.y * y);
  }
  for (const { from, to, stiffness, length } of scene.springs ?? []) {
    const stretch = lengthOf(minus(placeOf(from), placeOf(to))) - length;
    energies.E_v += 0.5 * stiffness * stretch * stretch;
  }
  return energies;
}
