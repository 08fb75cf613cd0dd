import type { ModelDefinition } from '#core/models/index.ts';

/** The author wants to keep the model; it fits the schema and compiles. */
export class ModelSaveEvent extends Event {
  readonly model: ModelDefinition;

  constructor(model: ModelDefinition) {
    super('ek-model-save', { bubbles: true, composed: true });
    this.model = model;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-model-save': ModelSaveEvent;
  }
}
