/** Steps that were made on an older version, as they apply to a newer one. */
import type { Node } from 'prosemirror-model';
import { Mapping, type Step, type Transform } from 'prosemirror-transform';

/** What became of steps: the document after them, and those that still apply. */
export interface Applied {
  readonly document: Node;
  readonly steps: readonly Step[];
}

/**
 * Applies `steps`, made on an earlier version, to `document`, which is that version changed by
 * `over`. A step whose place is gone is left out.
 *
 * Positions are mapped back through the steps themselves, forward through `over`, and on through
 * what was applied; a position inside a step's own insertion finds that insertion again (a mirror).
 */
export function rebaseOnto(document: Node, steps: readonly Step[], over: readonly Step[]): Applied {
  const mapping = new Mapping();
  for (const step of steps.toReversed()) mapping.appendMap(step.getMap().invert());
  for (const step of over) mapping.appendMap(step.getMap());
  const applied: Step[] = [];
  let current = document;
  steps.forEach((step, index) => {
    const undoneAt = steps.length - 1 - index;
    const mapped = step.map(mapping.slice(undoneAt + 1));
    const result = mapped === null ? null : applyStep(mapped, current);
    if (mapped === null || result === null) return;
    mapping.appendMap(mapped.getMap(), undoneAt);
    applied.push(mapped);
    current = result;
  });
  return { document: current, steps: applied };
}

/** The document after the step, or null where the step cannot be applied. */
export function applyStep(step: Step, document: Node): Node | null {
  try {
    return step.apply(document).doc;
  } catch {
    // Positions outside the document throw a RangeError instead of failing.
    return null;
  }
}

/** A step with the step that undoes it. */
export interface UndoableStep {
  readonly step: Step;
  readonly undo: Step;
}

/**
 * Puts `over` under the steps `own` that end in the transform's document: undoes them, applies
 * `over`, and does again, mapped, those from index `from`. When `over` holds the same steps as the
 * first `from` of `own` in another form, as many of each, `isSame` says so: positions inside them
 * are then found again. Returns what was done again, with null for each step that could not be.
 */
export function rebaseUnder(
  transform: Transform,
  own: readonly UndoableStep[],
  over: readonly Step[],
  from = 0,
): readonly (UndoableStep | null)[] {
  const start = transform.steps.length;
  for (const { undo } of own.toReversed()) transform.step(undo);
  const isSame = from > 0 && over.length === from;
  over.forEach((step, index) => {
    transform.step(step);
    if (isSame) {
      setMirror(transform, start + own.length - 1 - index, transform.steps.length - 1);
    }
  });
  return own.slice(from).map(({ step }, index) => {
    const undoneAt = start + own.length - 1 - (from + index);
    const mapped = step.map(transform.mapping.slice(undoneAt + 1));
    if (mapped === null) return null;
    const before = transform.doc;
    if (transform.maybeStep(mapped).failed !== null) return null;
    setMirror(transform, undoneAt, transform.steps.length - 1);
    return { step: mapped, undo: mapped.invert(before) };
  });
}

/**
 * Says that the step at index `again` brings back what the one at `undone` took away, so that
 * cursors and marks in that text stay where they were. The method is left out of the published
 * types, though the collaboration module of ProseMirror itself depends on it.
 */
function setMirror({ mapping }: Transform, undone: number, again: number): void {
  (mapping as Mapping & { setMirror(one: number, other: number): void }).setMirror(undone, again);
}
