/** A cart between a spring and a motor: at the right frequency a small force makes a large motion. */
import type { Scene } from '../world.ts';

export const drivenSpring: Scene = {
  schemaVersion: 1,
  id: 'driven-spring',
  time: { end: 30, interval: 0.02, substeps: 2 },
  axis: 'x',
  bodies: [
    {
      id: 'A',
      label: 'karretje',
      shape: { kind: 'box', width: 0.1, height: 0.06 },
      mass: 0.5,
      position: { x: 0.4, y: 0 },
    },
  ],
  springs: [
    {
      id: 'veer',
      from: { body: 'A' },
      to: { point: { x: 0, y: 0 } },
      stiffness: 20,
      length: 0.4,
      damping: 0.2,
    },
  ],
  drives: [{ id: 'motor', body: 'A', amplitude: 0.2, frequency: 1 }],
  view: {
    centre: { x: 0.4, y: 0 },
    width: 1.2,
    show: { forces: true },
    graphs: [{ y: ['x'] }, { y: ['F_a', 'F_v'] }],
  },
  controls: [
    { part: 'drives', id: 'motor', property: 'frequency', min: 0.2, max: 2, step: 0.02 },
    { part: 'drives', id: 'motor', property: 'amplitude', min: 0, max: 0.5, step: 0.05 },
    { part: 'springs', id: 'veer', property: 'damping', min: 0.05, max: 1, step: 0.05 },
  ],
};
