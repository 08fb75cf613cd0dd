/**
 * The engine of each way of calculating. Each is loaded for the scenes that need it: a pendulum has no
 * use for a library of contacts, nor a stack of blocks for differential equations.
 */
import { prepareScene } from './choose-motion.ts';
import { fillScene } from './fill-scene.ts';
import type { Simulation } from './simulation.ts';
import type { Motion, Scene } from './world.ts';

/** Puts a scene without fault at its start. */
export type Engine = (scene: Scene) => Simulation;

/** The engine of a way that is possible for a scene. */
export async function loadEngine(motion: Motion): Promise<Engine> {
  switch (motion) {
    case 'formula': {
      const { createFormulaSimulation } = await import('./formula/formula-simulation.ts');
      return (scene) => createFormulaSimulation(fillScene(scene));
    }
    case 'discs': {
      const { createDiscSimulation } = await import('./discs/disc-simulation.ts');
      return (scene) => createDiscSimulation(fillScene(scene));
    }
    case 'contacts': {
      const { createContactSimulation } = await import('./contacts/contact-simulation.ts');
      return (scene) => createContactSimulation(prepareScene(scene));
    }
  }
}
