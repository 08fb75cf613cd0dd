/** The shape that all views of blocks in the editor have in common. */
import type { Node } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';

interface BlockViewParts {
  readonly dom: HTMLElement;
  /** Where ProseMirror writes the content; none for an atom. */
  readonly contentDOM?: HTMLElement;
  /** Brings everything outside the content up to date; called at once and at every change. */
  readonly draw?: (node: Node) => void;
  readonly destroy?: () => void;
}

/**
 * A view that is updated as long as it shows the same block, so that a field in it that someone
 * types in stays open when a colleague changes the same block. Regions with `data-controls` belong
 * to the view alone: their events and changes do not reach ProseMirror.
 */
export function blockView(node: Node, parts: BlockViewParts): NodeView {
  const { dom, contentDOM, draw, destroy } = parts;
  let current = node;
  draw?.(node);
  return {
    dom,
    ...(contentDOM !== undefined && { contentDOM }),
    update(next) {
      if (!isSameBlock(current, next)) return false;
      current = next;
      draw?.(next);
      return true;
    },
    stopEvent: (event) => isInControls(event.target),
    ignoreMutation: (mutation) => isOutsideContent(mutation, contentDOM),
    ...(destroy !== undefined && { destroy }),
  };
}

function isSameBlock(one: Node, other: Node): boolean {
  if (one.type !== other.type) return false;
  const [before, after] = [one.attrs['id'] as unknown, other.attrs['id'] as unknown];
  return before === after || before === null || after === null;
}

function isInControls(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-controls]') !== null;
}

function isOutsideContent(
  { type, target }: ViewMutationRecord,
  contentDOM: HTMLElement | undefined,
): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  if (type === 'selection') return isInControls(element);
  return contentDOM === undefined || !contentDOM.contains(target);
}
