/** From a scene to its motion, whatever the way of calculating. */
import { checkParts } from './check-parts.ts';
import type { SceneFault } from './fault.ts';
import { loadEngine } from './load-engine.ts';
import type { Simulation } from './simulation.ts';
import type { Scene } from './world.ts';

/** A simulation at its start, or why there is none. */
export type CreatedSimulation =
  | { readonly ok: true; readonly simulation: Simulation }
  | { readonly ok: false; readonly faults: readonly SceneFault[] };

/** Puts a scene that has the form of one at its start, with the engine that it needs. */
export async function createSimulation(scene: Scene): Promise<CreatedSimulation> {
  const checked = checkParts(scene);
  if (!checked.ok) return checked;
  const start = await loadEngine(checked.motion);
  return { ok: true, simulation: start(scene) };
}
