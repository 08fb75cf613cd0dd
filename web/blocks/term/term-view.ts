/** A term in the editor: dotted as in the reader; one that is not in the glossary stands out. */
import type { Mark } from 'prosemirror-model';
import type { MarkView } from 'prosemirror-view';
import { editorText } from '#text/editor.ts';
import { make } from '../make-element.ts';
import type { ViewContext } from '../view-context.ts';

export function termView(mark: Mark, { surroundings, onRefresh }: ViewContext): MarkView {
  const dom = make('span', { class: 'term' });
  const draw = (): void => {
    const term = surroundings.terms().find(({ id }) => id === mark.attrs['term']);
    dom.classList.toggle('is-unknown', term === undefined);
    dom.title = term === undefined ? editorText.views.unknownTerm : term.definition;
  };
  draw();
  return {
    dom,
    ignoreMutation: ({ type, target }) => type === 'attributes' && target === dom,
    destroy: onRefresh(draw),
  };
}
