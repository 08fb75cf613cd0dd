import { LitElement, html, nothing } from 'lit';
import { comparedColumns, measuredSeries } from '#core/models/measurements/compared.ts';
import type { FitResult, FitParameter } from '#core/models/analysis/index.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { dataWords } from '#text/measure.ts';
import { formatNumber, parseNumber } from '#text/number.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { parameterFigure } from '../figures.ts';
import type { ParameterControl } from '../player/views.ts';
import type { StudyProgress, StudyResult } from '../study.ts';
import { pageStudies, type StudyHandle } from '../studies/study-runner.ts';
import type { WorkbenchSession, WorkbenchState } from '../workbench-session.ts';
import { fitFailure, fitInWords } from './fit-words.ts';
import { measureStyles } from './measure.styles.ts';
import { modelFitStyles } from './ek-model-fit.styles.ts';

const words = dataWords.fit;

/** A finished search, and the model it was for. */
interface Outcome {
  readonly definition: ModelDefinition;
  readonly result: FitResult | 'faults' | 'error';
}

/** Bounds that were typed. */
type Bound = 'min' | 'max';

/** Finds values of parameters with which the model comes nearest to the measurements. */
export class EkModelFit extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    chosen: { state: true },
    typed: { state: true },
    progress: { state: true },
    outcome: { state: true },
    earlier: { state: true },
    said: { state: true },
  };

  declare session: WorkbenchSession | null;
  declare state: WorkbenchState | null;
  /** Names of parameters that may move. */
  declare private chosen: ReadonlySet<string>;
  declare private typed: ReadonlyMap<string, number | null>;
  /** Null when nothing is being sought. */
  declare private progress: StudyProgress | null;
  declare private outcome: Outcome | null;
  /** The values before those that were found were taken over. */
  declare private earlier: Readonly<Record<string, number>> | null;
  declare private said: string;

  #study: StudyHandle | null = null;

  constructor() {
    super();
    this.session = null;
    this.state = null;
    this.chosen = new Set();
    this.typed = new Map();
    this.progress = null;
    this.outcome = null;
    this.earlier = null;
    this.said = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#study?.stop();
  }

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    const { parameters, data = [], time } = state.definition;
    if (comparedColumns(data, time.variable).length === 0) return nothing;
    if (parameters.length === 0)
      return html`<h3>${words.heading}</h3>
        <p class="soft">${words.none}</p>`;
    return html`<h3>${words.heading}</h3>
      <p class="soft">${words.intro}</p>
      <form @submit=${this.#handleSubmit}>
        <fieldset ?disabled=${this.progress !== null}>
          <legend class="visually-hidden">${words.heading}</legend>
          ${parameters.map((parameter) => this.#renderParameter(parameter))}
        </fieldset>
        <div class="row">
          ${
            this.progress === null
              ? html`<button
                  class="button"
                  data-variant="primary"
                  ?disabled=${this.chosen.size === 0}
                >
                  ${words.start}
                </button>`
              : html`<button
                  class="button"
                  type="button"
                  @click=${() => {
                    this.#study?.stop();
                  }}
                >
                  ${words.stop}
                </button>`
          }
          ${this.progress === null ? nothing : this.#renderProgress(this.progress)}
        </div>
      </form>
      ${this.outcome === null ? nothing : this.#renderOutcome(this.outcome, state)}
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  #renderParameter({ name, label, unit, min, max, step }: ParameterControl) {
    const isChosen = this.chosen.has(name);
    const bound = (which: Bound, own: number) => {
      const value = this.#bound(name, which, own);
      return html`<input
        data-kind="number"
        inputmode="decimal"
        autocomplete="off"
        aria-label=${which === 'min' ? words.least(label) : words.most(label)}
        aria-invalid=${value === null ? 'true' : nothing}
        ?disabled=${!isChosen}
        .value=${value === null ? '' : parameterFigure(value, step)}
        @change=${(event: Event) => {
          const text = (event.target as HTMLInputElement).value;
          this.typed = new Map([...this.typed, [`${name} ${which}`, parseNumber(text)]]);
        }}
      />`;
    };
    return html`<div class="parameter">
      <label class="check"
        ><input
          type="checkbox"
          .checked=${isChosen}
          @change=${(event: Event) => {
            this.#choose(name, (event.target as HTMLInputElement).checked);
          }}
        /><span>${label === '' ? name : label}</span></label
      >
      <span class="bounds" ?hidden=${!isChosen}
        >${words.from} ${bound('min', min)} ${words.to} ${bound('max', max)} ${unit}</span
      >
    </div>`;
  }

  #renderProgress({ done, total, fit }: StudyProgress) {
    const far =
      fit !== undefined && Number.isFinite(fit.rms) ? words.far(formatNumber(fit.rms, 3)) : '';
    return html`<progress max=${total} .value=${done} aria-label=${words.heading}></progress>
      <span class="soft"
        >${[words.progress(done), far].filter((part) => part !== '').join(', ')}</span
      >`;
  }

  #renderOutcome({ result, definition }: Outcome, state: WorkbenchState) {
    if (result === 'faults' || result === 'error')
      return html`<p class="note"><span>${words.failed[result]}</span></p>`;
    if (!result.ok) return html`<p class="note"><span>${fitFailure(result)}</span></p>`;
    const { values, goodness, warnings } = fitInWords(result.value, definition);
    const isOther = definition !== state.definition;
    return html`<section aria-label=${words.found}>
      <h4>${words.found}</h4>
      <ul class="values">
        ${values.map((value) => html`<li>${value}</li>`)}
      </ul>
      ${goodness.map((sentence) => html`<p>${sentence}</p>`)}
      ${warnings.map((sentence) => html`<p class="note"><span>${sentence}</span></p>`)}
      ${isOther ? html`<p class="soft">${words.moved}</p>` : nothing}
      <div class="row">
        <button
          class="button"
          type="button"
          ?disabled=${isOther}
          @click=${() => {
            this.#take(result.value.parameters);
          }}
        >
          ${words.take}
        </button>
        ${
          this.earlier === null
            ? nothing
            : html`<button class="button" type="button" data-variant="quiet" @click=${this.#back}>
                ${words.back}
              </button>`
        }
      </div>
    </section>`;
  }

  readonly #handleSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { state } = this;
    if (state === null || this.#study !== null) return;
    const { definition, run } = state;
    const series = measuredSeries(comparedColumns(definition.data ?? [], definition.time.variable));
    this.outcome = null;
    this.earlier = null;
    this.progress = { done: 0, total: 1 };
    this.said = '';
    const study = pageStudies().start(
      {
        definition,
        base: run.parameters,
        step: run.step,
        study: { kind: 'fit', parameters: this.#parameters(state), series },
      },
      (progress) => {
        this.progress = progress;
      },
    );
    this.#study = study;
    const result = await study.result;
    this.#study = null;
    this.progress = null;
    if (result === null) this.said = words.stopped;
    else this.#show(result, definition);
  };

  #show(result: StudyResult, definition: ModelDefinition): void {
    if (result.kind === 'fit') this.outcome = { definition, result: result.result };
    else this.outcome = { definition, result: result.kind === 'faults' ? 'faults' : 'error' };
    const { result: found } = this.outcome;
    if (typeof found === 'string') this.said = words.failed[found];
    else if (found.ok) this.said = fitInWords(found.value, definition).values.join('. ');
    else this.said = fitFailure(found);
  }

  #take(parameters: readonly { readonly name: string; readonly value: number }[]): void {
    const now = this.state?.run.parameters ?? {};
    this.earlier ??= Object.fromEntries(parameters.map(({ name }) => [name, now[name] ?? NaN]));
    this.session?.set(Object.fromEntries(parameters.map(({ name, value }) => [name, value])));
    this.said = words.taken;
  }

  readonly #back = (): void => {
    if (this.earlier === null) return;
    this.session?.set(this.earlier);
    this.earlier = null;
    this.said = words.restored;
  };

  #choose(name: string, isChosen: boolean): void {
    const rest = [...this.chosen].filter((one) => one !== name);
    this.chosen = new Set(isChosen ? [...rest, name] : rest);
  }

  #bound(name: string, which: Bound, own: number): number | null {
    const typed = this.typed.get(`${name} ${which}`);
    return typed === undefined ? own : typed;
  }

  #parameters({ definition, run }: WorkbenchState): readonly FitParameter[] {
    return definition.parameters
      .filter(({ name }) => this.chosen.has(name))
      .map(({ name, min, max }) => ({
        name,
        start: run.parameters[name] ?? min,
        min: this.#bound(name, 'min', min) ?? NaN,
        max: this.#bound(name, 'max', max) ?? NaN,
      }));
  }

  static override styles = [shadowBase, buttonStyles, measureStyles, modelFitStyles];
}

customElements.define('ek-model-fit', EkModelFit);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-fit': EkModelFit;
  }
}
