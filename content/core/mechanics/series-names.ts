/** The series that the trajectory of a scene answers to (`findSeries`), before it is calculated. */
import { contactSeries } from './contacts/contact-series.ts';
import { discSeries } from './discs/disc-series.ts';
import { prepareScene } from './choose-motion.ts';
import { fillScene } from './fill-scene.ts';
import { draftOfScene } from './formula/model-of-scene.ts';
import { sceneSeries } from './scene-series.ts';
import { bodyPrefixes, bodySeries, type Quantity } from './trajectory.ts';
import type { Motion, Scene } from './world.ts';

/** A series without its values. */
export type NamedSeries = Omit<Quantity, 'values'>;

/** All of them, those about the scene first. */
export function namedSeries(scene: Scene, motion: Motion): readonly NamedSeries[] {
  const filled = fillScene(scene);
  if (motion === 'formula') {
    const { names, constants } = draftOfScene(filled);
    const changing = [...names.values()].filter(({ name }) => !constants.has(name));
    const known = new Set(changing.map(({ name }) => name));
    return [...changing, ...ofBodies(filled).filter(({ name }) => !known.has(name))];
  }
  const names = motion === 'discs' ? discSeries(filled) : contactSeries;
  const about = names.map((name) => ({ name, ...sceneSeries[name], body: null }));
  return [...about, ...ofBodies(motion === 'discs' ? filled : prepareScene(scene))];
}

/** Their names. */
export function seriesNames(scene: Scene, motion: Motion): readonly string[] {
  return namedSeries(scene, motion).map(({ name }) => name);
}

function ofBodies({ bodies }: Scene): readonly NamedSeries[] {
  const [only, ...more] = bodies;
  const plain =
    only !== undefined && more.length === 0
      ? bodyPrefixes.map((name) => ({ name, ...bodySeries[name], body: only.id }))
      : [];
  const named = bodies.flatMap(({ id }) =>
    bodyPrefixes.map((prefix) => ({ name: `${prefix}_${id}`, ...bodySeries[prefix], body: id })),
  );
  return [...plain, ...named];
}
