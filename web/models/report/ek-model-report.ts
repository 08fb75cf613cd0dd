import { LitElement, css, html, nothing } from 'lit';
import {
  longestReportText,
  reportParts,
  type Report,
  type ReportPart,
} from '#core/models/kept/workpiece.ts';
import { modelReport, reportStyle } from '#pages/model-report.ts';
import { reportWords as words } from '#text/report.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { sheetTheme } from '../graph/export/sheet-theme.ts';
import { pageRunner } from '../run/model-runner.ts';
import type { WorkbenchSession, WorkbenchState } from '../workbench-session.ts';
import { printPage } from './print-page.ts';
import { reportPage } from './report-page.ts';

const noReport: Report = { texts: {}, runs: [] };

/** Writing a report about kept runs, and taking it along as one page. */
export class EkModelReport extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    _said: { state: true },
    _isBusy: { state: true },
  };

  declare session: WorkbenchSession | null;
  declare state: WorkbenchState | null;
  declare private _said: string;
  declare private _isBusy: boolean;

  constructor() {
    super();
    this.session = null;
    this.state = null;
    this._said = '';
    this._isBusy = false;
  }

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    const { texts, runs } = this.#report;
    return html`<h3 tabindex="-1">${words.heading}</h3>
      <p class="hint">${words.hint}</p>
      <fieldset>
        <legend>${words.runs}</legend>
        ${
          state.kept.length === 0
            ? html`<p class="hint">${words.noRuns}</p>`
            : state.kept.map(
                ({ id, title }) =>
                  html`<label class="run"
                    ><input
                      type="checkbox"
                      .checked=${runs.includes(id)}
                      @change=${(event: Event) => {
                        this.#choose(id, (event.target as HTMLInputElement).checked);
                      }}
                    />
                    ${title}</label
                  >`,
              )
        }
      </fieldset>
      ${reportParts.map((part) => this.#renderPart(part, texts[part] ?? '', state))}
      <p class="actions">
        <button class="button" type="button" ?disabled=${this._isBusy} @click=${this.#download}>
          ${words.download}
        </button>
        <button class="button" type="button" ?disabled=${this._isBusy} @click=${this.#print}>
          ${words.print}
        </button>
      </p>
      <p role="status">${this._said}</p>`;
  }

  #renderPart(part: ReportPart, text: string, { definition }: WorkbenchState) {
    const take = (event: Event): void => {
      this.#write(part, (event.target as HTMLInputElement | HTMLTextAreaElement).value);
    };
    return html`<label class="part"
      >${words.parts[part]}
      ${
        part === 'title'
          ? html`<input
              maxlength="200"
              .value=${text}
              placeholder=${words.newTitle(definition.title)}
              @input=${take}
            />`
          : html`<textarea
              rows="4"
              maxlength=${longestReportText}
              .value=${text}
              @input=${take}
            ></textarea>`
      }
    </label>`;
  }

  get #report(): Report {
    return this.state?.report ?? noReport;
  }

  #write(part: ReportPart, text: string): void {
    const { texts, runs } = this.#report;
    this.session?.setReport({ texts: { ...texts, [part]: text }, runs });
  }

  #choose(id: string, isIn: boolean): void {
    const { texts, runs } = this.#report;
    const others = runs.filter((one) => one !== id);
    this.session?.setReport({ texts, runs: isIn ? [...others, id] : others });
  }

  readonly #download = (): Promise<void> =>
    this.#with((report) => {
      const name = `${words.file}.html`;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(
        new Blob([modelReport(report, reportStyle)], { type: 'text/html' }),
      );
      link.download = name;
      link.click();
      // The download has begun by then; without this the page stays in memory.
      setTimeout(() => {
        URL.revokeObjectURL(link.href);
      }, 60_000);
      this._said = words.downloaded(name);
    });

  readonly #print = (): Promise<void> =>
    this.#with(async (report) => {
      this._said = '';
      await printPage(modelReport(report, null), reportStyle);
    });

  async #with(
    use: (report: Awaited<ReturnType<typeof reportPage>>) => void | Promise<void>,
  ): Promise<void> {
    const { session } = this;
    if (session === null) return;
    this._isBusy = true;
    this._said = words.working;
    try {
      // on the white of a page that is printed
      const theme = { ...sheetTheme(this), paper: { color: '#ffffff', opacity: 1 } };
      await use(await reportPage(session.workpiece, this.#report, pageRunner(), theme));
    } catch {
      this._said = words.failed;
    } finally {
      this._isBusy = false;
    }
  }

  static override styles = [
    shadowBase,
    buttonStyles,
    css`
      :host {
        display: block;
        max-inline-size: var(--ek-measure);
        margin-block-start: var(--ek-space-4);
        color: var(--ek-ink);
        font: var(--ek-ui-s);
      }

      h3 {
        margin: 0;
        font: var(--ek-ui-m);
        font-weight: 600;
      }

      .hint {
        margin: var(--ek-space-1) 0;
        color: var(--ek-ink-soft);
      }

      fieldset {
        margin: var(--ek-space-3) 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0;
        font-weight: 600;
      }

      .run {
        display: flex;
        align-items: center;
        gap: var(--ek-space-2);
        min-block-size: var(--ek-touch);
        overflow-wrap: anywhere;
      }

      .part {
        display: block;
        margin-block: var(--ek-space-3);
        font-weight: 600;
      }

      .part input,
      .part textarea {
        display: block;
        box-sizing: border-box;
        inline-size: 100%;
        min-block-size: var(--ek-touch);
        margin-block-start: var(--ek-space-1);
        padding: var(--ek-space-2);
        border: 1px solid var(--ek-line-strong);
        border-radius: var(--ek-radius);
        background: var(--ek-paper-raised);
        color: var(--ek-ink);
        font: inherit;
        font-weight: 400;
      }

      .part textarea {
        resize: vertical;
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ek-space-2);
      }

      @media print {
        .actions {
          display: none;
        }
      }
    `,
  ];
}

customElements.define('ek-model-report', EkModelReport);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-report': EkModelReport;
  }
}
