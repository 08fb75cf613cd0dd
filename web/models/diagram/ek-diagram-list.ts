import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import {
  listOf,
  type DiagramContent,
  type ListedFormula,
  type ListedStock,
} from '#core/models/diagram/list-form.ts';
import { diagramWords } from '#text/diagram.ts';
import { formatNumber } from '#text/number.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { symbol } from '../quantity.ts';
import { symbolStyles } from '../quantity.styles.ts';
import { eventInWords } from './event-words.ts';
import { PanelEvent } from './panel-event.ts';

const words = diagramWords.list;

/**
 * A diagram as a list: what each stock gains and loses, and how everything is worked out.
 *
 * @fires ek-panel - a {@link PanelEvent}: a name to look at, or to remove
 */
export class EkDiagramList extends LitElement {
  static override properties = {
    content: { attribute: false },
    selected: {},
    notes: { attribute: false },
    movable: { type: Boolean },
  };

  declare content: DiagramContent | null;
  declare selected: string | null;
  /** What is to be said of a name: added, not filled in. */
  declare notes: ReadonlyMap<string, string>;
  /** Whether parts may be removed. */
  declare movable: boolean;

  constructor() {
    super();
    this.content = null;
    this.selected = null;
    this.notes = new Map();
    this.movable = false;
  }

  /** Goes to a name in the list. */
  focusName(name: string | null): void {
    void this.updateComplete.then(() => {
      const all = [...this.renderRoot.querySelectorAll<HTMLElement>('button')];
      (all.find((one) => one.dataset['name'] === name) ?? all[0])?.focus();
    });
  }

  override render() {
    if (this.content === null) return nothing;
    const { stocks, formulas, events } = listOf(this.content);
    return html`<section aria-label=${words.label} @keydown=${this.#handleKey}>
      ${this.#renderGroup(
        words.headings.stock,
        stocks.map((stock) => this.#renderItem(stock.name, stockNotes(stock))),
      )}
      ${(['flow', 'auxiliary', 'table', 'constant'] as const).map((kind) =>
        this.#renderGroup(
          words.headings[kind],
          formulas
            .filter((one) => one.kind === kind)
            .map((one) => this.#renderItem(one.name, formulaNotes(one))),
        ),
      )}
      ${this.#renderGroup(
        diagramWords.event.heading,
        events.map((event) => html`<li><span class="notes">${eventInWords(event)}</span></li>`),
      )}
    </section>`;
  }

  #renderGroup(heading: string, items: readonly TemplateResult[]) {
    if (items.length === 0) return nothing;
    return html`<h3>${heading}</h3>
      <ul>
        ${items}
      </ul>`;
  }

  #renderItem(name: string, notes: readonly unknown[]): TemplateResult {
    const note = this.notes.get(name);
    const all = note === undefined ? notes : [...notes, html`<em>${note}</em>`];
    return html`<li>
      <button
        type="button"
        data-name=${name}
        aria-pressed=${this.selected === name ? 'true' : 'false'}
        @click=${() => {
          this.dispatchEvent(new PanelEvent({ kind: 'select', name }));
        }}
      >
        ${symbol(name)}
      </button>
      <span class="notes">${all.map((each, index) => (index === 0 ? each : html`; ${each}`))}</span>
    </li>`;
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const name = target instanceof HTMLElement ? target.dataset['name'] : undefined;
    if (event.key !== 'Delete' || !this.movable || name === undefined) return;
    event.preventDefault();
    this.dispatchEvent(new PanelEvent({ kind: 'remove', name }));
  };

  static override styles = [
    shadowBase,
    symbolStyles,
    css`
      :host {
        display: block;
        color: var(--ek-ink);
        font: var(--ek-ui-s);
      }

      h3 {
        margin: var(--ek-space-4) 0 var(--ek-space-1);
        font-size: var(--ek-text-s);
        font-weight: 650;
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--ek-space-3);
        border-block-start: 1px solid var(--ek-line);
      }

      button {
        min-block-size: 2.25rem;
        padding: 0 var(--ek-space-1);
        border: 0;
        border-radius: var(--ek-radius);
        background: none;
        color: var(--ek-accent-strong);
        font: inherit;
        font-weight: 600;
        text-decoration: underline;
        text-underline-offset: 0.15em;
        cursor: pointer;
      }

      button[aria-pressed='true'] {
        background: var(--ek-accent-soft);
        text-decoration: none;
      }

      @media (pointer: coarse) {
        button {
          min-block-size: var(--ek-touch);
        }
      }

      @media (forced-colors: active) {
        button[aria-pressed='true'] {
          outline: 2px solid Highlight;
        }
      }

      .notes {
        color: var(--ek-ink-soft);
        overflow-wrap: anywhere;
      }

      code {
        font-family: var(--ek-font-code);
      }

      em {
        color: var(--ek-caution);
      }
    `,
  ];
}

function stockNotes({ start, formula, inflows, outflows }: ListedStock): readonly unknown[] {
  const begin = typeof start === 'number' ? formatNumber(start) : start;
  return [
    ...(begin === null ? [] : [words.start(begin)]),
    ...inflows.map(({ name, other }) => words.in(name, other)),
    ...outflows.map(({ name, other }) => words.out(name, other)),
    ...(formula === null ? [] : [html`<code>= ${formula}</code>`]),
  ];
}

function formulaNotes({ kind, formula, value, from, to }: ListedFormula): readonly unknown[] {
  const text = formula ?? (typeof value === 'number' ? formatNumber(value) : value);
  return [
    ...(kind === 'flow' ? [diagramWords.symbol.between(from, to)] : []),
    kind === 'table' ? html`${words.readAt} <code>${text}</code>` : html`<code>= ${text}</code>`,
  ];
}

customElements.define('ek-diagram-list', EkDiagramList);

declare global {
  interface HTMLElementTagNameMap {
    'ek-diagram-list': EkDiagramList;
  }
}
