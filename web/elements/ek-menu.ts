import { LitElement, css, html, nothing } from 'lit';
import { Beside } from '../controllers/beside.ts';
import { RovingFocus } from '../controllers/roving-focus.ts';
import { adoptInto } from '../styles/adopt.ts';
import { buttonStyles } from '../styles/button.ts';
import { menuStyles } from '../styles/menu.ts';
import { shadowBase } from '../styles/shadow.ts';
import type { ButtonVariant } from './ek-button.ts';
import { icon } from './icon.ts';

/**
 * A button that opens a list of things to do. The things are native children: `<button>` or
 * `<a href>`, with `<hr>` between groups; listen to their clicks. A picture or other words for the
 * button itself may stand in the slot `label`; the attribute then still names it.
 *
 * @fires toggle - when the list has opened or closed
 */
export class EkMenu extends LitElement {
  static override properties = {
    label: {},
    variant: {},
    size: {},
    disabled: { type: Boolean, reflect: true },
  };

  declare label: string;
  declare variant: ButtonVariant;
  declare size: 'medium' | 'small';
  declare disabled: boolean;

  readonly #roving = new RovingFocus(this, {
    items: () => this.#items,
    orientation: 'vertical',
    typeahead: true,
  });
  readonly #beside = new Beside(this, {
    anchor: () => this.#trigger,
    popover: () => this.#list,
    align: 'start',
  });

  constructor() {
    super();
    this.label = '';
    this.variant = 'plain';
    this.size = 'medium';
    this.disabled = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptInto(this.getRootNode(), menuStyles);
  }

  override render() {
    return html`<button
        id="trigger"
        class="button"
        part="button"
        type="button"
        popovertarget="list"
        data-variant=${this.variant}
        data-size=${this.size}
        ?disabled=${this.disabled}
        aria-haspopup="menu"
        aria-expanded="false"
        aria-controls="list"
        aria-label=${this.label === '' ? nothing : this.label}
        @keydown=${this.#handleTriggerKeydown}
      >
        <slot name="label">${this.label} ${icon('more')}</slot>
      </button>
      <div
        id="list"
        popover
        role="menu"
        aria-labelledby="trigger"
        @keydown=${this.#handleListKeydown}
        @toggle=${this.#handleToggle}
        @click=${this.#closeBeforeItem}
      >
        <slot @slotchange=${this.#prepareItems}></slot>
      </div>`;
  }

  /** Opens the list with focus on its first thing, or its last. */
  open(at: 'first' | 'last' = 'first'): void {
    this.#list?.showPopover();
    this.#roving.focus(this.#items.at(at === 'first' ? 0 : -1));
  }

  /** Closes the list and gives focus back to the button. */
  close(): void {
    this.#list?.hidePopover();
    this.#trigger?.focus();
  }

  get #trigger(): HTMLButtonElement | null {
    return this.renderRoot.querySelector<HTMLButtonElement>('#trigger');
  }

  get #list(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('#list');
  }

  get #items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > :is(button:enabled, a[href])')];
  }

  #prepareItems = (): void => {
    for (const child of this.querySelectorAll<HTMLElement>(':scope > :is(button, a)')) {
      child.role = 'menuitem';
      child.tabIndex = -1;
      if (child instanceof HTMLButtonElement && !child.hasAttribute('type')) child.type = 'button';
    }
  };

  #handleTriggerKeydown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.open(event.key === 'ArrowDown' ? 'first' : 'last');
  }

  #handleListKeydown(event: KeyboardEvent): void {
    if (event.key === 'Tab') this.#list?.hidePopover();
    else if (event.key === 'Escape') {
      event.preventDefault(); // For the list only, not for a dialog around it.
      this.close();
    } else this.#roving.handleKeydown(event);
  }

  /** In the capture phase, so that focus is back before a thing opens, say, a dialog. */
  readonly #closeBeforeItem = {
    capture: true,
    handleEvent: (event: Event): void => {
      if (this.#items.some((item) => event.composedPath().includes(item))) this.close();
    },
  };

  #handleToggle(event: ToggleEvent): void {
    const isOpen = event.newState === 'open';
    this.#trigger?.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) {
      this.#beside.start();
      // From a click on the button: the list takes focus, so that arrows and Escape work at once.
      if (!this.#items.some((item) => item.matches(':focus'))) this.#roving.focus(this.#items[0]);
    } else this.#beside.stop();
    this.dispatchEvent(new ToggleEvent('toggle', event));
  }

  static override styles = [
    shadowBase,
    buttonStyles,
    css`
      :host {
        display: inline-block;
        vertical-align: middle;
      }

      #trigger svg {
        margin-inline-end: -0.25rem;
      }

      #list {
        position: fixed;
        inset: auto;
        min-inline-size: 12rem;
        max-inline-size: min(22rem, 100vw - 2 * var(--ek-space-2));
        max-block-size: calc(100dvb - 2 * var(--ek-space-5));
        margin: 0;
        padding: var(--ek-space-1);
        overflow: auto;
        border: 1px solid var(--ek-line);
        border-radius: var(--ek-radius);
        background: var(--ek-paper-raised);
        color: var(--ek-ink);
        box-shadow: var(--ek-shadow);
      }
    `,
  ];
}

customElements.define('ek-menu', EkMenu);

declare global {
  interface HTMLElementTagNameMap {
    'ek-menu': EkMenu;
  }
}
