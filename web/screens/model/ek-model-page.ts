/** Models to begin with and models on this device; or one model on the workbench. */
import { LitElement, html, nothing } from 'lit';
import type { ModelDefinition } from '#core/models/index.ts';
import { modelPageWords as words } from '#text/model-page.ts';
import { motionPageWords } from '#text/motion-page.ts';
import { libraryModels } from '#library/index.ts';
import '../../elements/ek-alert.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-menu.ts';
import '../../elements/ek-status.ts';
import '../../models/workbench/ek-model-workbench.ts';
import {
  freshWork,
  type KeptRun,
  type Workpiece,
  WorkbenchSession,
} from '../../models/workbench-session.ts';
import { emptyModel } from './empty-model.ts';
import { linkTo, textInLink } from '../../models/model-link.ts';
import { type ModelShelf, openModelShelf, type ShelvedModel } from './model-shelf.ts';
import { type OpenTrouble, openText, troubleSentence } from './open-text.ts';
import { type FileFormat, fileFormats, saveAs } from './save-as.ts';

/** Rest after which a change is written, in milliseconds. */
const keepAfter = 300;

interface OpenModel {
  readonly id: string;
  readonly session: WorkbenchSession;
}

export class EkModelPage extends LitElement {
  static override properties = {
    _shelf: { state: true },
    _shelved: { state: true },
    _open: { state: true },
    _trouble: { state: true },
    _said: { state: true },
    _link: { state: true },
  };

