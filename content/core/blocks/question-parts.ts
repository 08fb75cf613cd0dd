/** Parts that every question has: what is asked, and the worked solution afterwards. */
import type { Node, NodeSpec } from 'prosemirror-model';
import { type Fault, fault } from './fault.ts';

export const questionParts = {
  stem: {
    content: 'flow+',
    defining: true,
    parseDOM: [{ tag: 'ek-stem' }],
    toDOM: () => ['ek-stem', 0],
  },
  solution: {
    content: 'flow+',
    defining: true,
    parseDOM: [{ tag: 'ek-solution' }],
    toDOM: () => ['ek-solution', 0],
  },
} as const satisfies Record<string, NodeSpec>;

/** The children of `node` with this type name. */
export function partsOf(node: Node, type: string): readonly Node[] {
  return node.children.filter((child) => child.type.name === type);
}

/** A fault when nothing is asked. */
export function checkStem(question: Node): readonly Fault[] {
  const asked = partsOf(question, 'stem').some(
    (stem) => stem.textContent.trim() !== '' || stem.childCount > 1,
  );
  return asked ? [] : [fault('text-missing', question.attrs['id'], { where: 'stem' })];
}
