import { LitElement, html, nothing, svg, type PropertyValues } from 'lit';
import type { ModelDefinition } from '#core/models/index.ts';
import { modelText } from '#text/models.ts';
import { formatNumber } from '#text/number.ts';
import { stepSizeWords as words } from '#text/rules.ts';
import '../../elements/ek-table.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { decimalsFor, figure } from '../figures.ts';
import type { FinishedRun } from '../run/model-run.ts';
import { pageRunner, type ModelRunner } from '../run/model-runner.ts';
import { columnsOf } from '../player/views.ts';
import type { WorkbenchState } from '../workbench-session.ts';
import { stepSizesStyles } from './ek-step-sizes.styles.ts';
import {
  differences,
  halvingOf,
  planOf,
  resultOf,
  type Halving,
  type SizedResult,
} from './step-sizes.ts';

/** Runs that were compared, and what they were made of. */
interface Comparison {
  readonly definition: ModelDefinition;
  readonly run: FinishedRun;
  readonly end: number;
  readonly results: readonly SizedResult[];
}

/** The same model with larger and smaller time steps, so that the error of a step is seen. */
export class EkStepSizes extends LitElement {
  static override properties = {
    state: { attribute: false },
    runner: { attribute: false },
    quantity: { state: true },
    comparison: { state: true },
    progress: { state: true },
    failed: { state: true },
  };

  declare state: WorkbenchState | null;
  /** Who makes the runs. */
  declare runner: ModelRunner;
  declare private quantity: string;
  declare private comparison: Comparison | null;
  /** The runs made and to be made; null while none are. */
  declare private progress: readonly [done: number, all: number] | null;
  declare private failed: boolean;

  constructor() {
    super();
    this.state = null;
    this.runner = pageRunner();
    this.quantity = '';
    this.comparison = null;
    this.progress = null;
    this.failed = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const run = this.state?.run.run ?? null;
    if (!changed.has('state') || this.state === null || run === null) return;
    const choices = choicesOf(this.state.definition, run);
    if (!choices.some(({ name }) => name === this.quantity)) this.quantity = choices[0]?.name ?? '';
  }

  override render() {
    const { state } = this;
    const run = state?.run.run ?? null;
    if (state === null || run === null || this.quantity === '') return nothing;
    const { definition } = state;
    return html`<section>
      <h3>${words.heading}</h3>
      <p class="soft">${definition.method === 'dopri5' ? words.own : words.hint}</p>
      <div class="choice">
        <label for="quantity">${words.quantity}</label>
        <select id="quantity" @change=${this.#handleQuantity}>
          ${choicesOf(definition, run).map(
            ({ name, words: text }) =>
              html`<option value=${name} ?selected=${name === this.quantity}>${text}</option>`,
          )}
        </select>
        <button
          class="button"
          type="button"
          data-size="small"
          ?disabled=${this.progress !== null || state.faults.length > 0}
          @click=${this.#compare}
        >
          ${words.compute}
        </button>
      </div>
      <div role="status">${this.#renderMessage(state, run)}</div>
      ${this.comparison === null ? nothing : this.#renderTable(this.comparison, run)}
    </section>`;
  }

