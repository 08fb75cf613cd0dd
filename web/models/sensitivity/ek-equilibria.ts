import { LitElement, css, html, nothing } from 'lit';
import type { ModelDefinition } from '#core/models/index.ts';
import { studyWords } from '#text/measure.ts';
import { modelText } from '#text/models.ts';
import { formatNumber } from '#text/number.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { measureStyles } from '../measure/measure.styles.ts';
import { quantityOf } from '../quantity.ts';
import type { WorkbenchState } from '../workbench-session.ts';
import type { EquilibriaFound, FoundEquilibrium } from '../study.ts';
import { pageStudies } from '../studies/study-runner.ts';
import { studied, valuesKey, wishFor } from './study-wish.ts';

const words = studyWords.equilibria;

interface Outcome {
  readonly definition: ModelDefinition;
  readonly key: string;
  readonly result: EquilibriaFound | 'faults' | 'error';
}

/** Where the model comes to rest, how it behaves there, and what goes up and down regularly. */
export class EkEquilibria extends LitElement {
  static override properties = {
    state: { attribute: false },
    isBusy: { state: true },
    outcome: { state: true },
  };

  declare state: WorkbenchState | null;
  declare private isBusy: boolean;
  declare private outcome: Outcome | null;

  constructor() {
    super();
    this.state = null;
    this.isBusy = false;
    this.outcome = null;
  }

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    return html`<p class="soft">${words.intro}</p>
      <button
        class="button"
        type="button"
        ?disabled=${this.isBusy}
        @click=${() => void this.#search(state)}
      >
        ${words.start}
      </button>
      <div aria-live="polite">
        ${this.outcome === null ? nothing : this.#renderOutcome(this.outcome, state)}
      </div>`;
  }

  #renderOutcome({ definition, key, result }: Outcome, state: WorkbenchState) {
    if (definition !== state.definition) return nothing;
    if (typeof result === 'string')
      return html`<p class="note">
        <span>${result === 'faults' ? studyWords.faults : studyWords.failed}</span>
      </p>`;
    const { equilibria, isTimed, periods } = result;
    const regular = periods.flatMap(({ name, period }) =>
      period.ok
        ? [{ label: quantityOf(definition.variables, name).label, length: period.value }]
        : [],
    );
    const time = (value: number) => modelText.amount(formatNumber(value, 3), definition.time.unit);
    return html`${key === valuesKey(state) ? nothing : html`<p class="soft">${studyWords.sensitivity.stale}</p>`}
    ${equilibria === null ? html`<p>${words.notHere}</p>` : nothing}
    ${equilibria?.length === 0 ? html`<p>${words.none}</p>` : nothing}
    ${isTimed && equilibria !== null ? html`<p class="note"><span>${words.timed}</span></p>` : nothing}
    ${equilibria?.map((equilibrium, at) => this.#renderEquilibrium(equilibrium, at, definition, time))}
    ${
      regular.length === 0
        ? html`<p>${words.noPeriods}</p>`
        : regular.map(({ label, length }) => html`<p>${words.periodOf(label, time(length))}</p>`)
    }`;
  }

  #renderEquilibrium(
    { states, kind, timeScale, period }: FoundEquilibrium,
    at: number,
    { variables }: ModelDefinition,
    time: (value: number) => string,
  ) {
    return html`<section>
      <h4>${words.number(at + 1)}</h4>
      <p class="states">
        ${Object.entries(states).map(([name, value]) => {
          const { unit } = quantityOf(variables, name);
          // what is nearly zero beside the others is zero, as far as was sought
          const size = Math.max(...Object.values(states).map(Math.abs));
          const shown = Math.abs(value) < 1e-9 * size || Math.abs(value) < 1e-12 ? 0 : value;
          return html`<span>${name} = ${modelText.amount(formatNumber(shown, 4), unit)}</span>`;
        })}
      </p>
      <p>${capital(words.kinds[kind])}.</p>
      <p class="soft">
        ${timeScale === null ? nothing : words.timeScale(time(timeScale))}
        ${period === null ? nothing : words.period(time(period))}
      </p>
    </section>`;
  }

  async #search(state: WorkbenchState): Promise<void> {
    this.isBusy = true;
    const names = studied(state).map(({ name }) => name);
    const study = { kind: 'equilibria', names } as const;
    const result = await pageStudies().start(wishFor(state, study)).result;
    this.isBusy = false;
    if (result === null) return;
    this.outcome = {
      definition: state.definition,
      key: valuesKey(state),
      result:
        result.kind === 'equilibria'
          ? result.result
          : result.kind === 'faults'
            ? 'faults'
            : 'error',
    };
  }

  static override styles = [
    shadowBase,
    buttonStyles,
    measureStyles,
    css`
      .states {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--ek-space-5);
        font: var(--ek-ui);
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

customElements.define('ek-equilibria', EkEquilibria);

declare global {
  interface HTMLElementTagNameMap {
    'ek-equilibria': EkEquilibria;
  }
}
