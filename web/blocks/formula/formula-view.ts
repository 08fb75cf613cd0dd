/** A formula in the editor: MathML as in the reader; a press opens its little editor. */
import type { Node } from 'prosemirror-model';
import { formulaHtml } from '#pages/formula.ts';
import { editorText } from '#text/editor.ts';
import { blockView } from '../block-view.ts';
import { make } from '../make-element.ts';
import type { BlockViewMaker, ViewPlace } from '../view-context.ts';

const drawInto =
  (dom: HTMLElement, display: boolean) =>
  ({ attrs }: Node): void => {
    const tex = String(attrs['tex']);
    if (dom.dataset['tex'] === tex) return;
    dom.dataset['tex'] = tex;
    dom.classList.toggle('is-empty', tex.trim() === '');
    if (tex.trim() === '') dom.textContent = editorText.views.emptyFormula;
    // MathML that our formula writer made of LaTeX; it escapes what it cannot read.
    else dom.innerHTML = formulaHtml(tex, display).toString();
  };

function openOnPress(dom: HTMLElement, { view, getPos, context }: ViewPlace): void {
  dom.addEventListener('click', () => {
    const pos = getPos();
    if (pos !== undefined && view.editable) context.editFormula(pos);
  });
}

export const formulaView: BlockViewMaker = (node, place) => {
  const dom = make('span', { class: 'ek-formula', contenteditable: 'false' });
  openOnPress(dom, place);
  return blockView(node, { dom, draw: drawInto(dom, false) });
};

export const formulaBlockView: BlockViewMaker = (node, place) => {
  const dom = make('div', { class: 'formula ek-formula', contenteditable: 'false' });
  openOnPress(dom, place);
  return blockView(node, { dom, draw: drawInto(dom, true) });
};