  declare private _shelf: ModelShelf | null;
  declare private _shelved: readonly ShelvedModel[];
  declare private _open: OpenModel | null;
  declare private _trouble: string;
  declare private _said: string;
  /** A link that could not be put on the clipboard. */
  declare private _link: string;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this._shelf = null;
    this._shelved = [];
    this._open = null;
    this._trouble = '';
    this._said = '';
    this._link = '';
  }

  protected override createRenderRoot(): HTMLElement {
    this.replaceChildren();
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followAddress);
    addEventListener('pagehide', this.#keepNow);
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followAddress);
    removeEventListener('pagehide', this.#keepNow);
    this.#close();
  }

  protected override render(): unknown {
    const { _open: open, _shelf: shelf, _trouble: trouble } = this;
    if (shelf === null) return html`<h1>${words.title}</h1>`;
    return html`
      ${trouble === '' ? nothing : html`<ek-alert kind="negative">${trouble}</ek-alert>`}
      ${open === null ? this.#renderChoice(shelf) : this.#renderBench(open)}
      <ek-status message=${this._said}></ek-status>
    `;
  }

  #renderBench({ session }: OpenModel): unknown {
    const link = this._link;
    return html`
      <h1 class="visually-hidden">${words.title}</h1>
      <nav class="model-bar" aria-label=${words.title}>
        <a href="/model" @click=${this.#leave}>${words.all}</a>
        <span class="model-actions">
          <ek-menu label=${words.save} size="small">
            ${fileFormats.map(
              (format) =>
                html`<button type="button" @click=${() => void this.#saveAs(format, session)}>
                  ${words.formats[format]}
                </button>`,
            )}
          </ek-menu>
          <ek-button size="small" @click=${() => void this.#share(session)}
            >${words.share}</ek-button
          >
        </span>
      </nav>
      ${
        link === ''
          ? nothing
          : html`<label class="model-link"
              >${words.copyThis}
              <input
                readonly
                .value=${link}
                @focus=${(event: Event) => {
                  (event.target as HTMLInputElement).select();
                }}
            /></label>`
      }
      <ek-model-workbench .session=${session}></ek-model-workbench>
    `;
  }

  #renderChoice({ isLasting }: ModelShelf): unknown {
    return html`
      <h1>${words.title}</h1>
      <p class="lead">${words.intro}</p>
      <p class="model-actions">
        <ek-button @click=${this.#askFile}>${words.openFile}</ek-button>
        <input type="file" hidden accept=".xmile,.stmx,.xml,.txt,.json" @change=${this.#openFile} />
        <ek-button @click=${() => void this.#begin(emptyModel(words.emptyTitle))}
          >${words.empty}</ek-button
        >
      </p>
      <p class="hint">${words.fileHint}</p>
      ${isLasting ? nothing : html`<ek-alert kind="caution">${words.notLasting}</ek-alert>`}
      ${
        this._shelved.length === 0
          ? nothing
          : html`<section aria-labelledby="own-models">
              <h2 id="own-models">${words.own}</h2>
              <p class="hint">${words.ownHint}</p>
              <ul class="model-list">
                ${this._shelved.map((model) => this.#renderShelved(model))}
              </ul>
            </section>`
      }
      <section aria-labelledby="library">
        <h2 id="library">${words.library}</h2>
        <ul class="model-list">
          ${libraryModels.map(
            ({ title, description, load }) =>
              html`<li>
                <button class="as-link" type="button" @click=${() => void this.#beginWith(load)}>
                  ${title}
                </button>
                <p>${description}</p>
              </li>`,
          )}
        </ul>
      </section>
      <p><a href="/beweging">${motionPageWords.invitation}</a></p>
    `;
  }

  #renderShelved({ id, title, changedAt }: ShelvedModel): unknown {
    const date = new Date(changedAt).toLocaleString('nl-NL', {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    return html`<li>
      <a href="#${id}">${title}</a>
      <p>
        ${words.changedAt(date)}
        <ek-button size="small" variant="quiet" @click=${() => void this.#remove(id, title)}
          >${words.remove}<span class="visually-hidden"> ${title}</span></ek-button
        >
      </p>
    </li>`;
  }

  async #start(): Promise<void> {
    const shelf = await openModelShelf();
    this._shelved = await shelf.list();
    this._shelf = shelf;
    await this.#openAddress();
  }

  readonly #followAddress = (): void => {
    void this.#openAddress();
  };

  /** Opens what the address names: a model on this device, or one in the address itself. */
  async #openAddress(): Promise<void> {
    const { hash } = location;
    if (hash.startsWith('#m=')) {
      history.replaceState(null, '', location.pathname);
      const text = await textInLink(hash).catch(() => null);
      if (text === null) this.#fail({ reason: 'broken-link' }, '');
      else await this.#openText('', text);
      return;
    }
    const id = hash.slice(1);
    if (id === this._open?.id) return;
    this.#close();
    if (id === '') return;
    const model = (await this._shelf?.get(id)) ?? null;
    if (model === null) history.replaceState(null, '', location.pathname);
    else this.#show(model.id, model.workpiece, model.original);
  }

  readonly #askFile = (): void => {
    this.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  };

  async #openFile(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file === undefined) return;
    await this.#openText(file.name, await file.text());
    input.value = '';
  }

  async #openText(name: string, text: string): Promise<void> {
    const opened = await openText(name, text);
    if (opened.ok) {
      await this.#begin(opened.workpiece.definition, opened.workpiece);
      this.#showRun(opened.run);
    } else this.#fail(opened, name);
  }

  /** A link to a run shows that run. */
  #showRun(run: KeptRun | null): void {
    const session = this._open?.session;
    if (run === null || session === undefined) return;
    session.setStep(run.step);
    session.set(run.parameters);
  }

  #fail(trouble: OpenTrouble, name: string): void {
    this._trouble = troubleSentence(trouble, name);
  }

  async #beginWith(load: () => Promise<ModelDefinition>): Promise<void> {
    await this.#begin(await load());
  }

  async #begin(original: ModelDefinition, workpiece?: Workpiece): Promise<void> {
    this._trouble = '';
    const id = Date.now().toString(36);
    const work = workpiece ?? freshWork(original);
    await this.#keep(id, work, original);
    history.pushState(null, '', `#${id}`);
    this.#show(id, work, original);
  }

  #show(id: string, workpiece: Workpiece, original: ModelDefinition): void {
    this.#close();
    const session = new WorkbenchSession(workpiece, original);
    let kept = JSON.stringify(session.workpiece);
    session.subscribe(() => {
      // Most news is of runs, which are made again and not kept.
      const now = JSON.stringify(session.workpiece);
      if (now === kept) return;
      kept = now;
      clearTimeout(this.#keepTimer);
      this.#keepTimer = setTimeout(this.#keepNow, keepAfter);
    });
    this._open = { id, session };
    document.title = workpiece.definition.title;
  }

  readonly #keepNow = (): void => {
    clearTimeout(this.#keepTimer);
    const { _open: open } = this;
    if (open === null) return;
    void this.#keep(open.id, open.session.workpiece, open.session.state.original);
  };

  async #keep(id: string, workpiece: Workpiece, original: ModelDefinition): Promise<void> {
    const { title } = workpiece.definition;
    const changedAt = new Date().toISOString();
    try {
      await this._shelf?.put({ id, title, original, workpiece, changedAt });
    } catch {
      this._trouble = words.notKept;
    }
  }

  #close(): void {
    if (this._open === null) return;
    this.#keepNow();
    this._open.session.close();
    this._open = null;
    this._trouble = '';
    this._said = '';
    this._link = '';
    document.title = words.title;
  }

  readonly #leave = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.#close();
    history.pushState(null, '', location.pathname);
    this._shelved = (await this._shelf?.list()) ?? [];
  };

  async #remove(id: string, title: string): Promise<void> {
    await this._shelf?.remove(id);
    this._shelved = (await this._shelf?.list()) ?? [];
    this._said = words.removed(title);
  }

  async #saveAs(format: FileFormat, session: WorkbenchSession): Promise<void> {
    const isSaved = await saveAs(format, session.workpiece, session.state.run.run);
    this._trouble = isSaved ? '' : words.notInFormat[format];
  }

  async #share(session: WorkbenchSession): Promise<void> {
    const link = await linkTo(session.workpiece, location.origin + location.pathname);
    if (link === null) {
      this._trouble = words.tooLong;
      return;
    }
    try {
      await navigator.clipboard.writeText(link);
      this._said = words.copied;
    } catch {
      this._link = link;
    }
  }
}

customElements.define('ek-model-page', EkModelPage);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-page': EkModelPage;
  }
}
