import { LitElement, html, nothing } from 'lit';
import type { Distribution } from '#core/models/analysis/chance/distribution.ts';
import { studyWords } from '#text/measure.ts';
import { modelText } from '#text/models.ts';
import { formatNumber, parseNumber } from '#text/number.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { measureStyles } from '../measure/measure.styles.ts';
import type { ParameterControl } from '../player/views.ts';
import { quantityOf } from '../quantity.ts';
import type { WorkbenchSession, WorkbenchState } from '../workbench-session.ts';
import type { EnsembleResult, StudyResult } from '../study.ts';
import { LatestStudy } from '../studies/study-runner.ts';
import { studied, valuesKey, wishFor } from './study-wish.ts';
import { ensembleStyles } from './ek-ensemble.styles.ts';

const words = studyWords.ensemble;

type Kind = 'uniform' | 'normal';

/** How uncertain a parameter is: half the width, or the standard deviation. */
interface Spread {
  readonly kind: Kind;
  /** In the unit of the parameter; null while what is typed is no number. */
  readonly by: number | null;
}

const runCounts = [50, 100, 200, 500] as const;

/**
 * Which parameters are uncertain, and the band that this gives. As long as the band is shown it follows
 * every change of the model; the work is done in a worker, and only the latest wish counts.
 */
