import { LitElement, css, html } from 'lit';
import { editorText } from '#text/editor.ts';
import '../../elements/ek-alert.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-dialog.ts';
import type { EkDialog } from '../../elements/ek-dialog.ts';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { failureSentence } from '../model-form/failure-sentence.ts';

type AddTerm = (name: string, definition: string) => Promise<string>;

const words = editorText.term;

/** A small form for a new word of the glossary; it stays open when the word cannot be added. */
export class EkNewTerm extends LitElement {
  static override properties = {
    name: { attribute: false },
    failure: { attribute: false },
    busy: { attribute: false },
  };

  declare private name: string;
  declare private failure: string;
  declare private busy: boolean;
  #add: AddTerm | null = null;
  #made: { id: string; name: string } | null = null;

  constructor() {
    super();
    this.name = '';
    this.failure = '';
    this.busy = false;
  }

  /** Resolves to the new word, or null when the form was closed without. */
  async ask(name: string, add: AddTerm): Promise<{ id: string; name: string } | null> {
    this.name = name;
    this.failure = '';
    this.#add = add;
    this.#made = null;
    await this.updateComplete;
    const { dialog } = this;
    this.renderRoot.querySelector('form')?.reset();
    const closed = dialog?.open();
    await dialog?.updateComplete;
    this.renderRoot.querySelector('textarea')?.focus();
    await closed;
    return this.#made;
  }

  private get dialog(): EkDialog | null {
    return this.renderRoot.querySelector('ek-dialog');
  }

  override render() {
    return html`<ek-dialog heading=${words.newHeading}>
      <form id="form" @submit=${this.#handleSubmit}>
        <ek-field label=${words.name} required>
          <input name="name" required maxlength="300" .defaultValue=${this.name} />
        </ek-field>
        <ek-field label=${words.definition} hint=${words.definitionHint} required>
          <textarea name="definition" rows="3" required maxlength="600"></textarea>
        </ek-field>
        <ek-alert kind="negative" ?hidden=${this.failure === ''}>${this.failure}</ek-alert>
      </form>
      <ek-button
        slot="actions"
        @click=${() => {
          this.dialog?.close();
        }}
        >${words.cancel}</ek-button
      >
      <ek-button slot="actions" variant="primary" type="submit" form="form" ?busy=${this.busy}
        >${words.add}</ek-button
      >
    </ek-dialog>`;
  }

  readonly #handleSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (field: string): string => String(data.get(field) ?? '').trim();
    const name = text('name');
    if (this.#add === null || this.busy || name === '' || text('definition') === '') return;
    this.busy = true;
    try {
      this.#made = { id: await this.#add(name, text('definition')), name };
      this.dialog?.close();
    } catch (error) {
      this.failure = failureSentence(error);
    } finally {
      this.busy = false;
    }
  };

  static override styles = [
    shadowBase,
    css`
      form {
        display: grid;
        gap: var(--ek-space-4);
      }
    `,
  ];
}

customElements.define('ek-new-term', EkNewTerm);

declare global {
  interface HTMLElementTagNameMap {
    'ek-new-term': EkNewTerm;
  }
}
