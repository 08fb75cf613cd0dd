import { LitElement, css, html, nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Node } from 'prosemirror-model';
import { NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { formulaHtml } from '#pages/formula.ts';
import { editorText } from '#text/editor.ts';
import { Beside } from '../../controllers/beside.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { formulaPlace, setFormulaPlace } from '../plugins/formula-place.ts';

const words = editorText.formula;

/**
 * The LaTeX of one formula with its picture, beside it. Enter and a press elsewhere keep it, Escape
 * does not; the keys go back to the text. A formula that stays empty is taken away.
 */
export class EkFormulaEditor extends LitElement {
  static override properties = {
    tex: { attribute: false },
  };

  view: EditorView | null = null;
  declare private tex: string;
  #isOpen = false;
  #isKept = true;

  readonly #beside = new Beside(this, {
    anchor: () => this.#formulaDom(),
    popover: () => this.#popover,
    align: 'start',
  });

  constructor() {
    super();
    this.tex = '';
  }

  /** Opens for the formula at this position. */
  async open(view: EditorView, pos: number): Promise<void> {
    const node = view.state.doc.nodeAt(pos);
    if (node?.attrs['tex'] === undefined) return;
    this.view = view;
    this.tex = String(node.attrs['tex']);
    this.#isKept = true;
    this.#isOpen = true;
    const tr = setFormulaPlace(view.state.tr, pos);
    view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, pos)));
    await this.updateComplete;
    this.#popover?.showPopover();
    this.#beside.start();
    this.#input?.focus();
    this.#input?.select();
  }

  /** Closes when a colleague took the formula away. */
  follow(view: EditorView): void {
    if (this.#isOpen && formulaPlace(view.state) === null) this.#popover?.hidePopover();
  }

  override render() {
    const { tex } = this;
    const picture = tex.trim() === '' ? '' : formulaHtml(tex, true).toString();
    const isUnreadable = picture.includes('unreadable-formula');
    return html`<div
      popover="auto"
      role="dialog"
      aria-label=${editorText.tools.formula}
      @beforetoggle=${this.#handleToggle}
      @keydown=${this.#handleKeydown}
    >
      <label for="tex">${words.label}</label>
      <textarea
        id="tex"
        rows="2"
        spellcheck="false"
        autocapitalize="off"
        aria-describedby="error hint"
        aria-invalid=${String(isUnreadable)}
        .value=${tex}
        @input=${this.#handleInput}
      ></textarea>
      <div class="picture" role="img" aria-label=${words.preview}>
        ${isUnreadable ? nothing : unsafeHTML(picture)}
      </div>
      <p id="error" role="status">${isUnreadable ? words.unreadable : ''}</p>
      <p id="hint">${words.hint}</p>
    </div>`;
  }

  get #popover(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[popover]');
  }

  get #input(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  #formulaDom(): Element | null {
    const { view } = this;
    const pos = view === null ? null : formulaPlace(view.state);
    const dom = pos === null ? null : view?.nodeDOM(pos);
    return dom instanceof Element ? dom : null;
  }

  #handleInput(event: Event): void {
    this.tex = (event.target as HTMLTextAreaElement).value;
  }

  #handleKeydown(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    this.#isKept = event.key === 'Enter';
    // At once: what is typed next goes to the text, not to the formula.
    this.#finish(true);
    this.#popover?.hidePopover();
  }

  #handleToggle(event: ToggleEvent): void {
    if (event.newState === 'closed') this.#finish(false);
  }

  /** Writes the formula and forgets its place; after a key the caret goes behind it. */
  #finish(byKey: boolean): void {
    const { view } = this;
    if (view === null || !this.#isOpen) return;
    this.#isOpen = false;
    this.#beside.stop();
    const pos = formulaPlace(view.state);
    const node = pos === null ? null : view.state.doc.nodeAt(pos);
    const tr = setFormulaPlace(view.state.tr, null);
    if (pos !== null && node !== null) this.#write(tr, pos, node, byKey);
    view.dispatch(tr);
    if (byKey || pos === null) view.focus();
  }

  #write(tr: Transaction, pos: number, node: Node, byKey: boolean): void {
    const before: unknown = node.attrs['tex'];
    const tex = this.#isKept ? this.tex.trim().replace(/\s*\n\s*/g, ' ') : before;
    const goes = tex === '' && node.isInline;
    if (goes) tr.delete(pos, pos + node.nodeSize);
    else if (tex !== before) tr.setNodeAttribute(pos, 'tex', tex);
    // A press elsewhere has put the caret where it was meant to go.
    if (!byKey) return;
    const after = goes ? pos : pos + node.nodeSize;
    tr.setSelection(
      node.isInline ? TextSelection.near(tr.doc.resolve(after)) : NodeSelection.create(tr.doc, pos),
    );
  }

  static override styles = [
    shadowBase,
    css`
      [popover] {
        position: fixed;
        inset: auto;
        inline-size: min(24rem, 100vw - 2 * var(--ek-space-2));
        margin: 0;
        padding: var(--ek-space-3);
        border: 1px solid var(--ek-line);
        border-radius: var(--ek-radius);
        background: var(--ek-paper-raised);
        color: var(--ek-ink);
        box-shadow: var(--ek-shadow);
        font: var(--ek-ui-s);
      }

      label {
        font-weight: 600;
      }

      textarea {
        display: block;
        inline-size: 100%;
        margin-block-start: var(--ek-space-1);
        padding: var(--ek-space-2);
        border: 1px solid var(--ek-line-strong);
        border-radius: var(--ek-radius);
        background: var(--ek-paper);
        color: inherit;
        font: var(--ek-text-s) / 1.4 var(--ek-font-code);
        resize: vertical;
      }

      .picture {
        min-block-size: 2.5rem;
        margin-block: var(--ek-space-2);
        overflow-x: auto;
        font-size: var(--ek-text-m);
      }

      math {
        font-family: var(--ek-font-math);
      }

      p {
        margin: 0;
        color: var(--ek-ink-soft);
      }

      #error {
        color: var(--ek-negative);
      }
    `,
  ];
}

customElements.define('ek-formula-editor', EkFormulaEditor);

declare global {
  interface HTMLElementTagNameMap {
    'ek-formula-editor': EkFormulaEditor;
  }
}
