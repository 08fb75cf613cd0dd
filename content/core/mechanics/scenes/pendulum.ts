/** A ball on a rod, let go at 60 degrees: too far for the formula of small angles. */
import type { Scene } from '../world.ts';

export const pendulum: Scene = {
  schemaVersion: 1,
  id: 'pendulum',
  time: { end: 10, interval: 0.01 },
  bodies: [
    {
      id: 'A',
      shape: { kind: 'disc', radius: 0.04 },
      mass: 0.5,
      position: { x: Math.sqrt(3) / 2, y: -0.5 },
      drag: { kind: 'linear', coefficient: 0 },
    },
  ],
  rods: [{ id: 'staaf', from: { point: { x: 0, y: 0 } }, to: { body: 'A' } }],
  fields: { gravity: 9.81 },
  view: {
    centre: { x: 0, y: -0.5 },
    width: 2.4,
    show: { forces: true, energies: true },
    graphs: [{ y: ['phi'] }, { y: ['E_k', 'E_z', 'E_mech'] }],
  },
  controls: [
    { part: 'bodies', id: 'A', property: 'mass', min: 0.1, max: 2, step: 0.1 },
    { part: 'bodies', id: 'A', property: 'drag.coefficient', min: 0, max: 0.5, step: 0.01 },
    { part: 'fields', property: 'gravity', min: 0.5, max: 25, step: 0.01 },
  ],
};
