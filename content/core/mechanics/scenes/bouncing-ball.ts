/** A ball falls, bounces lower each time, and comes to rest. */
import type { Scene } from '../world.ts';

export const bouncingBall: Scene = {
  schemaVersion: 1,
  id: 'bouncing-ball',
  time: { end: 8, interval: 0.01, substeps: 2 },
  axis: 'y',
  bodies: [
    {
      id: 'A',
      shape: { kind: 'disc', radius: 0.12 },
      mass: 0.6,
      position: { x: 0, y: 1.92 },
      restitution: 0.8,
    },
  ],
  fields: { gravity: 9.81 },
  walls: [{ id: 'vloer', from: { x: -1, y: 0 }, to: { x: 1, y: 0 } }],
  view: {
    centre: { x: 0, y: 1 },
    width: 3,
    show: { forces: true, energies: true },
    graphs: [{ y: ['y'] }, { y: ['v'] }, { y: ['E_k', 'E_z', 'Q'] }],
  },
  controls: [
    { part: 'bodies', id: 'A', property: 'restitution', min: 0, max: 1, step: 0.05 },
    { part: 'bodies', id: 'A', property: 'position.y', min: 0.2, max: 2.2, step: 0.1 },
  ],
};
