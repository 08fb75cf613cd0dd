import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { equationChoices } from '#core/models/editing/equation-choices.ts';
import { graphOf } from '#core/models/diagram/graph.ts';
import { explain, type Explanation } from '#core/models/editing/explain.ts';
import { loops, type FeedbackLoop } from '#core/models/editing/loops.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { diagramWords } from '#text/diagram.ts';
import { formatNumber } from '#text/number.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { symbol } from '../quantity.ts';
import { symbolStyles } from '../quantity.styles.ts';
import type { WorkbenchState } from '../workbench-session.ts';
import type { DiagramDesk } from './diagram-desk.ts';
import { panelStyles } from './ek-diagram-panel.styles.ts';
import type { EkEditField } from './ek-edit-field.ts';
import './ek-edit-field.ts';
import { unitOf } from './live-values.ts';
import { eventInWords, eventsOf } from './event-words.ts';
import { PanelEvent, type PanelAction } from './panel-event.ts';
import { partFields } from './part-fields.ts';
import type { RunReader } from './run-reader.ts';

const words = diagramWords.panel;
/** Loops that are told of; a dense model has many. */
const mostLoops = 4;

/**
 * What a symbol of the diagram is: its formula and value, what it needs and what needs it, the loops
 * it is in; and fields to change it where that may be.
 *
 * @fires ek-panel - a {@link PanelEvent}
 */
export class EkDiagramPanel extends LitElement {
  static override properties = {
    desk: { attribute: false },
    state: { attribute: false },
    /** The model that is drawn: the present one, or what its lines are as stocks and flows. */
    definition: { attribute: false },
    reader: { attribute: false },
    name: {},
    index: { type: Number },
    linked: { attribute: false },
  };

  declare desk: DiagramDesk | null;
  declare state: WorkbenchState | null;
  declare definition: ModelDefinition | null;
  /** The values of the run. */
  declare reader: RunReader | null;
  declare name: string;
  declare index: number;
  /** Names that the formula is to use as well: a formula is to be chosen. */
  declare linked: readonly string[];

  #loops: { readonly key: readonly unknown[]; readonly found: readonly FeedbackLoop[] } | null =
    null;
  constructor() {
    super();
    this.desk = null;
    this.state = null;
    this.definition = null;
    this.reader = null;
    this.name = '';
    this.index = 0;
    this.linked = [];
  }

  /** Goes to the first thing that can be done here. */
  override focus(): void {
    void this.updateComplete.then(() => {
      const first = this.renderRoot.querySelector<HTMLElement>('.choices button, ek-edit-field');
      (first ?? this.renderRoot.querySelector<HTMLElement>('h3'))?.focus();
    });
  }

