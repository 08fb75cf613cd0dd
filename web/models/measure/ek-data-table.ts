import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { convertColumn } from '#core/models/measurements/column-units.ts';
import { timeColumnOf } from '#core/models/measurements/compared.ts';
import {
  addColumn,
  countFaults,
  mostColumns,
  removeColumn,
  rowsOfTable,
  setColumn,
  tableOfData,
  type DataColumn,
  type TextTable,
} from '#core/models/measurements/text-table.ts';
import type { MeasuredData } from '#core/models/definition.ts';
import { dataWords } from '#text/measure.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import type { Quantity } from '../quantity.ts';
import { DataChangeEvent } from './data-change-event.ts';
import { quantityTitle } from './data-quantities.ts';
import './ek-data-grid.ts';
import type { TableEditEvent } from './ek-data-grid.ts';
import { measureStyles } from './measure.styles.ts';
import { saveAsCsv } from './save-csv.ts';
import { unitNote } from './unit-note.ts';
import { dataTableStyles } from './ek-data-table.styles.ts';

const words = dataWords.table;

/**
 * One table of measurements: its title and source, what each column belongs to and in which unit, and
 * its cells. Cells that cannot be read keep their text here, since the data hold numbers only.
 *
 * @fires ek-data-change - a {@link DataChangeEvent}
 * @fires ek-data-remove - the person has no use for the table
 */
export class EkDataTable extends LitElement {
  static override properties = {
    data: { attribute: false },
    quantities: { attribute: false },
    readonly: { type: Boolean },
    table: { state: true },
    said: { state: true },
  };

  declare data: MeasuredData;
  /** What columns may belong to, time first. */
  declare quantities: readonly Quantity[];
  declare readonly: boolean;
  declare private table: TextTable;
  declare private said: string;

