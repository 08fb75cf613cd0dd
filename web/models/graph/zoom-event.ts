import type { Range } from './picture.ts';

/** The reader looks at a part of time, or (null) at all of it again. */
export class ZoomEvent extends Event {
  readonly range: Range | null;

  constructor(range: Range | null) {
    super('ek-zoom', { bubbles: true, composed: true });
    this.range = range;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-zoom': ZoomEvent;
  }
}
