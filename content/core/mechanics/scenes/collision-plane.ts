/** Two pucks on an air table meet off centre. */
import type { Scene } from '../world.ts';

export const collisionPlane: Scene = {
  schemaVersion: 1,
  id: 'collision-plane',
  time: { end: 2.5, interval: 0.01 },
  bodies: [
    {
      id: 'A',
      shape: { kind: 'disc', radius: 0.05 },
      mass: 0.2,
      position: { x: 0.1, y: 0.5 },
      velocity: { x: 0.6, y: 0 },
      restitution: 1,
    },
    { id: 'B', shape: { kind: 'disc', radius: 0.05 }, mass: 0.2, position: { x: 0.7, y: 0.45 } },
  ],
  view: {
    centre: { x: 0.8, y: 0.5 },
    width: 1.6,
    show: { velocities: true, traces: true, stroboscope: 0.1 },
    graphs: [{ y: ['p_x', 'p_y'] }, { y: ['E_k', 'Q'] }],
  },
  controls: [
    { part: 'bodies', id: 'B', property: 'position.y', min: 0.41, max: 0.59, step: 0.01 },
    { part: 'bodies', id: 'B', property: 'mass', min: 0.1, max: 1, step: 0.1 },
    { part: 'bodies', id: 'A', property: 'restitution', min: 0, max: 1, step: 0.05 },
  ],
};
