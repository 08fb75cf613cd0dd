/** What somebody did in the drawing of a diagram. */
import type { Point } from '#core/models/diagram/geometry.ts';

export type DiagramAction =
  /** Pointed at a symbol; `isOpened` with the wish to work in its panel. */
  | { readonly kind: 'pick'; readonly name: string; readonly isOpened: boolean }
  /** Pointed at empty paper. */
  | { readonly kind: 'paper'; readonly at: Point }
  /** Moves a symbol; `isDone` at the end. */
  | { readonly kind: 'move'; readonly name: string; readonly at: Point; readonly isDone: boolean }
  /** Drew a line from a symbol to another, or to empty paper. */
  | {
      readonly kind: 'line';
      readonly from: string | null;
      readonly to: string | null;
      readonly begin: Point;
      readonly end: Point;
    }
  | { readonly kind: 'remove'; readonly name: string }
  /** Left what was going on. */
  | { readonly kind: 'leave' };

export class DiagramEvent extends Event {
  readonly action: DiagramAction;

  constructor(action: DiagramAction) {
    super('ek-diagram', { bubbles: true, composed: true });
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-diagram': DiagramEvent;
  }
}
