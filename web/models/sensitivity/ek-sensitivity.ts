import { LitElement, html, nothing, svg } from 'lit';
import type { Effect, Measure, Measured, OutputSensitivity } from '#core/models/analysis/index.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { studyWords } from '#text/measure.ts';
import { modelText } from '#text/models.ts';
import { formatNumber, parseNumber } from '#text/number.ts';
import '../../elements/ek-table.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { quantityTitle } from '../measure/data-quantities.ts';
import { measureStyles } from '../measure/measure.styles.ts';
import type { Quantity } from '../quantity.ts';
import type { WorkbenchState } from '../workbench-session.ts';
import type { SensitivityOrder } from '../study.ts';
import { pageStudies } from '../studies/study-runner.ts';
import { studied, valuesKey, wishFor } from './study-wish.ts';
import { sensitivityStyles } from './ek-sensitivity.styles.ts';

const words = studyWords.sensitivity;
/** How far a parameter goes down and up, as a part of its value. */
const share = 0.1;

type Kind = keyof typeof words.measures;
const kinds = Object.keys(words.measures) as Kind[];

/** What came of it, and what it was asked of. */
interface Outcome {
  readonly definition: ModelDefinition;
  readonly key: string;
  readonly unit: string;
  readonly changes: SensitivityOrder['changes'];
  readonly result: OutputSensitivity | 'faults' | 'error';
}

/** Each parameter a little down and up, and what that does to one number, as bars and as a table. */
export class EkSensitivity extends LitElement {
  static override properties = {
    state: { attribute: false },
    quantity: { state: true },
    kind: { state: true },
    moment: { state: true },
    isBusy: { state: true },
    outcome: { state: true },
    said: { state: true },
  };

  declare state: WorkbenchState | null;
  /** The name of the quantity; the first unless it is one of them. */
  declare private quantity: string;
  declare private kind: Kind;
  declare private moment: number | null;
  declare private isBusy: boolean;
  declare private outcome: Outcome | null;
  declare private said: string;

  constructor() {
    super();
    this.state = null;
    this.quantity = '';
    this.kind = 'end';
    this.moment = null;
    this.isBusy = false;
    this.outcome = null;
    this.said = '';
  }

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    if (state.definition.parameters.length === 0)
      return html`<p class="soft">${studyWords.noParameters}</p>`;
    const quantities = studied(state);
    return html`<p class="soft">${words.intro(percent(share))}</p>
      <form class="row" @submit=${this.#handleSubmit}>
        <label class="field"
          ><span>${studyWords.quantity}</span
          ><select
            @change=${(event: Event) => {
              this.quantity = (event.target as HTMLSelectElement).value;
            }}
          >
            ${quantities.map(
              (quantity) =>
                html`<option value=${quantity.name}>${quantityTitle(quantity)}</option>`,
            )}
          </select></label
        >
        <label class="field"
          ><span>${words.measure}</span
          ><select
            @change=${(event: Event) => {
              this.kind = (event.target as HTMLSelectElement).value as Kind;
            }}
          >
            ${kinds.map((kind) => html`<option value=${kind}>${words.measures[kind]}</option>`)}
          </select></label
        >
        ${this.kind === 'at' ? this.#renderMoment(state) : nothing}
        <button class="button" ?disabled=${this.isBusy || quantities.length === 0}>
          ${words.start}
        </button>
      </form>
      ${this.outcome === null ? nothing : this.#renderOutcome(this.outcome, state)}
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  #renderMoment({ definition: { time } }: WorkbenchState) {
    return html`<label class="field"
      ><span>${words.moment(time.unit)}</span
      ><input
        data-kind="number"
        inputmode="decimal"
        autocomplete="off"
        .value=${formatNumber(this.moment ?? time.end)}
        @change=${(event: Event) => {
          this.moment = parseNumber((event.target as HTMLInputElement).value);
        }}
    /></label>`;
  }

  #renderOutcome(outcome: Outcome, state: WorkbenchState) {
    const { result, unit } = outcome;
    if (outcome.definition !== state.definition) return nothing;
    if (typeof result === 'string')
      return html`<p class="note">
        <span>${result === 'faults' ? studyWords.faults : studyWords.failed}</span>
      </p>`;
    if (!result.base.ok)
      return html`<p class="note"><span>${missingInWords(result.base)}</span></p>`;
    const isStale = outcome.key !== valuesKey(state);
    return html`<p>${words.base(modelText.amount(formatNumber(result.base.value, 3), unit))}</p>
      ${isStale ? html`<p class="soft">${words.stale}</p>` : nothing}
      ${this.#renderBars(outcome, result, result.base.value)} ${this.#renderTable(outcome, result)}`;
  }

