import { LitElement, css, html } from 'lit';
import { Beside } from '../controllers/beside.ts';
import { shadowBase } from '../styles/shadow.ts';
import { addReference, uniqueId } from './references.ts';

const hoverPause = 300;

/**
 * Extra words for the control in its slot: they appear on hover and on focus, stay while the pointer
 * is on them, go at Escape, and describe the control to assistive technology. Never the only place
 * where something is said: on touch they only show with focus.
 */
export class EkTooltip extends LitElement {
  static override properties = {
    text: {},
  };

  declare text: string;

  /** In the light DOM, so that the control can refer to it. */
  readonly #words = document.createElement('span');
  #control: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #beside = new Beside(this, {
    anchor: () => this.#control,
    popover: () => this.#bubble,
    align: 'center',
  });

  constructor() {
    super();
    this.text = '';
    this.#words.slot = 'words';
    this.#words.role = 'tooltip';
    this.#words.id = uniqueId();
    this.addEventListener('pointerenter', this.#handleEnter);
    this.addEventListener('pointerleave', this.#handleLeave);
    this.addEventListener('focusin', this.#handleFocusin);
    this.addEventListener('focusout', this.#hide);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hide();
  }

  override render() {
    return html`<slot @slotchange=${this.#handleSlotchange}></slot>
      <div class="bubble" popover="manual"><slot name="words"></slot></div>`;
  }

  protected override updated(): void {
    this.#describe();
  }

  get #bubble(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.bubble');
  }

  #handleSlotchange(): void {
    const control = [...this.children].find((child) => child !== this.#words);
    this.#control = control instanceof HTMLElement ? control : null;
    this.#describe();
  }

  #describe(): void {
    this.#words.textContent = this.text;
    if (this.#words.parentNode !== this) this.append(this.#words);
    if (this.#control === null) return;
    // An element with its own button inside passes the words on; ids do not reach in there.
    if ('description' in this.#control) this.#control.description = this.text;
    else addReference(this.#control, 'aria-describedby', this.#words);
  }

  #show(): void {
    clearTimeout(this.#timer);
    if (this.text === '' || this.#bubble?.matches(':popover-open') !== false) return;
    this.#bubble.showPopover();
    this.#beside.start();
    // On the document, as the pointer may be on the control and focus elsewhere.
    document.addEventListener('keydown', this.#handleKeydown, { capture: true });
  }

  #hide = (): void => {
    clearTimeout(this.#timer);
    this.#beside.stop();
    document.removeEventListener('keydown', this.#handleKeydown, { capture: true });
    this.#bubble?.hidePopover();
  };

  #handleEnter = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#show();
    }, hoverPause);
  };

  #handleLeave = (): void => {
    clearTimeout(this.#timer);
    if (!this.matches(':focus-within')) this.#timer = setTimeout(this.#hide, hoverPause / 2);
  };

  #handleFocusin = (event: FocusEvent): void => {
    const [focused] = event.composedPath(); // Perhaps inside the shadow root of the control.
    if (focused instanceof Element && focused.matches(':focus-visible')) this.#show();
  };

  #handleKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault(); // The first Escape is for the words, not for a dialog around them.
    event.stopPropagation();
    this.#hide();
  };

  static override styles = [
    shadowBase,
    css`
      :host {
        display: inline-flex;
        vertical-align: middle;
      }

      .bubble {
        position: fixed;
        inset: auto;
        inline-size: max-content;
        max-inline-size: min(20rem, 100vw - 2 * var(--ek-space-2));
        margin: 0;
        padding: var(--ek-space-2) var(--ek-space-3);
        border: 1px solid transparent;
        border-radius: var(--ek-radius);
        background: var(--ek-ink);
        color: var(--ek-paper);
        font: var(--ek-ui-s);
        text-wrap: pretty;
        overflow-wrap: anywhere;
      }
    `,
  ];
}

customElements.define('ek-tooltip', EkTooltip);

declare global {
  interface HTMLElementTagNameMap {
    'ek-tooltip': EkTooltip;
  }
}
