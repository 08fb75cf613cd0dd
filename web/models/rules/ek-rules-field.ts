import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ModelFault } from '#core/models/index.ts';
import { faultAtItsLine, modelFormText } from '#text/model-form.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { CompletionList } from './completion-list.ts';
import type { Vocabulary } from './completion.ts';
import { rulesFieldStyles } from './ek-rules-field.styles.ts';
import { NameEvent } from './name-event.ts';
import { nameAt, placeIn, rulePieces, type RulePiece } from './rule-pieces.ts';

/** Lines that a field has room for at least. */
const fewestLines = 5;

/**
 * A text of model rules with numbered lines. A line with a fault is marked, and below the text
 * stands what is wrong; pressing that goes to the place. What is seen is a layer behind the text
 * field, with comments, numbers and the name that is looked at told apart.
 *
 * @fires input - at every key; `value` is what stands there
 * @fires ek-name - a {@link NameEvent}: a name was clicked, or F2 pressed in it
 */
export class EkRulesField extends LitElement {
  static override properties = {
    label: {},
    hint: {},
    keys: {},
    value: {},
    faults: { attribute: false },
    fixed: { type: Boolean },
    vocabulary: { attribute: false },
    marked: {},
    changed: { attribute: false },
  };

  declare label: string;
  declare hint: string;
  /** More of a hint, for who uses the keyboard. */
  declare keys: string;
  declare value: string;
  /** What is wrong in this text. */
  declare faults: readonly ModelFault[];
  /** To read only. */
  declare fixed: boolean;
  /** What can be completed; null for no suggestions. */
  declare vocabulary: Vocabulary | null;
  /** The name that is looked at. */
  declare marked: string | null;
  /** Numbers of lines that differ from those of an earlier text. */
  declare changed: ReadonlySet<number>;

