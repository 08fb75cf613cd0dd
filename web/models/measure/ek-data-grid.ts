import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { splitDelimited } from '#core/models/measurements/delimited-text.ts';
import { readCell } from '#core/models/measurements/number-cell.ts';
import {
  mostRows,
  pasteBlock,
  removeRow,
  setCell,
  type TextTable,
} from '#core/models/measurements/text-table.ts';
import { dataWords } from '#text/measure.ts';
import '../../elements/ek-table.ts';
import { icon } from '../../elements/icon.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { measureStyles } from './measure.styles.ts';
import { dataGridStyles } from './ek-data-grid.styles.ts';

const words = dataWords.table;
/** Rows in view at once; more come with buttons. */
const pageSize = 50;

/** Another text in the table. */
export class TableEditEvent extends Event {
  readonly table: TextTable;

  constructor(table: TextTable) {
    super('ek-table-edit');
    this.table = table;
  }
}

/**
 * A table of texts to type in, with an empty row at the end. Enter goes down, Tab to the right; a block
 * from a spreadsheet is pasted from the cell on. Nothing is kept here: the table comes as a property.
 *
 * @fires ek-table-edit - a {@link TableEditEvent}
 */
export class EkDataGrid extends LitElement {
  static override properties = {
    table: { attribute: false },
    caption: {},
    readonly: { type: Boolean },
    page: { state: true },
    said: { state: true },
  };

  declare table: TextTable;
  declare caption: string;
  declare readonly: boolean;
  declare private page: number;
  declare private said: string;

  /** Where focus goes after the next drawing. */
  #wanted: readonly [row: number, column: number] | null = null;

  constructor() {
    super();
    this.table = { columns: [], rows: [] };
    this.caption = '';
    this.readonly = false;
    this.page = 0;
    this.said = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('table')) this.page = Math.min(this.page, this.#pages - 1);
  }

