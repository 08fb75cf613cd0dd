/** The reader points at a sample of the run, or no longer at any. */
export class CursorEvent extends Event {
  readonly index: number | null;

  constructor(index: number | null) {
    super('ek-cursor', { bubbles: true, composed: true });
    this.index = index;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-cursor': CursorEvent;
  }
}
