import { html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MeasurementColumn } from '#core/blocks/measurements/measurements.ts';
import { elementText } from '#text/elements.ts';
import { propertiesText } from '#text/properties.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-field.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { isSame } from './accepted-value.ts';
import {
  columnsOf,
  emptyRow,
  isEmptyRow,
  mergeRows,
  rowsOf,
  withNames,
  type ColumnRow,
} from './column-rows.ts';
import { columnsStyles } from './ek-columns-property.styles.ts';
import { PropertyField, type PropertyPlace } from './property-field.ts';
import { propertyStyles } from './property.styles.ts';

type Field = 'label' | 'symbol' | 'unit' | 'values';

const words = propertiesText.columns;
/** After so long without a key, in milliseconds, the columns are reported. */
const pause = 600;

/** The columns of a table of measurements: add, remove, move, and what stands at their head. */
export class EkColumnsProperty extends PropertyField {
  static override properties = {
    ...PropertyField.properties,
    rows: { state: true },
  };

  /** The columns as the author writes them; null when the value is shown. */
  declare private rows: readonly ColumnRow[] | null;

  #isInside = false;
  /** What the rows began with, or were last reported as. */
  #known: readonly MeasurementColumn[] = [];
  #made = 0;
  #open = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.rows = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('place') as PropertyPlace | undefined;
    if (before === undefined || isSame(before.attrs[before.field.attribute], this.value)) return;
    if (this.rows === null || isSame(this.#value, this.#known)) return;
    this.rows = mergeRows(this.#known, this.rows, this.#value);
    this.#known = this.#value;
    if (!this.#isInside) this.#settle();
  }

  override render() {
    const { label, hint = '' } = this.words;
    const rows = this.#rows;
    return html`<fieldset
      aria-describedby="hint error"
      @focusin=${this.#handleFocusIn}
      @focusout=${this.#handleFocusOut}
    >
      <legend>
        ${label}${this.isRequired ? html` <small>(${elementText.required})</small>` : nothing}
      </legend>
      <p class="hint" id="hint">${rows.length === 0 ? words.none : hint}</p>
      <ol>
        ${repeat(
          rows,
          ({ key }) => key,
          (row, index) => this.#renderRow(row, index, rows.length),
        )}
      </ol>
      <p class="error" id="error" aria-live="polite">${this.error}</p>
      <div><ek-button class="add" size="small" @click=${this.#add}>${words.add}</ek-button></div>
    </fieldset>`;
  }

  #renderRow(row: ColumnRow, index: number, count: number) {
    const name = row.label.trim() === '' ? words.column(index + 1) : row.label;
    const heading = [row.symbol, row.unit === '' ? '' : `(${row.unit})`].join(' ').trim();
    const button = (action: 'up' | 'down' | 'remove', isOff: boolean, onClick: () => void) =>
      html`<ek-button
        size="small"
        variant="quiet"
        data-action=${action}
        .label=${words.of(words[action], name)}
        ?disabled=${isOff}
        @click=${onClick}
        >${words[action]}</ek-button
      >`;
    return html`<li data-key=${row.key}>
      <details
        ?open=${this.#open.has(row.key)}
        @toggle=${(event: ToggleEvent) => {
          if (event.newState === 'open') this.#open.add(row.key);
          else this.#open.delete(row.key);
        }}
      >
        <summary>
          <span>${name}</span> ${heading === '' ? nothing : html`<small>${heading}</small>`}
        </summary>
        <div class="fields" role="group" aria-label=${name}>
          ${this.#renderField(row, 'label', words.label)}
          ${this.#renderField(row, 'symbol', words.symbol)}
          ${this.#renderField(row, 'unit', words.unit)}
          ${this.#renderField(row, 'values', words.values, words.valuesHint)}
          <div class="row">
            ${button('up', index === 0, () => {
              this.#move(index, -1);
            })}
            ${button('down', index === count - 1, () => {
              this.#move(index, 1);
            })}
            ${button('remove', false, () => {
              this.#remove(row.key);
            })}
          </div>
        </div>
      </details>
    </li>`;
  }

  #renderField(row: ColumnRow, field: Field, label: string, hint = '') {
    return html`<ek-field class=${field} .label=${label} .hint=${hint}
      ><input
        autocomplete="off"
        .value=${live(row[field])}
        @input=${(event: Event) => {
          this.#write(row.key, field, (event.target as HTMLInputElement).value);
        }}
        @change=${() => {
          this.#report();
        }}
    /></ek-field>`;
  }

  get #value(): readonly MeasurementColumn[] {
    return Array.isArray(this.value) ? (this.value as readonly MeasurementColumn[]) : [];
  }

  get #rows(): readonly ColumnRow[] {
    return this.rows ?? rowsOf(this.#value);
  }

  /** The rows as the author's own from here on. */
  #begin(): readonly ColumnRow[] {
    if (this.rows === null) this.#known = this.#value;
    return this.#rows;
  }

  #write(key: string, field: Field, text: string): void {
    this.rows = this.#begin().map((row) => (row.key === key ? { ...row, [field]: text } : row));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#report();
    }, pause);
  }

  #add(): void {
    this.#made += 1;
    const row = emptyRow(`new ${String(this.#made)}`);
    this.#open.add(row.key);
    this.rows = [...this.#begin(), row];
    this.#focus(row.key, '.label input');
  }

  #move(index: number, by: -1 | 1): void {
    const rows = [...this.#begin()];
    const [row] = rows.splice(index, 1);
    if (row === undefined) return;
    rows.splice(index + by, 0, row);
    this.rows = rows;
    this.#report();
    const isAtEnd = index + by === 0 || index + by === rows.length - 1;
    const goesUp = isAtEnd ? by === 1 : by === -1;
    this.#focus(row.key, `[data-action='${goesUp ? 'up' : 'down'}']`);
  }

  #remove(key: string): void {
    this.rows = this.#begin().filter((row) => row.key !== key);
    this.#report();
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.add')?.focus();
    });
  }

  #focus(key: string, selector: string): void {
    void this.updateComplete.then(() => {
      const row = this.renderRoot.querySelector(`[data-key='${CSS.escape(key)}']`);
      row?.querySelector<HTMLElement>(selector)?.focus();
    });
  }

  #report(): void {
    clearTimeout(this.#timer);
    if (this.rows === null) return;
    const isNameless = this.rows.some(({ name, label }) => name !== '' && label.trim() === '');
    this.error = isNameless ? words.nameless : '';
    if (isNameless) return;
    this.rows = withNames(this.rows);
    const columns = columnsOf(this.rows);
    if (isSame(columns, this.#known)) return;
    if (this.change(columns)) this.#known = columns;
  }

  #handleFocusIn(): void {
    this.#isInside = true;
  }

  #handleFocusOut(): void {
    // A row that is moved loses the focus for a moment; so look again after the drawing.
    queueMicrotask(() => {
      if (this.matches(':focus-within') || !this.isConnected) return;
      this.#isInside = false;
      this.#settle();
    });
  }

  /** Leaves the author's rows for the value, unless something in them is not finished. */
  #settle(): void {
    this.#report();
    if (this.rows === null || this.error !== '') return;
    const unfinished = this.rows.filter((row) => row.name === '' && !isEmptyRow(row));
    if (unfinished.length > 0) this.error = words.nameless;
    else if (isSame(this.#value, this.#known)) this.rows = null;
  }

  static override styles = [shadowBase, propertyStyles, columnsStyles];
}

customElements.define('ek-columns-property', EkColumnsProperty);

declare global {
  interface HTMLElementTagNameMap {
    'ek-columns-property': EkColumnsProperty;
  }
}
