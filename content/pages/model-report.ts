/** A report about runs of a model as one page that needs nothing else: to keep, hand in or print. */
import { reportWords as words } from '#text/report.ts';
import { Html, html, nothing } from './html.ts';

/** A row of a table, each cell as text. */
type Row = readonly string[];

export interface ReportTable {
  readonly caption: string;
  readonly head: Row;
  readonly rows: readonly Row[];
}

export interface ReportRun {
  readonly title: string;
  /** What it was made with; each as quantity and value. */
  readonly settings: readonly (readonly [quantity: string, value: string])[];
  /** Graphs as SVG, by our own writer. */
  readonly graphs: readonly string[];
  readonly table: ReportTable | null;
  /** How far it is from what was measured, in sentences. */
  readonly measured: readonly string[];
}

/** A model that runs of the report are of. */
export interface ReportModel {
  readonly title: string;
  readonly rules: string;
  readonly start: string;
  readonly runs: readonly ReportRun[];
}

export interface ReportPage {
  readonly title: string;
  /** Own text by heading, before and after what the model gives. */
  readonly before: readonly (readonly [heading: string, text: string])[];
  readonly models: readonly ReportModel[];
  readonly after: readonly (readonly [heading: string, text: string])[];
}

/** The page as text; `style` is put in the page itself where nothing forbids that. */
export function modelReport(report: ReportPage, style: string | null): string {
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${report.title}</title>
        ${style === null ? nothing : new Html(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <h1>${report.title}</h1>
          ${report.before.map(ownText)} ${report.models.map(model)} ${report.after.map(ownText)}
          <p class="made">${words.made}</p>
        </main>
      </body>
    </html>`.toString();
}

function ownText([heading, text]: readonly [string, string]): Html {
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  return html`<section>
    <h2>${heading}</h2>
    ${paragraphs.map((part) => html`<p class="own">${part.trim()}</p>`)}
  </section>`;
}

function model({ title, rules, start, runs }: ReportModel): Html {
  return html`<section>
    <h2>${words.model(title)}</h2>
    <div class="rules">
      <figure>
        <figcaption>${words.rules}</figcaption>
        ${preformatted(rules)}
      </figure>
      <figure>
        <figcaption>${words.start}</figcaption>
        ${preformatted(start)}
      </figure>
    </div>
    ${runs.map(run)}
  </section>`;
}

/** Without the folding of templates, as lines are what it is. */
const preformatted = (text: string): Html => html`<pre>${text}</pre>`;

function run({ title, settings, graphs, table, measured }: ReportRun): Html {
  return html`<section class="run">
    <h3>${words.run(title)}</h3>
    ${
      settings.length > 0 &&
      html`<table class="settings">
        <caption>
          ${words.settings}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.setting}</th>
            <th scope="col">${words.value}</th>
          </tr>
        </thead>
        <tbody>
          ${settings.map(
            ([quantity, value]) =>
              html`<tr>
                <th scope="row">${quantity}</th>
                <td>${value}</td>
              </tr>`,
          )}
        </tbody>
      </table>`
    }
    ${graphs.map((graph) => html`<figure class="graph">${new Html(graph)}</figure>`)}
    ${
      measured.length > 0 &&
      html`<h4>${words.measured}</h4>
        <ul>
          ${measured.map((line) => html`<li>${line}</li>`)}
        </ul>`
    }
    ${table === null ? html`<p>${words.broken}</p>` : values(table)}
  </section>`;
}

function values({ caption, head, rows }: ReportTable): Html {
  return html`<div class="wide">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = '', ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Calm on screen, and fit for A4 in black and white. */
export const reportStyle = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1c1c1c; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
h1 { font-size: 1.8rem; line-height: 1.2; }
h2 { margin-top: 2.2rem; font-size: 1.35rem; }
h3 { margin-top: 1.8rem; font-size: 1.1rem; }
h4 { margin-bottom: 0.2rem; font-size: 1rem; }
h1, h2, h3, p, .settings th { overflow-wrap: anywhere; }
.own { white-space: pre-wrap; }
figure { margin: 1rem 0; }
figcaption, caption { padding-bottom: 0.3rem; color: #555; font-size: 0.9rem; text-align: left; }
.rules { display: flex; flex-wrap: wrap; gap: 0 2rem; }
.rules figure { flex: 1 1 16rem; min-width: 0; }
pre { margin: 0; padding: 0.8rem; border: 1px solid #bbb; font: 0.9rem/1.5 ui-monospace, monospace; white-space: pre-wrap; }
.graph svg { max-width: 100%; height: auto; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.9rem; font-variant-numeric: tabular-nums; }
.wide th, td { white-space: nowrap; }
th, td { padding: 0.25rem 0.8rem 0.25rem 0; border-bottom: 1px solid #ccc; text-align: right; font-weight: normal; }
thead th { color: #555; border-bottom-color: #777; }
.settings th { text-align: left; }
.made { margin-top: 3rem; color: #555; font-size: 0.85rem; }
@media print {
  @page { margin: 18mm; }
  main { max-width: none; padding: 0; }
  h2, h3, h4, caption { break-after: avoid; }
  figure, tr, pre { break-inside: avoid; }
  .wide { overflow: visible; }
}
`;
