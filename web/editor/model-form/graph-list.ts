/** The graphs of a model as the form lists them: what each draws, and what stands beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { GraphRow, QuantityRow } from '#core/models/authoring/model-form.ts';
import { modelFormText as words } from '#text/model-form.ts';
import '../../elements/ek-button.ts';
import '../../elements/ek-field.ts';
import './ek-number-field.ts';
import type { NumberFieldEvent } from './ek-number-field.ts';

/** Called with all graphs as the author wants them. */
export type ChangeGraphs = (graphs: readonly GraphRow[]) => void;

const mostGraphs = 20;
const emptyGraph: GraphRow = { title: '', y: [], yLabel: '', yMin: null, yMax: null };

/** The graphs, and a way to add one. */
export function graphList(
  graphs: readonly GraphRow[],
  rows: readonly QuantityRow[],
  onChange: ChangeGraphs,
): TemplateResult {
  const names = rows.filter(({ isPresent }) => isPresent);
  return html`<section>
    <h3>${words.graphs}</h3>
    ${graphs.map((graph, index) =>
      oneGraph(graph, index, names, (next) => {
        onChange(graphs.flatMap((each, at) => (at === index ? next : [each])));
      }),
    )}
    ${
      graphs.length < mostGraphs
        ? html`<ek-button
            size="small"
            @click=${() => {
              onChange([...graphs, emptyGraph]);
            }}
            >${words.addGraph}</ek-button
          >`
        : nothing
    }
  </section>`;
}

function oneGraph(
  graph: GraphRow,
  index: number,
  rows: readonly QuantityRow[],
  replace: (next: readonly GraphRow[]) => void,
) {
  const name = words.graph(index + 1);
  const set = (change: Partial<GraphRow>): void => {
    replace([{ ...graph, ...change }]);
  };
  return html`<fieldset class="graph">
    <legend>${name}</legend>
    <div class="drawn" role="group" aria-label=${words.drawn}>
      ${rows.map(
        (row) =>
          html`<ek-field
            .label=${row.label === '' || row.label === row.name ? row.name : `${row.name} (${row.label})`}
            ><input
              type="checkbox"
              .checked=${live(graph.y.includes(row.name))}
              @change=${(event: Event) => {
                const isOn = (event.target as HTMLInputElement).checked;
                const others = graph.y.filter((each) => each !== row.name);
                set({ y: isOn ? [...others, row.name] : others });
              }}
          /></ek-field>`,
      )}
    </div>
    <details>
      <summary>${words.graphDetails}</summary>
      <div class="quantity">
        ${line(words.graphTitle, '', graph.title, (title) => {
          set({ title });
        })}
        ${line(words.yLabel, words.yLabelHint, graph.yLabel, (yLabel) => {
          set({ yLabel });
        })}
        ${bound(words.yMin, graph.yMin, (yMin) => {
          set({ yMin });
        })}
        ${bound(words.yMax, graph.yMax, (yMax) => {
          set({ yMax });
        })}
      </div>
    </details>
    <ek-button
      size="small"
      variant="quiet"
      @click=${() => {
        replace([]);
      }}
      >${words.removeGraph(name)}</ek-button
    >
  </fieldset>`;
}

function line(label: string, hint: string, value: string, onChange: (text: string) => void) {
  return html`<ek-field class="wide" .label=${label} .hint=${hint}
    ><input
      maxlength="200"
      .value=${live(value)}
      @input=${(event: Event) => {
        onChange((event.target as HTMLInputElement).value);
      }}
  /></ek-field>`;
}

function bound(label: string, value: number | null, onChange: (value: number | null) => void) {
  return html`<ek-number-field
    .label=${label}
    .hint=${words.axisHint}
    .value=${value}
    @ek-number-field=${(event: NumberFieldEvent) => {
      onChange(event.value);
    }}
  ></ek-number-field>`;
}
