/** A fragment to write in: its title, its text as pupils will see it, and how saving stands. */
import { LitElement, type PropertyValues, html, noChange, nothing } from 'lit';
import type { Fragment } from '#core/module/module.ts';
import { fragmentKindNames, minutesInWords } from '#text/reader.ts';
import { writingWords as words } from '#text/writing.ts';
import type { Aside } from '../../editor/collaboration/copy-store.ts';
import { DocumentSession } from '../../editor/collaboration/document-session.ts';
import { readable } from '../../editor/collaboration/own-text.ts';
import type { SavingState } from '../../editor/collaboration/saving-state.ts';
import { surroundingsOf } from '../../editor/draft/surroundings.ts';
import type { EkDocumentEditor } from '../../editor/ek-document-editor.ts';
import '../../editor/ek-document-editor.ts';
import { randomName } from '../../editor/random-name.ts';
import '../../elements/ek-alert.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-status.ts';
import './ek-aside.ts';
import type { Opened } from './opened.ts';
import { savingInWords } from './saving-line.ts';

export class EkWriteScreen extends LitElement {
  static override properties = {
    opened: { attribute: false },
    _saving: { state: true },
    _asides: { state: true },
    _lastKnown: { state: true },
  };

  declare opened: Opened | null;
  declare private _saving: SavingState;
  declare private _asides: readonly Aside[];
  /** The fragment as it was when it was last in the draft, for putting it back. */
  declare private _lastKnown: { readonly fragment: Fragment; readonly after: string | null } | null;

  #session: DocumentSession | null = null;
  #stop = (): void => undefined;

  constructor() {
    super();
    this.opened = null;
    this._saving = { kind: 'saved', at: null };
    this._asides = [];
    this._lastKnown = null;
  }

