import { LitElement, css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ModelFault } from '#core/models/index.ts';
import { faultAtItsLine, modelFormText } from '#text/model-form.ts';
import { shadowBase } from '../../styles/shadow.ts';

/** Lines that a field has room for at least. */
const fewestLines = 5;

/**
 * A text of model rules with numbered lines. A line with a fault is marked, and below the text
 * stands what is wrong; pressing that goes to the place.
 *
 * @fires input - at every key; `value` is what stands there
 */
export class EkRulesField extends LitElement {
  static override properties = {
    label: {},
    hint: {},
    value: {},
    faults: { attribute: false },
    fixed: { type: Boolean },
  };

  declare label: string;
  declare hint: string;
  declare value: string;
  /** What is wrong in this text. */
  declare faults: readonly ModelFault[];
  /** To read only. */
  declare fixed: boolean;

  constructor() {
    super();
    this.label = '';
    this.hint = '';
    this.value = '';
    this.faults = [];
    this.fixed = false;
  }

  override render() {
    const lines = this.value.split('\n');
    const count = Math.max(fewestLines, lines.length + (this.fixed ? 0 : 1));
    return html`<label for="text">${this.label}</label>
      <p id="hint" class="hint">${this.hint}</p>
      <div class="paper">
        <div class="numbers" aria-hidden="true">
          ${Array.from(
            { length: count },
            (_, index) => html`<span data-fault=${this.#hasFault(index + 1)}>${index + 1}</span>`,
          )}
        </div>
        <textarea
          id="text"
          wrap="off"
          rows=${count}
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          ?readonly=${this.fixed}
          aria-describedby="hint faults"
          aria-invalid=${this.faults.length > 0 ? 'true' : 'false'}
          .value=${live(this.value)}
          @input=${this.#handleInput}
        ></textarea>
      </div>
      <ul id="faults" aria-live="polite">
        ${this.faults.map(
          (fault) =>
            html`<li>
              <button
                type="button"
                @click=${() => {
                  this.#goTo(fault);
                }}
              >
                <b>${modelFormText.line(fault.line)}</b> ${faultAtItsLine(fault)}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  override focus(): void {
    this.#text?.focus();
  }

  get #text(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  #hasFault(line: number): string | typeof nothing {
    return this.faults.some((fault) => fault.line === line) ? '' : nothing;
  }

  #handleInput(event: Event): void {
    this.value = (event.target as HTMLTextAreaElement).value;
  }

  #goTo({ line, column }: ModelFault): void {
    const before = this.value.split('\n').slice(0, line - 1);
    const at = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    this.#text?.focus();
    this.#text?.setSelectionRange(at, at);
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: block;
        min-inline-size: 0;
        color: var(--ek-ink);
        font: var(--ek-ui);
      }

      label {
        font-weight: 600;
      }

      .hint {
        margin: 0 0 var(--ek-space-1);
        color: var(--ek-ink-soft);
        font: var(--ek-ui-s);
      }

      .paper {
        position: relative;
        display: grid;
        grid-template-columns: 2.25rem 1fr;
        overflow: clip;
        border: 1px solid var(--ek-line-strong);
        border-radius: var(--ek-radius);
        background: var(--ek-paper-raised);
        font-family: var(--ek-font-code);
        font-size: var(--ek-text-s);
        line-height: 1.6;
      }

      .paper:focus-within {
        outline: 2px solid var(--ek-focus);
        outline-offset: 1px;
      }

      .numbers {
        padding-block: var(--ek-space-2);
        color: var(--ek-ink-faint);
        font-variant-numeric: tabular-nums;
        text-align: end;
      }

      .numbers span {
        display: block;
        block-size: 1.6em;
        padding-inline-end: var(--ek-space-2);
      }

      .numbers [data-fault] {
        color: var(--ek-negative);
        font-weight: 700;
      }

      /* The whole line, behind the text. */
      .numbers [data-fault]::before {
        content: '';
        position: absolute;
        inset-inline: 0;
        block-size: 1.6em;
        border-inline-start: 4px solid var(--ek-negative);
        background: var(--ek-negative-soft);
        z-index: -1;
      }

      .paper {
        isolation: isolate;
      }

      textarea {
        min-inline-size: 0;
        margin: 0;
        padding: var(--ek-space-2) var(--ek-space-2) var(--ek-space-2) 0;
        overflow-y: hidden;
        border: 0;
        outline: 0;
        background: transparent;
        color: var(--ek-ink);
        font: inherit;
        line-height: inherit;
        resize: none;
        white-space: pre;
        tab-size: 2;
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      button {
        display: block;
        inline-size: 100%;
        min-block-size: var(--ek-touch);
        padding: var(--ek-space-2) 0;
        border: 0;
        background: none;
        color: var(--ek-negative);
        font: var(--ek-ui-s);
        text-align: start;
        cursor: pointer;
      }

      @media (forced-colors: active) {
        .numbers [data-fault] {
          text-decoration: underline;
        }
      }
    `,
  ];
}

customElements.define('ek-rules-field', EkRulesField);

declare global {
  interface HTMLElementTagNameMap {
    'ek-rules-field': EkRulesField;
  }
}
