import { html, nothing } from 'lit';
import { blankFault, blankableFormulas } from '#core/models/authoring/blanks.ts';
import type { Blank } from '#core/models/definition.ts';
import { authoringWords } from '#text/model-authoring.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { AuthoringPart } from './authoring-part.ts';
import { authoringStyles } from './authoring.styles.ts';
import { leftOut } from './left-out.ts';

const words = authoringWords.blanks;

/** Parts of formulas that pupils fill in: chosen by selecting them in the formula. */
export class EkAuthorBlanks extends AuthoringPart {
  static override properties = {
    ...AuthoringPart.properties,
    said: { state: true },
    refused: { state: true },
  };

  declare private said: string;
  /** The formula of which a part was refused, and why. */
  declare private refused: { readonly name: string; readonly why: string } | null;

  constructor() {
    super();
    this.said = '';
    this.refused = null;
  }

  override render() {
    const { definition } = this;
    if (definition === null) return nothing;
    const { blanks = [] } = definition;
    const formulas = blankableFormulas(definition);
    return html`<p class="soft">${words.hint}</p>
      <p class="soft">${words.where}</p>
      ${
        blanks.length === 0
          ? nothing
          : html`<ul class="blanks">
              ${blanks.map((blank, place) => html`<li>${this.#renderBlank(blank, place, blanks)}</li>`)}
            </ul>`
      }
      ${formulas.length === 0 ? html`<p>${words.none}</p>` : nothing}
      <ul>
        ${formulas.map(({ name, text }, place) => html`<li>${this.#renderFormula(name, text, place)}</li>`)}
      </ul>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  #renderBlank(blank: Blank, place: number, blanks: readonly Blank[]) {
    const { definition } = this;
    const fault = definition === null ? null : blankFault(definition, blank);
    return html`<div class="row">
        <span class="grow formula">${words.blank(blank.name, blank.part)}</span>
        ${this.button(words.remove(blank.part), () => {
          this.#write(blanks.toSpliced(place, 1));
        })}
      </div>
      ${fault === null ? nothing : html`<p class="wrong">${words.faults[fault]}</p>`}`;
  }

  #renderFormula(name: string, text: string, place: number) {
    const problem = this.refused?.name === name ? this.refused.why : '';
    const id = `formula-${String(place)}`;
    return html`<div class="row">
        <label class="caption soft" for=${id}>${words.formula(name)}</label>
        <input
          class="grow formula"
          type="text"
          readonly
          id=${id}
          aria-describedby="${id}-problem"
          .value=${text}
        />
        ${this.button(
          words.makeShort,
          () => {
            this.#make(name, id);
          },
          { name },
        )}
      </div>
      <p class="wrong" id="${id}-problem" role="status">${problem}</p>`;
  }

  #make(name: string, id: string): void {
    const { definition } = this;
    const field = this.renderRoot.querySelector<HTMLInputElement>(`#${id}`);
    if (definition === null || field === null) return;
    const { value, selectionStart, selectionEnd } = field;
    const chosen = value.slice(selectionStart ?? 0, selectionEnd ?? 0).trim();
    const part = chosen === '' ? rightHandSide(value, definition.semantics === 'lines') : chosen;
    const blank = { name, part };
    const fault = blankFault(definition, blank);
    this.refused = fault === null ? null : { name, why: words.faults[fault] };
    if (fault !== null) return;
    const { blanks = [] } = definition;
    if (blanks.some((one) => one.name === name && one.part === part)) return;
    this.said = words.made(part);
    this.#write([...blanks, blank]);
  }

  #write(blanks: readonly Blank[]): void {
    const { definition } = this;
    if (definition === null) return;
    this.change(
      blanks.length === 0 ? leftOut(definition, 'blanks') : { ...definition, blanks: [...blanks] },
    );
  }

  static override styles = [shadowBase, buttonStyles, authoringStyles];
}

/** What a line computes, without its comment; of stocks and flows the text is that alone. */
function rightHandSide(text: string, isLine: boolean): string {
  if (!isLine) return text.trim();
  const begin = text.indexOf('=') + 1;
  const comment = text.indexOf("'", begin);
  return text.slice(begin, comment === -1 ? undefined : comment).trim();
}

customElements.define('ek-author-blanks', EkAuthorBlanks);

declare global {
  interface HTMLElementTagNameMap {
    'ek-author-blanks': EkAuthorBlanks;
  }
}
