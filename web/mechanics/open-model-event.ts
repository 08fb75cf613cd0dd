/** The reader wants to see and change the model behind a scene. */
import type { Scene } from '#core/mechanics/index.ts';

export class OpenModelEvent extends Event {
  /** With the numbers that the reader chose. */
  readonly scene: Scene;

  constructor(scene: Scene) {
    super('ek-open-model', { bubbles: true, composed: true });
    this.scene = scene;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-open-model': OpenModelEvent;
  }
}
