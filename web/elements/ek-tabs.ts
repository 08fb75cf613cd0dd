import { LitElement, css, html } from 'lit';
import { RovingFocus } from '../controllers/roving-focus.ts';
import { shadowBase } from '../styles/shadow.ts';

interface Tab {
  name: string;
  label: string;
}

/**
 * Views of one thing, one at a time. Each child is a panel: `slot` names it and `data-label` holds
 * the words of its tab: `<section slot="tabel" data-label="Tabel">`. Arrow keys select at once.
 *
 * @fires change - when the reader has chosen another tab
 */
export class EkTabs extends LitElement {
  static override properties = {
    label: {},
    selected: { reflect: true },
    tabs: { state: true },
  };

  /** What the tabs are views of. */
  declare label: string;
  /** The name (`slot`) of the panel in view; the first when it names none. */
  declare selected: string;
  declare private tabs: readonly Tab[];

  readonly #roving = new RovingFocus(this, {
    items: () => [...this.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')],
    orientation: 'horizontal',
    moved: (tab) => {
      this.#choose(tab.dataset['name'] ?? '');
    },
  });
  readonly #children = new MutationObserver(() => {
    this.#readTabs();
  });

  constructor() {
    super();
    this.label = '';
    this.selected = '';
    this.tabs = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#readTabs();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
  }

  protected override willUpdate(): void {
    const isKnown = this.tabs.some((tab) => tab.name === this.selected);
    if (!isKnown) this.selected = this.tabs[0]?.name ?? this.selected;
  }

  override render() {
    return html`<div
        class="tabs"
        role="tablist"
        aria-label=${this.label}
        @keydown=${this.#roving.handleKeydown}
      >
        ${this.tabs.map((tab) => this.#renderTab(tab))}
      </div>
      ${this.tabs.map((tab) => this.#renderPanel(tab))}`;
  }

  #renderTab({ name, label }: Tab) {
    const isSelected = name === this.selected;
    return html`<button
      type="button"
      role="tab"
      id="tab-${name}"
      data-name=${name}
      aria-controls="panel-${name}"
      aria-selected=${isSelected ? 'true' : 'false'}
      .tabIndex=${isSelected ? 0 : -1}
      @click=${() => {
        this.#choose(name);
      }}
    >
      ${label}
    </button>`;
  }

  #renderPanel({ name }: Tab) {
    return html`<div
      class="panel"
      role="tabpanel"
      id="panel-${name}"
      aria-labelledby="tab-${name}"
      tabindex="0"
      ?hidden=${name !== this.selected}
    >
      <slot name=${name}></slot>
    </div>`;
  }

  /** Reads the panels, and watches just them: not what changes inside. */
  #readTabs(): void {
    this.#children.disconnect();
    this.#children.observe(this, { childList: true });
    for (const child of this.children) {
      this.#children.observe(child, { attributeFilter: ['slot', 'data-label'] });
    }
    this.tabs = [...this.children].flatMap((child) =>
      child instanceof HTMLElement && child.slot !== ''
        ? [{ name: child.slot, label: child.dataset['label'] ?? child.slot }]
        : [],
    );
  }

  #choose(name: string): void {
    if (name === this.selected) return;
    this.selected = name;
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: block;
      }

      .tabs {
        display: flex;
        gap: var(--ek-space-5);
        overflow-x: auto;
        border-block-end: 1px solid var(--ek-line);
        scrollbar-width: none;
      }

      button {
        flex: none;
        min-inline-size: var(--ek-touch);
        min-block-size: var(--ek-touch);
        padding: var(--ek-space-2) 0;
        border: 0;
        border-block-end: 3px solid transparent;
        background: none;
        color: var(--ek-ink-soft);
        font: var(--ek-ui);
        font-weight: 600;
        cursor: pointer;
      }

      button:hover {
        color: var(--ek-ink);
        border-color: var(--ek-line-strong);
      }

      button[aria-selected='true'] {
        color: var(--ek-accent-strong);
        border-color: var(--ek-accent);
      }

      :focus-visible {
        outline-offset: -2px;
        border-radius: 2px;
      }

      .panel {
        padding-block-start: var(--ek-space-4);
      }

      .panel:focus-visible {
        outline-offset: 4px;
      }

      @media (forced-colors: active) {
        button:not([aria-selected='true']) {
          border-color: Canvas;
        }

        button[aria-selected='true'] {
          border-color: Highlight;
        }
      }

      @media print {
        .tabs {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('ek-tabs', EkTabs);

declare global {
  interface HTMLElementTagNameMap {
    'ek-tabs': EkTabs;
  }
}
