/** The tools around the text: shows each where it belongs and opens what keys and menus ask for. */
import { NodeSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { EditorTools } from './editor-tools.ts';
import { currentBlock } from './commands/current-block.ts';
import type { EkInsertMenu } from './insert/ek-insert-menu.ts';
import type { Surroundings } from './surroundings.ts';
import { chooseLink } from './tools/choose-link.ts';
import { chooseTerm } from './tools/choose-term.ts';
import type { EkBlockHandle } from './tools/ek-block-handle.ts';
import type { EkChooser } from './tools/ek-chooser.ts';
import type { EkFormatBar } from './tools/ek-format-bar.ts';
import type { EkFormulaEditor } from './tools/ek-formula-editor.ts';
import type { EkNewTerm } from './tools/ek-new-term.ts';
import type { EkNotice } from './tools/ek-notice.ts';
import type { EkPropertiesPanel } from './tools/ek-properties-panel.ts';
import type { EkShortcuts } from './tools/ek-shortcuts.ts';
import { placeAt, placeBeside } from './tools/placing.ts';

/** Where the tools stand at the bottom, always in sight; the same width as in the sheets. */
const phone = window.matchMedia('(width < 48rem)');

export class Toolbox implements EditorTools {
  readonly surroundings: Surroundings;
  readonly #page: HTMLElement;
  readonly #handle: EkBlockHandle;
  readonly #bar: EkFormatBar;
  readonly #menu: EkInsertMenu;
  readonly #formula: EkFormulaEditor;
  readonly #chooser: EkChooser;
  readonly #newTerm: EkNewTerm;
  readonly #panel: EkPropertiesPanel;
  readonly #shortcuts: EkShortcuts;
  readonly #notice: EkNotice;
  readonly #ending = new AbortController();
  #view: EditorView | null = null;
  #frame = 0;
  /** The bar was called for by a key and stays until the keys go back to the text. */
  #isBarAsked = false;
  #isPointerDown = false;

  constructor(host: HTMLElement, surroundings: Surroundings) {
    const find = <Tag extends keyof HTMLElementTagNameMap>(
      tag: Tag,
    ): HTMLElementTagNameMap[Tag] => {
      const found = host.querySelector(tag);
      if (found === null) throw new Error(`No <${tag}> in the editor`);
      return found;
    };
    this.surroundings = surroundings;
    this.#page = host.querySelector('.ek-editor-page') ?? host;
    this.#handle = find('ek-block-handle');
    this.#bar = find('ek-format-bar');
    this.#menu = find('ek-insert-menu');
    this.#formula = find('ek-formula-editor');
    this.#chooser = find('ek-chooser');
    this.#newTerm = find('ek-new-term');
    this.#panel = find('ek-properties-panel');
    this.#shortcuts = find('ek-shortcuts');
    this.#notice = find('ek-notice');
  }

  /** Begins to follow a view. */
  attach(view: EditorView): void {
    this.#view = view;
    for (const tool of [this.#handle, this.#bar, this.#menu]) tool.tools = this;
    this.#panel.surroundings = this.surroundings;
    const { signal } = this.#ending;
    const follow = (): void => {
      this.follow();
    };
    this.#page.addEventListener('focusin', follow, { signal });
    this.#page.addEventListener('focusout', this.#handleFocusOut, { signal });
    view.dom.addEventListener('pointerdown', this.#handlePointer, { signal });
    window.addEventListener('pointerup', this.#handlePointer, { signal });
    window.addEventListener('pointercancel', this.#handlePointer, { signal });
    window.addEventListener('resize', follow, { signal });
    window.visualViewport?.addEventListener('resize', this.#keepAboveKeyboard, { signal });
    window.visualViewport?.addEventListener('scroll', this.#keepAboveKeyboard, { signal });
    this.follow();
  }

  detach(): void {
    this.#ending.abort();
    cancelAnimationFrame(this.#frame);
    this.#view = null;
  }

  /** Brings the tools up to date before the next paint; what is not in sight does no work. */
  follow(): void {
    if (this.#view === null) return;
    // These hear of every change: what was typed decides whether they are open.
    this.#menu.follow(this.#view);
    this.#formula.follow(this.#view);
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#show();
    });
  }

  readonly takeMenuKey = (event: KeyboardEvent): boolean => this.#menu.takeKey(event);

  openToolbar(): void {
    this.#isBarAsked = true;
    this.#show();
    void this.#bar.updateComplete.then(() => {
      this.#bar.focus();
    });
  }

  openLink(): void {
    if (this.#view !== null) void chooseLink(this.#view, this.surroundings, this.#chooser);
  }

  openTerm(): void {
    if (this.#view === null) return;
    void chooseTerm(this.#view, this.surroundings, this.#chooser, this.#newTerm);
  }

  openShortcuts(): void {
    void this.#shortcuts.open();
  }

  openProperties(): void {
    if (this.#view !== null) void this.#panel.open(this.#view);
  }

  readonly editFormula = (pos: number): void => {
    if (this.#view?.editable === true) void this.#formula.open(this.#view, pos);
  };

  readonly chooseImage = (pos: number): void => {
    const view = this.#view;
    if (view?.editable !== true) return;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
    this.openProperties();
  };

  readonly notify = (sentence: string): void => {
    this.#notice.sentence = sentence;
  };

  #show(): void {
    const view = this.#view;
    // A tool that comes up between press and release would take the click.
    if (view === null || this.#isPointerDown) return;
    const isHere = view.editable && this.#page.contains(document.activeElement);
    this.#page.classList.toggle('is-active', isHere);
    this.#handle.follow(view);
    this.#panel.follow(view);
    const isBarShown = isHere && (this.#isBarAsked || this.#bar.isNeededFor(view));
    this.#page.classList.toggle('has-bar', isBarShown);
    this.#bar.compact = !this.#isBarAsked && view.state.selection.empty;
    if (isBarShown || phone.matches) this.#bar.follow(view);
    if (!isHere) return;
    // Its width is that of the name that it is about to show.
    void this.#handle.updateComplete.then(() => {
      this.#placeHandle(view);
    });
    if (isBarShown)
      void this.#bar.updateComplete.then(() => {
        this.#placeBar(view);
      });
    if (this.#menu.isOpen)
      void this.#menu.updateComplete.then(() => {
        this.#placeMenu(view);
      });
  }

  #placeHandle(view: EditorView): void {
    if (view.isDestroyed) return;
    const block = currentBlock(view.state);
    const dom = block === null ? null : view.nodeDOM(block.pos);
    if (!(dom instanceof HTMLElement)) return;
    const { top } = dom.getBoundingClientRect();
    const left = view.dom.getBoundingClientRect().left;
    const text = dom.closest('.ek-document > *')?.getBoundingClientRect().left ?? left;
    placeAt(this.#handle, this.#page, text - this.#handle.offsetWidth - 8, top - 4);
  }

  #placeBar(view: EditorView): void {
    if (view.isDestroyed) return;
    const { selection } = view.state;
    const table = this.#bar.compact ? this.#tableDom(view) : null;
    if (table !== null) {
      // At the end of the line of the caption, where it covers nothing.
      const { right, top } = table.getBoundingClientRect();
      placeAt(this.#bar, this.#page, right - this.#bar.offsetWidth, top - 12);
      return;
    }
    const [from, to] = [view.coordsAtPos(selection.from), view.coordsAtPos(selection.to)];
    placeBeside(this.#bar, this.#page, {
      left: Math.min(from.left, to.left),
      right: Math.max(from.right, to.right),
      top: from.top,
      bottom: to.bottom,
    });
  }

  #placeMenu(view: EditorView): void {
    if (view.isDestroyed) return;
    const caret = view.coordsAtPos(view.state.selection.head);
    // A phone has its keyboard over the page, and the bar above that.
    const bar = phone.matches ? 56 : 0;
    const bottom = (window.visualViewport?.height ?? window.innerHeight) - bar;
    const isRoomBelow = caret.bottom + this.#menu.offsetHeight + 8 < bottom;
    const top = isRoomBelow ? caret.bottom + 6 : caret.top - this.#menu.offsetHeight - 6;
    placeAt(this.#menu, this.#page, caret.left, top);
  }

  #tableDom(view: EditorView): Element | null {
    const { node } = view.domAtPos(view.state.selection.head);
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest('.ek-table-block') ?? null;
  }

  readonly #handleFocusOut = (event: FocusEvent): void => {
    const goesToText = event.relatedTarget === this.#view?.dom;
    if (goesToText || event.relatedTarget === null) this.#isBarAsked = false;
    this.follow();
  };

  readonly #handlePointer = (event: PointerEvent): void => {
    this.#isPointerDown = event.type === 'pointerdown';
    this.follow();
  };

  /** Browsers put the keyboard of a phone over the page; the bar moves up by as much. */
  readonly #keepAboveKeyboard = (): void => {
    const { visualViewport } = window;
    if (visualViewport === null) return;
    const covered = window.innerHeight - visualViewport.height - visualViewport.offsetTop;
    this.#page.style.setProperty('--ek-keyboard', `${String(Math.max(0, Math.round(covered)))}px`);
  };
}
