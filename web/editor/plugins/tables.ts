/** Tables: cell selection, keys and repair, from prosemirror-tables. */
import { Plugin } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { isRemote } from './remote.ts';

/** Repair waits for a change of one's own: two editors that both repair would add cells twice. */
export function tables(): Plugin {
  const { spec } = tableEditing();
  return new Plugin({
    ...spec,
    appendTransaction(transactions, before, after) {
      if (transactions.some(isRemote)) return null;
      try {
        const repair = spec.appendTransaction?.call(this, transactions, before, after) ?? null;
        if (repair?.docChanged === true) repair.doc.check();
        return repair;
      } catch (error) {
        // A table so crooked (spans over one another) that repair would ask for a span of nothing.
        if (error instanceof RangeError) return null;
        throw error;
      }
    },
  });
}
