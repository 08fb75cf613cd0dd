/** A chain hangs between two nails and comes to rest in its curve. */
import type { Scene } from '../world.ts';

export const rope: Scene = {
  schemaVersion: 1,
  id: 'rope',
  time: { end: 10, interval: 1 / 60, substeps: 4 },
  bodies: [],
  ropes: [
    {
      id: 'k',
      from: { point: { x: -1, y: 2 } },
      to: { point: { x: 1, y: 2 } },
      length: 2.5,
      chain: { mass: 1, links: 20, drag: 1 },
    },
  ],
  fields: { gravity: 9.81 },
  view: { centre: { x: 0, y: 1.6 }, width: 2.6, graphs: [{ y: ['E_k'] }] },
  controls: [
    { part: 'ropes', id: 'k', property: 'length', min: 2.1, max: 4, step: 0.1 },
    { part: 'ropes', id: 'k', property: 'chain.drag', min: 0, max: 5, step: 0.1 },
  ],
};
