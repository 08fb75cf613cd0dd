import { LitElement, css, html, nothing } from 'lit';
import '../../elements/ek-dialog.ts';
import type { EkDialog } from '../../elements/ek-dialog.ts';
import { shadowBase } from '../../styles/shadow.ts';

/** One thing that can be chosen. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

/** What to choose from; the words come from content/text. */
export interface ChooserQuestion {
  readonly heading: string;
  readonly label: string;
  readonly hint: string;
  readonly none: string;
  readonly query: string;
  /** The choices that match what was typed, best first. */
  readonly choicesFor: (query: string) => readonly Choice[];
}

/** A dialog with a field to search in and a list to choose from, by pointer or arrows and Enter. */
export class EkChooser extends LitElement {
  static override properties = {
    question: { attribute: false },
    query: { attribute: false },
    active: { attribute: false },
  };

  declare private question: ChooserQuestion | null;
  declare private query: string;
  declare private active: number;

  constructor() {
    super();
    this.question = null;
    this.query = '';
    this.active = 0;
    this.addEventListener('click', this.#handleClick);
  }

  /** Asks, and resolves to what was chosen; null when the dialog was closed without. */
  async choose(question: ChooserQuestion): Promise<Choice | null> {
    this.question = question;
    this.query = question.query;
    this.active = 0;
    await this.updateComplete;
    const asked = this.#dialog?.open() ?? Promise.resolve('');
    await this.#dialog?.updateComplete;
    const input = this.renderRoot.querySelector('input');
    input?.focus();
    input?.select();
    const chosen = await asked;
    return chosen === '' ? null : (this.#choices[Number(chosen)] ?? null);
  }

  override render() {
    const { question, query } = this;
    if (question === null) return html`<ek-dialog></ek-dialog>`;
    const choices = this.#choices;
    return html`<ek-dialog heading=${question.heading}>
      <label for="query">${question.label}</label>
      <p id="hint">${question.hint}</p>
      <input
        id="query"
        type="text"
        role="combobox"
        aria-label=${question.label}
        autocomplete="off"
        spellcheck="false"
        aria-expanded=${String(choices.length > 0)}
        aria-controls="list"
        aria-autocomplete="list"
        aria-describedby="hint"
        aria-activedescendant=${choices.length === 0 ? nothing : `choice-${String(this.active)}`}
        .value=${query}
        @input=${this.#handleInput}
        @keydown=${this.#handleKeydown}
      />
      <ul id="list" role="listbox" aria-label=${question.heading} ?hidden=${choices.length === 0}>
        ${choices.map((choice, index) => this.#renderChoice(choice, index))}
      </ul>
      <p role="status">${choices.length === 0 ? question.none : ''}</p>
    </ek-dialog>`;
  }

  protected override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  #renderChoice({ label, detail }: Choice, index: number) {
    return html`<li
      id=${`choice-${String(index)}`}
      role="option"
      aria-selected=${String(index === this.active)}
      data-index=${String(index)}
    >
      <span>${label}</span>${detail === undefined ? nothing : html` <small>${detail}</small>`}
    </li>`;
  }

  get #dialog(): EkDialog | null {
    return this.renderRoot.querySelector('ek-dialog');
  }

  get #choices(): readonly Choice[] {
    return this.question?.choicesFor(this.query) ?? [];
  }

  readonly #handleClick = (event: Event): void => {
    const [target] = event.composedPath();
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
    if (line !== null) this.#dialog?.close(line.dataset['index']);
  };

  #handleInput(event: Event): void {
    this.query = (event.target as HTMLInputElement).value;
    this.active = 0;
  }

  #handleKeydown(event: KeyboardEvent): void {
    const count = this.#choices.length;
    if (event.isComposing || count === 0) return;
    if (event.key === 'ArrowDown') this.active = (this.active + 1) % count;
    else if (event.key === 'ArrowUp') this.active = (this.active + count - 1) % count;
    else if (event.key === 'Enter') this.#dialog?.close(String(this.active));
    else return;
    event.preventDefault();
  }

  static override styles = [
    shadowBase,
    css`
      label {
        font-weight: 600;
      }

      p {
        margin: 0;
        color: var(--ek-ink-soft);
        font: var(--ek-ui-s);
      }

      input {
        inline-size: 100%;
        min-block-size: var(--ek-touch);
        margin-block: var(--ek-space-2);
        padding: var(--ek-space-2) var(--ek-space-3);
        border: 1px solid var(--ek-line-strong);
        border-radius: var(--ek-radius);
        background: var(--ek-paper);
        color: inherit;
        font: inherit;
      }

      ul {
        max-block-size: min(20rem, 50dvb);
        margin: 0 0 var(--ek-space-5);
        padding: 0;
        overflow-y: auto;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--ek-space-3);
        align-items: center;
        min-block-size: var(--ek-touch);
        padding: var(--ek-space-2) var(--ek-space-3);
        border-radius: 2px;
        cursor: pointer;
      }

      li:hover {
        background: var(--ek-wash);
      }

      li[aria-selected='true'] {
        background: var(--ek-accent-soft);
        outline: 2px solid var(--ek-accent);
        outline-offset: -2px;
      }

      small {
        color: var(--ek-ink-soft);
      }

      [role='status']:not(:empty) {
        padding-block-end: var(--ek-space-5);
      }
    `,
  ];
}

customElements.define('ek-chooser', EkChooser);

declare global {
  interface HTMLElementTagNameMap {
    'ek-chooser': EkChooser;
  }
}
