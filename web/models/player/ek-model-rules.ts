import { LitElement, css, html, nothing } from 'lit';
import { modelText } from '#text/models.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { ruleLines, type RuleLine } from './rule-lines.ts';

/**
 * The model as text: rules at one side, start values at the other. Lines are numbered, so that one
 * can speak of them; a start value that the reader has moved shows what it was and what it is.
 */
export class EkModelRules extends LitElement {
  static override properties = {
    rules: {},
    start: {},
    moved: { attribute: false },
  };

  declare rules: string;
  declare start: string;
  /** By name: how the value of a moved parameter is written. */
  declare moved: Readonly<Record<string, string>>;

  constructor() {
    super();
    this.rules = '';
    this.start = '';
    this.moved = {};
  }

  override render() {
    const { rules } = modelText;
    if (this.rules === '' && this.start === '') return html`<p>${rules.empty}</p>`;
    return html`<div class="columns">
      ${this.#renderColumn(rules.rules, ruleLines(this.rules))}
      ${this.#renderColumn(rules.start, ruleLines(this.start, this.moved))}
    </div>`;
  }

  #renderColumn(title: string, lines: readonly RuleLine[]) {
    return html`<details open>
      <summary>${title}</summary>
      <ol>
        ${lines.map((line) => html`<li><code>${this.#renderLine(line)}</code></li>`)}
      </ol>
    </details>`;
  }

  #renderLine({ code, comment, moved }: RuleLine) {
    const change =
      moved === null ? nothing : html`<del>${moved.before}</del> <ins>${moved.now}</ins>`;
    const words = moved === null ? '' : modelText.rules.changed(moved.before, moved.now);
    return html`${code}${
      moved === null
        ? nothing
        : html`<span aria-hidden="true">${change}</span
            ><span class="visually-hidden">${words}</span> `
    }${comment === '' ? nothing : html`<span class="comment">${comment}</span>`}`;
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: block;
        color: var(--ek-ink);
        font: var(--ek-ui-s);
        font-size-adjust: none;
      }

      .columns {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
        gap: var(--ek-space-4) var(--ek-space-6);
      }

      summary {
        display: list-item;
        padding-block: var(--ek-space-2);
        font-weight: 650;
        cursor: pointer;
      }

      ol {
        margin: 0;
        padding: 0;
        list-style: none;
        counter-reset: line;
        overflow-x: auto;
      }

      li {
        display: grid;
        grid-template-columns: 2.25rem 1fr;
        min-block-size: 1.6em;
        line-height: 1.6;
        counter-increment: line;
      }

      li::before {
        content: counter(line);
        color: var(--ek-ink-faint);
        font-variant-numeric: tabular-nums;
      }

      code {
        font-family: var(--ek-font-code);
        font-size: 0.94em;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }

      .comment {
        color: var(--ek-ink-faint);
      }

      del {
        color: var(--ek-ink-faint);
      }

      ins {
        padding-inline: 0.25em;
        border-radius: 2px;
        background: var(--ek-accent-soft);
        font-weight: 700;
        text-decoration: none;
      }

      @media (forced-colors: active) {
        ins {
          text-decoration: underline;
        }
      }
    `,
  ];
}

customElements.define('ek-model-rules', EkModelRules);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-rules': EkModelRules;
  }
}
