import { LitElement, html, nothing } from 'lit';
import { freeName, slugOf } from '#core/authoring/slug.ts';
import type { KeepFault } from '#core/models/authoring/check-model.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { elementText } from '#text/elements.ts';
import { keepFaultSentence, modelFormText as words } from '#text/model-form.ts';
import '../../elements/ek-button.ts';
import { icon } from '../../elements/icon.ts';
import type { AuthorBench } from '../../models/authoring/author-bench.ts';
import { shadowBase } from '../../styles/shadow.ts';
import type { Surroundings } from '../surroundings.ts';
import { dialogStyles } from './ek-model-dialog.styles.ts';
import { failureSentence } from './failure-sentence.ts';
import { startingPoints } from './starting-points.ts';

/**
 * Opens a model on the workbench of its author, in a dialog over the page; null makes a new one.
 * Resolves to the id of the model once it is kept, or to null when the author leaves without that.
 */
export function openModelDialog(
  surroundings: Surroundings,
  model: ModelDefinition | null,
): Promise<string | null> {
  const dialog = new EkModelDialog();
  dialog.surroundings = surroundings;
  dialog.model = model;
  // In the page itself: what changes around the button that opened it does not close it.
  document.body.append(dialog);
  return dialog.closed.finally(() => {
    dialog.remove();
  });
}

/** What the author is asked before going on. */
type Question = 'leave' | 'meanwhile' | null;

/** The workbench with the buttons to keep or leave. It closes only when kept, or when nothing is lost. */
export class EkModelDialog extends LitElement {
  static override properties = {
    model: { attribute: false },
    _bench: { state: true },
    _isMissing: { state: true },
    _isBusy: { state: true },
    _question: { state: true },
    _failure: { state: true },
    _faults: { state: true },
  };

  declare model: ModelDefinition | null;
  surroundings: Surroundings | null = null;
  declare private _bench: AuthorBench | null;
  /** The workbench could not be loaded. */
  declare private _isMissing: boolean;
  declare private _isBusy: boolean;
  declare private _question: Question;
  declare private _failure: string;
  declare private _faults: readonly KeepFault[];

  /** Settles when the dialog closes: the id of the model that was kept, or null. */
  readonly closed: Promise<string | null>;
  #settle: (id: string | null) => void = () => undefined;
  #opener: HTMLElement | null = null;
  #kept: string | null = null;
  #begin: ModelDefinition | null = null;

