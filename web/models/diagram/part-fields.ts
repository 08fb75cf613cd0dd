/** The fields that change one part of a model: each gives one edit to the desk. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Table } from '#core/models/definition.ts';
import type { Explanation } from '#core/models/editing/explain.ts';
import type { ModelEdit } from '#core/models/editing/model-edit.ts';
import { modelParts } from '#core/models/editing/model-parts.ts';
import type { OdeModel } from '#core/models/index.ts';
import { diagramWords } from '#text/diagram.ts';
import { modelFaultMessage } from '#text/model-faults.ts';
import { formatNumber, parseNumber } from '#text/number.ts';
import type { WorkbenchState } from '../workbench-session.ts';
import type { DiagramDesk } from './diagram-desk.ts';
import './ek-edit-field.ts';
import './ek-relation-sketch.ts';
import type { PanelAction } from './panel-event.ts';

const words = diagramWords.panel;

/** What a panel needs to draw fields. */
interface Bench {
  readonly about: Explanation;
  readonly model: OdeModel;
  readonly state: WorkbenchState;
  /** Makes an edit; the reason in words where it is refused, else nothing. */
  readonly make: (edit: ModelEdit) => string;
  readonly act: (action: PanelAction) => void;
}

/** The fields for what a name is; none for time and its step. */
export function partFields(
  about: Explanation,
  desk: DiagramDesk,
  state: WorkbenchState,
  act: (action: PanelAction) => void,
): TemplateResult | typeof nothing {
  const { definition: model } = state;
  if (model.semantics === 'lines' || about.kind === 'time' || about.kind === 'step') return nothing;
  const make = (edit: ModelEdit): string => {
    const fault = desk.make(edit);
    return fault === null ? '' : modelFaultMessage(fault);
  };
  const bench: Bench = { about, model, state, make, act };
  return html`<div class="fields">
    ${nameFields(bench, desk)} ${formulaFields(bench)} ${flowEnds(bench)} ${alsoUse(bench)}
    ${checks(bench)}
  </div>`;
}

function nameFields({ about, make, act }: Bench, desk: DiagramDesk) {
  const { name, label, unit } = about;
  const rename = (text: string): string => {
    const to = text.trim();
    const fault = desk.make({ kind: 'rename', name, to });
    if (fault !== null) return modelFaultMessage(fault);
    act({ kind: 'select', name: to });
    return '';
  };
  return html`<div class="row">
      ${field('name', words.name, name, rename)}
      ${field('unit', words.unit, unit, (text) => make({ kind: 'set-unit', name, unit: text.trim() }))}
    </div>
    ${field('label', words.words, label === name ? '' : label, (text) =>
      make({ kind: 'set-label', name, label: text.trim() === '' ? name : text.trim() }),
    )}`;
}

function field(
  id: string,
  label: string,
  value: string,
  apply: (text: string) => string,
  options: { readonly live?: boolean; readonly code?: boolean; readonly problem?: string } = {},
) {
  return html`<ek-edit-field
    data-field=${id}
    .label=${label}
    .value=${value}
    .apply=${apply}
    .live=${options.live ?? false}
    .code=${options.code ?? false}
    .problem=${options.problem ?? ''}
  ></ek-edit-field>`;
}

/** A field for a number. */
function numberField(label: string, value: number, apply: (value: number) => string) {
  return html`<ek-edit-field
    short
    .label=${label}
    .value=${formatNumber(value, 8)}
    .apply=${(text: string) => {
      const typed = parseNumber(text);
      return typed === null ? words.notANumber : apply(typed);
    }}
  ></ek-edit-field>`;
}

function formulaFields(bench: Bench) {
  const { about, make, model, state } = bench;
  const { name, kind, formula, start, value } = about;
  const fault = state.faults.find(({ item }) => item === name);
  const problem = fault === undefined ? '' : modelFaultMessage(fault);
  const code = { live: true, code: true, problem };
  if (kind === 'stock') {
    return field(
      'formula',
      words.start,
      start ?? '',
      (text) => make({ kind: 'set-start', name, start: text }),
      code,
    );
  }
  if (kind === 'constant' && value !== null) {
    return html`<div data-field="formula">
      ${numberField(words.value, value, (typed) => make({ kind: 'set-value', name, value: typed }))}
    </div>`;
  }
  const table = tableOf(model, name);
  const setTable = (next: Table | null) => make({ kind: 'set-table', name, table: next });
  return html`${
    kind === 'table'
      ? nothing
      : field(
          'formula',
          table === null ? words.formula : words.points,
          formula ?? '',
          (text) => make({ kind: 'set-expression', name, expression: text }),
          code,
        )
  }
  ${
    table === null
      ? html`<button
          class="button"
          type="button"
          data-variant="quiet"
          data-size="small"
          @click=${() => {
            setTable({ kind: 'continuous', x: [0, 2, 4, 6, 8, 10], y: [0, 2, 4, 6, 8, 10] });
          }}
        >
          ${words.makePoints}
        </button>`
      : html`<ek-relation-sketch
            .name=${name}
            .table=${table}
            .apply=${setTable}
          ></ek-relation-sketch>
          ${
            kind === 'table'
              ? nothing
              : html`<button
                  class="button"
                  type="button"
                  data-variant="quiet"
                  data-size="small"
                  @click=${() => {
                    setTable(null);
                  }}
                >
                  ${words.dropPoints}
                </button>`
          }`
  }`;
}

