import { LitElement, css, html, nothing } from 'lit';
import { numberText } from '#core/models/measurements/number-cell.ts';
import {
  longestTable,
  readTable,
  type TableChoices,
  type TableQuestion,
  type TableReading,
} from '#core/models/measurements/read-table.ts';
import { countFaults, rowsOfTable } from '#core/models/measurements/text-table.ts';
import type { MeasuredData } from '#core/models/definition.ts';
import { dataWords } from '#text/measure.ts';
import '../../elements/ek-dialog.ts';
import type { EkDialog } from '../../elements/ek-dialog.ts';
import '../../elements/ek-table.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { measureStyles } from './measure.styles.ts';

const words = dataWords.read;
const previewRows = 5;

/**
 * A dialog in which a table is pasted or a file opened, with how it is read, and the questions that only
 * the person can answer. Files are read on the device.
 */
export class EkDataImport extends LitElement {
  static override properties = {
    text: { state: true },
    tableTitle: { state: true },
    choices: { state: true },
    refused: { state: true },
  };

  declare private text: string;
  declare private tableTitle: string;
  declare private choices: TableChoices;
  declare private refused: keyof typeof words.refused | null;

  /** The reading of the present text and choices, made once. */
  #reading: {
    readonly text: string;
    readonly choices: TableChoices;
    readonly it: TableReading;
  } | null = null;

  constructor() {
    super();
    this.text = '';
    this.tableTitle = '';
    this.choices = {};
    this.refused = null;
  }

  /** Resolves with the table, columns without a quantity; null if the person changed their mind. */
  async ask(): Promise<MeasuredData | null> {
    this.#begin('');
    await this.updateComplete;
    const file = this.renderRoot.querySelector<HTMLInputElement>('input[type=file]');
    if (file !== null) file.value = '';
    const answer = await this.#dialog?.open();
    const reading = this.#read();
    if (answer !== 'add' || reading?.ok !== true) return null;
    const { table } = reading;
    const title = this.tableTitle === '' ? reading.title : this.tableTitle;
    return { title, columns: [...table.columns], rows: rowsOfTable(table) };
  }

  override render() {
    const reading = this.#read();
    const isReady = reading?.ok === true && reading.questions.length === 0;
    return html`<ek-dialog .heading=${words.heading}>
      <div class="form">
        <label class="field"
          ><span>${words.file}</span
          ><input
            type="file"
            accept=".csv,.tsv,.txt,.tab,text/csv,text/plain,text/tab-separated-values"
            @change=${this.#handleFile}
        /></label>
        <label class="field"
          ><span>${words.paste}</span
          ><textarea
            rows="5"
            spellcheck="false"
            placeholder=${words.pasteHint}
            .value=${this.text.length > 20_000 ? '' : this.text}
            @input=${(event: Event) => {
              this.#begin((event.target as HTMLTextAreaElement).value);
            }}
          ></textarea>
        </label>
        <div aria-live="polite">
          ${this.refused === null ? nothing : html`<p class="wrong">${words.refused[this.refused]}</p>`}
          ${reading === null ? nothing : this.#renderReading(reading)}
        </div>
      </div>
      <button
        slot="actions"
        class="button"
        type="button"
        @click=${() => {
          this.#dialog?.close();
        }}
      >
        ${words.cancel}
      </button>
      <button
        slot="actions"
        class="button"
        type="button"
        data-variant="primary"
        ?disabled=${!isReady}
        @click=${() => {
          this.#dialog?.close('add');
        }}
      >
        ${words.add}
      </button>
    </ek-dialog>`;
  }

  #renderReading(reading: TableReading) {
    if (!reading.ok) return html`<p class="wrong">${words.refused[reading.fault]}</p>`;
    const { table, questions } = reading;
    const faults = countFaults(table);
    return html`${questions.map((question) => this.#renderQuestion(question))}
      <h3>${words.preview}</h3>
      <p class="soft">${words.shape(table.rows.length, table.columns.length)}</p>
      <ek-table .label=${words.preview}>
        <table class="numbers">
          <thead>
            <tr>
              ${table.columns.map(
                ({ label, unit }, at) =>
                  html`<th scope="col">
                    ${label === '' ? words.column(at + 1) : label}${
                      unit === '' ? nothing : html` <span class="soft">(${unit})</span>`
                    }
                  </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${table.rows.slice(0, previewRows).map(
              (row) =>
                html`<tr>
                  ${row.map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </ek-table>
      ${
        table.rows.length > previewRows
          ? html`<p class="soft">${words.more(table.rows.length - previewRows)}</p>`
          : nothing
      }
      ${faults > 0 && questions.length === 0 ? html`<p class="wrong">${words.faults(faults)}</p>` : nothing}
      ${questions.length > 0 ? html`<p>${words.answerFirst}</p>` : nothing}
      <label class="field"
        ><span>${words.title}</span
        ><input
          maxlength="200"
          autocomplete="off"
          .value=${this.tableTitle === '' ? reading.title : this.tableTitle}
          @change=${(event: Event) => {
            this.tableTitle = (event.target as HTMLInputElement).value.trim();
          }}
      /></label>`;
  }

  #renderQuestion(question: TableQuestion) {
    const answers: readonly (readonly [string, TableChoices])[] =
      question.kind === 'separator'
        ? question.options.map(({ separator, fields }) => [
            words.separator.option(fields),
            { separator },
          ])
        : question.options.map(({ decimal, value }) => [
            words.decimal.option(numberText(value)),
            { decimal },
          ]);
    return html`<fieldset class="note">
      <legend>${words[question.kind].question(question.example)}</legend>
      ${answers.map(
        ([label, choice]) =>
          html`<button
            class="button"
            type="button"
            data-size="small"
            @click=${() => {
              this.choices = { ...this.choices, ...choice };
            }}
          >
            ${label}
          </button>`,
      )}
    </fieldset>`;
  }

  get #dialog(): EkDialog | null {
    return this.renderRoot.querySelector('ek-dialog');
  }

  #begin(text: string): void {
    this.text = text;
    this.choices = {};
    this.refused = null;
    if (text === '') this.tableTitle = '';
  }

  #read(): TableReading | null {
    const { text, choices } = this;
    if (text.trim() === '') return null;
    if (this.#reading?.text !== text || this.#reading.choices !== choices)
      this.#reading = { text, choices, it: readTable(text, choices) };
    return this.#reading.it;
  }

  readonly #handleFile = async (event: Event): Promise<void> => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file === undefined) return;
    this.#begin('');
    if (file.size > 4 * longestTable) {
      this.refused = 'too-long';
      return;
    }
    const text = await readText(file);
    if (text === null) this.refused = 'unreadable';
    else {
      this.#begin(text);
      this.tableTitle = file.name.replace(/\.[^.]*$/, '');
    }
  };

  static override styles = [
    shadowBase,
    buttonStyles,
    measureStyles,
    css`
      .form {
        display: grid;
        gap: var(--ek-space-4);
      }

      textarea {
        resize: vertical;
        font-family: var(--ek-font-code);
      }

      fieldset {
        margin-inline: 0;
        border-block: 0;
        border-inline-end: 0;
      }

      legend {
        float: inline-start;
        flex: 1 1 100%;
      }
    `,
  ];
}

/** Text in UTF-8 or UTF-16, else in the old code of Windows; null for what is no text. */
async function readText(file: Blob): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : null;
  if (wide === null && bytes.subarray(0, 4_096).includes(0)) return null;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

customElements.define('ek-data-import', EkDataImport);

declare global {
  interface HTMLElementTagNameMap {
    'ek-data-import': EkDataImport;
  }
}