  constructor() {
    super();
    this.model = null;
    this._bench = null;
    this._isMissing = false;
    this._isBusy = false;
    this._question = null;
    this._failure = '';
    this._faults = [];
    this.closed = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#opener = focusedElement();
    if (this.model !== null) void this.#open(this.model);
    void this.updateComplete.then(() => {
      this.#dialog?.showModal();
      // The first control is the one that closes; what is asked for comes after it.
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this._bench?.close();
  }

  override render() {
    const title = this.model === null ? words.newModel : words.changeModel(this.model.title);
    return html`<dialog
      aria-labelledby="heading"
      @cancel=${this.#handleCancel}
      @keydown=${this.#handleKey}
      @close=${this.#handleClose}
    >
      <header>
        <h2 id="heading" tabindex="-1">${title}</h2>
        <button class="dismiss" type="button" aria-label=${elementText.close} @click=${this.#leave}>
          ${icon('close')}
        </button>
      </header>
      <div class="content">${this.#renderContent()}</div>
      <footer>
        ${this.#renderFaults()}
        <p class="failure" role="alert">${this._failure}</p>
        ${this.#renderActions()}
      </footer>
    </dialog>`;
  }

  #renderContent() {
    if (this._bench !== null) return this._bench.element;
    if (this._isMissing)
      return html`<p role="alert">${words.notLoaded}</p>
        <ek-button @click=${() => void this.#open(this.#begin)}>${words.again}</ek-button>`;
    if (this.#begin !== null) return html`<p role="status">${words.loading}</p>`;
    return startingPoints((model) => void this.#open(model));
  }

  #renderFaults() {
    if (this._faults.length === 0) return nothing;
    return html`<div class="faults" tabindex="-1" role="alert">
      <p>${words.faults}</p>
      <ul>
        ${this._faults.map((fault) => html`<li>${keepFaultSentence(fault)}</li>`)}
      </ul>
    </div>`;
  }

  #renderActions() {
    switch (this._question) {
      case 'leave':
        return html`<p role="alert">${words.notSaved}</p>
          <ek-button variant="danger" @click=${this.#close}>${words.discard}</ek-button>
          <ek-button variant="primary" class="go-on" @click=${this.#stay}
            >${words.goOn}</ek-button
          >`;
      case 'meanwhile':
        return html`<p role="alert">${words.meanwhile}</p>
          <ek-button @click=${this.#stay}>${words.goOn}</ek-button>
          <ek-button @click=${() => void this.#save('replace')}>${words.replace}</ek-button>
          <ek-button variant="primary" class="go-on" @click=${() => void this.#save('copy')}
            >${words.asCopy}</ek-button
          >`;
      case null:
        return html`<ek-button @click=${this.#leave}>${words.cancel}</ek-button>
          <ek-button
            variant="primary"
            ?busy=${this._isBusy}
            ?disabled=${this._bench === null}
            @click=${() => void this.#save('first')}
            >${words.save}</ek-button
          >`;
    }
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  async #open(model: ModelDefinition | null): Promise<void> {
    if (model === null) return;
    this.#begin = model;
    this._isMissing = false;
    this.requestUpdate();
    try {
      const { openAuthorBench } = await import('../../models/authoring/author-bench.ts');
      if (!this.isConnected) return;
      this._bench = openAuthorBench(model);
    } catch {
      this._isMissing = true;
    }
  }

  async #save(way: 'first' | 'replace' | 'copy'): Promise<void> {
    const result = this._bench?.result();
    if (result === undefined || this._isBusy) return;
    this._question = null;
    this._failure = '';
    this._faults = result.kind === 'faults' ? result.faults : [];
    if (result.kind === 'unread')
      this._failure = result.where === 'field' ? words.unreadableField : words.unreadableRules;
    if (result.kind === 'faults') {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.faults')?.focus();
    }
    if (result.kind !== 'model') return;
    if (way === 'first' && this.#isOvertaken()) {
      this.#ask('meanwhile');
      return;
    }
    await this.#keep(result.model, way === 'copy');
  }

  /** Keeps under its own id; what is new, or a copy, under one that is free. */
  async #keep(model: ModelDefinition, isCopy: boolean): Promise<void> {
    const taken = this.surroundings?.models().map(({ id }) => id) ?? [];
    const title = isCopy ? words.copyOf(model.title) : model.title;
    const id = isCopy || this.model === null ? freeName(slugOf(title), taken) : this.model.id;
    this._isBusy = true;
    try {
      await this.surroundings?.saveModel({ ...model, id, title });
      this.#kept = id;
      this.#close();
    } catch (error) {
      this._failure = words.failed(failureSentence(error));
    } finally {
      this._isBusy = false;
    }
  }

  /** Whether a colleague has kept another version since this one was opened. */
  #isOvertaken(): boolean {
    const { model } = this;
    if (model === null) return false;
    const now = this.surroundings?.models().find(({ id }) => id === model.id);
    return now !== undefined && JSON.stringify(now) !== JSON.stringify(model);
  }

  #handleCancel(event: Event): void {
    // A file picker inside cancels too.
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    this.#leave();
  }

  /** Escape pressed twice would close the dialog whatever `cancel` says. */
  #handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#leave();
  }

  #leave(): void {
    if (this._isBusy) return;
    if (this._bench?.hasChanges() === true) this.#ask('leave');
    else this.#close();
  }

  #ask(question: Question): void {
    this._question = question;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.go-on')?.focus();
    });
  }

  #stay(): void {
    this._question = null;
  }

  #close(): void {
    this.#dialog?.close();
  }

  #handleClose(event: Event): void {
    // Dialogs inside close too.
    if (event.target !== this.#dialog) return;
    if (this.#opener?.isConnected === true) this.#opener.focus();
    this.#settle(this.#kept);
  }

  static override styles = [shadowBase, dialogStyles];
}

/** The focused element, looked up through open shadow roots. */
function focusedElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

customElements.define('ek-model-dialog', EkModelDialog);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-dialog': EkModelDialog;
  }
}