/** The points of a part, if it has any. */
export function tableOf({ flows, auxiliaries, tables = [] }: OdeModel, name: string): Table | null {
  const own = [...flows, ...auxiliaries].find((one) => one.name === name)?.table;
  if (own !== undefined) return own;
  const named = tables.find((one) => one.name === name);
  return named === undefined ? null : { kind: named.kind, x: named.x, y: named.y };
}

function flowEnds({ about, model, make }: Bench) {
  const flow = model.flows.find(({ name }) => name === about.name);
  if (flow === undefined) return nothing;
  const end = (which: 'from' | 'to', label: string) =>
    html`<label class="select"
      >${label}
      <select
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          make({
            kind: 'connect',
            name: flow.name,
            end: which,
            stock: value === '' ? null : value,
          });
        }}
      >
        <option value="" ?selected=${flow[which] === undefined}>
          ${diagramWords.tools.outside}
        </option>
        ${model.stocks.map(
          ({ name }) =>
            html`<option value=${name} ?selected=${flow[which] === name}>${name}</option>`,
        )}
      </select></label
    >`;
  return html`<div class="row ends">${end('from', words.from)} ${end('to', words.to)}</div>`;
}

/** Another name for the formula to use, without pointing at it. */
function alsoUse({ about, model, act }: Bench) {
  const { kind, name, uses } = about;
  if (kind !== 'flow' && kind !== 'auxiliary') return nothing;
  const others = (modelParts(model) ?? []).filter(
    (part) => part.name !== name && part.kind !== 'step' && !uses.includes(part.name),
  );
  if (others.length === 0) return nothing;
  return html`<form
    class="row also"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const select = (event.target as HTMLFormElement).querySelector('select');
      if (select !== null && select.value !== '')
        act({ kind: 'link', from: select.value, to: name });
    }}
  >
    <label class="select"
      >${words.also}
      <select>
        <option value="">${diagramWords.tools.choose}</option>
        ${others.map((part) => html`<option value=${part.name}>${part.name}</option>`)}
      </select></label
    >
    <button class="button" data-size="small">${words.add}</button>
  </form>`;
}

function checks(bench: Bench) {
  const { about, model, make } = bench;
  const { name, kind } = about;
  const item = [...model.stocks, ...model.flows].find((one) => one.name === name);
  const slider = model.parameters.find((one) => one.name === name);
  const bounds = (part: Partial<Record<'min' | 'max' | 'step', number>>): string => {
    if (slider === undefined) return '';
    const { min, max, step } = { ...slider, ...part };
    return make({ kind: 'set-slider', name, bounds: { min, max, step } });
  };
  return html`${
    item === undefined
      ? nothing
      : check(words.nonNegative, item.nonNegative === true, (nonNegative) =>
          make({ kind: 'set-non-negative', name, nonNegative }),
        )
  }
  ${
    kind === 'stock' || kind === 'constant'
      ? check(words.slider, slider !== undefined, (isOn) =>
          make(isOn ? { kind: 'set-slider', name } : { kind: 'remove-slider', name }),
        )
      : nothing
  }
  ${
    slider === undefined
      ? nothing
      : html`<div class="row bounds">
          ${numberField(words.least, slider.min, (min) => bounds({ min }))}
          ${numberField(words.most, slider.max, (max) => bounds({ max }))}
          ${numberField(words.stop, slider.step, (step) => bounds({ step }))}
        </div>`
  }
  ${kind === 'table' ? nothing : graphs(bench)}`;
}

function graphs({ about, model, make }: Bench) {
  const { name } = about;
  const titles = model.views.map(({ title = '' }, index) => words.graph(index + 1, title));
  return [...titles, words.newGraph].map((title, view) =>
    check(words.show(title), model.views[view]?.y.includes(name) === true, (isShown) =>
      make({ kind: isShown ? 'show' : 'hide', view, name }),
    ),
  );
}

function check(label: string, isOn: boolean, change: (isOn: boolean) => void) {
  return html`<label class="check"
    ><input
      type="checkbox"
      .checked=${isOn}
      @change=${(event: Event) => {
        change((event.target as HTMLInputElement).checked);
      }}
    />${label}</label
  >`;
}
