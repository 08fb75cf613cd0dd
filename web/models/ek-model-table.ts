import { LitElement, css, html } from 'lit';
import type { MeasuredData } from '#core/models/definition.ts';
import { modelText } from '#text/models.ts';
import '../elements/ek-table.ts';
import { shadowBase } from '../styles/shadow.ts';
import { decimalsOf, decimalsOfAll, figure } from './figures.ts';
import { valueFigure } from './graph/words.ts';
import { symbolWithUnit, type Quantity } from './quantity.ts';
import { symbolStyles } from './quantity.styles.ts';
import { tableRows } from './table-rows.ts';
import type { Trajectory } from './run/trajectory.ts';

const choices = [5, 10, 25] as const;

/** The values of a run at rounded times, for reading and for who does not see the graph. */
export class EkModelTable extends LitElement {
  static override properties = {
    trajectory: { attribute: false },
    time: { attribute: false },
    quantities: { attribute: false },
    caption: {},
    rows: { type: Number },
    measured: { attribute: false },
  };

  declare trajectory: Trajectory | null;
  declare time: Quantity;
  /** The columns, after time. */
  declare quantities: readonly Quantity[];
  declare caption: string;
  /** What was measured, a table of its own below that of the run. */
  declare measured: readonly MeasuredData[];
  /** The most rows there may be. */
  declare rows: number;

  constructor() {
    super();
    this.trajectory = null;
    this.time = { name: 't', label: 't', unit: '' };
    this.quantities = [];
    this.caption = '';
    this.rows = 10;
    this.measured = [];
  }

  override render() {
    const { trajectory } = this;
    if (trajectory === null) return html`<p>${modelText.table.empty}</p>`;
    return html`${this.#renderChoice()}
      <ek-table pin .label=${this.caption}>
        <table class="values">
          <caption class="visually-hidden">
            ${this.caption}
          </caption>
          <thead>
            <tr>
              ${[this.time, ...this.quantities].map(
                (quantity) =>
                  html`<th scope="col" class="ek-number">${symbolWithUnit(quantity)}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${this.#renderRows(trajectory)}
          </tbody>
        </table>
      </ek-table>
      ${this.measured.map((data) => this.#renderMeasured(data))}`;
  }

  #renderMeasured({ title, columns, rows }: MeasuredData) {
    const caption = modelText.table.measured(title);
    const decimals = columns.map((_, column) =>
      decimalsOfAll(
        rows.flatMap((row) => row[column] ?? []),
        6,
      ),
    );
    return html`<ek-table pin .label=${caption}>
      <table class="values">
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map(
              ({ name, label, unit }) =>
                html`<th scope="col" class="ek-number">
                  ${name === undefined ? html`${label} (${unit})` : symbolWithUnit({ name, label, unit })}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${columns.map((_, column) => {
                  const value = row[column] ?? null;
                  const text = value === null ? '' : figure(value, decimals[column] ?? null);
                  return column === 0
                    ? html`<th scope="row" class="ek-number">${text}</th>`
                    : html`<td class="ek-number">${text}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </ek-table>`;
  }

  #renderChoice() {
    return html`<label class="choice">
      ${modelText.table.rows}
      <select @change=${this.#handleRows}>
        ${choices.map(
          (count) =>
            html`<option value=${count} ?selected=${count === this.rows}>${count}</option>`,
        )}
      </select>
    </label>`;
  }

  #renderRows(trajectory: Trajectory) {
    const rows = tableRows(trajectory, this.rows);
    const times = rows.map((row) => trajectory.time[row] ?? 0);
    const decimals = decimalsOfAll(times, decimalsOf(trajectory.step));
    return rows.map((row, index) =>
      this.#renderRow(trajectory, row, figure(times[index] ?? 0, decimals)),
    );
  }

  #renderRow(trajectory: Trajectory, row: number, time: string) {
    return html`<tr>
      <th scope="row" class="ek-number">${time}</th>
      ${this.quantities.map(
        ({ name }) => html`<td class="ek-number">${valueFigure(trajectory, name, row)}</td>`,
      )}
    </tr>`;
  }

  #handleRows(event: Event): void {
    this.rows = Number((event.target as HTMLSelectElement).value);
  }

  static override styles = [
    shadowBase,
    symbolStyles,
    css`
      :host {
        display: block;
        color: var(--ek-ink);
        font: var(--ek-ui-s);
        font-size-adjust: none;
      }

      ek-table table.values {
        inline-size: auto;
        font-variant-numeric: lining-nums tabular-nums;
      }

      ek-table table.values :is(th, td) {
        padding: var(--ek-space-1) var(--ek-space-5) var(--ek-space-1) 0;
      }

      caption:not(.visually-hidden) {
        padding-block: var(--ek-space-3) var(--ek-space-1);
        font-weight: 650;
        text-align: start;
      }

      th[scope='row'] {
        font-weight: 400;
        color: var(--ek-ink-soft);
      }

      .ek-number {
        min-inline-size: 4.5rem;
        white-space: nowrap;
      }

      .choice {
        display: flex;
        justify-content: flex-end;
        align-items: center;
        gap: var(--ek-space-2);
        color: var(--ek-ink-soft);
      }

      select {
        min-block-size: 2.25rem;
        padding: var(--ek-space-1) var(--ek-space-2);
        border: 1px solid var(--ek-line-strong);
        border-radius: var(--ek-radius);
        background: var(--ek-paper-raised);
        color: var(--ek-ink);
        font: inherit;
      }

      @media (pointer: coarse) {
        select {
          min-block-size: var(--ek-touch);
        }
      }

      @media print {
        .choice {
          display: none;
        }

        /* As many columns as fit on paper. */
        ek-table table.values :is(th, td) {
          min-inline-size: 0;
          padding-inline-end: var(--ek-space-3);
          font-size: 0.8em;
        }
      }
    `,
  ];
}

customElements.define('ek-model-table', EkModelTable);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-table': EkModelTable;
  }
}
