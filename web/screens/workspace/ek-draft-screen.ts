/** An E-klas that is open: what it is called, how saving stands, its sections, and one of them. */
import { type PropertyValues, html, nothing } from 'lit';
import type { DraftModule } from '#core/authoring/draft.ts';
import type { Edit } from '#core/authoring/edit.ts';
import { studyLoad } from '#core/module/study-load.ts';
import { saveWords } from '#text/authoring.ts';
import { checkWords, sectionNames, workspaceWords as words } from '#text/workspace.ts';
import type { DraftSession } from '../../editor/draft/draft-session.ts';
import '../../elements/ek-alert.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-status.ts';
import { Checklist } from './checklist.ts';
import './ek-check-list.ts';
import './ek-fragment-list.ts';
import './ek-goal-list.ts';
import './ek-module-form.ts';
import './ek-publish.ts';
import './ek-term-list.ts';
import { PartOpenEvent, PartRemovedEvent } from './part-events.ts';
import { type Place, type Section, addressOf, placeAt, sections } from './places.ts';
import { saveStateInWords } from './save-line.ts';
import { WorkspacePart } from './workspace-part.ts';

interface Removed {
  readonly name: string;
  readonly undo: readonly Edit[];
}

export class EkDraftScreen extends WorkspacePart {
  static override properties = {
    ...WorkspacePart.properties,
    _place: { state: true },
    _removed: { state: true },
  };

  declare private _place: Place;
  /** What was removed last and can be brought back. */
  declare private _removed: Removed | null;

  readonly #checklist = new Checklist(this);

