/** What somebody asks of the diagram in the panel of a symbol or in the list. */
export type PanelAction =
  | { readonly kind: 'select'; readonly name: string | null }
  /** A formula is to use one more name: choose how. */
  | { readonly kind: 'link'; readonly from: string; readonly to: string }
  /** The choice was made or left. */
  | { readonly kind: 'linked' }
  | { readonly kind: 'remove'; readonly name: string }
  | { readonly kind: 'close' };

export class PanelEvent extends Event {
  readonly action: PanelAction;

  constructor(action: PanelAction) {
    super('ek-panel', { bubbles: true, composed: true });
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-panel': PanelEvent;
  }
}
