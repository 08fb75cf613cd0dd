/**
 * A field that saves itself: when it is left, and after a pause in typing. What somebody is typing
 * is never replaced by what a colleague stores meanwhile, nor by a refusal.
 */
import { LitElement, html } from 'lit';
import { workspaceWords } from '#text/workspace.ts';
import '../../elements/ek-field.ts';

const pause = 700;

export class EkTextEntry extends LitElement {
  static override properties = {
    label: {},
    hint: {},
    value: {},
    field: {},
    kind: {},
    longest: { type: Number },
    needed: { type: Boolean },
    readonly: { type: Boolean },
    save: { attribute: false },
    check: { attribute: false },
    tidy: { attribute: false },
    _error: { state: true },
  };

  declare label: string;
  declare hint: string;
  /** As it is stored. */
  declare value: string;
  /** For addresses and tests: how the field is called among its neighbours. */
  declare field: string;
  declare kind: 'line' | 'text' | 'number';
  declare longest: number;
  /** Whether it may not be empty. */
  declare needed: boolean;
  declare readonly: boolean;
  /** Stores the value; rejects when it is refused. */
  declare save: (value: string) => Promise<void>;
  /** What is wrong with a value, in a sentence; empty when nothing is. */
  declare check: (value: string) => string;
  /** A value as it will be stored: without spaces around it. */
  declare tidy: (value: string) => string;
  declare private _error: string;

  /** What stood here when this person began to type, or what they saved last; null when idle. */
  #base: string | null = null;
  /** What was refused, until it is touched: trying the same again would only be refused again. */
  #refused: string | null = null;
  #saving: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.label = '';
    this.hint = '';
    this.value = '';
    this.field = '';
    this.kind = 'line';
    this.longest = 300;
    this.needed = false;
    this.readonly = false;
    this.save = () => Promise.resolve();
    this.check = () => '';
    this.tidy = (value) => value.trim();
    this._error = '';
  }

  /** In the page itself, so that the page's styles are its styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#commit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#commit);
    void this.#commit();
  }

  protected override render(): unknown {
    const { label, hint, field, kind, longest, _error: error } = this;
    return html`<ek-field
      label=${label}
      hint=${[hint, this.#note].filter((words) => words !== '').join(' ')}
      error=${error}
    >
      ${
        kind === 'text'
          ? html`<textarea
              name=${field}
              maxlength=${longest}
              ?readonly=${this.readonly}
              ?required=${this.needed}
              @input=${this.#handleInput}
              @change=${this.#commit}
              @blur=${this.#handleBlur}
            ></textarea>`
          : html`<input
              name=${field}
              maxlength=${longest}
              inputmode=${kind === 'number' ? 'numeric' : 'text'}
              autocomplete="off"
              ?readonly=${this.readonly}
              ?required=${this.needed}
              @input=${this.#handleInput}
              @change=${this.#commit}
              @blur=${this.#handleBlur}
            />`
      }
    </ek-field>`;
  }

  protected override updated(): void {
    const { control } = this;
    // What is being typed is never replaced.
    if (control === null || this.#base !== null) return;
    if (control.value !== this.value) control.value = this.value;
  }

  /** What a colleague stored while this person was typing. */
  get #note(): string {
    const { control, value } = this;
    if (control === null || this.#base === null || value === this.#base) return '';
    return value === this.tidy(control.value) ? '' : workspaceWords.colleagueWrote(value);
  }

  /** The native control. */
  get control(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.querySelector('input, textarea');
  }

  override focus(): void {
    this.control?.focus();
  }

  readonly #handleInput = (): void => {
    this.#base ??= this.value;
    this.#refused = null;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#commit(), pause);
  };

  readonly #handleBlur = (): void => {
    void this.#commit().then(() => {
      // What was refused or is wrong stays, to be mended.
      if (this._error === '' && !this.matches(':focus-within')) {
        this.#base = null;
        this.requestUpdate();
      }
    });
  };

  /** Saves what was typed, if anything; resolves when that is answered. */
  readonly #commit = (): Promise<void> => {
    clearTimeout(this.#timer);
    const { control } = this;
    if (control === null || this.#base === null || this.readonly) return this.#saving;
    const value = this.tidy(control.value);
    if (value === this.#refused) return this.#saving;
    if (value === this.#base) {
      this._error = '';
      return this.#saving;
    }
    this._error = value === '' && this.needed ? workspaceWords.missing : this.check(value);
    if (this._error === '') this.#saving = this.#saveFrom(this.#base, value);
    return this.#saving;
  };

  async #saveFrom(earlier: string, value: string): Promise<void> {
    this.#base = value;
    try {
      await this.save(value);
    } catch {
      if (this.#base === value) this.#base = earlier;
      this.#refused = value;
      this._error = workspaceWords.notSaved;
    }
  }
}

customElements.define('ek-text-entry', EkTextEntry);

declare global {
  interface HTMLElementTagNameMap {
    'ek-text-entry': EkTextEntry;
  }
}
