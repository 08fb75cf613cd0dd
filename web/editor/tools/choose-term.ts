/** Asks which word of the glossary the selected words are, or makes a new one. */
import type { EditorView } from 'prosemirror-view';
import { editorText } from '#text/editor.ts';
import { markedRange, setMark } from '../commands/mark-range.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Choice, EkChooser } from './ek-chooser.ts';
import type { EkNewTerm } from './ek-new-term.ts';
import { matches } from './matches.ts';

const words = editorText.term;
const newTerm = 'new';
const removeTerm = 'remove';

function choicesFor(surroundings: Surroundings, query: string, hasTerm: boolean): Choice[] {
  const typed = query.trim();
  const found = surroundings
    .terms()
    .filter(({ name, forms }) => [name, ...forms].some((form) => matches(form, typed)));
  const isKnown = found.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
  return [
    ...found.map(({ id, name, definition }) => ({ value: id, label: name, detail: definition })),
    ...(typed === '' || isKnown
      ? []
      : [{ value: newTerm, label: words.make(typed), detail: words.makeDetail }]),
    ...(hasTerm ? [{ value: removeTerm, label: words.remove }] : []),
  ];
}

/** Resolves when the dialogs are closed; the caret is back in the text then. */
export async function chooseTerm(
  view: EditorView,
  surroundings: Surroundings,
  chooser: EkChooser,
  form: EkNewTerm,
): Promise<void> {
  const { from, to, mark } = markedRange(view.state, 'term');
  let typed = view.state.doc.textBetween(from, to, ' ', ' ').trim();
  const chosen = await chooser.choose({
    ...words,
    query: typed,
    choicesFor: (query) => {
      typed = query.trim();
      return choicesFor(surroundings, query, mark !== null);
    },
  });
  if (chosen !== null && !view.isDestroyed) {
    const made =
      chosen.value === newTerm
        ? await form.ask(typed, (name, definition) => surroundings.addTerm(name, definition))
        : { id: chosen.value, name: chosen.label };
    if (made !== null) {
      const attrs = made.id === removeTerm ? null : { term: made.id };
      view.dispatch(setMark(view.state, 'term', markedRange(view.state, 'term'), attrs, made.name));
    }
  }
  if (!view.isDestroyed) view.focus();
}
