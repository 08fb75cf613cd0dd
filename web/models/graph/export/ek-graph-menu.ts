import { LitElement, css, html, nothing } from 'lit';
import { graphToolsText } from '#text/graph-tools.ts';
import { modelText } from '#text/models.ts';
import '../../../elements/ek-menu.ts';
import { shadowBase } from '../../../styles/shadow.ts';
import type { GraphForm, SeenGraph } from './save-graph.ts';

/** What may not be there yet. */
type Unfinished<Parts> = { readonly [Name in keyof Parts]: Parts[Name] | null };

const { zoom, save } = graphToolsText;
const closer = 1 / 2;
const wider = 2;

/**
 * What can be done with a graph: zoom, save, copy.
 *
 * @fires ek-zoom-by - a CustomEvent with a factor for what is in sight; 0 for all of it
 */
export class EkGraphMenu extends LitElement {
  static override properties = {
    view: { attribute: false },
    zoomed: { type: Boolean },
    _said: { state: true },
    _wasOpened: { state: true },
  };

  /** Gives the graph as it stands. */
  declare view: (() => Unfinished<SeenGraph>) | null;
  /** Whether a part is shown. */
  declare zoomed: boolean;
  declare private _said: string;
  /** Only then there is something to tell. */
  declare private _wasOpened: boolean;

  constructor() {
    super();
    this.view = null;
    this.zoomed = false;
    this._said = '';
    this._wasOpened = false;
  }

  override render() {
    const canCopy = 'ClipboardItem' in globalThis && 'clipboard' in navigator;
    return html`<ek-menu
        .label=${modelText.graph.more}
        variant="quiet"
        size="small"
        @toggle=${() => (this._wasOpened = true)}
      >
        <svg
          slot="label"
          viewBox="0 0 24 24"
          width="20"
          height="20"
          fill="currentColor"
          aria-hidden="true"
        >
          <circle cx="5" cy="12" r="2" />
          <circle cx="12" cy="12" r="2" />
          <circle cx="19" cy="12" r="2" />
        </svg>
        <button @click=${this.#saving('png')}>${save.png}</button>
        ${canCopy ? html`<button @click=${this.#copy}>${save.copy}</button>` : nothing}
        <button @click=${this.#saving('svg')}>${save.svg}</button>
        <button @click=${this.#saving('csv')}>${save.csv}</button>
        <hr />
        <button @click=${this.#zooming(closer)}>${zoom.closer}</button>
        <button ?disabled=${!this.zoomed} @click=${this.#zooming(wider)}>${zoom.wider}</button>
        <button ?disabled=${!this.zoomed} @click=${this.#zooming(0)}>${zoom.whole}</button>
      </ek-menu>
      ${this._wasOpened ? html`<p class="visually-hidden" role="status">${this._said}</p>` : nothing}`;
  }

  /** Opens the menu with focus on its first thing. */
  open(): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector('ek-menu')?.open();
    });
  }

  get #seen(): SeenGraph | null {
    if (this.view === null) return null;
    const { picture, ranges, probe } = this.view();
    const isThere = picture !== null && ranges !== null && probe !== null;
    return isThere ? { picture, ranges, probe } : null;
  }

  #saving(form: GraphForm) {
    return () =>
      this.#tell(async (seen) => {
        const { saveGraph } = await import('./save-graph.ts');
        return save.saved(await saveGraph(form, seen));
      });
  }

  readonly #copy = () =>
    this.#tell(async (seen) => {
      const { copyGraph } = await import('./save-graph.ts');
      await copyGraph(seen);
      return save.copied;
    });

  async #tell(act: (seen: SeenGraph) => Promise<string>): Promise<void> {
    const seen = this.#seen;
    if (seen === null) return;
    this._said = await act(seen).catch(() => save.failed);
  }

  #zooming(by: number) {
    return () => {
      this.dispatchEvent(new CustomEvent('ek-zoom-by', { detail: by }));
    };
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: inline-block;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('ek-graph-menu', EkGraphMenu);

declare global {
  interface HTMLElementTagNameMap {
    'ek-graph-menu': EkGraphMenu;
  }
}
