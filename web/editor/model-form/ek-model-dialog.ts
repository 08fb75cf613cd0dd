import { LitElement, html } from 'lit';
import type { ModelDefinition } from '#core/models/index.ts';
import { elementText } from '#text/elements.ts';
import { modelFormText as words } from '#text/model-form.ts';
import '../../elements/ek-button.ts';
import { icon } from '../../elements/icon.ts';
import { shadowBase } from '../../styles/shadow.ts';
import type { Surroundings } from '../surroundings.ts';
import './ek-model-form.ts';
import { failureSentence } from './failure-sentence.ts';
import { dialogStyles } from './ek-model-dialog.styles.ts';
import type { ModelSaveEvent } from './model-save-event.ts';

/**
 * Opens the form for a model in a dialog over the page; null makes a new one. Resolves to the id of
 * the model once it is kept, or to null when the author leaves without that.
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

/** The form with the buttons to keep or leave it. It closes only when kept, or when nothing is lost. */
export class EkModelDialog extends LitElement {
  static override properties = {
    model: { attribute: false },
    isBusy: { state: true },
    isLeaving: { state: true },
    failure: { state: true },
  };

  declare model: ModelDefinition | null;
  surroundings: Surroundings | null = null;
  declare private isBusy: boolean;
  /** The author wants to leave what is not kept. */
  declare private isLeaving: boolean;
  declare private failure: string;

  /** Settles when the dialog closes: the id of the model that was kept, or null. */
  readonly closed: Promise<string | null>;
  #settle: (id: string | null) => void = () => undefined;
  #opener: HTMLElement | null = null;
  #kept: string | null = null;

  constructor() {
    super();
    this.model = null;
    this.isBusy = false;
    this.isLeaving = false;
    this.failure = '';
    this.closed = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#opener = focusedElement();
    void this.updateComplete.then(() => {
      this.#dialog?.showModal();
      // The first control is the one that closes; what is asked for comes after it.
      void this.#form?.updateComplete.then(() => this.#form?.focus());
    });
  }

  override render() {
    const { model } = this;
    const title = model === null ? words.newModel : words.changeModel(model.title);
    const taken = this.surroundings?.models().map(({ id }) => id) ?? [];
    return html`<dialog
      aria-labelledby="heading"
      @cancel=${this.#handleCancel}
      @keydown=${this.#handleKey}
      @close=${this.#handleClose}
    >
      <header>
        <h2 id="heading">${title}</h2>
        <button class="dismiss" type="button" aria-label=${elementText.close} @click=${this.#leave}>
          ${icon('close')}
        </button>
      </header>
      <ek-model-form
        .model=${model}
        .taken=${taken}
        @ek-model-save=${this.#handleSave}
      ></ek-model-form>
      <footer>
        <p class="failure" role="alert">${this.failure}</p>
        ${this.isLeaving ? this.#renderQuestion() : this.#renderButtons()}
      </footer>
    </dialog>`;
  }

  #renderButtons() {
    return html`<ek-button @click=${this.#leave}>${words.cancel}</ek-button>
      <ek-button variant="primary" ?busy=${this.isBusy} @click=${this.#submit}
        >${words.save}</ek-button
      >`;
  }

  #renderQuestion() {
    return html`<p role="alert">${words.notSaved}</p>
      <ek-button variant="danger" @click=${this.#close}>${words.discard}</ek-button>
      <ek-button variant="primary" class="go-on" @click=${this.#stay}>${words.goOn}</ek-button>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  get #form() {
    return this.renderRoot.querySelector('ek-model-form');
  }

  #submit(): void {
    this.failure = '';
    this.#form?.submit();
  }

  async #handleSave({ model }: ModelSaveEvent): Promise<void> {
    this.isBusy = true;
    try {
      await this.surroundings?.saveModel(model);
      this.#kept = model.id;
      this.#close();
    } catch (error) {
      this.failure = words.failed(failureSentence(error));
    } finally {
      this.isBusy = false;
    }
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
    if (this.isBusy) return;
    if (this.#form?.hasChanges !== true) {
      this.#close();
      return;
    }
    this.isLeaving = true;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.go-on')?.focus();
    });
  }

  #stay(): void {
    this.isLeaving = false;
  }

  #close(): void {
    this.#dialog?.close();
  }

  #handleClose(): void {
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
