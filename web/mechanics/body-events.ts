/** What a hand asks of the bodies in the drawing. */
import type { Vector } from './world-points.ts';

/** Another start of a body; `isMoving` while more may follow at once. */
export type StartChange = {
  readonly body: string;
  readonly isMoving: boolean;
} & ({ readonly position: Vector } | { readonly velocity: Vector });

/** A body has to start elsewhere, or with another velocity. */
export class StartEvent extends Event {
  readonly change: StartChange;

  constructor(change: StartChange) {
    super('ek-start', { bubbles: true, composed: true });
    this.change = change;
  }
}

/** A body is chosen. */
export class BodyEvent extends Event {
  readonly body: string;

  constructor(body: string) {
    super('ek-body', { bubbles: true, composed: true });
    this.body = body;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-start': StartEvent;
    'ek-body': BodyEvent;
  }
}
