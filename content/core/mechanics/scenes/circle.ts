/** A ball goes round on a cord over a smooth table. */
import type { Scene } from '../world.ts';

export const circle: Scene = {
  schemaVersion: 1,
  id: 'circle',
  time: { end: 5, interval: 0.01 },
  bodies: [
    {
      id: 'A',
      shape: { kind: 'disc', radius: 0.03 },
      mass: 0.1,
      position: { x: 0.5, y: 0 },
      velocity: { x: 0, y: 2 },
    },
  ],
  ropes: [{ id: 'koord', from: { point: { x: 0, y: 0 } }, to: { body: 'A' }, length: 0.5 }],
  view: {
    centre: { x: 0, y: 0 },
    width: 1.4,
    show: { forces: true, velocities: true, traces: true },
    graphs: [{ y: ['x', 'y'] }, { y: ['F_span'] }],
  },
  controls: [
    { part: 'bodies', id: 'A', property: 'mass', min: 0.05, max: 0.5, step: 0.05 },
    { part: 'bodies', id: 'A', property: 'velocity.y', min: 0.5, max: 5, step: 0.1 },
  ],
};
