import { html, nothing, type PropertyValues } from 'lit';
import { withoutBlanked } from '#core/models/authoring/blanks.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { authoringWords } from '#text/model-authoring.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { freshWork, WorkbenchSession } from '../workbench-session.ts';
import { AuthoringPart } from './authoring-part.ts';
import { authoringStyles } from './authoring.styles.ts';

const words = authoringWords.preview;

type Kind = keyof typeof words.kinds;

/** The model as pupils get it: the player, the workbench with their rights, or with its blanks. */
export class EkAuthorPreview extends AuthoringPart {
  static override properties = { ...AuthoringPart.properties, kind: { state: true } };

  declare private kind: Kind;

  #pupil: WorkbenchSession | null = null;
  #shown: ModelDefinition | null = null;
  #shownKind: Kind | null = null;

  constructor() {
    super();
    this.kind = 'player';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void import('../player/ek-model-player.ts');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.session === null) return;
    const { whole } = this.session;
    // While the model cannot run, the last one that could stays.
    const isBroken = (this.state?.faults.length ?? 0) > 0;
    const isOther = whole !== this.#shown && !(isBroken && this.#shown !== null);
    if (!isOther && !changed.has('kind') && this.#shownKind === this.kind) return;
    if (isOther) this.#shown = whole;
    this.#shownKind = this.kind;
    this.#close();
    if (this.kind === 'player' || this.#shown === null) return;
    void import('../workbench/ek-model-workbench.ts');
    const model = this.kind === 'task' ? withoutBlanked(this.#shown) : this.#shown;
    this.#pupil = new WorkbenchSession(freshWork(model), model);
  }

  override render() {
    const kinds = Object.entries(words.kinds) as [Kind, string][];
    const isBroken = (this.state?.faults.length ?? 0) > 0;
    return html`<p class="soft">${words.hint}</p>
      <div class="row">
        ${this.choice(words.label, kinds, this.kind, (kind) => {
          this.kind = kind;
        })}
        ${this.button(words.again, () => {
          this.#shownKind = null;
          this.requestUpdate();
        })}
      </div>
      ${isBroken ? html`<p class="wrong" role="status">${words.broken}</p>` : nothing}
      <div class="pupil">
        ${
          this.#pupil === null
            ? html`<ek-model-player .definition=${this.#shown}></ek-model-player>`
            : html`<ek-model-workbench .session=${this.#pupil}></ek-model-workbench>`
        }
      </div>`;
  }

  #close(): void {
    this.#pupil?.close();
    this.#pupil = null;
  }

  static override styles = [shadowBase, buttonStyles, authoringStyles];
}

customElements.define('ek-author-preview', EkAuthorPreview);

declare global {
  interface HTMLElementTagNameMap {
    'ek-author-preview': EkAuthorPreview;
  }
}
