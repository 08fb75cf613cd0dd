/** The reader wants to see and change the model behind a scene. */
import type { OdeModel } from '#core/models/definition.ts';

export class OpenModelEvent extends Event {
  readonly model: OdeModel;

  constructor(model: OdeModel) {
    super('ek-open-model', { bubbles: true, composed: true });
    this.model = model;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-open-model': OpenModelEvent;
  }
}