  /** Goes to a field by what it changes. */
  focusField(field: 'name' | 'formula'): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<EkEditField>(`ek-edit-field[data-field='${field}']`)?.focus();
    });
  }

  override render() {
    const { desk, state, definition } = this;
    const about = definition === null ? null : explain(definition, this.name);
    if (desk === null || state === null || definition === null || about === null) return nothing;
    return html`<section aria-label=${words.label(about.name)}>
      <header>
        <h3 tabindex="-1">
          ${symbol(about.name)} <small>${diagramWords.kinds[about.kind]}</small>
        </h3>
        <button
          class="button"
          type="button"
          data-variant="quiet"
          data-size="small"
          @click=${() => {
            this.#act({ kind: 'close' });
          }}
        >
          ${words.close}
        </button>
      </header>
      ${this.#renderNow(about)} ${this.#renderChoices(about, definition, desk)}
      ${
        desk.canChange
          ? partFields(about, desk, state, (action) => {
              this.#act(action);
            })
          : this.#renderFacts(about)
      }
      <dl>
        <dt>${words.uses}</dt>
        <dd>${this.#renderNames(about.uses)}</dd>
        <dt>${words.usedBy}</dt>
        <dd>${this.#renderNames(about.usedBy)}</dd>
      </dl>
      ${this.#renderEvents(definition)} ${this.#renderLoops(definition)}
      ${
        desk.canChange && about.kind !== 'time' && about.kind !== 'step'
          ? html`<button
              class="button remove"
              type="button"
              data-variant="danger"
              data-size="small"
              @click=${() => {
                this.#act({ kind: 'remove', name: about.name });
              }}
            >
              ${words.remove}
            </button>`
          : nothing
      }
    </section>`;
  }

  #renderNow({ name, unit, label }: Explanation) {
    const value = this.reader?.written(name, this.index, unit) ?? '';
    return html`<p class="now">
      ${label === '' || label === name ? nothing : html`${label}. `}${
        value === '' ? nothing : html`${words.now}: <b>${value}</b>`
      }
    </p>`;
  }

  #renderFacts({ formula, start, value }: Explanation) {
    const fact = (term: string, text: string | null) =>
      text === null
        ? nothing
        : html`<dt>${term}</dt>
            <dd><code>${text}</code></dd>`;
    return html`<dl>
      ${fact(words.formula, formula)} ${fact(words.start, start)}
      ${fact(words.value, value === null ? null : formatNumber(value))}
    </dl>`;
  }

  #renderChoices({ name, uses }: Explanation, definition: ModelDefinition, desk: DiagramDesk) {
    const { linked } = this;
    if (linked.length === 0) return nothing;
    const names = [...new Set([...uses, ...linked])];
    const choices = equationChoices(definition, name, names);
    return html`<div class="choices" role="group" aria-labelledby="how">
      <p id="how">${words.choices(names)}</p>
      <ul>
        ${choices.map(
          ({ form, expression }) =>
            html`<li>
              <button
                class="choice"
                type="button"
                @click=${() => {
                  desk.make({ kind: 'set-expression', name, expression });
                  this.#act({ kind: 'linked' });
                }}
              >
                <code>${expression}</code> <small>${diagramWords.forms[form]}</small>
              </button>
            </li>`,
        )}
      </ul>
      <p class="units">
        ${names.map((one) => {
          const unit = unitOf(definition, one);
          return html`<span>${symbol(one)}${unit === '' ? nothing : html` (${unit})`}</span> `;
        })}
      </p>
      <p>
        ${words.orType}
        <button
          class="button"
          type="button"
          data-variant="quiet"
          data-size="small"
          @click=${() => {
            this.#act({ kind: 'linked' });
          }}
        >
          ${words.cancel}
        </button>
      </p>
    </div>`;
  }

  #renderNames(names: readonly string[]): TemplateResult {
    if (names.length === 0) return html`<span class="none">${words.none}</span>`;
    return html`<span class="names"
      >${names.map(
        (name) =>
          html`<button
            class="name"
            type="button"
            @click=${() => {
              this.#act({ kind: 'select', name });
            }}
          >
            ${symbol(name)}
          </button>`,
      )}</span
    >`;
  }

  #renderEvents(definition: ModelDefinition) {
    const events = eventsOf(graphOf(definition).events, this.name);
    if (events.length === 0) return nothing;
    return html`<h4>${diagramWords.event.heading}</h4>
      <ul class="loops">
        ${events.map((event) => html`<li>${eventInWords(event)}</li>`)}
      </ul>`;
  }

  #renderLoops(definition: ModelDefinition) {
    const own = this.#loopsOf(definition).filter(({ names }) => names.includes(this.name));
    if (own.length === 0) return html`<p class="none">${words.noLoops}</p>`;
    const rest = own.length - mostLoops;
    return html`<h4>${words.loops}</h4>
      <ul class="loops">
        ${own
          .slice(0, mostLoops)
          .map(
            ({ names, polarity }) =>
              html`<li data-polarity=${polarity}>
                <b>${diagramWords.polarities[polarity]}</b> ${words.loop(names)}
              </li>`,
          )}
        ${rest > 0 ? html`<li class="none">${words.moreLoops(rest)}</li>` : nothing}
      </ul>`;
  }

  /** Loops of the model, with the signs of what the run shows. */
  #loopsOf(definition: ModelDefinition): readonly FeedbackLoop[] {
    const { reader } = this;
    const key = [definition, reader];
    if (this.#loops?.key.every((one, index) => one === key[index]) === true)
      return this.#loops.found;
    const signOf = (name: string) => {
      const row = reader?.row(name) ?? null;
      if (row === null) return '?';
      if (row.least >= 0) return '+';
      return row.most <= 0 ? '-' : '?';
    };
    const { loops: found } = loops(definition, reader === null ? {} : { signOf });
    this.#loops = { key, found };
    return found;
  }

  #act(action: PanelAction): void {
    this.dispatchEvent(new PanelEvent(action));
  }

  static override styles = [shadowBase, buttonStyles, symbolStyles, panelStyles];
}

customElements.define('ek-diagram-panel', EkDiagramPanel);

declare global {
  interface HTMLElementTagNameMap {
    'ek-diagram-panel': EkDiagramPanel;
  }
}
