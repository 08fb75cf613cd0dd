import { LitElement, css, html, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { shadowBase } from '../../styles/shadow.ts';
import { CompletionList } from '../rules/completion-list.ts';
import type { Vocabulary } from '../rules/completion.ts';

/**
 * One line that holds an expression of a model, with completion of names and functions. What is
 * refused keeps standing with the reason.
 */
export class EkExpressionField extends LitElement {
  static override properties = {
    label: {},
    value: {},
    vocabulary: { attribute: false },
    apply: { attribute: false },
    text: { state: true },
    problem: {},
  };

  declare label: string;
  /** What the model has. */
  declare value: string;
  declare vocabulary: Vocabulary | null;
  /** Puts a text in the model, at every key. */
  declare apply: (text: string) => void;
  /** What is wrong with what stands here. */
  declare problem: string;
  declare private text: string | null;

  readonly #suggestions = new CompletionList(this, {
    text: () => this.#field,
    vocabulary: () => this.vocabulary,
    changed: () => {
      this.#take();
    },
  });

  constructor() {
    super();
    this.label = '';
    this.value = '';
    this.vocabulary = null;
    this.apply = () => undefined;
    this.problem = '';
    this.text = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.renderRoot.querySelector(':focus') === null) this.text = null;
  }

  override render() {
    return html`<label for="field">${this.label}</label>
      <textarea
        id="field"
        rows="1"
        wrap="off"
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        aria-autocomplete="list"
        aria-controls="suggestions"
        aria-activedescendant=${this.#suggestions.activeId}
        aria-invalid=${this.problem === '' ? 'false' : 'true'}
        aria-describedby="problem"
        .value=${live(this.text ?? this.value)}
        @input=${() => {
          this.#take();
          this.#suggestions.look();
        }}
        @keydown=${this.#handleKey}
        @blur=${() => {
          this.#suggestions.close();
          this.text = null;
        }}
      ></textarea>
      ${this.#suggestions.render()}
      <p id="problem" aria-live="polite">${this.problem}</p>`;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  #take(): void {
    this.text = (this.#field?.value ?? '').replaceAll(/[\r\n]/g, ' ');
    this.apply(this.text.trim());
  }

  #handleKey(event: KeyboardEvent): void {
    this.#suggestions.handleKey(event);
    if (event.key === 'Enter' && !event.defaultPrevented) event.preventDefault();
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        position: relative;
        display: block;
        min-inline-size: 0;
      }

      label {
        display: block;
        color: var(--ek-ink-soft);
        font: var(--ek-ui-s);
      }

      textarea {
        display: block;
        box-sizing: border-box;
        inline-size: 100%;
        min-block-size: 2.25rem;
        padding: var(--ek-space-1) var(--ek-space-2);
        overflow: hidden;
        resize: none;
        border: 1px solid var(--ek-line-strong);
        border-radius: var(--ek-radius);
        background: var(--ek-paper-raised);
        color: var(--ek-ink);
        font-family: var(--ek-font-code);
        font-size: var(--ek-text-s);
        line-height: 1.7;
      }

      textarea[aria-invalid='true'] {
        border-color: var(--ek-negative);
      }

      .suggestions {
        position: absolute;
        z-index: 2;
        inset-inline-start: 0;
        min-inline-size: 12rem;
        max-inline-size: 20rem;
        margin: 0;
        padding: var(--ek-space-1);
        border: 1px solid var(--ek-line-strong);
        border-radius: var(--ek-radius);
        background: var(--ek-paper-raised);
        list-style: none;
        box-shadow: var(--ek-shadow);
      }

      .suggestions[hidden] {
        display: none;
      }

      [role='option'] {
        padding: var(--ek-space-1) var(--ek-space-2);
        cursor: pointer;
      }

      [role='option'][aria-selected='true'],
      [role='option']:hover {
        background: var(--ek-wash);
      }

      .detail {
        color: var(--ek-ink-soft);
        font: var(--ek-ui-s);
      }

      #problem {
        margin: 0;
        color: var(--ek-negative);
        font: var(--ek-ui-s);
      }

      #problem:empty {
        display: none;
      }

      @media (pointer: coarse) {
        textarea {
          min-block-size: var(--ek-touch);
        }
      }
    `,
  ];
}

customElements.define('ek-expression-field', EkExpressionField);

declare global {
  interface HTMLElementTagNameMap {
    'ek-expression-field': EkExpressionField;
  }
}
