/**
 * Gives every block that should carry an id one, and a new one to a copy: the first keeps its id.
 * Looks only at what changed, and never after a change of a colleague, or two editors would both
 * give ids to the same block.
 */
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { carriesId } from '#core/document/document.ts';
import { freeOptionId } from '../../blocks/choice/choice-view.ts';
import { newId } from '../new-id.ts';
import { changedRanges } from './changed-ranges.ts';
import { isRemote } from './remote.ts';

interface Placed {
  readonly pos: number;
  readonly node: Node;
}

export function identifiers(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, { doc, tr }) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      if (transactions.some(isRemote)) return null;
      const touched: (Placed & { isNew: boolean; parent: Node | null })[] = [];
      for (const { from, to } of changedRanges(transactions)) {
        const end = Math.min(to, doc.content.size);
        doc.nodesBetween(Math.min(from, end), end, (node, pos, parent) => {
          touched.push({ node, pos, parent, isNew: pos >= from });
          return !node.isTextblock;
        });
      }
      const missing = touched.filter(
        ({ node, parent }) => carriesId(node, parent) && typeof node.attrs['id'] !== 'string',
      );
      const mayBeCopies = touched.some(
        ({ node, parent, isNew }) => isNew && carriesId(node, parent) && node.attrs['id'] !== null,
      );
      const copies = mayBeCopies ? repeated(doc) : [];
      for (const pos of new Set([...missing, ...copies].map((one) => one.pos))) {
        tr.setNodeAttribute(pos, 'id', newId());
      }
      const questions = touched.flatMap(({ node, parent, isNew }) =>
        isNew && node.type.name === 'option' && parent !== null ? [parent] : [],
      );
      for (const question of new Set(questions)) {
        for (const { pos, id } of repeatedOptions(doc, question)) {
          tr.setNodeAttribute(pos, 'id', id);
        }
      }
      return tr.docChanged ? tr : null;
    },
  });
}

/** Blocks whose id an earlier block has already. */
function repeated(doc: Node): readonly Placed[] {
  const seen = new Set<unknown>();
  const found: Placed[] = [];
  doc.descendants((node, pos, parent) => {
    if (carriesId(node, parent) && node.attrs['id'] !== null) {
      if (seen.has(node.attrs['id'])) found.push({ node, pos });
      seen.add(node.attrs['id']);
    }
    return !node.isTextblock;
  });
  return found;
}

/** Options of a question whose letter an earlier option has already, with a free letter. */
function repeatedOptions(doc: Node, question: Node): readonly { pos: number; id: string }[] {
  const found: { pos: number; id: string }[] = [];
  doc.descendants((node, pos) => {
    if (node !== question) return !node.isTextblock;
    const seen = new Set<unknown>();
    let known = question;
    question.forEach((option, offset) => {
      if (option.type.name !== 'option') return;
      if (seen.has(option.attrs['id'])) {
        const id = freeOptionId(known);
        known = known.copy(known.content.addToEnd(option.type.create({ id })));
        found.push({ pos: pos + 1 + offset, id });
      }
      seen.add(option.attrs['id']);
    });
    return false;
  });
  return found;
}
