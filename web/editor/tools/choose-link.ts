/** Asks where a link leads and puts it on the selected words. */
import type { EditorView } from 'prosemirror-view';
import { isSafeLink, linkedFragment } from '#core/blocks/link/link.ts';
import { editorText } from '#text/editor.ts';
import { markedRange, setMark } from '../commands/mark-range.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Choice, EkChooser } from './ek-chooser.ts';
import { matches } from './matches.ts';

const words = editorText.link;

/** What was typed as an address, or null: `www.nlt.nl` lacks only its scheme. */
function addressOf(typed: string): string | null {
  const query = typed.trim();
  if (isSafeLink(query) && linkedFragment(query) === null) return query;
  if (/^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(query)) return `mailto:${query}`;
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i.test(query) ? `https://${query}` : null;
}

function choicesFor(surroundings: Surroundings, query: string, hasLink: boolean): Choice[] {
  const address = addressOf(query);
  return [
    ...(address === null ? [] : [{ value: address, label: address, detail: words.address }]),
    ...surroundings
      .fragments()
      .filter(({ title }) => address === null && matches(title, query))
      .map(({ id, title }) => ({ value: `fragment:${id}`, label: title, detail: words.fragment })),
    ...(hasLink ? [{ value: '', label: words.remove }] : []),
  ];
}

/** Resolves when the dialog is closed; the caret is back in the text then. */
export async function chooseLink(
  view: EditorView,
  surroundings: Surroundings,
  chooser: EkChooser,
): Promise<void> {
  const { mark } = markedRange(view.state, 'link');
  const href = mark === null ? '' : String(mark.attrs['href']);
  const id = linkedFragment(href);
  const title = surroundings.fragments().find((one) => one.id === id)?.title;
  const chosen = await chooser.choose({
    ...words,
    query: title ?? (id === null ? href : ''),
    choicesFor: (query) => choicesFor(surroundings, query, mark !== null),
  });
  if (chosen !== null && !view.isDestroyed) {
    // Asked for again: colleagues may have written while the dialog was open.
    const range = markedRange(view.state, 'link');
    const attrs = chosen.value === '' ? null : { href: chosen.value };
    view.dispatch(setMark(view.state, 'link', range, attrs, chosen.label));
  }
  if (!view.isDestroyed) view.focus();
}
