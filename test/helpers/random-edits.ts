/** Changes that authors make, at random but always the same for the same numbers. */
import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { canSplit } from 'prosemirror-transform';
import { schema } from '#core/document/schema.ts';
import { math, node, p } from './documents.ts';

/** Numbers from 0 to 1 that decide what is done and where. */
export interface Choice {
  readonly what: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const at = (part: number, size: number): number => Math.floor(part * (size + 1));

const newBlock = (part: number, text: string): Node =>
  part < 0.4
    ? p(text)
    : part < 0.7
      ? node('callout', { kind: 'example' })(p(text))
      : node('bullet_list')(node('list_item')(p(text)));

/** Position in a text near `part` of the document, or null where there is none. */
function textPosition(document: Node, part: number): number | null {
  const positions: number[] = [];
  document.descendants((one, position) => {
    if (one.isTextblock) positions.push(position);
  });
  const start = positions[Math.min(positions.length - 1, at(part, positions.length - 1))];
  if (start === undefined) return null;
  const size = document.nodeAt(start)?.content.size ?? 0;
  return start + 1 + at((part * 7919) % 1, size);
}

type Change = (transform: Transform, choice: Choice) => unknown;

const changes: readonly Change[] = [
  (tr, { from, text }) => {
    const position = textPosition(tr.doc, from);
    return position !== null && tr.insert(position, schema.text(text));
  },
  (tr, { from, text }) => {
    const position = textPosition(tr.doc, from);
    return position !== null && tr.insert(position, math(text));
  },
  (tr, { from, to }) => {
    const [one, other] = [at(from, tr.doc.content.size), at(to, tr.doc.content.size)];
    return tr.deleteRange(Math.min(one, other), Math.max(one, other));
  },
  (tr, { from, to }) => {
    const position = textPosition(tr.doc, from);
    if (position === null) return false;
    const { parent, parentOffset } = tr.doc.resolve(position);
    const end = position + at(to, parent.content.size - parentOffset);
    return tr.delete(position, end);
  },
  (tr, { from }) => {
    const position = textPosition(tr.doc, from);
    return position !== null && canSplit(tr.doc, position) && tr.split(position);
  },
  (tr, { from, to }) => {
    const [one, other] = [at(from, tr.doc.content.size), at(to, tr.doc.content.size)];
    const mark = schema.marks['strong'];
    return (
      mark !== undefined && tr.addMark(Math.min(one, other), Math.max(one, other), mark.create())
    );
  },
  (tr, { from, to, text }) => {
    const index = at(from, tr.doc.childCount);
    let position = 0;
    for (let child = 0; child < Math.min(index, tr.doc.childCount); child += 1) {
      position += tr.doc.child(child).nodeSize;
    }
    return tr.insert(position, newBlock(to, text));
  },
  (tr, { from }) => {
    const index = Math.min(at(from, tr.doc.childCount - 1), tr.doc.childCount - 1);
    if (tr.doc.childCount < 2) return false;
    let position = 0;
    for (let child = 0; child < index; child += 1) position += tr.doc.child(child).nodeSize;
    return tr.delete(position, position + tr.doc.child(index).nodeSize);
  },
  (tr, { from, text }) => {
    const blocks: number[] = [];
    tr.doc.descendants((one, position) => {
      if (one.type.name === 'reveal' || one.type.name === 'figure') blocks.push(position);
    });
    const position = blocks[Math.min(blocks.length - 1, at(from, blocks.length - 1))];
    if (position === undefined) return false;
    const attribute = tr.doc.nodeAt(position)?.type.name === 'reveal' ? 'title' : 'alt';
    return tr.setNodeAttribute(position, attribute, text);
  },
];

/** Makes one random change in the transform; none where the document has no place for it. */
export function change(transform: Transform, choice: Choice): void {
  const make = changes[Math.min(changes.length - 1, at(choice.what, changes.length - 1))];
  const before = transform.steps.length;
  try {
    make?.(transform, choice);
  } catch (error) {
    // Not every random place allows every change; what was done before that stays.
    if (!(error instanceof RangeError)) throw error;
  }
  if (transform.steps.length > before) transform.doc.check();
}
