/** The E-klassen of this person's teams, how each stands, and the beginning of a new one. */
import { html, nothing } from 'lit';
import type { DraftSummary, DraftsResponse } from '#core/contract/authoring.ts';
import type { Level, Subject } from '#core/module/module.ts';
import { authoringWords, draftStateInWords } from '#text/authoring.ts';
import { levelNames, subjectNames } from '#text/reader.ts';
import { fetchDrafts } from '../../api/authoring.ts';
import { SignedInScreen } from '../signed-in-screen.ts';
import './ek-new-draft.ts';

export class EkDrafts extends SignedInScreen<DraftsResponse> {
  protected override open(): Promise<DraftsResponse> {
    return fetchDrafts();
  }

  protected override renderOpened({ drafts, teams }: DraftsResponse): unknown {
    if (drafts.length === 0 && teams.length === 0) return html`<p>${authoringWords.noTeam}</p>`;
    return html`
      <p class="lead">${drafts.length === 0 ? authoringWords.none : authoringWords.lead}</p>
      ${
        drafts.length === 0
          ? nothing
          : html`<ul class="entries">
              ${drafts.map((draft) => this.#renderDraft(draft))}
            </ul>`
      }
      ${
        teams.length === 0
          ? html`<p class="hint">${authoringWords.noWriting}</p>`
          : html`<section class="new-draft" aria-labelledby="new-draft">
              <h2 id="new-draft">${authoringWords.new.heading}</h2>
              <ek-new-draft .teams=${teams}></ek-new-draft>
            </section>`
      }
    `;
  }

  #renderDraft(draft: DraftSummary): unknown {
    const { id, title, subject, levels, team, fragments, may } = draft;
    const facts = [
      levels.map((level) => levelNames[level as Level]).join(', '),
      authoringWords.fragments(fragments),
      team.name,
      ...(may.edit ? [] : [authoringWords.readOnly]),
    ];
    return html`<li class="entry" data-subject=${subject}>
      <p class="entry-subject">${subjectNames[subject as Subject]}</p>
      <h2><a href="/schrijven/${id}">${title}</a></h2>
      <p class="entry-facts">${facts.join(' · ')}</p>
      <p class="entry-facts">${draftStateInWords(draft)}</p>
    </li>`;
  }
}

customElements.define('ek-drafts', EkDrafts);

declare global {
  interface HTMLElementTagNameMap {
    'ek-drafts': EkDrafts;
  }
}