  constructor() {
    super();
    this.data = { title: '', columns: [{ label: '', unit: '' }], rows: [] };
    this.quantities = [];
    this.readonly = false;
    this.table = { columns: [], rows: [] };
    this.said = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('data') || sameData(this.table, this.data)) return;
    this.table = tableOfData(this.data);
  }

  override render() {
    const { data, table, readonly } = this;
    const faults = countFaults(table);
    const title = data.title === '' ? dataWords.unnamed : data.title;
    return html`<section aria-label=${title}>
      ${readonly ? this.#renderTitle(title) : this.#renderWords(data)}
      ${readonly ? nothing : this.#renderColumns()} ${this.#renderNotes()}
      <ek-data-grid
        .table=${table}
        .caption=${words.grid(title)}
        ?readonly=${readonly}
        @ek-table-edit=${(event: TableEditEvent) => {
          this.#edit(event.table);
        }}
      ></ek-data-grid>
      ${faults === 0 ? nothing : html`<p class="wrong">${words.faults(faults)}</p>`}
      <div class="row">
        ${
          readonly
            ? nothing
            : html`${this.#button(
                words.addColumn,
                () => {
                  this.#edit(addColumn(this.table));
                },
                table.columns.length >= mostColumns,
              )}`
        }
        ${this.#button(words.download, () => {
          saveAsCsv(data);
        })}
        ${
          readonly
            ? nothing
            : this.#button(words.remove, () => {
                this.dispatchEvent(new Event('ek-data-remove'));
              })
        }
      </div>
      <p class="visually-hidden" role="status">${this.said}</p>
    </section>`;
  }

  #button(label: string, act: () => void, isDisabled = false) {
    return html`<button
      class="button"
      type="button"
      data-variant="quiet"
      data-size="small"
      ?disabled=${isDisabled}
      @click=${act}
    >
      ${label}
    </button>`;
  }

  #renderTitle(title: string) {
    const { source = '' } = this.data;
    return html`<h3>${title}</h3>
      ${source === '' ? nothing : html`<p class="soft">${words.source}: ${source}</p>`}`;
  }

  #renderWords({ title, source = '' }: MeasuredData) {
    const change = (part: Partial<MeasuredData>) => {
      this.dispatchEvent(new DataChangeEvent({ ...this.data, ...part }));
    };
    return html`<div class="row words">
      <label class="field"
        ><span>${words.title}</span
        ><input
          maxlength="200"
          autocomplete="off"
          .value=${title}
          @change=${(event: Event) => {
            change({ title: valueOf(event) });
          }}
      /></label>
      <label class="field source"
        ><span>${words.source}</span
        ><textarea
          rows="1"
          maxlength="5000"
          placeholder=${words.sourceHint}
          .value=${source}
          @change=${(event: Event) => {
            change({ source: valueOf(event) });
          }}
        ></textarea>
      </label>
    </div>`;
  }

  #renderColumns() {
    const { columns } = this.table;
    return html`<fieldset class="columns">
      <legend class="visually-hidden">${words.columns}</legend>
      ${columns.map((column, at) => this.#renderColumn(column, at))}
    </fieldset>`;
  }

  #renderColumn(column: DataColumn, at: number) {
    const set = (part: Partial<DataColumn>) => {
      this.#edit(setColumn(this.table, at, { ...column, ...part }));
    };
    const isTime = at === timeColumnOf(this.#asData, this.#time);
    const chosen = column.name ?? (isTime ? this.#time : '');
    return html`<div class="column" role="group" aria-label=${words.columnGroup(at + 1)}>
      <label class="field"
        ><span>${words.label}</span
        ><input
          maxlength="200"
          autocomplete="off"
          placeholder=${words.column(at + 1)}
          .value=${column.label}
          @change=${(event: Event) => {
            set({ label: valueOf(event) });
          }}
      /></label>
      <label class="field unit"
        ><span>${words.unit}</span
        ><input
          maxlength="40"
          autocomplete="off"
          autocapitalize="off"
          .value=${column.unit}
          @change=${(event: Event) => {
            set({ unit: valueOf(event) });
          }}
      /></label>
      <label class="field"
        ><span>${words.quantity}</span
        ><select
          .value=${chosen}
          @change=${(event: Event) => {
            this.#link(column, at, (event.target as HTMLSelectElement).value);
          }}
        >
          <option value="" ?selected=${chosen === ''}>${words.noQuantity}</option>
          ${this.quantities.map(
            (quantity) =>
              html`<option value=${quantity.name} ?selected=${quantity.name === chosen}>
                ${quantityTitle(quantity)}
              </option>`,
          )}
        </select></label
      >
      ${
        this.table.columns.length < 2
          ? nothing
          : html`<button
              class="button"
              type="button"
              data-variant="quiet"
              data-size="small"
              aria-label=${words.removeColumn(this.#columnWords(at))}
              @click=${() => {
                this.#edit(removeColumn(this.table, at));
              }}
            >
              ${words.removeThisColumn}
            </button>`
      }
    </div>`;
  }

  /** What stands in the way of comparing, with a way out. */
  #renderNotes() {
    const { columns } = this.table;
    const time = timeColumnOf(this.#asData, this.#time);
    const isLinked = columns.some(
      ({ name }, at) => name !== undefined && name !== this.#time && at !== time,
    );
    return html`${isLinked ? nothing : html`<p class="soft">${dataWords.time.unlinked}</p>`}
    ${time === -1 ? html`<p class="note"><span>${dataWords.time.none}</span></p>` : nothing}
    ${columns.map((column, at) => this.#renderUnitNote(column, at, at === time))}`;
  }

  #renderUnitNote({ name, unit }: DataColumn, at: number, isTime: boolean) {
    const linked = name ?? (isTime ? this.#time : undefined);
    const model = this.quantities.find((quantity) => quantity.name === linked);
    if (model === undefined) return nothing;
    const label = this.#columnWords(at);
    const note = unitNote(label, unit, model.unit);
    if (note === null) return nothing;
    const { remedy } = note;
    const mend = () => {
      this.#edit(
        remedy === 'convert'
          ? convertColumn(this.table, at, model.unit)
          : withUnit(this.table, at, model.unit),
      );
      if (remedy === 'convert') this.said = dataWords.units.converted(label, model.unit);
    };
    return html`<p class="note">
      <span>${note.text}</span>
      ${remedy === null ? nothing : this.#act(dataWords.units[remedy](model.unit), mend)}
    </p>`;
  }

  #act(label: string, act: () => void) {
    if (this.readonly) return nothing;
    return html`<button class="button" type="button" data-size="small" @click=${act}>
      ${label}
    </button>`;
  }

  #link(column: DataColumn, at: number, name: string): void {
    const quantity = this.quantities.find((one) => one.name === name);
    const label = column.label === '' ? (quantity?.label ?? '') : column.label;
    const bare = { label, unit: column.unit };
    this.#edit(setColumn(this.table, at, name === '' ? bare : { ...bare, name }));
  }

  #columnWords(at: number): string {
    const label = this.table.columns[at]?.label ?? '';
    return label === '' ? words.column(at + 1) : label;
  }

  get #time(): string {
    return this.quantities[0]?.name ?? 't';
  }

  get #asData(): MeasuredData {
    return { title: '', columns: [...this.table.columns], rows: [] };
  }

  #edit(table: TextTable): void {
    if (table === this.table) return;
    this.table = table;
    if (sameData(table, this.data)) return;
    const rows = rowsOfTable(table);
    this.dispatchEvent(new DataChangeEvent({ ...this.data, columns: [...table.columns], rows }));
  }

  static override styles = [shadowBase, buttonStyles, measureStyles, dataTableStyles];
}

function withUnit(table: TextTable, at: number, unit: string): TextTable {
  const column = table.columns[at];
  return column === undefined ? table : setColumn(table, at, { ...column, unit });
}

/** Whether the table holds the numbers and words that the data hold. */
function sameData(table: TextTable, { columns, rows }: MeasuredData): boolean {
  return (
    JSON.stringify(table.columns) === JSON.stringify(columns) &&
    JSON.stringify(rowsOfTable(table)) === JSON.stringify(rows)
  );
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value.trim();
}

customElements.define('ek-data-table', EkDataTable);

declare global {
  interface HTMLElementTagNameMap {
    'ek-data-table': EkDataTable;
  }
  interface HTMLElementEventMap {
    'ek-data-remove': Event;
  }
}
