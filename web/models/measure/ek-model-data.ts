import { LitElement, css, html, nothing } from 'lit';
import type { MeasuredData, ModelDefinition } from '#core/models/definition.ts';
import { dataWords as words } from '#text/measure.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import type { Quantity } from '../quantity.ts';
import type { WorkbenchSession, WorkbenchState } from '../workbench-session.ts';
import type { DataChangeEvent } from './data-change-event.ts';
import { linkColumns, measurable } from './data-quantities.ts';
import './ek-data-table.ts';
import './ek-model-fit.ts';
import './ek-model-residuals.ts';
import { measureStyles } from './measure.styles.ts';

/** Tables that a definition may hold. */
const mostTables = 20;

/** Measurements beside the model: tables to fill in, how well the model fits, and fitting it. */
export class EkModelData extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    said: { state: true },
  };

  declare session: WorkbenchSession | null;
  declare state: WorkbenchState | null;
  declare private said: string;

  #known: {
    readonly definition: ModelDefinition;
    readonly count: number;
    readonly them: readonly Quantity[];
  } | null = null;

  constructor() {
    super();
    this.session = null;
    this.state = null;
    this.said = '';
  }

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    const { data = [] } = state.definition;
    const quantities = this.#quantities;
    const isRead = this.#isRead;
    return html`${data.length === 0 ? html`<p>${isRead ? words.emptyRead : words.empty}</p>` : nothing}
      ${data.map(
        (table, place) =>
          html`<ek-data-table
            .data=${table}
            .quantities=${quantities}
            ?readonly=${isRead}
            @ek-data-change=${({ data: changed }: DataChangeEvent) => {
              this.session?.setData(this.#data.with(place, changed));
            }}
            @ek-data-remove=${() => {
              this.#remove(place);
            }}
          ></ek-data-table>`,
      )}
      ${isRead || data.length >= mostTables ? nothing : this.#renderAdd()}
      <ek-model-residuals .state=${state}></ek-model-residuals>
      <ek-model-fit .session=${this.session} .state=${state}></ek-model-fit>
      <div class="dialogs"></div>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  #renderAdd() {
    const button = (label: string, act: () => void) =>
      html`<button class="button" type="button" data-size="small" @click=${act}>${label}</button>`;
    return html`<div class="row add" role="group" aria-label=${words.add.heading}>
      ${button(words.add.type, this.#type)} ${button(words.add.read, () => void this.#readFile())}
      ${button(words.add.film, () => void this.#film())}
    </div>`;
  }

  get #data(): readonly MeasuredData[] {
    return this.state?.definition.data ?? [];
  }

  get #isRead(): boolean {
    return this.state?.original.access?.data === 'read';
  }

  /** Made anew for another model only, so that tables are not drawn again with every run. */
  get #quantities(): readonly Quantity[] {
    const { state } = this;
    if (state === null) return [];
    const { definition, run } = state;
    const count = run.run?.trajectory.series.size ?? 0;
    if (this.#known?.definition !== definition || this.#known.count !== count) {
      const them = measurable(definition, run.run?.trajectory ?? null);
      this.#known = { definition, count, them };
    }
    return this.#known.them;
  }

  /** An empty table of time and what the first graph draws. */
  readonly #type = (): void => {
    const [time, first] = this.#quantities;
    const column = (quantity: Quantity | undefined): MeasuredData['columns'] =>
      quantity === undefined
        ? []
        : [{ label: quantity.label, unit: quantity.unit, name: quantity.name }];
    this.#add({
      title: words.newTitle(this.#data.length + 1),
      columns: [...column(time), ...column(first)],
      rows: [],
    });
    void this.#focusLast();
  };

  async #readFile(): Promise<void> {
    await import('./ek-data-import.ts');
    const dialog = this.#dialog('ek-data-import');
    const data = await dialog.ask();
    if (data !== null) this.#add(this.#linked(data));
  }

  async #film(): Promise<void> {
    await import('./ek-video-measure.ts');
    const data = await this.#dialog('ek-video-measure').ask();
    if (data !== null) this.#add(this.#linked(data));
  }

  /** The one dialog of a kind, made when it is first asked for. */
  #dialog<Tag extends 'ek-data-import' | 'ek-video-measure'>(tag: Tag): HTMLElementTagNameMap[Tag] {
    const place = this.renderRoot.querySelector('.dialogs');
    const known = place?.querySelector(tag);
    if (known !== null && known !== undefined) return known;
    const dialog = document.createElement(tag);
    place?.append(dialog);
    return dialog;
  }

  #linked(data: MeasuredData): MeasuredData {
    const title = data.title === '' ? words.newTitle(this.#data.length + 1) : data.title;
    return { ...data, title, columns: [...linkColumns(data.columns, this.#quantities)] };
  }

  #add(data: MeasuredData): void {
    this.session?.setData([...this.#data, data]);
    this.said = words.added(data.title, data.rows.length);
  }

  #remove(place: number): void {
    const title = this.#data[place]?.title ?? '';
    this.session?.setData(this.#data.toSpliced(place, 1));
    this.said = words.removed(title === '' ? words.unnamed : title);
    // the button that had focus is gone
    this.renderRoot.querySelector<HTMLElement>('.add button')?.focus();
  }

  async #focusLast(): Promise<void> {
    await this.updateComplete;
    const table = [...this.renderRoot.querySelectorAll('ek-data-table')].at(-1);
    await table?.updateComplete;
    table?.renderRoot.querySelector('ek-data-grid')?.focusCell(0, 0);
  }

  static override styles = [
    shadowBase,
    buttonStyles,
    measureStyles,
    css`
      ek-data-table {
        margin-block-end: var(--ek-space-5);
        padding-block-end: var(--ek-space-4);
        border-block-end: 1px solid var(--ek-line);
      }

      @media print {
        .add {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('ek-model-data', EkModelData);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-data': EkModelData;
  }
}
