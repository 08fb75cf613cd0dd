/** A stack of blocks is hit by a ball. */
import type { Body, Scene } from '../world.ts';

const size = 0.3;

const blocks = [0, 1, 2, 3, 4, 5].map((floor): Body => ({
  id: `B${String(floor + 1)}`,
  shape: { kind: 'box', width: size, height: size },
  mass: 1,
  position: { x: 0, y: size * (floor + 0.5) },
  restitution: 0,
  friction: 0.6,
}));

export const stack: Scene = {
  schemaVersion: 1,
  id: 'stack',
  time: { end: 5, interval: 1 / 60, substeps: 4 },
  bodies: [
    ...blocks,
    {
      id: 'bal',
      shape: { kind: 'disc', radius: 0.15 },
      mass: 2,
      position: { x: -2.5, y: 0.9 },
      velocity: { x: 5, y: 2.4 },
      restitution: 0.2,
      friction: 0.4,
    },
  ],
  fields: { gravity: 9.81 },
  walls: [
    { id: 'vloer', from: { x: -4, y: 0 }, to: { x: 4, y: 0 }, restitution: 0.2, friction: 0.6 },
  ],
  view: {
    centre: { x: 0, y: 1.2 },
    width: 6,
    show: { velocities: true },
    graphs: [{ y: ['E_mech'] }, { y: ['p_x'] }],
  },
  controls: [
    { part: 'bodies', id: 'bal', property: 'velocity.x', min: 0, max: 10, step: 0.5 },
    { part: 'bodies', id: 'bal', property: 'mass', min: 0.2, max: 5, step: 0.1 },
  ],
};
