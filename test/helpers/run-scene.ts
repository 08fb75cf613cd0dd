/** The whole motion of a scene at once, as tests want it: with all engines at hand. */
import { chooseMotion, prepareScene } from '#core/mechanics/choose-motion.ts';
import { createContactSimulation } from '#core/mechanics/contacts/contact-simulation.ts';
import { createDiscSimulation } from '#core/mechanics/discs/disc-simulation.ts';
import { fillScene } from '#core/mechanics/fill-scene.ts';
import { createFormulaSimulation } from '#core/mechanics/formula/formula-simulation.ts';
import type { Scene, Simulation, Trajectory } from '#core/mechanics/index.ts';

/** Calculates a scene to its end. @throws RangeError if it cannot be calculated */
export function runScene(scene: Scene): Trajectory {
  const simulation = start(scene);
  simulation.advance(Infinity);
  return simulation.trajectory();
}

function start(scene: Scene): Simulation {
  const choice = chooseMotion(scene);
  if (!choice.ok) throw new RangeError(JSON.stringify(choice.faults));
  if (choice.motion === 'formula') return createFormulaSimulation(fillScene(scene));
  if (choice.motion === 'discs') return createDiscSimulation(fillScene(scene));
  return createContactSimulation(prepareScene(scene));
}
