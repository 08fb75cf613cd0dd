import { html, nothing } from 'lit';
import { moved } from '#core/models/authoring/pupil-controls.ts';
import type { NamedRun } from '#core/models/definition.ts';
import { authoringWords } from '#text/model-authoring.ts';
import { modelText } from '#text/models.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { parameterFigure } from '../figures.ts';
import { AuthoringPart } from './authoring-part.ts';
import { authoringStyles } from './authoring.styles.ts';
import { leftOut } from './left-out.ts';

const words = authoringWords.runs;
const most = 20;

/** Runs that pupils get beside their own: kept from the values of now, renamed, put in order. */
export class EkAuthorRuns extends AuthoringPart {
  static override properties = { ...AuthoringPart.properties, said: { state: true } };

  declare private said: string;

  constructor() {
    super();
    this.said = '';
  }

  override render() {
    const { state, definition } = this;
    if (state === null || definition === null) return nothing;
    const { runs = [] } = definition;
    return html`<p class="soft">${words.hint}</p>
      <form class="row" @submit=${this.#keep}>
        <label class="choice grow"
          ><span>${words.title}</span>
          <input
            type="text"
            maxlength="200"
            autocomplete="off"
            placeholder=${words.newTitle(runs.length + 1)}
        /></label>
        <button
          class="button"
          data-size="small"
          ?disabled=${state.run.run === null || runs.length >= most}
        >
          ${words.keep}
        </button>
      </form>
      <p class="visually-hidden" role="status">${this.said}</p>
      ${
        runs.length === 0
          ? nothing
          : html`<ul>
              ${runs.map((run, place) => html`<li>${this.#renderRun(run, place, runs)}</li>`)}
            </ul>`
      }`;
  }

  #renderRun(run: NamedRun, place: number, runs: readonly NamedRun[]) {
    const { title } = run;
    const known = new Set(this.definition?.parameters.map(({ name }) => name));
    const gone = Object.keys(run.parameters).filter((name) => !known.has(name));
    return html`<div class="row">
        <div class="grow">
          ${this.textField(words.rename, title, (text) => {
            if (text !== '') this.#write(runs.with(place, { ...run, title: text }));
          })}
        </div>
        <span class="soft">${this.#valuesOf(run)}</span>
        <span class="row">
          ${this.button(words.show, () => this.session?.set(this.#settable(run)), { name: title })}
          ${this.button(
            authoringWords.up,
            () => {
              this.#write(moved(runs, place, -1));
            },
            { name: title, disabled: place === 0 },
          )}
          ${this.button(
            authoringWords.down,
            () => {
              this.#write(moved(runs, place, 1));
            },
            { name: title, disabled: place === runs.length - 1 },
          )}
          ${this.button(
            words.remove,
            () => {
              this.#write(runs.toSpliced(place, 1));
              void this.updateComplete.then(() => this.renderRoot.querySelector('input')?.focus());
            },
            { name: title },
          )}
        </span>
      </div>
      ${gone.length === 0 ? nothing : html`<p class="wrong">${words.gone(gone.join(', '))}</p>`}`;
  }

  #valuesOf({ parameters }: NamedRun): string {
    const controls = this.definition?.parameters ?? [];
    return controls
      .flatMap(({ name, unit, step }) => {
        const value = parameters[name];
        return value === undefined
          ? []
          : [`${name} = ${modelText.amount(parameterFigure(value, step), unit)}`];
      })
      .join(', ');
  }

  readonly #keep = (event: SubmitEvent): void => {
    event.preventDefault();
    const { definition, state } = this;
    const run = state?.run.run;
    const field = this.renderRoot.querySelector<HTMLInputElement>('form input');
    if (definition === null || run === null || run === undefined || field === null) return;
    const { runs = [] } = definition;
    const typed = field.value.trim();
    const title = typed === '' ? words.newTitle(runs.length + 1) : typed;
    // All values, so that the run stays what it is when the model begins elsewhere.
    const values = definition.parameters.flatMap(({ name }) => {
      const value = run.parameters[name];
      return value === undefined ? [] : [[name, value] as const];
    });
    this.#write([...runs, { title, parameters: Object.fromEntries(values) }]);
    field.value = '';
    this.said = words.kept(title);
  };

  #settable({ parameters }: NamedRun): Readonly<Record<string, number>> {
    const known = new Set(this.definition?.parameters.map(({ name }) => name));
    return Object.fromEntries(Object.entries(parameters).filter(([name]) => known.has(name)));
  }

  #write(runs: readonly NamedRun[]): void {
    const { definition } = this;
    if (definition === null) return;
    this.change(
      runs.length === 0 ? leftOut(definition, 'runs') : { ...definition, runs: [...runs] },
    );
  }

  static override styles = [shadowBase, buttonStyles, authoringStyles];
}

customElements.define('ek-author-runs', EkAuthorRuns);

declare global {
  interface HTMLElementTagNameMap {
    'ek-author-runs': EkAuthorRuns;
  }
}
