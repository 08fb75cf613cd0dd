import { html, nothing } from 'lit';
import { elementText } from '#text/elements.ts';
import { propertiesText } from '#text/properties.ts';
import '../../elements/ek-button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { failureSentence } from '../model-form/failure-sentence.ts';
import { mediumStyles } from './ek-medium-property.styles.ts';
import { imageFault } from './image-check.ts';
import { PropertyField } from './property-field.ts';
import { propertyStyles } from './property.styles.ts';

/** How far a new image is on its way into the E-klas. */
type Upload =
  | { readonly step: 'none' }
  | { readonly step: 'checking' | 'sending'; readonly file: File }
  | { readonly step: 'added' }
  | { readonly step: 'refused'; readonly reason: string }
  | { readonly step: 'failed'; readonly file: File; readonly reason: string };

const accepted = 'image/svg+xml,image/png,image/jpeg,image/webp,.svg,.png,.jpg,.jpeg,.webp';
const words = propertiesText.medium;

/** An image of the E-klas: one that is there, or a new one from a file. */
export class EkMediumProperty extends PropertyField {
  static override properties = {
    ...PropertyField.properties,
    upload: { state: true },
    isOver: { state: true },
  };

  declare private upload: Upload;
  /** Whether a file is being dragged over the field. */
  declare private isOver: boolean;

  constructor() {
    super();
    this.upload = { step: 'none' };
    this.isOver = false;
  }

  override render() {
    const { label, hint = '' } = this.words;
    return html`<fieldset
      aria-describedby="hint error"
      data-over=${this.isOver}
      @dragover=${this.#handleDragOver}
      @dragleave=${this.#handleDragLeave}
      @drop=${this.#handleDrop}
    >
      <legend>
        ${label}${this.isRequired ? html` <small>(${elementText.required})</small>` : nothing}
      </legend>
      ${hint === '' ? nothing : html`<p class="hint" id="hint">${hint}</p>`}
      ${this.#renderCurrent()}
      <div class="row">
        <ek-button size="small" ?busy=${this.#isBusy} @click=${this.#openPicker}
          >${words.upload}</ek-button
        >
        <span class="hint">${words.drop}</span>
      </div>
      <input
        hidden
        type="file"
        accept=${accepted}
        aria-label=${words.upload}
        @change=${this.#handlePick}
      />
      ${this.#renderUpload()} ${this.#renderLibrary()}
    </fieldset>`;
  }

  #renderCurrent() {
    const path = this.#path;
    if (path === '') return html`<p class="hint">${words.none}</p>`;
    const address = this.place.surroundings.mediumAddress(path);
    const name = path.replace(/^media\//, '');
    return address === null
      ? html`<p class="error">${words.missing} <span class="name">${name}</span></p>`
      : html`<div class="current">
          <img src=${address} alt="" /><span class="name">${name}</span>
        </div>`;
  }

  #renderUpload() {
    const { upload } = this;
    const progress =
      upload.step === 'checking'
        ? words.checking
        : upload.step === 'sending'
          ? words.sending(upload.file.name)
          : upload.step === 'added'
            ? words.added
            : '';
    const reason = 'reason' in upload ? upload.reason : this.error;
    return html`<p class="note" role="status">${progress}</p>
      <p class="error" id="error" role="alert">${reason}</p>
      ${
        upload.step === 'failed'
          ? html`<div>
              <ek-button
                size="small"
                @click=${() => {
                  void this.#send(upload.file);
                }}
                >${words.again}</ek-button
              >
            </div>`
          : nothing
      }`;
  }

  #renderLibrary() {
    const { surroundings } = this.place;
    const images = surroundings.media().filter(({ type }) => type.startsWith('image/'));
    if (images.length === 0) return nothing;
    return html`<details>
      <summary>${words.library(images.length)}</summary>
      <ul>
        ${images.map(({ path }) => {
          const address = surroundings.mediumAddress(path);
          return html`<li>
            <button
              type="button"
              class="choice"
              aria-pressed=${path === this.#path ? 'true' : 'false'}
              @click=${() => {
                this.#choose(path);
              }}
            >
              ${address === null ? nothing : html`<img src=${address} alt="" loading="lazy" />`}
              <span class="name">${path.replace(/^media\//, '')}</span>
            </button>
          </li>`;
        })}
      </ul>
    </details>`;
  }

  get #path(): string {
    return typeof this.value === 'string' ? this.value : '';
  }

  get #isBusy(): boolean {
    return this.upload.step === 'checking' || this.upload.step === 'sending';
  }

  #choose(path: string): void {
    if (!this.#isBusy) this.upload = { step: 'none' };
    this.change(path);
  }

  #openPicker(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input')?.click();
  }

  #handlePick(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    // So that the same file, mended meanwhile, can be chosen again.
    if (file !== undefined) void this.#take(file).finally(() => (input.value = ''));
  }

  #handleDragOver(event: DragEvent): void {
    if (event.dataTransfer?.types.includes('Files') !== true || this.#isBusy) return;
    event.preventDefault();
    event.stopPropagation();
    this.isOver = true;
  }

  #handleDragLeave(): void {
    this.isOver = false;
  }

  #handleDrop(event: DragEvent): void {
    this.isOver = false;
    const file = event.dataTransfer?.files[0];
    if (file === undefined || this.#isBusy) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#take(file);
  }

  async #take(file: File): Promise<void> {
    this.error = '';
    this.upload = { step: 'checking', file };
    // A file that is taken away meanwhile cannot be read either.
    const fault = await imageFault(file).catch(() => 'damaged' as const);
    if (fault === null) await this.#send(file);
    else this.upload = { step: 'refused', reason: words.faults[fault](file.name) };
  }

  async #send(file: File): Promise<void> {
    this.upload = { step: 'sending', file };
    try {
      const path = await this.place.surroundings.addMedium(file);
      this.upload = { step: 'added' };
      // Who has gone on to another block finds the image among those of the E-klas.
      if (this.isConnected) this.change(path);
    } catch (error) {
      this.upload = { step: 'failed', file, reason: failureSentence(error) };
    }
  }

  static override styles = [shadowBase, propertyStyles, mediumStyles];
}

customElements.define('ek-medium-property', EkMediumProperty);

declare global {
  interface HTMLElementTagNameMap {
    'ek-medium-property': EkMediumProperty;
  }
}
