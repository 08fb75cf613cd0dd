import { LitElement, css, html, nothing } from 'lit';
import {
  compareWithRun,
  comparedColumns,
  type ComparedColumn,
  type Comparison,
} from '#core/models/measurements/compared.ts';
import { dataWords } from '#text/measure.ts';
import { modelText } from '#text/models.ts';
import { formatNumber } from '#text/number.ts';
import '../../elements/ek-table.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { decimalsFor, figure } from '../figures.ts';
import { timeOf } from '../player/views.ts';
import { quantityOf, symbolWithUnit, type Quantity } from '../quantity.ts';
import { symbolStyles } from '../quantity.styles.ts';
import type { WorkbenchState } from '../workbench-session.ts';
import './ek-residual-plot.ts';
import { measureStyles } from './measure.styles.ts';

const words = dataWords.residuals;
/** More rows are no reading matter; the plot shows all. */
const mostRows = 200;

/** How far measurements and the present run are apart: in words, as a plot, and row by row. */
export class EkModelResiduals extends LitElement {
  static override properties = {
    state: { attribute: false },
    isOpen: { state: true },
  };

  declare state: WorkbenchState | null;
  /** Whether any table is open; while all are closed none is drawn. */
  declare private isOpen: boolean;

  constructor() {
    super();
    this.state = null;
    this.isOpen = false;
  }

  override render() {
    const { state } = this;
    const run = state?.run.run?.trajectory;
    if (state === null || run === undefined) return nothing;
    const { data = [], time, variables } = state.definition;
    const columns = comparedColumns(data, time.variable);
    if (columns.length === 0) return nothing;
    return html`<h3>${words.heading}</h3>
      ${columns.map((column) =>
        this.#renderColumn(
          quantityOf(variables, column.name),
          data[column.table]?.title ?? '',
          compareWithRun(column, run),
          column,
        ),
      )}`;
  }

  #renderColumn(
    quantity: Quantity,
    title: string,
    comparison: Comparison,
    { points }: ComparedColumn,
  ) {
    const { rms, count } = comparison;
    const amount = (value: number) => modelText.amount(formatNumber(value, 2), quantity.unit);
    const label = words.column(quantity.label, title);
    return html`<section aria-label=${label}>
      <h4>${label}</h4>
      ${
        rms === null
          ? html`<p>${words.nothing}</p>`
          : html`<p class="sum">
                ${words.rms(amount(rms))} ${meanInWords(comparison, amount)}
                <span class="soft">${words.squares(formatNumber(comparison.sumOfSquares, 3))}</span>
              </p>
              ${count < points.length ? html`<p>${words.outside(points.length - count)}</p>` : nothing}
              <ek-residual-plot
                .residuals=${comparison.residuals}
                .label=${quantity.label}
                .unit=${quantity.unit}
              ></ek-residual-plot>
              <details @toggle=${this.#handleToggle}>
                <summary>${words.table}</summary>
                ${this.isOpen ? this.#renderTable(label, comparison) : nothing}
              </details>`
      }
    </section>`;
  }

  #renderTable(label: string, { residuals, rms }: Comparison) {
    const definition = this.state?.definition;
    if (definition === undefined) return nothing;
    const size = residuals.reduce((most, { measured }) => Math.max(most, Math.abs(measured)), 0);
    const decimals = decimalsFor(Math.max(rms ?? 0, size / 100) || 1, 2);
    const cell = (value: number | null) =>
      html`<td class="ek-number">${value === null ? '–' : figure(value, decimals)}</td>`;
    const caption = words.caption(label);
    return html`<p class="soft">${words.explained}</p>
      <ek-table .label=${caption}>
        <table class="numbers">
          <caption class="visually-hidden">
            ${caption}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="ek-number">${symbolWithUnit(timeOf(definition))}</th>
              <th scope="col" class="ek-number">${words.measured}</th>
              <th scope="col" class="ek-number">${words.model}</th>
              <th scope="col" class="ek-number">${words.difference}</th>
            </tr>
          </thead>
          <tbody>
            ${residuals.slice(0, mostRows).map(
              ({ time, measured, model, difference }) =>
                html`<tr>
                  <th scope="row" class="ek-number">${formatNumber(time)}</th>
                  ${cell(measured)}${cell(model)}${cell(difference)}
                </tr>`,
            )}
          </tbody>
        </table>
      </ek-table>
      ${
        residuals.length > mostRows
          ? html`<p class="soft">${dataWords.read.more(residuals.length - mostRows)}</p>`
          : nothing
      }`;
  }

  #handleToggle(): void {
    this.isOpen = this.renderRoot.querySelector('details[open]') !== null;
  }

  static override styles = [
    shadowBase,
    symbolStyles,
    measureStyles,
    css`
      ek-table {
        --ek-table-block-size: 24rem;
      }

      th[scope='row'] {
        font-weight: 400;
      }

      summary {
        min-block-size: var(--ek-touch);
        align-content: center;
        cursor: pointer;
      }
    `,
  ];
}

function meanInWords({ mean, rms }: Comparison, amount: (value: number) => string): string {
  if (mean === null || rms === null) return '';
  if (Math.abs(mean) < 0.1 * rms) return words.mean.none;
  return mean > 0 ? words.mean.above(amount(mean)) : words.mean.below(amount(-mean));
}

customElements.define('ek-model-residuals', EkModelResiduals);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-residuals': EkModelResiduals;
  }
}
