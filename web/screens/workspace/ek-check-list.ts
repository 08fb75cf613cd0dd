/** Everything that keeps the E-klas from being published, by the part it is about. */
import { html, nothing } from 'lit';
import type { CheckItem } from '#core/authoring/checklist.ts';
import type { DraftModule } from '#core/authoring/draft.ts';
import { checkWords as words } from '#text/workspace.ts';
import type { DraftSession } from '../../editor/draft/draft-session.ts';
import '../../elements/ek-status.ts';
import { type CheckGroup, checkSentence, groupsOf, mendingPlace } from './check-places.ts';
import { WorkspacePart } from './workspace-part.ts';

export class EkCheckList extends WorkspacePart {
  static override properties = {
    ...WorkspacePart.properties,
    items: { attribute: false },
    hasFailed: { attribute: false },
    ask: { attribute: false },
  };

  /** Null as long as nobody knows. */
  declare items: readonly CheckItem[] | null;
  declare hasFailed: boolean;
  /** Asks the server again. */
  declare ask: () => void;

  constructor() {
    super();
    this.items = null;
    this.hasFailed = false;
    this.ask = () => undefined;
  }

  protected override renderPart(_module: DraftModule, session: DraftSession): unknown {
    const { items } = this;
    return html`<section aria-label=${words.heading}>
      <h2 tabindex="-1">${words.heading}</h2>
      <p class="hint">${words.lead}</p>
      ${session.state.waiting === 0 ? nothing : html`<p class="hint">${words.waiting}</p>`}
      <ek-status class="check-count" message=${this.#standing}></ek-status>
      ${items === null ? nothing : groupsOf(items, session.draft).map((group) => this.#renderGroup(group, session))}
      <p><button type="button" @click=${this.ask}>${words.again}</button></p>
    </section>`;
  }

  get #standing(): string {
    if (this.hasFailed) return words.failed;
    if (this.items === null) return words.asking;
    return this.items.length === 0 ? words.allWell : words.count(this.items.length);
  }

  #renderGroup({ heading, items }: CheckGroup, session: DraftSession): unknown {
    return html`<h3>${heading}</h3>
      <ul class="checks">
        ${items.map((item) => {
          const mending = mendingPlace(item, session.module);
          return html`<li>
            ${checkSentence(item, session.draft)}
            ${
              mending === null
                ? html`<span class="hint">${words.modelHint}</span>`
                : html`<a href=${mending.address}>${mending.label}</a>`
            }
          </li>`;
        })}
      </ul>`;
  }
}

customElements.define('ek-check-list', EkCheckList);

declare global {
  interface HTMLElementTagNameMap {
    'ek-check-list': EkCheckList;
  }
}
