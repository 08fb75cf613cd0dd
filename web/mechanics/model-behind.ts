/** The model behind a scene by formula, in words. Apart from the stage: few readers ask for it. */
import { modelOfScene } from '#core/mechanics/formula/model-of-scene.ts';
import type { Scene } from '#core/mechanics/index.ts';
import type { OdeModel } from '#core/models/definition.ts';
import { quantityLabel, sceneTitle } from '#text/mechanics.ts';

export const modelBehind = (scene: Scene): OdeModel =>
  modelOfScene({ ...scene, title: sceneTitle(scene) }, quantityLabel);