  #renderMessage({ definition }: WorkbenchState, run: FinishedRun) {
    const { comparison } = this;
    if (this.progress !== null) return html`<p>${words.working(...this.progress)}</p>`;
    if (this.failed) return html`<p>${words.failed}</p>`;
    if (comparison === null) return nothing;
    const isOld =
      comparison.definition !== definition ||
      comparison.run.parameters !== run.parameters ||
      comparison.run.trajectory.step !== run.trajectory.step;
    if (isOld) return html`<p>${words.outdated}</p>`;
    const halving = halvingOf(comparison.results, this.quantity);
    return halving === null ? nothing : html`<p class="verdict">${inWords(halving)}</p>`;
  }

  #renderTable({ results, end, definition }: Comparison, run: FinishedRun) {
    const { quantity } = this;
    const { variable, unit } = definition.time;
    const own = choicesOf(definition, run).find(({ name }) => name === quantity);
    const apart = differences(results, quantity);
    const largest = Math.max(0, ...apart.map((value) => Math.abs(value ?? 0)));
    const decimals = largest > 0 ? decimalsFor(largest, 4) : null;
    const shown = (value: number) =>
      decimals === null ? formatNumber(value, 6) : figure(value, decimals);
    const time = `${variable} = ${modelText.amount(formatNumber(end), unit)}`;
    return html`<ek-table .label=${words.caption(quantity, time)}>
      <table>
        <caption class="visually-hidden">
          ${words.caption(quantity, time)}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.factor}</th>
            <th scope="col" class="ek-number">${withUnit(words.step, unit)}</th>
            <th scope="col" class="ek-number">
              ${withUnit(words.value(quantity), own?.unit ?? '')}
            </th>
            <th scope="col" class="ek-number">${words.difference}</th>
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${results.map(({ factor, step, values }, at) => {
            const value = values?.get(quantity)?.end;
            const difference = apart[at] ?? null;
            return html`<tr data-now=${factor === 1 ? '' : nothing}>
              <th scope="row">${words.times(factor)}</th>
              <td class="ek-number">${formatNumber(step)}</td>
              <td class="ek-number">${value === undefined ? words.broken : shown(value)}</td>
              <td class="ek-number">
                ${difference === null ? '' : signed(shown(difference), difference)}
              </td>
              <td class="bar">${bar(difference, largest)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </ek-table>`;
  }

  #handleQuantity(event: Event): void {
    this.quantity = (event.target as HTMLSelectElement).value;
  }

  /** Makes the runs, one after the other. */
  readonly #compare = async (): Promise<void> => {
    const { state, runner } = this;
    const run = state?.run.run ?? null;
    if (state === null || run === null || this.progress !== null) return;
    const { definition } = state;
    const { start, end: last } = definition.time;
    const { runs, end } = planOf(start, last, run.trajectory.step);
    const record = columnsOf(definition, run).map(({ name }) => name);
    const model = `${definition.id}#steps`;
    const results: SizedResult[] = [];
    this.failed = false;
    // From small to large, so that the best answer is there first.
    for (const [done, one] of runs.toReversed().entries()) {
      this.progress = [done + 1, runs.length];
      const settings = { parameters: run.parameters, step: one.step, end, record };
      const outcome = await runner.run({ model, definition, settings });
      if (outcome.kind !== 'run') this.failed = true;
      results.unshift(resultOf(one, outcome, definition.time.variable));
    }
    runner.forget(model);
    this.progress = null;
    this.comparison = { definition, run, end, results };
  };

  static override styles = [shadowBase, buttonStyles, stepSizesStyles];
}

interface Choice {
  readonly name: string;
  readonly words: string;
  readonly unit: string;
}

/** What may be compared: what the table shows, and of a model that stops itself when it does. */
function choicesOf(definition: ModelDefinition, run: FinishedRun): readonly Choice[] {
  const { variable, unit } = definition.time;
  const columns = columnsOf(definition, run).map(({ name, label, unit: own }) => ({
    name,
    words: label === name ? name : `${name}: ${label}`,
    unit: own,
  }));
  if (run.trajectory.end.reason !== 'stopped') return columns;
  return [...columns, { name: variable, words: words.moment(variable), unit }];
}

function withUnit(text: string, unit: string): string {
  return unit === '' ? text : `${text} (${unit})`;
}

function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text;
}

/** How large a difference is beside the largest. */
function bar(difference: number | null, largest: number) {
  if (difference === null || !(largest > 0)) return nothing;
  const width = (100 * Math.abs(difference)) / largest;
  return svg`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect x="0" y="0" height="10" width=${width}></rect></svg>`;
}

function inWords({ verdict, change, isOfLargest }: Halving): string {
  const judged = words.verdicts[verdict];
  if (verdict === 'broken') return judged;
  const percent = formatNumber(100 * change, 2);
  const said =
    change === 0
      ? words.equal
      : isOfLargest
        ? words.halvingOfLargest(percent)
        : words.halving(percent);
  return `${said} ${judged}`;
}

customElements.define('ek-step-sizes', EkStepSizes);

declare global {
  interface HTMLElementTagNameMap {
    'ek-step-sizes': EkStepSizes;
  }
}
