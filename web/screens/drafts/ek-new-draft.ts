/** The few questions that a new E-klas begins with; the answer to them opens it. */
import { LitElement, html, nothing } from 'lit';
import type { Team } from '#core/contract/authoring.ts';
import type { Level, Subject } from '#core/module/module.ts';
import { levels, subjects } from '#core/module/vocabulary.ts';
import { authoringWords } from '#text/authoring.ts';
import { levelNames, subjectNames } from '#text/reader.ts';
import { createDraft } from '../../api/authoring.ts';
import { RequestError } from '../../api/request.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-field.ts';

const words = authoringWords.new;
type Question = 'title' | 'subject' | 'levels' | 'team';

export class EkNewDraft extends LitElement {
  static override properties = {
    teams: { attribute: false },
    _missing: { state: true },
    _error: { state: true },
    _isBusy: { state: true },
  };

  /** Those in which this person may begin one. */
  declare teams: readonly Team[];
  declare private _missing: Partial<Readonly<Record<Question, string>>>;
  declare private _error: string;
  declare private _isBusy: boolean;

  constructor() {
    super();
    this.teams = [];
    this._missing = {};
    this._error = '';
    this._isBusy = false;
  }

  /** In the page itself, so that the page's styles are its styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    return html`<form class="form" novalidate @submit=${this.#handleSubmit}>
      <p class="form-error" role="alert">${this._error}</p>
      <ek-field
        label=${words.title}
        hint=${words.titleHint}
        error=${this._missing.title ?? ''}
        required
      >
        <input name="title" maxlength="300" autocomplete="off" />
      </ek-field>
      <ek-field label=${words.subject} error=${this._missing.subject ?? ''} required>
        <select name="subject">
          <option value="">…</option>
          ${subjects.map((one) => html`<option value=${one}>${subjectNames[one]}</option>`)}
        </select>
      </ek-field>
      <fieldset class="choices" aria-describedby="levels-error">
        <legend>${words.levels}</legend>
        ${levels.map(
          (one) =>
            html`<label
              ><input type="checkbox" name="levels" value=${one} /> ${levelNames[one]}</label
            >`,
        )}
        <p id="levels-error" class="choices-error" aria-live="polite">
          ${this._missing.levels ?? ''}
        </p>
      </fieldset>
      ${this.#renderTeam()}
      <p class="hint">${words.hint}</p>
      <p>
        <ek-button type="submit" variant="primary" ?busy=${this._isBusy}>${words.submit}</ek-button>
      </p>
    </form>`;
  }

  #renderTeam(): unknown {
    const [only, ...others] = this.teams;
    if (only === undefined) return nothing;
    if (others.length === 0) return html`<p>${words.inTeam(only.name)}</p>`;
    return html`<ek-field label=${words.team} error=${this._missing.team ?? ''} required>
      <select name="team">
        <option value="">…</option>
        ${this.teams.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
      </select>
    </ek-field>`;
  }

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this._isBusy) return;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const [only, ...others] = this.teams;
    const title = text('title');
    const subject = text('subject');
    const chosen = data.getAll('levels') as Level[];
    const team = others.length === 0 ? (only?.id ?? '') : text('team');
    this._missing = {
      ...(title === '' && { title: words.titleMissing }),
      ...(subject === '' && { subject: words.subjectMissing }),
      ...(chosen.length === 0 && { levels: words.levelsMissing }),
      ...(team === '' && { team: words.teamMissing }),
    };
    const [first] = Object.keys(this._missing);
    if (first !== undefined) this.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    else void this.#create({ title, subject: subject as Subject, levels: chosen, team });
  };

  async #create(asked: Parameters<typeof createDraft>[0]): Promise<void> {
    this._error = '';
    this._isBusy = true;
    try {
      location.assign(`/schrijven/${await createDraft(asked)}`);
    } catch (error) {
      const problem = error instanceof RequestError ? error.problem : null;
      this._error = problem?.title ?? authoringWords.noConnection;
    }
    this._isBusy = false;
  }
}

customElements.define('ek-new-draft', EkNewDraft);

declare global {
  interface HTMLElementTagNameMap {
    'ek-new-draft': EkNewDraft;
  }
}
