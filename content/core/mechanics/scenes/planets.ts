/** The sun, the earth and Mars, from both perihelia, which are put in one direction here. */
import type { Scene } from '../world.ts';

const day = 86_400;

export const planets: Scene = {
  schemaVersion: 1,
  id: 'planets',
  time: { end: 1_400 * day, interval: 2 * day, substeps: 4 },
  collide: false,
  bodies: [
    {
      id: 'zon',
      shape: { kind: 'disc', radius: 6.957e8 },
      mass: 1.9884e30,
      position: { x: 0, y: 0 },
    },
    {
      id: 'aarde',
      shape: { kind: 'disc', radius: 6.371e6 },
      mass: 5.9722e24,
      position: { x: 1.47095e11, y: 0 },
      velocity: { x: 0, y: 30_287.2 },
    },
    {
      id: 'mars',
      label: 'Mars',
      shape: { kind: 'disc', radius: 3.3895e6 },
      mass: 6.4169e23,
      position: { x: 2.0665e11, y: 0 },
      velocity: { x: 0, y: 26_499.6 },
    },
  ],
  fields: { gravitation: 6.6743e-11 },
  view: {
    centre: { x: 0, y: 0 },
    width: 5.4e11,
    show: { traces: true },
    graphs: [{ y: ['x_aarde', 'x_mars'] }, { y: ['r_aarde_zon', 'r_mars_zon'] }],
  },
  controls: [
    { part: 'bodies', id: 'aarde', property: 'velocity.y', min: 10_000, max: 45_000, step: 100 },
    { part: 'bodies', id: 'zon', property: 'mass', min: 5e29, max: 4e30, step: 1e28 },
  ],
  source:
    'Masses, radii and perihelia: NASA, Sun, Earth and Mars Fact Sheets; speeds at perihelion from ' +
    'the semi-major axes there. ' +
    'Gravitational constant: CODATA 2018.',
};
