import { LitElement, html } from 'lit';
import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { type BlockKind, blocks, kindOf } from '#core/blocks/index.ts';
import { blockNames, editorText } from '#text/editor.ts';
import { blocksAround, findBlock } from '../commands/current-block.ts';
import type { AttributeChangeEvent } from '../properties/attribute-change-event.ts';
import '../properties/ek-block-properties.ts';
import type { Surroundings } from '../surroundings.ts';

interface Shown {
  readonly kind: BlockKind;
  readonly node: Node;
  readonly pos: number;
}

/**
 * The properties of the block that the caret is in: a column beside the text, a sheet on a phone.
 * It stands in the light DOM and is opened by the author. @fires close
 */
export class EkPropertiesPanel extends LitElement {
  static override properties = {
    shown: { attribute: false },
  };

  surroundings: Surroundings | null = null;
  declare private shown: Shown | null;
  #view: EditorView | null = null;

  constructor() {
    super();
    this.shown = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated) this.hidden = true;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Shows the innermost block around the caret that has properties. */
  follow(view: EditorView): void {
    this.#view = view;
    if (this.hidden) return;
    const block = blocksAround(view.state).findLast(({ node }) => hasFields(node));
    const kind = block === undefined ? null : kindOf(block.node.type.name);
    this.shown = block === undefined || kind === null ? null : { kind, ...block };
  }

  /** Opens the panel and gives it the keys. */
  async open(view: EditorView): Promise<void> {
    this.hidden = false;
    this.follow(view);
    await this.updateComplete;
    this.querySelector<HTMLElement>('.ek-panel-body')?.focus();
  }

  override render() {
    const { shown, surroundings } = this;
    return html`<aside class="ek-properties" aria-label=${editorText.tools.properties}>
      <header>
        <h2>${shown === null ? editorText.tools.properties : blockNames[shown.kind]}</h2>
        <button type="button" class="ek-small-button" @click=${this.#close}>
          ${editorText.close}
        </button>
      </header>
      <div class="ek-panel-body" tabindex="-1" @keydown=${this.#handleKeydown}>
        ${
          shown === null || surroundings === null
            ? html`<p class="hint">${editorText.panel.none}</p>`
            : html`<ek-block-properties
                .kind=${shown.kind}
                .attrs=${shown.node.attrs}
                .surroundings=${surroundings}
                @ek-attribute-change=${this.#handleChange}
              ></ek-block-properties>`
        }
      </div>
    </aside>`;
  }

  /** Sets the attribute of the block as it stands now, wherever it went meanwhile. */
  #handleChange(event: AttributeChangeEvent): void {
    const { shown } = this;
    const view = this.#view;
    if (view === null || shown === null || !view.editable) return;
    const id: unknown = shown.node.attrs['id'];
    const found = typeof id === 'string' ? findBlock(view.state.doc, id) : shown;
    const node = found === null ? null : view.state.doc.nodeAt(found.pos);
    if (found === null || node?.type !== shown.node.type) return;
    const attrs = { ...node.attrs, [event.attribute]: event.value };
    try {
      node.type.create(attrs, node.content).check();
    } catch {
      return; // The panel keeps what was typed and says why; the document stays valid.
    }
    view.dispatch(view.state.tr.setNodeAttribute(found.pos, event.attribute, event.value));
  }

  #handleKeydown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#view?.focus();
  }

  readonly #close = (): void => {
    this.hidden = true;
    this.#view?.focus();
    this.dispatchEvent(new Event('close'));
  };
}

function hasFields(node: Node): boolean {
  const kind = kindOf(node.type.name);
  return kind !== null && blocks[kind].fields.length > 0;
}

customElements.define('ek-properties-panel', EkPropertiesPanel);

declare global {
  interface HTMLElementTagNameMap {
    'ek-properties-panel': EkPropertiesPanel;
  }
}
