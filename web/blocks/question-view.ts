/**
 * What all questions in the editor share: the stem, the worked solution, the row of actions under
 * them, and trying the question as pupils get it.
 */
import type { Node } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import type { NodeView } from 'prosemirror-view';
import { schema } from '#core/document/schema.ts';
import { partsOf } from '#core/blocks/question-parts.ts';
import { questionWords } from '#text/questions.ts';
import { editorText } from '#text/editor.ts';
import { blockView } from './block-view.ts';
import { controls, make, smallButton } from './make-element.ts';
import { readerDom } from './reader-html.ts';
import { tryButton } from './try-block.ts';
import type { BlockViewMaker, ViewPlace } from './view-context.ts';

interface QuestionViewParts {
  /** Adds what this kind of question can have more of; none where its parts are fixed. */
  readonly addPart?: { readonly words: string; readonly make: (question: Node) => Node };
  /** Shown between the stem and the parts: what pupils fill in. */
  readonly field?: HTMLElement;
  readonly draw?: (node: Node, contentDOM: HTMLElement) => void;
}

/** The view of a question of any kind with parts. */
export function questionView(node: Node, place: ViewPlace, parts: QuestionViewParts): NodeView {
  const { context } = place;
  let current = node;
  const contentDOM = make('div', { class: 'ek-question-parts' });
  const more = parts.addPart;
  const addPart =
    more === undefined
      ? []
      : [
          smallButton(more.words, () => {
            insertPart(place, more.make(current));
          }),
        ];
  const addSolution = smallButton(editorText.views.addSolution, () => {
    insertPart(place, part('solution', part('paragraph')));
  });
  const edited = make('div', { class: 'question ek-question' }, contentDOM);
  if (parts.field !== undefined) {
    edited.classList.add('has-field');
    edited.append(parts.field);
  }
  const tried = controls({ class: 'ek-tried' });
  tried.hidden = true;
  const trying = tryButton((isTrying) => {
    for (const part of [edited, ...addPart, addSolution]) part.hidden = isTrying;
    addSolution.hidden ||= hasSolution(current);
    tried.hidden = !isTrying;
    tried.replaceChildren(...(isTrying ? [readerDom(current, context.surroundings)] : []));
  });
  const actions = controls({ class: 'ek-block-actions' }, ...addPart, addSolution, trying);
  const dom = make('div', { class: 'ek-question-view' }, edited, tried, actions);
  return blockView(node, {
    dom,
    contentDOM,
    draw: (next) => {
      current = next;
      addSolution.hidden = edited.hidden || hasSolution(next);
      parts.draw?.(next, contentDOM);
    },
  });
}

const hasSolution = (question: Node): boolean => partsOf(question, 'solution').length > 0;

/** A node of the schema by the name of its type; throws for a name that the schema lacks. */
export function part(name: string, ...content: Node[]): Node {
  return schema.node(name, null, content);
}

/** Puts a part behind the last one of its kind and the caret in it; the solution stays last. */
function insertPart({ view, getPos }: ViewPlace, added: Node): void {
  const pos = getPos();
  const question = pos === undefined ? null : view.state.doc.nodeAt(pos);
  if (pos === undefined || question === null || !view.editable) return;
  const last = question.lastChild;
  const isBeforeSolution = last?.type.name === 'solution' && added.type.name !== 'solution';
  const end = pos + 1 + question.content.size - (isBeforeSolution ? last.nodeSize : 0);
  const { tr } = view.state;
  tr.insert(end, added);
  tr.setSelection(TextSelection.near(tr.doc.resolve(end + 1))).scrollIntoView();
  view.dispatch(tr);
  view.focus();
}

/** Takes the part at this place away, where the schema lets it go. */
export function removePart({ view, getPos }: ViewPlace): void {
  const pos = getPos();
  if (pos === undefined || !view.editable) return;
  const $pos = view.state.doc.resolve(pos);
  const node = $pos.nodeAfter;
  if (node === null || !$pos.parent.canReplace($pos.index(), $pos.index() + 1)) return;
  const { tr } = view.state;
  tr.delete(pos, pos + node.nodeSize);
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(pos), -1)));
  view.focus();
}

/** Moves the part at this place past its neighbour of the same type; the caret goes along. */
export function movePart({ view, getPos }: ViewPlace, direction: -1 | 1): boolean {
  const pos = getPos();
  if (pos === undefined || !view.editable) return false;
  const { doc, tr, selection } = view.state;
  const $pos = doc.resolve(pos);
  const node = $pos.nodeAfter;
  const neighbour = direction === 1 ? $pos.parent.maybeChild($pos.index() + 1) : $pos.nodeBefore;
  if (node === null || neighbour === null || neighbour.type !== node.type) return false;
  const target = direction === 1 ? pos + neighbour.nodeSize : pos - neighbour.nodeSize;
  const offset = selection.from - pos;
  const start = Math.min(pos, target);
  // Both at once: where two parts must stand, one may not be away for a moment.
  const pair = direction === 1 ? [neighbour, node] : [node, neighbour];
  tr.replaceWith(start, start + node.nodeSize + neighbour.nodeSize, pair);
  const hadCaret = offset > 0 && offset < node.nodeSize;
  if (hadCaret) tr.setSelection(TextSelection.near(tr.doc.resolve(target + offset)));
  view.dispatch(tr);
  return true;
}

export const stemView: BlockViewMaker = (node) => {
  const dom = make('div', { class: 'stem' });
  return blockView(node, { dom, contentDOM: dom });
};

export const solutionView: BlockViewMaker = (node, place) => {
  const contentDOM = make('div', { class: 'reveal-text' });
  const remove = smallButton(editorText.views.removeSolution, () => {
    removePart(place);
  });
  const name = make('span', {}, questionWords.solution);
  const dom = make(
    'div',
    { class: 'reveal ek-reveal solution', role: 'group', 'aria-label': questionWords.solution },
    controls({ class: 'ek-summary' }, name, remove),
    contentDOM,
  );
  return blockView(node, { dom, contentDOM });
};
