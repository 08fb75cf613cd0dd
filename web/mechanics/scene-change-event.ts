/** The scene on a stage is another one now: a body was moved, or a number set. */
import type { Scene } from '#core/mechanics/index.ts';

export class SceneChangeEvent extends Event {
  readonly scene: Scene;

  constructor(scene: Scene) {
    super('ek-scene-change', { bubbles: true, composed: true });
    this.scene = scene;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-scene-change': SceneChangeEvent;
  }
}
