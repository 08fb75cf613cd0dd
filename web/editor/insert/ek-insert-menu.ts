import { LitElement, html } from 'lit';
import type { EditorView } from 'prosemirror-view';
import { editorText } from '#text/editor.ts';
import type { EditorTools } from '../editor-tools.ts';
import { type InsertEntry, entriesFor } from './insert-entries.ts';
import { closeInsertMenu, insertMenu } from './insert-state.ts';

/**
 * The list behind a slash. The keys stay with the text: it is the text that says which entry is
 * active, so the list stands in the light DOM beside it.
 */
export class EkInsertMenu extends LitElement {
  static override properties = {
    entries: { attribute: false },
    active: { attribute: false },
  };

  view: EditorView | null = null;
  tools: EditorTools | null = null;
  declare private entries: readonly InsertEntry[];
  declare private active: number;
  #query: string | null = null;

  constructor() {
    super();
    this.entries = [];
    this.active = 0;
    // The keys stay in the text: a press of the pointer must not take them away.
    this.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    this.addEventListener('click', this.#handleClick);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.hidden = !this.isOpen;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get isOpen(): boolean {
    return this.#query !== null;
  }

  /** Opens, filters or closes the list as the text says. */
  follow(view: EditorView): void {
    this.view = view;
    const open = view.editable ? insertMenu(view.state) : null;
    if (open?.query !== this.#query) {
      this.active = 0;
      this.entries = open === null ? [] : entriesFor(view.state, open.query);
    }
    this.#query = open?.query ?? null;
    this.hidden = open === null;
    this.#tellText();
  }

  /** Takes the keys of the open list. */
  readonly takeKey = (event: KeyboardEvent): boolean => {
    const { view, entries } = this;
    if (view === null || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape') {
      view.dispatch(closeInsertMenu(view.state));
      return true;
    }
    if (entries.length === 0) return false;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      this.active = (this.active + step + entries.length) % entries.length;
      this.#tellText();
      return true;
    }
    if (event.key === 'Enter' || event.key === 'Tab') {
      const entry = entries[this.active];
      if (entry !== undefined) this.#insert(entry);
      return true;
    }
    return false;
  };

  override render() {
    return html`<p class="visually-hidden" role="status">${this.#says()}</p>
      ${
        this.entries.length === 0
          ? html`<p class="ek-insert-none">${editorText.menu.none}</p>`
          : html`<ul id="ek-insert-list" role="listbox" aria-label=${editorText.menu.label}>
              ${this.entries.map((entry, index) => this.#renderEntry(entry, index))}
            </ul>`
      }`;
  }

  protected override updated(): void {
    const active = this.querySelector<HTMLElement>('[aria-selected="true"]');
    if (active === null) return;
    // Only the list itself may scroll: scrollIntoView would move the page as well.
    const { offsetTop, offsetHeight } = active;
    if (offsetTop < this.scrollTop) this.scrollTop = offsetTop;
    const below = offsetTop + offsetHeight - this.clientHeight;
    if (below > this.scrollTop) this.scrollTop = below;
  }

  #renderEntry(entry: InsertEntry, index: number) {
    return html`<li
      id=${optionId(entry)}
      role="option"
      aria-selected=${String(index === this.active)}
      data-index=${String(index)}
    >
      <span class="ek-insert-sign" aria-hidden="true">${entry.sign}</span>
      ${editorText.inserts[entry.name].name}
    </li>`;
  }

  readonly #handleClick = ({ target }: Event): void => {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    const entry = this.entries[Number(line?.dataset['index'])];
    if (entry !== undefined) this.#insert(entry);
  };

  #says(): string {
    if (!this.isOpen) return '';
    return this.entries.length === 0
      ? editorText.menu.none
      : editorText.menu.found(this.entries.length);
  }

  /** The text names the active entry to assistive technology. */
  #tellText(): void {
    const dom = this.view?.dom;
    const entry = this.entries[this.active];
    if (this.isOpen && entry !== undefined) {
      dom?.setAttribute('aria-controls', 'ek-insert-list');
      dom?.setAttribute('aria-activedescendant', optionId(entry));
    } else {
      dom?.removeAttribute('aria-controls');
      dom?.removeAttribute('aria-activedescendant');
    }
  }

  #insert(entry: InsertEntry): void {
    const { view, tools } = this;
    const open = view === null ? null : insertMenu(view.state);
    if (view === null || tools === null || open === null) return;
    const { head } = view.state.selection;
    view.dispatch(closeInsertMenu(view.state).delete(open.from, head));
    entry.insert(view, tools);
  }
}

const optionId = ({ name }: InsertEntry): string => `ek-insert-${name}`;

customElements.define('ek-insert-menu', EkInsertMenu);

declare global {
  interface HTMLElementTagNameMap {
    'ek-insert-menu': EkInsertMenu;
  }
}