  /** Bars on either side of the present outcome, the longest first. */
  #renderBars({ definition }: Outcome, { effects }: OutputSensitivity, base: number) {
    const shown = effects.filter(({ low, high }) => low.output.ok && high.output.ok);
    const away = (one: Measured) => (one.ok ? one.value - base : 0);
    const most = Math.max(
      0,
      ...shown.flatMap(({ low, high }) => [away(low.output), away(high.output)].map(Math.abs)),
    );
    if (most === 0) return nothing;
    const [width, row, half] = [640, 30, 200];
    const middle = width - half - 20;
    const bar = (effect: Effect, side: 'low' | 'high', y: number) => {
      const size = (away(effect[side].output) / most) * half;
      return svg`<rect class=${side} x=${middle + Math.min(0, size)} y=${y}
        width=${Math.abs(size)} height=${row / 2 - 4}></rect>`;
    };
    const height = shown.length * row + 4;
    return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${words.chart}>
        ${shown.map(
          (effect, at) => svg`<text x=${middle - half - 16} y=${at * row + row / 2 + 5}
            >${labelOf(definition, effect.parameter)}</text>
          ${bar(effect, 'low', at * row + 3)}${bar(effect, 'high', at * row + row / 2 + 1)}`,
        )}
        <line x1=${middle} x2=${middle} y1="0" y2=${height}></line>
      </svg>
      <p class="key" aria-hidden="true">
        <span class="low"></span>${words.less} <span class="high"></span>${words.more}
      </p>`;
  }

  #renderTable({ definition, unit, changes }: Outcome, { effects }: OutputSensitivity) {
    const value = (one: Measured) =>
      html`<td class="ek-number">
        ${one.ok ? modelText.amount(formatNumber(one.value, 4), unit) : words.none}
      </td>`;
    return html`<ek-table .label=${words.caption}>
      <table class="numbers">
        <caption class="visually-hidden">
          ${words.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.parameter}</th>
            <th scope="col">${words.change}</th>
            <th scope="col" class="ek-number">${words.less}</th>
            <th scope="col" class="ek-number">${words.more}</th>
            <th scope="col" class="ek-number">${words.elasticity}</th>
          </tr>
        </thead>
        <tbody>
          ${effects.map(
            ({ parameter, low, high, elasticity }) =>
              html`<tr>
                <th scope="row">${labelOf(definition, parameter)}</th>
                <td>${changeInWords(definition, changes, parameter)}</td>
                ${value(low.output)}${value(high.output)}
                <td class="ek-number">
                  ${elasticity.ok ? `${formatNumber(elasticity.value, 2)} %` : words.none}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </ek-table>`;
  }

  readonly #handleSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { state } = this;
    const quantities = state === null ? [] : studied(state);
    const quantity = quantities.find(({ name }) => name === this.quantity) ?? quantities[0];
    if (state === null || quantity === undefined || this.isBusy) return;
    this.isBusy = true;
    const { definition } = state;
    const changes = changesFor(state);
    const measure = this.#measure(quantity, definition);
    const isTime = ['time-of-maximum', 'period', 'half-life'].includes(this.kind);
    const unit = isTime ? definition.time.unit : quantity.unit;
    const study = { kind: 'sensitivity', changes, measure, names: [quantity.name] } as const;
    const result = await pageStudies().start(wishFor(state, study)).result;
    this.isBusy = false;
    if (result === null) return;
    this.outcome = {
      definition,
      key: valuesKey(state),
      unit,
      changes,
      result:
        result.kind === 'sensitivity'
          ? result.result
          : result.kind === 'faults'
            ? 'faults'
            : 'error',
    };
    const first = result.kind === 'sensitivity' ? result.result.effects[0] : undefined;
    if (first?.span.ok === true)
      this.said =
        first.span.value === 0
          ? words.nothing(labelOf(definition, first.parameter))
          : words.most(labelOf(definition, first.parameter));
  };

  #measure({ name }: Quantity, { time }: ModelDefinition): Measure {
    const { kind } = this;
    if (kind === 'end') return { measure: 'value', of: name, at: 'end' };
    if (kind === 'at') return { measure: 'value', of: name, at: this.moment ?? time.end };
    return { measure: kind, of: name };
  }

  static override styles = [shadowBase, buttonStyles, measureStyles, sensitivityStyles];
}

/** A tenth of each value; of a parameter that is zero, a tenth of what it may be. */
function changesFor({ definition, run }: WorkbenchState): SensitivityOrder['changes'] {
  return definition.parameters
    .filter(({ name }) => run.parameters[name] !== undefined)
    .map(({ name, min, max }) =>
      run.parameters[name] === 0
        ? { name, by: (max - min) * share, kind: 'absolute' }
        : { name, by: share, kind: 'relative' },
    );
}

function changeInWords(
  { parameters }: ModelDefinition,
  changes: SensitivityOrder['changes'],
  name: string,
): string {
  const change = changes.find((one) => one.name === name);
  if (change === undefined) return '';
  if (change.kind === 'relative') return words.relative(percent(change.by));
  const unit = parameters.find((one) => one.name === name)?.unit ?? '';
  return words.absolute(modelText.amount(formatNumber(change.by), unit));
}

function missingInWords(measured: Measured): string {
  const all: Readonly<Record<string, string>> = words.missing;
  return (measured.ok ? undefined : all[measured.reason]) ?? words.missing.other;
}

function labelOf({ parameters }: ModelDefinition, name: string): string {
  const label = parameters.find((one) => one.name === name)?.label ?? '';
  return label === '' ? name : label;
}

function percent(part: number): string {
  return `${formatNumber(100 * part)}\u00a0%`;
}

customElements.define('ek-sensitivity', EkSensitivity);

declare global {
  interface HTMLElementTagNameMap {
    'ek-sensitivity': EkSensitivity;
  }
}
