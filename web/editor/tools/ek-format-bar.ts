import { LitElement, html, nothing } from 'lit';
import { type Command, TextSelection } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import { editorText } from '#text/editor.ts';
import { RovingFocus } from '../../controllers/roving-focus.ts';
import '../../elements/ek-menu.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { markType, nodeType } from '../commands/schema-types.ts';
import type { EditorTools } from '../editor-tools.ts';
import { hasMark, markButtons } from './mark-buttons.ts';
import { barStyles } from './ek-format-bar.styles.ts';
import { tableActions } from './table-actions.ts';

/**
 * The bar of marks, and of the table around the caret. Beside a selection on a wide screen; at the
 * bottom, above the keyboard, on a phone. Escape gives the keys back to the text.
 */
export class EkFormatBar extends LitElement {
  static override properties = {
    state: { attribute: false },
    compact: { type: Boolean, reflect: true },
  };

  view: EditorView | null = null;
  tools: EditorTools | null = null;
  /** Only what belongs to the table: nothing is selected. */
  declare compact: boolean;
  declare private state: EditorView['state'] | null;

  readonly #roving = new RovingFocus(this, {
    items: () => [
      ...this.renderRoot.querySelectorAll<HTMLElement>('[role="toolbar"] > button:enabled'),
    ],
    orientation: 'horizontal',
  });

  constructor() {
    super();
    this.state = null;
    this.compact = false;
  }

  /** Whether there is a reason to be in sight beside the text. */
  isNeededFor({ state, editable }: EditorView): boolean {
    const isTextSelected = state.selection instanceof TextSelection && !state.selection.empty;
    return editable && (isTextSelected || isInTable(state));
  }

  /** Shows the state of the selection. */
  follow(view: EditorView): void {
    this.view = view;
    this.state = view.state;
  }

  /** Gives the keys to the first button. */
  override focus(): void {
    this.#roving.focus(this.renderRoot.querySelector<HTMLElement>('button') ?? undefined);
  }

  override render() {
    const { state, tools } = this;
    if (state === null || tools === null) return nothing;
    const canHold = (name: string): boolean =>
      state.selection.$from.parent.type.allowsMarkType(markType(name));
    const inText = state.selection.$from.parent.inlineContent;
    return html`<div class="bar" @keydown=${this.#handleKeydown} @mousedown=${this.#keepSelection}>
      <div role="toolbar" aria-label=${editorText.tools.bar}>
        ${markButtons.map(
          ({ name, sign, word, command }) =>
            html`<button
              type="button"
              class=${name}
              title=${word}
              aria-label=${word}
              aria-pressed=${String(hasMark(state, markType(name)))}
              ?disabled=${!canHold(name)}
              @click=${() => {
                this.#run(command);
              }}
            >
              ${sign}
            </button>`,
        )}
        <button
          type="button"
          ?disabled=${!inText}
          @click=${() => {
            tools.openLink();
          }}
        >
          ${editorText.tools.link}
        </button>
        <button
          type="button"
          ?disabled=${!inText}
          @click=${() => {
            tools.openTerm();
          }}
        >
          ${editorText.tools.term}
        </button>
        <button
          type="button"
          ?disabled=${!inText}
          @click=${() => {
            this.#makeFormula();
          }}
        >
          ${editorText.tools.formula}
        </button>
        <button
          type="button"
          title=${editorText.tools.shortcuts}
          aria-label=${editorText.tools.shortcuts}
          @click=${() => {
            tools.openShortcuts();
          }}
        >
          ?
        </button>
      </div>
      ${isInTable(state) ? this.#renderTableMenu() : nothing}
    </div>`;
  }

  #renderTableMenu() {
    return html`<ek-menu label=${editorText.tools.table} variant="quiet" size="small">
      ${tableActions.map(
        (group, index) =>
          html`${index === 0 ? nothing : html`<hr />`}${group.map(
            ([words, command]) =>
              html`<button
                type="button"
                ?disabled=${this.state === null || !command(this.state)}
                @click=${() => {
                  this.#run(command);
                }}
              >
                ${words}
              </button>`,
          )}`,
      )}
    </ek-menu>`;
  }

  /** The selected words become the LaTeX of the formula. */
  #makeFormula(): void {
    const { view, tools } = this;
    if (view === null) return;
    const { state } = view;
    const { from, to } = state.selection;
    const tex = state.doc.textBetween(from, to, ' ', ' ').trim();
    view.dispatch(state.tr.replaceSelectionWith(nodeType('formula').create({ tex }), true));
    tools?.editFormula(from);
  }

  #run(command: Command): void {
    const { view } = this;
    if (view === null) return;
    command(view.state, view.dispatch, view);
    // By pointer the keys are still with the text; by key they stay in the bar for the next press.
    if (!this.matches(':focus-within')) view.focus();
  }

  #keepSelection(event: Event): void {
    event.preventDefault();
  }

  #handleKeydown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      this.view?.focus();
    } else this.#roving.handleKeydown(event);
  }

  static override styles = [shadowBase, barStyles];
}

customElements.define('ek-format-bar', EkFormatBar);

declare global {
  interface HTMLElementTagNameMap {
    'ek-format-bar': EkFormatBar;
  }
}
