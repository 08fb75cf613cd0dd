/** A mass on a spring, pulled down and let go; its motion dies out. */
import type { Scene } from '../world.ts';

export const spring: Scene = {
  schemaVersion: 1,
  id: 'spring',
  time: { end: 10, interval: 0.01 },
  axis: 'y',
  bodies: [
    { id: 'A', shape: { kind: 'disc', radius: 0.04 }, mass: 0.5, position: { x: 0, y: -0.65 } },
  ],
  springs: [
    {
      id: 'veer',
      from: { body: 'A' },
      to: { point: { x: 0, y: 0 } },
      stiffness: 20,
      length: 0.3,
      damping: 0.1,
    },
  ],
  fields: { gravity: 9.81 },
  view: {
    centre: { x: 0, y: -0.45 },
    width: 1.4,
    show: { forces: true, energies: true },
    graphs: [{ y: ['y'] }, { y: ['E_k', 'E_z', 'E_v', 'Q'] }],
  },
  controls: [
    { part: 'bodies', id: 'A', property: 'mass', min: 0.1, max: 1, step: 0.05 },
    { part: 'springs', id: 'veer', property: 'stiffness', min: 5, max: 50, step: 1 },
    { part: 'springs', id: 'veer', property: 'damping', min: 0, max: 1, step: 0.05 },
  ],
};
