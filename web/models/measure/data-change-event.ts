/** Somebody changed a table of measurements; the session is told by whoever holds it. */
import type { MeasuredData } from '#core/models/definition.ts';

export class DataChangeEvent extends Event {
  readonly data: MeasuredData;

  constructor(data: MeasuredData) {
    super('ek-data-change', { bubbles: true, composed: true });
    this.data = data;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-data-change': DataChangeEvent;
  }
}
