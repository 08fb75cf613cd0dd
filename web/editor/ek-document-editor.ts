import { LitElement, html } from 'lit';
import type { Node } from 'prosemirror-model';
import { EditorState, Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { editorText } from '#text/editor.ts';
import { markViews, nodeViews } from '../blocks/views.ts';
import '../reader/reader.css';
import './editor.css';
import './insert/ek-insert-menu.ts';
import { faultsPlugin } from './plugins/faults.ts';
import { documentPlugins } from './document-plugins.ts';
import { Refresh } from './refresh.ts';
import type { Surroundings } from './surroundings.ts';
import { Toolbox } from './toolbox.ts';
import './tools/ek-block-handle.ts';
import './tools/ek-chooser.ts';
import './tools/ek-format-bar.ts';
import './tools/ek-formula-editor.ts';
import './tools/ek-new-term.ts';
import './tools/ek-notice.ts';
import './tools/ek-properties-panel.ts';
import './tools/ek-shortcuts.ts';

/** What an editor begins with; `plugins` come before its own (collaboration). */
export interface EditorStart {
  readonly document: Node;
  readonly plugins: readonly Plugin[];
  readonly surroundings: Surroundings;
  readonly readOnly?: boolean;
}

/**
 * The editor of one document: the page as pupils see it, with tools that appear where the cursor
 * is. It stands in the light DOM, so that the styles of the reader apply.
 *
 * Changes of colleagues are transactions with the meta `remote` (true) on `view`; they move neither
 * focus nor scroll.
 *
 * @fires ek-faults - after each check; the number is in `faultCount`
 */
export class EkDocumentEditor extends LitElement {
  #view: EditorView | null = null;
  #toolbox: Toolbox | null = null;
  #faultCount = 0;
  readonly #refresh = new Refresh();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The open document as ProseMirror has it; null while none is open. */
  get view(): EditorView | null {
    return this.#view;
  }

  /** How many things keep the document from being published, as last counted. */
  get faultCount(): number {
    return this.#faultCount;
  }

  /** Opens a document, closing the one that was open. */
  open({ document, plugins, surroundings, readOnly = false }: EditorStart): void {
    this.close();
    // The tools must be there before the view that they follow.
    if (!this.hasUpdated) this.performUpdate();
    const toolbox = new Toolbox(this, surroundings);
    this.#toolbox = toolbox;
    const context = {
      surroundings,
      editFormula: toolbox.editFormula,
      chooseImage: toolbox.chooseImage,
      onRefresh: this.#refresh.listen,
    };
    const followed = new Plugin({
      view: (view) => {
        toolbox.attach(view);
        return {
          update: () => {
            toolbox.follow();
          },
        };
      },
    });
    this.#view = new EditorView(
      { mount: this.#newPage() },
      {
        state: EditorState.create({
          doc: document,
          plugins: [
            ...plugins,
            ...documentPlugins(toolbox, toolbox.takeMenuKey),
            faultsPlugin({ surroundings, counted: this.#count, onRefresh: this.#refresh.listen }),
            followed,
          ],
        }),
        nodeViews: nodeViews(context),
        markViews: markViews(context),
        editable: () => !readOnly,
        scrollMargin: scrollRoom,
        scrollThreshold: scrollRoom,
        attributes: {
          class: 'ek-document',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': editorText.document,
          ...(readOnly && { 'aria-readonly': 'true' }),
        },
      },
    );
  }

  /** Ends the view; what was not sent by then is the business of the collaboration plugin. */
  close(): void {
    this.#toolbox?.detach();
    this.#toolbox = null;
    this.#view?.destroy();
    this.#view = null;
  }

  /** Gives the keys to the text. */
  override focus(): void {
    this.#view?.focus();
  }

  /** Call when terms, fragments, models or media have changed. */
  surroundingsChanged(): void {
    this.#refresh.announce();
  }

  override render() {
    return html`<div class="ek-editor">
      <div class="ek-editor-page">
        <div class="ek-editor-text"></div>
        <div class="ek-editor-tools">
          <ek-block-handle></ek-block-handle>
          <ek-format-bar></ek-format-bar>
        </div>
        <ek-insert-menu></ek-insert-menu>
      </div>
      <ek-properties-panel></ek-properties-panel>
      <ek-formula-editor></ek-formula-editor>
      <ek-chooser></ek-chooser>
      <ek-new-term></ek-new-term>
      <ek-shortcuts></ek-shortcuts>
      <ek-notice></ek-notice>
    </div>`;
  }

  readonly #count = (count: number): void => {
    this.#faultCount = count;
    this.dispatchEvent(new Event('ek-faults'));
  };

  /** A place for a new view; ProseMirror takes its own place away when it is destroyed. */
  #newPage(): HTMLElement {
    const page = document.createElement('div');
    this.querySelector('.ek-editor-text')?.replaceChildren(page);
    return page;
  }
}

/** Room that stays free around the caret when the text scrolls: for lines above, and a bar below. */
const scrollRoom = { top: 72, right: 0, bottom: 96, left: 0 };

customElements.define('ek-document-editor', EkDocumentEditor);

declare global {
  interface HTMLElementTagNameMap {
    'ek-document-editor': EkDocumentEditor;
  }
}
