/** The names that the trajectory of a scene answers to (`findSeries`), before it is calculated. */
import { contactSeries } from './contacts/contact-series.ts';
import { discSeries } from './discs/disc-series.ts';
import { prepareScene } from './choose-motion.ts';
import { fillScene } from './fill-scene.ts';
import { draftOfScene } from './formula/model-of-scene.ts';
import { bodyPrefixes } from './trajectory.ts';
import type { Motion, Scene } from './world.ts';

/** All names, those about the scene first. */
export function seriesNames(scene: Scene, motion: Motion): readonly string[] {
  if (motion === 'formula') {
    const { names, constants } = draftOfScene(fillScene(scene));
    const changing = [...names.keys()].filter((name) => !constants.has(name));
    return [...new Set([...changing, ...bodyNames(fillScene(scene))])];
  }
  const filled = fillScene(scene);
  if (motion === 'discs') return [...discSeries(filled), ...bodyNames(filled)];
  return [...contactSeries, ...bodyNames(prepareScene(scene))];
}

function bodyNames({ bodies }: Scene): readonly string[] {
  const [only, ...more] = bodies;
  const plain = only !== undefined && more.length === 0 ? bodyPrefixes : [];
  const named = bodies.flatMap(({ id }) => bodyPrefixes.map((prefix) => `${prefix}_${id}`));
  return [...plain, ...named];
}