  readonly #suggestions = new CompletionList(this, {
    text: () => this.#text,
    vocabulary: () => this.vocabulary,
    changed: () => {
      this.value = this.#text?.value ?? '';
      this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
  });

  constructor() {
    super();
    this.label = '';
    this.hint = '';
    this.keys = '';
    this.value = '';
    this.faults = [];
    this.fixed = false;
    this.vocabulary = null;
    this.marked = null;
    this.changed = new Set();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A text that came from elsewhere: what was offered no longer fits.
    if (changed.has('value') && this.value !== this.#text?.value) this.#suggestions.close();
  }

  protected override updated(): void {
    this.#placeSuggestions();
  }

  override render() {
    const lines = this.value.split('\n');
    const count = Math.max(fewestLines, lines.length + (this.fixed ? 0 : 1));
    const isCompleted = this.vocabulary !== null && !this.fixed;
    return html`<label for="text">${this.label}</label>
      <p id="hint" class="hint">${this.hint}</p>
      ${this.keys === '' ? nothing : html`<p id="keys" class="visually-hidden">${this.keys}</p>`}
      <div class="paper">
        <div class="numbers" aria-hidden="true">
          ${Array.from(
            { length: count },
            (_, index) =>
              html`<span
                data-fault=${this.#hasFault(index + 1)}
                data-changed=${this.changed.has(index + 1) ? '' : nothing}
                >${index + 1}</span
              >`,
          )}
        </div>
        <div class="mirror" aria-hidden="true">${lines.map((line) => this.#renderLine(line))}</div>
        <textarea
          id="text"
          wrap="off"
          rows=${count}
          spellcheck="false"
          autocapitalize="off"
          autocorrect="off"
          autocomplete="off"
          ?readonly=${this.fixed}
          aria-describedby=${this.keys === '' ? 'hint faults' : 'hint keys faults'}
          aria-invalid=${this.faults.length > 0 ? 'true' : 'false'}
          aria-autocomplete=${isCompleted ? 'list' : nothing}
          aria-controls=${isCompleted ? 'suggestions' : nothing}
          aria-activedescendant=${this.#suggestions.activeId}
          .value=${live(this.value)}
          @input=${this.#handleInput}
          @keydown=${this.#handleKey}
          @click=${this.#handleClick}
          @blur=${this.#handleBlur}
          @scroll=${this.#handleScroll}
        ></textarea>
        ${isCompleted ? this.#suggestions.render() : nothing}
      </div>
      <ul id="faults" class="faults" aria-live="polite">
        ${this.faults.map(
          (fault) =>
            html`<li>
              <button
                type="button"
                @click=${() => {
                  this.goTo(fault);
                }}
              >
                <b>${modelFormText.line(fault.line)}</b> ${faultAtItsLine(fault)}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  override focus(): void {
    this.#text?.focus();
  }

  /** The number, from 1, of the line that the caret is in. */
  get line(): number {
    return placeIn(this.value, this.#text?.selectionStart ?? 0).line + 1;
  }

  /** Brings the caret to a place, counted from 1. */
  goTo({ line, column }: { readonly line: number; readonly column: number }): void {
    const before = this.value.split('\n').slice(0, line - 1);
    const at = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    this.#text?.focus();
    this.#text?.setSelectionRange(at, at);
  }

  get #text(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  #renderLine(line: string) {
    return html`<span class="line"
      >${rulePieces(line).map((piece) => this.#renderPiece(piece))}</span
    >`;
  }

  #renderPiece({ text, kind, name }: RulePiece) {
    if (kind === 'plain') return text;
    const isMarked = name !== null && name === this.marked;
    return html`<span class=${kind} data-marked=${isMarked ? '' : nothing}>${text}</span>`;
  }

  #hasFault(line: number): string | typeof nothing {
    return this.faults.some((fault) => fault.line === line) ? '' : nothing;
  }

  #handleInput(event: Event): void {
    const text = event.target as HTMLTextAreaElement;
    straighten(text, event);
    this.value = text.value;
    const isTyped =
      event instanceof InputEvent && /^insert(Text|Composition)/.test(event.inputType);
    if (isTyped) this.#suggestions.look();
    else this.#suggestions.close();
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.key === 'F2') {
      event.preventDefault();
      this.#point();
      return;
    }
    this.#suggestions.handleKey(event);
  }

  #handleClick(): void {
    this.#suggestions.close();
    this.#point();
  }

  #handleBlur(): void {
    this.#suggestions.close();
  }

  #handleScroll(event: Event): void {
    const mirror = this.renderRoot.querySelector('.mirror');
    if (mirror !== null) mirror.scrollLeft = (event.target as HTMLElement).scrollLeft;
  }

  /** Tells which name the caret is in. */
  #point(): void {
    const text = this.#text;
    if (text === null || text.selectionStart !== text.selectionEnd) return;
    const name = nameAt(this.value, text.selectionStart);
    if (name !== null) this.dispatchEvent(new NameEvent(name));
  }

  /** Below the word that is being typed; by the layer behind, which has the same letters. */
  #placeSuggestions(): void {
    const { from } = this.#suggestions;
    const list = this.renderRoot.querySelector<HTMLElement>('.suggestions');
    const paper = this.renderRoot.querySelector('.paper');
    if (from === null || list === null || paper === null) return;
    const { line, column } = placeIn(this.value, from);
    const row = this.renderRoot.querySelectorAll('.mirror .line')[line];
    if (row === undefined) return;
    const place = rectAt(row, column);
    const box = paper.getBoundingClientRect();
    const most = Math.max(0, box.width - list.offsetWidth - 2);
    const left = Math.min(Math.max(0, place.left - box.left), most);
    list.style.setProperty('inset-inline-start', `${String(left)}px`);
    list.style.setProperty('inset-block-start', `${String(place.bottom - box.top + 2)}px`);
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  static override styles = [shadowBase, rulesFieldStyles];
}

/** Tablets type a curled apostrophe, which begins no comment. */
function straighten(text: HTMLTextAreaElement, event: Event): void {
  const caret = text.selectionStart;
  const isCurled = event instanceof InputEvent && /^[‘’]$/.test(event.data ?? '');
  if (isCurled && caret > 0) text.setRangeText("'", caret - 1, caret, 'end');
}

/** Where a letter of a line stands. */
function rectAt(line: Element, column: number): DOMRect {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = column;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node as Text;
    if (left > length || length === 0) {
      left -= length;
      continue;
    }
    const range = document.createRange();
    range.setStart(node, left);
    range.setEnd(node, left);
    return range.getBoundingClientRect();
  }
  return line.getBoundingClientRect();
}

customElements.define('ek-rules-field', EkRulesField);

declare global {
  interface HTMLElementTagNameMap {
    'ek-rules-field': EkRulesField;
  }
}