  /** In the page itself, so that the reader's styles are its styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#session?.close();
    this.#session = null;
    this.#stop();
  }

  protected override render(): unknown {
    const { opened } = this;
    if (opened === null) return nothing;
    const { module } = opened.draft.draft;
    const fragment = this.#fragment;
    const index = fragment === null ? -1 : module.fragments.indexOf(fragment);
    const shown = fragment ?? this._lastKnown?.fragment ?? null;
    return html`
      <h1 class="visually-hidden">${shown?.title ?? ''}</h1>
      <nav class="write-bar" aria-label=${module.title}>
        <a class="write-back" href="/schrijven/${module.id}">${words.back}</a>
        <ek-status
          class="write-state"
          message=${savingInWords(this._saving)}
          delay=${this._saving.kind === 'saving' ? 600 : 0}
        ></ek-status>
        <span class="write-steps">
          ${this.#renderStep(module.fragments[index - 1], words.previous)}
          ${this.#renderStep(index === -1 ? undefined : module.fragments[index + 1], words.next)}
        </span>
      </nav>
      ${this.#renderTroubles(fragment)}
      <header class="write-head">
        <textarea
          class="write-title"
          aria-label=${words.title}
          .value=${this.#isInTitle ? noChange : (shown?.title ?? '')}
          rows="1"
          maxlength="300"
          ?readonly=${!opened.draft.may.edit || fragment === null}
          @change=${this.#rename}
          @keydown=${this.#handleTitleKey}
        ></textarea>
        ${
          shown === null
            ? nothing
            : html`<p class="facts">
                ${fragmentKindNames[shown.kind]} · ${minutesInWords(shown.minutes)}
              </p>`
        }
      </header>
      <ek-document-editor class="write-text"></ek-document-editor>
      ${this._asides.map(
        (aside) =>
          html`<ek-aside .aside=${aside} @ek-let-go=${() => this.#letGo(aside)}></ek-aside>`,
      )}
    `;
  }

  #renderStep(fragment: Fragment | undefined, word: string): unknown {
    if (fragment === undefined || this.opened === null) return nothing;
    return html`<a
      href="/schrijven/${this.opened.draft.module}/${fragment.id}"
      title=${fragment.title}
      >${word}</a
    >`;
  }

  #renderTroubles(fragment: Fragment | null): unknown {
    const { _saving: saving, opened } = this;
    return html`
      ${
        opened?.draft.may.edit === false
          ? html`<p class="read-only">${words.readOnly}</p>`
          : nothing
      }
      ${
        fragment === null && this._lastKnown !== null
          ? html`<ek-alert kind="caution"
              >${words.removedFragment}
              <ek-button slot="actions" size="small" @click=${this.#restore}
                >${words.restore}</ek-button
              ></ek-alert
            >`
          : nothing
      }
      ${
        saving.kind === 'refused'
          ? html`<ek-alert kind="negative"
              >${words.refused(saving.problem.title)} ${words.refusedHint}
              <ek-button slot="actions" size="small" @click=${this.#copyAll}
                >${words.copyAll}</ek-button
              >
              <ek-button slot="actions" size="small" @click=${() => location.reload()}
                >${words.reload}</ek-button
              ></ek-alert
            >`
          : nothing
      }
      ${
        saving.kind === 'waiting' && saving.problem?.status === 401
          ? html`<ek-alert kind="caution"
              >${words.signedOut} <a href="/inloggen" target="_blank">${words.signIn}</a></ek-alert
            >`
          : nothing
      }
      ${
        saving.kind === 'unkept' || opened?.store.isLasting === false
          ? html`<ek-alert kind="caution">${words.unkept}</ek-alert>`
          : nothing
      }
    `;
  }

  protected override willUpdate(): void {
    if (this.hasUpdated || this.opened === null) return;
    this._saving = { kind: 'saved', at: this.opened.start.changedAt };
    this.#remember();
  }

  protected override firstUpdated(_changed: PropertyValues<this>): void {
    const { opened } = this;
    if (opened === null) return;
    const { draft, start, server, store } = opened;
    const session = new DocumentSession(start, server, store, {
      onState: (state) => (this._saving = state),
      onLostText: (text) => void this.#putAside(text),
    });
    this.#session = session;
    const editor = this.#editor;
    editor.open({
      document: start.document,
      plugins: session.plugins,
      surroundings: surroundingsOf(draft),
      readOnly: !draft.may.edit,
    });
    if (editor.view !== null) session.attach(editor.view);
    opened.follow(session);
    this.#stop = draft.subscribe(() => {
      this.#remember();
      editor.surroundingsChanged();
      this.requestUpdate();
    });
    void store.asides(start).then((asides) => (this._asides = asides));
  }

  get #editor(): EkDocumentEditor {
    const editor = this.querySelector('ek-document-editor');
    if (editor === null) throw new Error('the editor is part of this screen');
    return editor;
  }

  get #fragment(): Fragment | null {
    const { draft, start } = this.opened ?? {};
    return draft?.draft.module.fragments.find(({ id }) => id === start?.fragment) ?? null;
  }

  /** What is being typed in the title is not written over by what a colleague makes of it. */
  get #isInTitle(): boolean {
    return this.querySelector('.write-title') === document.activeElement && this.hasUpdated;
  }

  #remember(): void {
    const fragment = this.#fragment;
    const fragments = this.opened?.draft.draft.module.fragments ?? [];
    if (fragment === null) return;
    document.title = fragment.title;
    const after = fragments[fragments.indexOf(fragment) - 1]?.id ?? null;
    this._lastKnown = { fragment, after };
  }

  readonly #rename = (event: Event): void => {
    const input = event.target as HTMLTextAreaElement;
    const fragment = this.#fragment;
    const title = input.value.replace(/\s+/g, ' ').trim();
    if (fragment === null || title === '' || title === fragment.title) {
      input.value = fragment?.title ?? input.value;
      return;
    }
    void this.opened?.draft.edit({
      kind: 'change',
      list: 'fragments',
      id: fragment.id,
      change: { title },
    });
  };

  /** Enter goes on to the text. */
  readonly #handleTitleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    this.#editor.view?.focus();
  };

  readonly #restore = (): void => {
    const known = this._lastKnown;
    if (known === null) return;
    void this.opened?.draft.edit({
      kind: 'add',
      list: 'fragments',
      item: known.fragment,
      after: known.after,
    });
  };

  readonly #copyAll = (): void => {
    const document = this.#editor.view?.state.doc;
    if (document === undefined) return;
    void navigator.clipboard.writeText(readable(document, 0, document.content.size));
  };

  async #putAside(text: string): Promise<void> {
    const { start, store } = this.opened ?? {};
    if (start === undefined || store === undefined) return;
    const { owner, module, fragment } = start;
    const at = new Date().toISOString();
    const aside: Aside = { owner, module, fragment, id: randomName(), text, at };
    this._asides = [...this._asides, aside];
    await store.putAside(aside);
  }

  #letGo(aside: Aside): void {
    this._asides = this._asides.filter((one) => one !== aside);
    void this.opened?.store.removeAside(aside);
  }
}

customElements.define('ek-write-screen', EkWriteScreen);

declare global {
  interface HTMLElementTagNameMap {
    'ek-write-screen': EkWriteScreen;
  }
}