export class EkEnsemble extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    spreads: { state: true },
    count: { state: true },
    seed: { state: true },
    isShown: { state: true },
    outcome: { state: true },
  };

  declare session: WorkbenchSession | null;
  declare state: WorkbenchState | null;
  declare private spreads: ReadonlyMap<string, Spread>;
  declare private count: number;
  declare private seed: number;
  declare private isShown: boolean;
  declare private outcome: EnsembleResult | 'faults' | 'error' | null;

  readonly #latest = new LatestStudy((result) => {
    this.#take(result);
  });
  /** What the last wish was made of. */
  #asked = '';
  #askedOf: unknown = null;

  constructor() {
    super();
    this.session = null;
    this.state = null;
    this.spreads = new Map();
    this.count = 200;
    this.seed = 1;
    this.isShown = false;
    this.outcome = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#latest.stop();
    this.#asked = '';
  }

  protected override willUpdate(): void {
    if (this.isShown) this.#follow();
  }

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    const { parameters } = state.definition;
    if (parameters.length === 0) return html`<p class="soft">${studyWords.noParameters}</p>`;
    return html`<p class="soft">${words.intro}</p>
      <div>${parameters.map((parameter) => this.#renderParameter(parameter, state))}</div>
      ${this.#renderChance()}
      <div class="row">
        <button
          class="button"
          type="button"
          ?disabled=${!this.isShown && this.spreads.size === 0}
          @click=${this.#toggle}
        >
          ${this.isShown ? words.hide : words.show}
        </button>
        ${this.spreads.size === 0 ? html`<span class="soft">${words.choose}</span>` : nothing}
        ${this.isShown ? html`<span class="soft">${words.live}</span>` : nothing}
      </div>
      ${this.isShown ? this.#renderOutcome(state) : nothing}`;
  }

  #renderParameter({ name, label, unit }: ParameterControl, state: WorkbenchState) {
    const spread = this.spreads.get(name);
    const own = label === '' ? name : label;
    return html`<div class="parameter">
      <label class="check"
        ><input
          type="checkbox"
          .checked=${spread !== undefined}
          @change=${(event: Event) => {
            const { checked } = event.target as HTMLInputElement;
            this.#set(name, checked ? { kind: 'uniform', by: usualSpread(name, state) } : null);
          }}
        /><span>${own}</span></label
      >
      ${
        spread === undefined
          ? nothing
          : html`<span class="spread"
              >±
              <input
                data-kind="number"
                inputmode="decimal"
                autocomplete="off"
                aria-label=${words.spread(own, unit)}
                aria-invalid=${spread.by === null ? 'true' : nothing}
                .value=${spread.by === null ? '' : formatNumber(spread.by)}
                @change=${(event: Event) => {
                  const by = parseNumber((event.target as HTMLInputElement).value);
                  this.#set(name, { ...spread, by: by !== null && by >= 0 ? by : null });
                }}
              />
              ${unit}
              <select
                aria-label=${words.kind(own)}
                @change=${(event: Event) => {
                  const kind = (event.target as HTMLSelectElement).value as Kind;
                  this.#set(name, { ...spread, kind });
                }}
              >
                <option value="uniform" ?selected=${spread.kind === 'uniform'}>
                  ${words.kinds.uniform}
                </option>
                <option value="normal" ?selected=${spread.kind === 'normal'}>
                  ${words.kinds.normal}
                </option>
              </select>
              ${
                spread.by === null ? html`<span class="wrong">${words.badSpread}</span>` : nothing
              }</span
            >`
      }
    </div>`;
  }

  #renderChance() {
    return html`<div class="row">
      <label class="field"
        ><span>${words.runs}</span
        ><select
          @change=${(event: Event) => {
            this.count = Number((event.target as HTMLSelectElement).value);
          }}
        >
          ${runCounts.map(
            (count) =>
              html`<option value=${count} ?selected=${count === this.count}>${count}</option>`,
          )}
        </select></label
      >
      <label class="field"
        ><span>${words.seed}</span
        ><input
          data-kind="number"
          inputmode="numeric"
          autocomplete="off"
          aria-describedby="seed-hint"
          .value=${String(this.seed)}
          @change=${(event: Event) => {
            const field = event.target as HTMLInputElement;
            const read = parseNumber(field.value);
            const isSeed = read !== null && Number.isInteger(read) && read >= 0 && read < 2 ** 32;
            if (isSeed) this.seed = read;
            else field.value = String(this.seed);
          }}
      /></label>
      <button
        class="button"
        type="button"
        data-size="small"
        data-variant="quiet"
        @click=${() => {
          this.seed = (this.seed + 1) % 2 ** 32;
        }}
      >
        ${words.newSeed}
      </button>
      <span class="soft" id="seed-hint">${words.seedHint}</span>
    </div>`;
  }

  #renderOutcome({ definition }: WorkbenchState) {
    const { outcome } = this;
    if (outcome === null) return html`<p class="soft">${studyWords.busy}</p>`;
    if (typeof outcome === 'string')
      return html`<p class="note">
        <span>${outcome === 'faults' ? studyWords.faults : studyWords.failed}</span>
      </p>`;
    const { bands, runs, failed } = outcome;
    return html`<p>${words.result(runs)}</p>
      ${bands.map(({ name, low, high }) => {
        const { label, unit } = quantityOf(definition.variables, name);
        const [least, most] = [low.at(-1) ?? NaN, high.at(-1) ?? NaN];
        return html`<p>
          ${words.end(label, formatNumber(least, 3), modelText.amount(formatNumber(most, 3), unit))}
        </p>`;
      })}
      ${failed === 0 ? nothing : html`<p class="note"><span>${words.broken(failed)}</span></p>`}`;
  }

  #set(name: string, spread: Spread | null): void {
    const rest = [...this.spreads].filter(([other]) => other !== name);
    this.spreads = new Map(spread === null ? rest : [...rest, [name, spread]]);
    if (this.spreads.size === 0 && this.isShown) this.#hide();
  }

  readonly #toggle = (): void => {
    if (this.isShown) this.#hide();
    else this.isShown = true;
  };

  #hide(): void {
    this.isShown = false;
    this.outcome = null;
    this.#asked = '';
    this.#latest.stop();
    this.session?.setBand(null);
  }

  /** Asks for a band of what is on the workbench, unless that was asked last. */
  #follow(): void {
    const { state, count, seed } = this;
    if (state === null || state.run.about === null) return;
    const distributions = distributionsFor(this.spreads, state);
    if (Object.keys(distributions).length === 0) return;
    const asked = JSON.stringify([distributions, count, seed, valuesKey(state)]);
    if (asked === this.#asked && state.definition === this.#askedOf) return;
    this.#asked = asked;
    this.#askedOf = state.definition;
    const drawn = new Set(state.definition.views.flatMap(({ y }) => y));
    const names = studied(state).flatMap(({ name }) => (drawn.has(name) ? [name] : []));
    this.#latest.want(wishFor(state, { kind: 'ensemble', distributions, count, seed, names }));
  }

  #take(result: StudyResult): void {
    if (!this.isShown) return;
    if (result.kind === 'ensemble') this.outcome = result.result;
    else this.outcome = result.kind === 'faults' ? 'faults' : 'error';
    this.session?.setBand(result.kind === 'ensemble' ? result.result.bands : null);
  }

  static override styles = [shadowBase, buttonStyles, measureStyles, ensembleStyles];
}

/** A tenth of the value; of zero a tenth of what the parameter may be. In two figures. */
function usualSpread(name: string, { definition, run }: WorkbenchState): number {
  const parameter = definition.parameters.find((one) => one.name === name);
  const range = parameter === undefined ? 1 : parameter.max - parameter.min;
  const by = Math.abs(run.parameters[name] ?? 0) / 10 || range / 10;
  return Number(by.toPrecision(2));
}

/** Around the present values. */
function distributionsFor(
  spreads: ReadonlyMap<string, Spread>,
  { run }: WorkbenchState,
): Readonly<Record<string, Distribution>> {
  return Object.fromEntries(
    [...spreads].flatMap(([name, { kind, by }]): [string, Distribution][] => {
      const value = run.parameters[name];
      if (value === undefined || by === null) return [];
      if (kind === 'normal') return [[name, { kind, mean: value, deviation: by }]];
      return [[name, { kind, min: value - by, max: value + by }]];
    }),
  );
}

customElements.define('ek-ensemble', EkEnsemble);

declare global {
  interface HTMLElementTagNameMap {
    'ek-ensemble': EkEnsemble;
  }
}
