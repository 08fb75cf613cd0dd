/** From a scene to its motion, whatever the way of calculating. */
import { chooseMotion, prepareScene } from './choose-motion.ts';
import { createContactSimulation } from './contacts/contact-simulation.ts';
import { createDiscSimulation } from './discs/disc-simulation.ts';
import type { SceneFault } from './fault.ts';
import { fillScene } from './fill-scene.ts';
import { createFormulaSimulation } from './formula/formula-simulation.ts';
import type { Simulation } from './simulation.ts';
import type { Trajectory } from './trajectory.ts';
import type { Scene } from './world.ts';

/** A simulation at its start, or why there is none. */
export type CreatedSimulation =
  | { readonly ok: true; readonly simulation: Simulation }
  | { readonly ok: false; readonly faults: readonly SceneFault[] };

/** Prepares a scene that passed `checkScene`. */
export function createSimulation(scene: Scene): CreatedSimulation {
  const choice = chooseMotion(scene);
  if (!choice.ok) return choice;
  switch (choice.motion) {
    case 'formula':
      return { ok: true, simulation: createFormulaSimulation(fillScene(scene)) };
    case 'discs':
      return { ok: true, simulation: createDiscSimulation(fillScene(scene)) };
    case 'contacts':
      return { ok: true, simulation: createContactSimulation(prepareScene(scene)) };
  }
}

/** Calculates a scene to its end. @throws RangeError if it cannot be calculated */
export function runScene(scene: Scene): Trajectory {
  const created = createSimulation(scene);
  if (!created.ok) throw new RangeError(JSON.stringify(created.faults));
  created.simulation.advance(Infinity);
  return created.simulation.trajectory();
}
