import { LitElement, css, html, nothing } from 'lit';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { kindOf } from '#core/blocks/index.ts';
import { blockNames, editorText } from '#text/editor.ts';
import '../../elements/ek-menu.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { duplicateBlock, moveBlock, removeBlock, selectOuter } from '../commands/block-commands.ts';
import { blocksAround } from '../commands/current-block.ts';
import { insertBelow } from '../insert/insert-below.ts';
import type { EditorTools } from '../editor-tools.ts';

const words = editorText.tools;

/** The name of the current block, and what can be done with it as a whole. */
export class EkBlockHandle extends LitElement {
  static override properties = {
    state: { attribute: false },
  };

  view: EditorView | null = null;
  tools: EditorTools | null = null;
  declare private state: EditorView['state'] | null;
  #place = '';

  constructor() {
    super();
    this.state = null;
  }

  /** Shows the block that the caret is in; typing within it is no reason to draw. */
  follow(view: EditorView): void {
    this.view = view;
    const place = JSON.stringify(
      blocksAround(view.state).map(({ node, parent, index }) => [
        node.type.name,
        parent.type.name,
        parent.childCount,
        index,
      ]),
    );
    if (place === this.#place) return;
    this.#place = place;
    this.state = view.state;
  }

  override render() {
    const { state, tools } = this;
    if (state === null || tools === null) return nothing;
    const around = blocksAround(state);
    const block = around.at(-1);
    if (block === undefined) return nothing;
    const outer = around.at(-2);
    const name = nameOf(block.node.type.name);
    return html`<ek-menu label=${words.block(name)} variant="quiet" size="small">
      <span slot="label"><span aria-hidden="true">⋮</span> ${name}</span>
      ${this.#item(words.insertBelow, insertBelow)} ${this.#item(words.moveUp, moveBlock(-1))}
      ${this.#item(words.moveDown, moveBlock(1))} ${this.#item(words.duplicate, duplicateBlock)}
      ${this.#item(words.remove, removeBlock)}
      <hr />
      ${
        outer === undefined
          ? nothing
          : this.#item(words.around(nameOf(outer.node.type.name)), selectOuter)
      }
      <button
        type="button"
        @click=${() => {
          tools.openProperties();
        }}
      >
        ${words.properties}
      </button>
    </ek-menu>`;
  }

  #item(label: string, command: Command) {
    return html`<button
      type="button"
      ?disabled=${this.state === null || !command(this.state)}
      @click=${() => {
        const { view } = this;
        if (view === null) return;
        command(view.state, view.dispatch, view);
        view.focus();
      }}
    >
      ${label}
    </button>`;
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: block;
        inline-size: max-content;
      }

      ek-menu::part(button) {
        padding-inline: var(--ek-space-2);
        color: var(--ek-ink-soft);
        font: var(--ek-ui-s);
      }
    `,
  ];
}

function nameOf(typeName: string): string {
  const kind = kindOf(typeName);
  return kind === null ? '' : blockNames[kind];
}

customElements.define('ek-block-handle', EkBlockHandle);

declare global {
  interface HTMLElementTagNameMap {
    'ek-block-handle': EkBlockHandle;
  }
}
