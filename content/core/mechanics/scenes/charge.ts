/** A proton in a magnetic field at right angles to its motion goes round in a circle. */
import type { Scene } from '../world.ts';

export const charge: Scene = {
  schemaVersion: 1,
  id: 'charge',
  time: { end: 4e-7, interval: 1e-9 },
  bodies: [
    {
      id: 'A',
      shape: { kind: 'point' },
      mass: 1.67262192e-27,
      charge: 1.602176634e-19,
      position: { x: 0, y: 0 },
      velocity: { x: 1e6, y: 0 },
    },
  ],
  fields: { magnetic: 0.5, electric: { x: 0, y: 0 } },
  view: {
    centre: { x: 0, y: -0.02 },
    width: 0.1,
    show: { forces: true, velocities: true, traces: true },
    graphs: [{ y: ['x', 'y'] }, { y: ['E_k'] }],
  },
  controls: [
    { part: 'fields', property: 'magnetic', min: -1, max: 1, step: 0.05 },
    { part: 'fields', property: 'electric.y', min: -500_000, max: 500_000, step: 10_000 },
    { part: 'bodies', id: 'A', property: 'velocity.x', min: 100_000, max: 2_000_000, step: 50_000 },
  ],
  source: 'Mass and charge of the proton: CODATA 2018.',
};
