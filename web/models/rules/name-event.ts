/** Somebody points at a name of the model. Goes through the borders of elements. */
export class NameEvent extends Event {
  readonly name: string;

  constructor(name: string) {
    super('ek-name', { bubbles: true, composed: true });
    this.name = name;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-name': NameEvent;
  }
}