  protected override updated(): void {
    if (this.#wanted === null) return;
    const [row, column] = this.#wanted;
    this.#wanted = null;
    const cell = this.#cell(row, column);
    cell?.focus();
    cell?.select();
  }

  override render() {
    const { table, readonly } = this;
    const first = this.page * pageSize;
    const count = Math.min(this.#rowCount - first, pageSize);
    return html`${readonly ? nothing : html`<p class="soft keys" id="keys">${words.keys}</p>`}
      <ek-table .label=${this.caption}>
        <table class="numbers grid">
          <caption class="visually-hidden">
            ${this.caption}
          </caption>
          <thead>
            <tr>
              <th scope="col"><span class="visually-hidden">${words.row}</span></th>
              ${table.columns.map(
                ({ label, unit }, column) =>
                  html`<th scope="col">
                    ${label === '' ? words.column(column + 1) : label}${
                      unit === '' ? nothing : html` <span class="soft">(${unit})</span>`
                    }
                  </th>`,
              )}
              ${readonly ? nothing : html`<td></td>`}
            </tr>
          </thead>
          <tbody
            @keydown=${this.#handleKey}
            @change=${this.#handleChange}
            @paste=${this.#handlePaste}
          >
            ${Array.from({ length: count }, (_, at) => this.#renderRow(first + at))}
          </tbody>
        </table>
      </ek-table>
      ${this.#pages > 1 ? this.#renderPages(first, count) : nothing}
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  /** Brings the cursor to a cell; a row after the last is the new one. */
  focusCell(row: number, column: number): void {
    this.page = Math.floor(row / pageSize);
    this.#wanted = [row, column];
    this.requestUpdate();
  }

  #renderRow(row: number) {
    const { columns, rows } = this.table;
    return html`<tr>
      <th scope="row" class="soft">${row + 1}</th>
      ${columns.map((_, column) => this.#renderCell(row, column, rows[row]?.[column] ?? ''))}
      ${
        this.readonly
          ? nothing
          : html`<td class="tool">
              ${
                row >= rows.length
                  ? nothing
                  : html`<button
                      class="remove"
                      type="button"
                      aria-label=${words.removeRow(row + 1)}
                      @click=${() => {
                        this.#remove(row);
                      }}
                    >
                      ${icon('close')}
                    </button>`
              }
            </td>`
      }
    </tr>`;
  }

  #renderCell(row: number, column: number, text: string) {
    if (this.readonly) return html`<td class="ek-number">${text}</td>`;
    const read = readCell(text);
    const { label = '' } = this.table.columns[column] ?? {};
    const fault = read.ok ? null : dataWords.cellFaults[read.fault];
    const id = `fault-${String(row)}-${String(column)}`;
    return html`<td>
      <input
        type="text"
        inputmode="text"
        autocomplete="off"
        spellcheck="false"
        maxlength="60"
        data-kind="number"
        data-row=${row}
        data-column=${column}
        aria-label=${words.cell(label === '' ? words.column(column + 1) : label, row + 1)}
        aria-invalid=${fault === null ? nothing : 'true'}
        aria-describedby=${fault === null ? nothing : id}
        .value=${text}
      />${fault === null ? nothing : html`<span class="wrong" id=${id}>${fault}</span>`}
    </td>`;
  }

  #renderPages(first: number, count: number) {
    const button = (label: string, page: number) =>
      html`<button
        class="page"
        type="button"
        ?disabled=${page < 0 || page >= this.#pages}
        @click=${() => {
          this.page = page;
        }}
      >
        ${label}
      </button>`;
    return html`<div class="row">
      ${button(words.earlier, this.page - 1)}
      <span role="status">${words.range(first + 1, first + count, this.#rowCount)}</span>
      ${button(words.later, this.page + 1)}
    </div>`;
  }

  /** With the empty row at the end, where one may be added. */
  get #rowCount(): number {
    const { length } = this.table.rows;
    return this.readonly || length >= mostRows ? length : length + 1;
  }

  get #pages(): number {
    return Math.max(1, Math.ceil(this.#rowCount / pageSize));
  }

  #cell(row: number, column: number): HTMLInputElement | null {
    const place = `[data-row='${String(row)}'][data-column='${String(column)}']`;
    return this.renderRoot.querySelector<HTMLInputElement>(`input${place}`);
  }

  readonly #handleChange = (event: Event): void => {
    const cell = event.target;
    if (!(cell instanceof HTMLInputElement)) return;
    const { row, column } = placeOf(cell);
    this.#edit(setCell(this.table, row, column, cell.value.trim()));
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    const cell = event.target;
    if (!(cell instanceof HTMLInputElement) || event.isComposing) return;
    const down = moves[event.key];
    if (down === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const { row, column } = placeOf(cell);
    this.#edit(setCell(this.table, row, column, cell.value.trim()));
    const next = row + (event.key === 'Enter' && event.shiftKey ? -1 : down);
    if (next < 0 || next > Math.min(this.table.rows.length, mostRows - 1)) return;
    this.focusCell(next, column);
  };

  readonly #handlePaste = (event: ClipboardEvent): void => {
    const cell = event.target;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    // a single value is pasted into the text, as anywhere
    if (!(cell instanceof HTMLInputElement) || !/[\t\r\n]/.test(text.trim())) return;
    event.preventDefault();
    const block = splitDelimited(text, '\t');
    const { row, column } = placeOf(cell);
    this.#edit(pasteBlock(this.table, row, column, block));
    this.said = words.pasted(block.length);
    this.focusCell(row, column);
  };

  #remove(row: number): void {
    this.#edit(removeRow(this.table, row));
    this.said = words.rowRemoved(row + 1);
    this.focusCell(row, 0);
  }

  #edit(table: TextTable): void {
    if (table === this.table) return;
    this.table = table;
    this.dispatchEvent(new TableEditEvent(table));
  }

  static override styles = [shadowBase, measureStyles, dataGridStyles];
}

/** How many rows a key moves down. */
const moves: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

function placeOf({ dataset }: HTMLElement): { readonly row: number; readonly column: number } {
  return { row: Number(dataset['row']), column: Number(dataset['column']) };
}

customElements.define('ek-data-grid', EkDataGrid);

declare global {
  interface HTMLElementTagNameMap {
    'ek-data-grid': EkDataGrid;
  }
  interface HTMLElementEventMap {
    'ek-table-edit': TableEditEvent;
  }
}
