import { describe, expect, it } from 'vitest';
import { createSimulation } from '#core/mechanics/create-simulation.ts';
import { runScene } from '../../../helpers/run-scene.ts';
import { body, scene } from '../builders.ts';

const gravity = { gravity: 9.81 };

describe('createSimulation, by formula', () => {
  it('shows the start before it is calculated, and all of it after', async () => {
    const created = await createSimulation(scene([body('A')], { fields: gravity }));
    if (!created.ok) throw new Error('not created');
    const { simulation } = created;
    expect(simulation.motion).toBe('formula');
    expect(simulation.trajectory().time).toEqual(new Float64Array([0]));
    expect(simulation.advance(0.1)).toBe(false);
    expect(simulation.trajectory().time.length).toBe(101);
  });

  it('gives as many rows with finer steps', () => {
    const thrown = scene([body('A')], { time: { end: 1, interval: 0.01, substeps: 7 } });
    expect(runScene(thrown).time.length).toBe(101);
  });
});
