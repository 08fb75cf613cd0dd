/** A block is pushed up a slope, stops, and stays or slides back. */
import type { Scene } from '../world.ts';

/** The slope is 4 long and rises 2 in 4: 30 degrees. */
const along = { x: Math.sqrt(3) / 2, y: 0.5 };
const place = 0.5;
const height = 0.2;

export const incline: Scene = {
  schemaVersion: 1,
  id: 'incline',
  time: { end: 3, interval: 0.01 },
  bodies: [
    {
      id: 'A',
      shape: { kind: 'box', width: 0.3, height },
      mass: 2,
      position: {
        x: place * along.x - (height / 2) * along.y,
        y: place * along.y + (height / 2) * along.x,
      },
      velocity: { x: 4 * along.x, y: 4 * along.y },
      angle: Math.PI / 6,
      friction: 0.3,
      staticFriction: 0.4,
      on: 'helling',
    },
  ],
  fields: { gravity: 9.81 },
  walls: [{ id: 'helling', from: { x: 0, y: 0 }, to: { x: 4 * along.x, y: 4 * along.y } }],
  view: {
    centre: { x: 1.8, y: 1.1 },
    width: 4.4,
    show: { forces: true, stroboscope: 0.2 },
    graphs: [{ y: ['v'] }, { y: ['F_langs', 'F_w', 'F_n'] }],
  },
  controls: [
    { part: 'bodies', id: 'A', property: 'friction', min: 0, max: 1, step: 0.01 },
    { part: 'bodies', id: 'A', property: 'staticFriction', min: 0, max: 1, step: 0.01 },
    { part: 'bodies', id: 'A', property: 'mass', min: 0.1, max: 5, step: 0.1 },
  ],
};