  constructor() {
    super();
    this._place = placeAt(location.hash) ?? { section: 'onderdelen', part: '' };
    this._removed = null;
    this.addEventListener(PartOpenEvent.type, (event) => {
      const { section } = this._place;
      this._place = { section, part: (event as PartOpenEvent).part };
      history.replaceState(null, '', addressOf(section, this._place.part));
    });
    this.addEventListener(PartRemovedEvent.type, (event) => {
      this._removed = event as PartRemovedEvent;
      // The row that had focus is gone.
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.undo')?.focus());
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#handleHash);
    addEventListener('beforeunload', this.#handleLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#handleHash);
    removeEventListener('beforeunload', this.#handleLeave);
  }

  /** A text changed that this screen does not follow itself. */
  checkAgain(): void {
    void this.#checklist.ask();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.session !== null) this.#checklist.follow(this.session);
  }

  protected override updated(): void {
    const { subject } = this.session?.draft.module ?? {};
    if (subject !== undefined) document.documentElement.dataset['subject'] = subject;
  }

  protected override firstUpdated(): void {
    if (this._place.part !== '') void this.#focusPlace();
  }

  protected override renderPart(module: DraftModule, session: DraftSession): unknown {
    const { published, team, may, state } = session;
    return html`
      <header class="draft-header">
        <h1>${module.title}</h1>
        <p class="facts">
          ${team.name} ·
          ${published === null ? words.notPublished : words.published(published.number)}
        </p>
        ${may.edit ? nothing : html`<p class="read-only">${words.readOnly}</p>`}
      </header>
      <div class="draft-state">
        <ek-status message=${saveStateInWords(state)} delay=${state.trouble === null ? 300 : 0}>
        </ek-status>
        ${
          state.trouble?.kind === 'signed-out'
            ? html`<a href="/inloggen">${words.signInAgain}</a>`
            : nothing
        }
        <span class="study-load">${words.studyLoad(studyLoad(module.fragments))}</span>
        ${this.#renderNews(session)}
      </div>
      <div class="draft-body">
        <nav class="draft-sections" aria-label=${words.sections}>
          <ul>
            ${sections.map((section) => this.#renderLink(section))}
          </ul>
        </nav>
        <div class="draft-section">${this.#renderSection(session)}</div>
      </div>
    `;
  }

  #renderNews({ refusals, state }: DraftSession): unknown {
    const removed = this._removed;
    return html`
      ${
        state.isLasting
          ? nothing
          : html`<ek-alert kind="caution">${saveWords.notLasting}</ek-alert>`
      }
      ${refusals.map(
        ({ id, name, title }) =>
          html`<ek-alert kind="negative"
            >${saveWords.refused(name, title)}
            <div slot="actions" class="actions">
              <ek-button size="small" @click=${() => this.session?.forgetRefusal(id)}
                >${saveWords.understood}</ek-button
              >
            </div></ek-alert
          >`,
      )}
      ${
        removed === null
          ? nothing
          : html`<ek-alert kind="info"
              >${words.removed(removed.name)}
              <div slot="actions" class="actions">
                <ek-button class="undo" size="small" @click=${this.#undo}>${words.undo}</ek-button>
                <ek-button size="small" variant="quiet" @click=${() => (this._removed = null)}
                  >${saveWords.understood}</ek-button
                >
              </div></ek-alert
            >`
      }
    `;
  }

  #renderLink(section: Section): unknown {
    const count = section === 'controle' ? (this.#checklist.items?.length ?? 0) : 0;
    return html`<li>
      <a
        href=${addressOf(section)}
        aria-current=${section === this._place.section ? 'page' : nothing}
        >${sectionNames[section]}${count === 0 ? nothing : checkWords.badge(count)}</a
      >
    </li>`;
  }

  #renderSection(session: DraftSession): unknown {
    const { section, part } = this._place;
    const { items, hasFailed } = this.#checklist;
    const ask = (): void => void this.#checklist.ask();
    switch (section) {
      case 'onderdelen':
        return html`<ek-fragment-list .session=${session} .opened=${part}></ek-fragment-list>`;
      case 'leerdoelen':
        return html`<ek-goal-list .session=${session} .opened=${part}></ek-goal-list>
          <ek-term-list .session=${session} .opened=${part}></ek-term-list>`;
      case 'gegevens':
        return html`<ek-module-form .session=${session}></ek-module-form>`;
      case 'controle':
        return html`<ek-check-list
          .session=${session}
          .items=${items}
          .hasFailed=${hasFailed}
          .ask=${ask}
        ></ek-check-list>`;
      case 'uitgeven':
        return html`<ek-publish
          .session=${session}
          .items=${items}
          .hasFailed=${hasFailed}
          .ask=${ask}
        ></ek-publish>`;
    }
  }

  readonly #undo = (): void => {
    for (const edit of this._removed?.undo ?? []) void this.edit(edit);
    this._removed = null;
    void this.#focusPlace();
  };

  readonly #handleHash = (): void => {
    const place = placeAt(location.hash);
    if (place === null) return;
    // Texts may have changed elsewhere, which no edit of the structure tells.
    if (place.section === 'controle' || place.section === 'uitgeven') void this.#checklist.ask();
    this._place = place;
    void this.#focusPlace();
  };

  /** Only where this browser keeps nothing is something lost with the page. */
  readonly #handleLeave = (event: BeforeUnloadEvent): void => {
    const state = this.session?.state;
    if (state !== undefined && state.waiting > 0 && !state.isLasting) event.preventDefault();
  };

  async #focusPlace(): Promise<void> {
    await this.updateComplete;
    // By the next frame what is inside has drawn too.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const { part } = this._place;
    const name = CSS.escape(part);
    const target =
      (part === '' ? null : this.querySelector<HTMLElement>(`[data-part="${name}"] .open`)) ??
      (part === ''
        ? null
        : this.querySelector<HTMLElement>(`[name="${name}"]:is(input, textarea, select)`)) ??
      this.querySelector<HTMLElement>('.draft-section h2');
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
  }
}

customElements.define('ek-draft-screen', EkDraftScreen);

declare global {
  interface HTMLElementTagNameMap {
    'ek-draft-screen': EkDraftScreen;
  }
}
