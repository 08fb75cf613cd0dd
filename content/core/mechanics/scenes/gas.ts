/** Argon atoms in a flat box, all equally fast at the start, at what becomes 300 K. */
import type { Scene } from '../world.ts';

const side = 2e-8;

export const gas: Scene = {
  schemaVersion: 1,
  id: 'gas',
  time: { end: 2e-9, interval: 2e-12 },
  bodies: [],
  fills: [
    {
      id: 'g',
      count: 150,
      radius: 1.7e-10,
      mass: 6.6335e-26,
      speed: 353.4,
      from: { x: 0, y: 0 },
      to: { x: side, y: side },
      seed: 1,
    },
  ],
  walls: [
    { id: 'onder', from: { x: 0, y: 0 }, to: { x: side, y: 0 } },
    { id: 'rechts', from: { x: side, y: 0 }, to: { x: side, y: side } },
    { id: 'boven', from: { x: side, y: side }, to: { x: 0, y: side } },
    { id: 'links', from: { x: 0, y: side }, to: { x: 0, y: 0 } },
  ],
  view: {
    centre: { x: side / 2, y: side / 2 },
    width: 1.1 * side,
    show: { speeds: true },
    graphs: [{ y: ['P'] }, { y: ['T'] }],
  },
  controls: [
    { part: 'fills', id: 'g', property: 'count', min: 20, max: 200, step: 10 },
    { part: 'fills', id: 'g', property: 'speed', min: 100, max: 800, step: 10 },
    { part: 'fills', id: 'g', property: 'mass', min: 6.6e-27, max: 2.2e-25, step: 1e-28 },
  ],
  source:
    'Mass of argon 39.948 u: IUPAC, Standard atomic weights. Diameter 0.34 nm: kinetic diameter, ' +
    'Breck, Zeolite Molecular Sieves, 1974.',
};
