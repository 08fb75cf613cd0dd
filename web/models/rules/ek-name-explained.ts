import { LitElement, css, html, nothing } from 'lit';
import { explain, type Explanation } from '#core/models/editing/explain.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import type { InferredUnit } from '#core/models/units/check-units.ts';
import { diagramWords } from '#text/diagram.ts';
import { modelText } from '#text/models.ts';
import { formatNumber } from '#text/number.ts';
import { rulesWords } from '#text/rules.ts';
import { icon } from '../../elements/icon.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { symbol } from '../quantity.ts';
import { symbolStyles } from '../quantity.styles.ts';
import { NameEvent } from './name-event.ts';

const words = rulesWords.about;

/**
 * What a name of a model is: in words, its unit, its formula, its value now, what it needs and what
 * needs it. Each of these leads on.
 *
 * @fires ek-name - a {@link NameEvent}: another name was chosen
 * @fires close - the name need not be looked at any more
 */
export class EkNameExplained extends LitElement {
  static override properties = {
    definition: { attribute: false },
    name: {},
    unit: { attribute: false },
    value: { attribute: false },
  };

  declare definition: ModelDefinition | null;
  declare name: string | null;
  /** What units make of it. */
  declare unit: InferredUnit | null;
  /** Its value in the run at the moment that is shown. */
  declare value: number | null;

  constructor() {
    super();
    this.definition = null;
    this.name = null;
    this.unit = null;
    this.value = null;
  }

  override render() {
    const { definition, name } = this;
    const about = definition === null || name === null ? null : explain(definition, name);
    return html`<p class="visually-hidden" role="status">
        ${about === null ? '' : words.said(about.name, diagramWords.kinds[about.kind], about.label)}
      </p>
      ${about === null ? html`<p class="nothing">${words.nothing}</p>` : this.#renderAbout(about)}`;
  }

  #renderAbout(about: Explanation) {
    return html`<section aria-label=${words.label(about.name)}>
      <header>
        <h3>${symbol(about.name)}</h3>
        <button
          type="button"
          class="close"
          aria-label=${words.close}
          @click=${() => this.dispatchEvent(new Event('close'))}
        >
          ${icon('close')}
        </button>
      </header>
      ${about.label === '' || about.label === about.name ? nothing : html`<p>${about.label}</p>`}
      <dl>
        ${row(words.kind, diagramWords.kinds[about.kind])}
        ${row(words.unit, this.#unitWords(about))}
        ${
          about.formula === null
            ? nothing
            : row(
                words.formula,
                about.formula
                  .split(' | ')
                  .map((text) => html`<code class="formula">${text}</code>`),
              )
        }
        ${about.start === null ? nothing : row(words.start, html`<code>${about.start}</code>`)}
        ${this.#renderValue(about)} ${row(words.uses, this.#renderNames(about.uses))}
        ${row(words.usedBy, this.#renderNames(about.usedBy))}
      </dl>
    </section>`;
  }

  #unitWords({ unit: declared }: Explanation): string {
    if (declared !== '') return declared;
    if (this.unit === null || this.unit.source === 'open') return words.openUnit;
    const { text, source } = this.unit;
    if (text === '') return words.noUnit;
    return source === 'formulas' ? words.fromFormulas(text) : text;
  }

  #renderValue({ value, unit }: Explanation) {
    const now = this.value ?? value;
    if (now === null || !Number.isFinite(now)) return nothing;
    const shown = unit === '' && this.unit !== null ? this.unit.text : unit;
    return row(words.now, modelText.amount(formatNumber(now), shown));
  }

  #renderNames(names: readonly string[]) {
    if (names.length === 0) return words.none;
    return html`<span class="names"
      >${names.map(
        (name) =>
          html`<button
            type="button"
            class="name"
            @click=${() => this.dispatchEvent(new NameEvent(name))}
          >
            ${symbol(name)}
          </button>`,
      )}</span
    >`;
  }

  static override styles = [
    shadowBase,
    symbolStyles,
    css`
      :host {
        display: block;
        color: var(--ek-ink);
        font: var(--ek-ui-s);
      }

      section {
        padding-inline-start: var(--ek-space-3);
        border-inline-start: 3px solid var(--ek-accent);
      }

      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
      }

      h3 {
        margin: 0;
        font: var(--ek-ui);
        font-weight: 650;
      }

      p {
        margin: 0;
      }

      .nothing {
        color: var(--ek-ink-soft);
      }

      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        align-items: baseline;
        gap: var(--ek-space-1) var(--ek-space-3);
        margin: var(--ek-space-2) 0 0;
      }

      dt {
        color: var(--ek-ink-soft);
      }

      dd {
        min-inline-size: 0;
        margin: 0;
        font-variant-numeric: tabular-nums;
        overflow-wrap: anywhere;
      }

      code {
        font-family: var(--ek-font-code);
        font-size: 0.94em;
      }

      .formula {
        display: block;
      }

      .names {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--ek-space-1);
      }

      .name {
        min-block-size: 2rem;
        margin-inline-start: calc(-1 * var(--ek-space-1));
        padding: 0 var(--ek-space-1);
        border: 0;
        background: none;
        color: var(--ek-accent-strong);
        font: inherit;
        text-decoration: underline;
        cursor: pointer;
      }

      .close {
        display: grid;
        place-items: center;
        min-inline-size: 2.25rem;
        min-block-size: 2.25rem;
        padding: 0;
        border: 0;
        background: none;
        color: var(--ek-ink-soft);
        cursor: pointer;
      }

      @media (pointer: coarse) {
        .name,
        .close {
          min-inline-size: var(--ek-touch);
          min-block-size: var(--ek-touch);
        }
      }

      @media print {
        .close,
        .nothing {
          display: none;
        }
      }
    `,
  ];
}

function row(term: string, content: unknown) {
  return html`<dt>${term}</dt>
    <dd>${content}</dd>`;
}

customElements.define('ek-name-explained', EkNameExplained);

declare global {
  interface HTMLElementTagNameMap {
    'ek-name-explained': EkNameExplained;
  }
}
