/** Checks of blocks by running what is in them. It loads all engines: an editor loads it on demand. */
import { checkScene } from '../mechanics/check-scene.ts';
import type { SceneFault } from '../mechanics/fault.ts';
import type { Scene } from '../mechanics/world.ts';
import { checkPredicate, type JudgedModel, type PredicateFault } from '../models/analysis/index.ts';
import type { ModelDefinition } from '../models/index.ts';
import type { SimulationChecks } from './descriptor.ts';
import { tryModel } from './model-task/marking.ts';

/** What was found out before; an editor asks the same after every key. */
const tried = new WeakMap<ModelDefinition, JudgedModel | 'does-not-run'>();
const checked = new WeakMap<Scene, readonly SceneFault[]>();

function judged(definition: ModelDefinition): JudgedModel | null {
  const known = tried.get(definition) ?? tryModel(definition) ?? 'does-not-run';
  tried.set(definition, known);
  return known === 'does-not-run' ? null : known;
}

/** In a task the target may be a number that the author chose: the pupil moves the model to it. */
const isFaulty = ({ code }: PredicateFault): boolean => code !== 'bare-number';

export const simulationChecks: SimulationChecks = {
  canRun: (definition) => judged(definition) !== null,
  unanswerable(predicate, definition) {
    const model = judged(definition);
    if (model === null) return [];
    return checkPredicate(predicate, model)
      .filter(isFaulty)
      .map(({ text }) => text);
  },
  sceneFaults(scene) {
    const known = checked.get(scene);
    if (known !== undefined) return known;
    const result = checkScene(scene);
    const faults = result.ok ? [] : result.faults;
    checked.set(scene, faults);
    return faults;
  },
};
