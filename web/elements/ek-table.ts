import { LitElement, css, html, nothing } from 'lit';
import { elementText } from '#text/elements.ts';
import { adoptInto } from '../styles/adopt.ts';
import { shadowBase } from '../styles/shadow.ts';
import { tableStyles } from '../styles/table.ts';
import { sortRows } from './sort-rows.ts';
import type { SortDirection } from './sort-rows.ts';

/** A reader asks for another order. Prevent it to draw the rows in order yourself. */
export class EkSortEvent extends Event {
  readonly column: number;
  readonly direction: SortDirection;

  constructor(column: number, direction: SortDirection) {
    super('ek-sort', { bubbles: true, cancelable: true });
    this.column = column;
    this.direction = direction;
  }
}

/**
 * Room for a native table: scrolls sideways by itself (and with keys) when it is too wide, keeps its
 * head in view when the page limits its height with `--ek-table-block-size`, and with `pin` its
 * row heads. With `sortable` the heads in `thead` become buttons, except those with `data-fixed`.
 *
 * @fires ek-sort - an {@link EkSortEvent}; rows are moved here unless it is prevented
 */
export class EkTable extends LitElement {
  static override properties = {
    label: {},
    sortable: { type: Boolean, reflect: true },
    pin: { type: Boolean, reflect: true },
    overflows: { state: true },
  };

  /** The name of the scroll region; without it the caption is. */
  declare label: string;
  declare sortable: boolean;
  declare pin: boolean;
  declare private overflows: boolean;

  readonly #size = new ResizeObserver(() => {
    this.#measure();
  });

  constructor() {
    super();
    this.label = '';
    this.sortable = false;
    this.pin = false;
    this.overflows = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptInto(this.getRootNode(), tableStyles);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  override render() {
    const name = this.label || (this.#table?.caption?.textContent.trim() ?? elementText.table);
    return html`<div
      class="scroll"
      tabindex=${this.overflows ? '0' : nothing}
      role=${this.overflows ? 'region' : nothing}
      aria-label=${this.overflows ? name : nothing}
    >
      <slot @slotchange=${this.#handleSlotchange}></slot>
    </div>`;
  }

  protected override updated(): void {
    if (this.sortable) this.#prepareHeads();
  }

  get #table(): HTMLTableElement | null {
    return this.querySelector('table');
  }

  get #heads(): HTMLTableCellElement[] {
    return [...(this.#table?.tHead?.rows.item(0)?.cells ?? [])];
  }

  #handleSlotchange(): void {
    this.#size.disconnect();
    this.#size.observe(this);
    if (this.#table !== null) this.#size.observe(this.#table);
    this.requestUpdate();
  }

  #measure(): void {
    const scroll = this.renderRoot.querySelector('.scroll');
    if (scroll === null) return;
    this.overflows =
      scroll.scrollWidth > scroll.clientWidth + 1 || scroll.scrollHeight > scroll.clientHeight + 1;
  }

  #prepareHeads(): void {
    for (const head of this.#heads) {
      if ('fixed' in head.dataset || head.querySelector('button') !== null) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'ek-sort';
      button.append(...head.childNodes);
      button.addEventListener('click', () => {
        this.#sortBy(head);
      });
      head.append(button);
    }
  }

  #sortBy(head: HTMLTableCellElement): void {
    const direction = head.ariaSort === 'ascending' ? 'descending' : 'ascending';
    for (const other of this.#heads) other.removeAttribute('aria-sort');
    head.ariaSort = direction;
    if (!this.dispatchEvent(new EkSortEvent(head.cellIndex, direction))) return;
    for (const body of this.#table?.tBodies ?? []) {
      body.append(...sortRows([...body.rows], head.cellIndex, direction));
    }
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: block;
      }

      .scroll {
        max-block-size: var(--ek-table-block-size, none);
        overflow: auto;
        overscroll-behavior-x: contain;
      }

      .scroll:focus-visible {
        outline-offset: 4px;
      }

      @media print {
        .scroll {
          max-block-size: none;
          overflow: visible;
        }
      }
    `,
  ];
}

customElements.define('ek-table', EkTable);

declare global {
  interface HTMLElementTagNameMap {
    'ek-table': EkTable;
  }
  interface HTMLElementEventMap {
    'ek-sort': EkSortEvent;
  }
}
