/** A table tennis ball is thrown; without air it would fly three times as far. */
import type { Scene } from '../world.ts';

export const projectile: Scene = {
  schemaVersion: 1,
  id: 'projectile',
  time: { end: 3, interval: 0.01, substeps: 2 },
  bodies: [
    {
      id: 'A',
      shape: { kind: 'point' },
      mass: 0.0027,
      position: { x: 0, y: 1 },
      velocity: { x: 10, y: 10 },
      drag: { kind: 'shape', dragCoefficient: 0.47, area: 0.001257 },
    },
  ],
  fields: { gravity: 9.81, density: 1.204 },
  walls: [{ id: 'grond', from: { x: -2, y: 0 }, to: { x: 40, y: 0 }, endsRun: true }],
  view: {
    centre: { x: 11, y: 3 },
    width: 26,
    show: { forces: true, velocities: true, traces: true, stroboscope: 0.1 },
    graphs: [{ y: ['v_x', 'v_y'] }, { y: ['E_k', 'E_z', 'Q'] }],
  },
  controls: [
    { part: 'bodies', id: 'A', property: 'drag.dragCoefficient', min: 0, max: 0.6, step: 0.01 },
    { part: 'bodies', id: 'A', property: 'velocity.x', min: 0, max: 15, step: 0.5 },
    { part: 'bodies', id: 'A', property: 'velocity.y', min: 0, max: 15, step: 0.5 },
    { part: 'fields', property: 'gravity', min: 0, max: 25, step: 0.01 },
  ],
  source:
    'Mass 2.7 g, diameter 40 mm: ITTF, The Laws of Table Tennis, 2.3. Drag coefficient of a sphere ' +
    '0.47: Hoerner, Fluid-Dynamic Drag, 1965. Density of dry air at 20 °C and 101325 Pa: ISA, ideal gas.',
};
