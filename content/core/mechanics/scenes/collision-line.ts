/** Two carts on a rail: one runs into the other. */
import type { Scene } from '../world.ts';

export const collisionLine: Scene = {
  schemaVersion: 1,
  id: 'collision-line',
  time: { end: 3, interval: 0.01 },
  axis: 'x',
  bodies: [
    {
      id: 'A',
      shape: { kind: 'box', width: 0.2, height: 0.1 },
      mass: 0.5,
      position: { x: 0.2, y: 0.05 },
      velocity: { x: 0.8, y: 0 },
      restitution: 1,
    },
    {
      id: 'B',
      shape: { kind: 'box', width: 0.2, height: 0.1 },
      mass: 1,
      position: { x: 1.2, y: 0.05 },
    },
  ],
  view: {
    centre: { x: 1.2, y: 0.3 },
    width: 2.6,
    show: { velocities: true, energies: true },
    graphs: [{ y: ['v_A', 'v_B'] }, { y: ['p'] }, { y: ['E_k', 'Q'] }],
  },
  controls: [
    { part: 'bodies', id: 'A', property: 'mass', min: 0.1, max: 2, step: 0.1 },
    { part: 'bodies', id: 'B', property: 'mass', min: 0.1, max: 2, step: 0.1 },
    { part: 'bodies', id: 'A', property: 'velocity.x', min: 0.1, max: 2, step: 0.1 },
    { part: 'bodies', id: 'A', property: 'restitution', min: 0, max: 1, step: 0.05 },
  ],
};
