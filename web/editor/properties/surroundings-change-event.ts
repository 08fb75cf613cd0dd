/** The author has added or changed something of the E-klas from within the panel. */
export class SurroundingsChangeEvent extends Event {
  constructor() {
    super('ek-surroundings-change', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-surroundings-change': SurroundingsChangeEvent;
  }
}
