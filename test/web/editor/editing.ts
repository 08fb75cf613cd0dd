/** An open editor on the page of a test, and short ways to write in it. */
import type { Node } from 'prosemirror-model';
import { type Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ModelDefinition } from '#core/models/index.ts';
import { EkDocumentEditor } from '#web/editor/ek-document-editor.ts';
import type { Surroundings } from '#web/editor/surroundings.ts';
import '#web/styles/index.css';
import { fragment, term } from '../../helpers/modules.ts';

export interface Editing {
  readonly editor: EkDocumentEditor;
  readonly view: EditorView;
  readonly surroundings: TestSurroundings;
}

/** Surroundings that a test can change. */
export interface TestSurroundings extends Surroundings {
  readonly state: { models: ModelDefinition[]; terms: ReturnType<typeof term>[]; added: File[] };
}

export function surroundingsForTest(): TestSurroundings {
  const state: TestSurroundings['state'] = {
    models: [],
    terms: [term('warmte'), term('stroom')],
    added: [],
  };
  return {
    state,
    terms: () => state.terms,
    fragments: () => [fragment('wat-is-warmte'), fragment('het-stroomt')],
    models: () => state.models,
    media: () => [],
    mediumAddress: () => null,
    addMedium: (file) => {
      state.added.push(file);
      return Promise.resolve(`media/${file.name}`);
    },
    saveModel: () => Promise.resolve(),
    addTerm: (name) => {
      state.terms.push(term(name));
      return Promise.resolve(term(name).id);
    },
  };
}

/** Opens a document on the page for the running test. */
export async function edit(
  document_: Node,
  { plugins = [], readOnly = false }: { plugins?: Plugin[]; readOnly?: boolean } = {},
): Promise<Editing> {
  document.documentElement.lang = 'nl';
  const main = document.createElement('main');
  const editor = new EkDocumentEditor();
  main.append(editor);
  document.body.append(main);
  const surroundings = surroundingsForTest();
  editor.open({ document: document_, plugins, surroundings, readOnly });
  await editor.updateComplete;
  onTestFinished(() => {
    editor.close();
    main.remove();
  });
  const { view } = editor;
  if (view === null) throw new Error('the editor did not open');
  return { editor, view, surroundings };
}

/** Puts the caret at the end of the text that ends in `words`, or at its start. */
export function caretAfter({ view }: Editing, words: string, atStart = false): void {
  let found = -1;
  view.state.doc.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (at >= 0 && found < 0) found = pos + at + (atStart ? 0 : words.length);
    return found < 0;
  });
  if (found < 0) throw new Error(`no text ${words}`);
  caretAt(view, found);
}

/** Selects these words. */
export function select({ view }: Editing, words: string): void {
  view.focus();
  view.state.doc.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (at < 0) return;
    const { tr, doc } = view.state;
    view.dispatch(tr.setSelection(TextSelection.create(doc, pos + at, pos + at + words.length)));
  });
}

export function caretAt(view: EditorView, pos: number): void {
  view.focus();
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(pos))));
}

/** Types and presses keys, as userEvent.keyboard spells them. */
export const keys = (text: string): Promise<void> => userEvent.keyboard(text);

/** The one element that matches; a test without it has no meaning. */
export function one<T extends Element = HTMLElement>(within: ParentNode, selector: string): T {
  const found = within.querySelector<T>(selector);
  if (found === null) throw new Error(`no ${selector} here`);
  return found;
}
