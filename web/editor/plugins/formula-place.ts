/** Remembers which formula is being edited while the document changes around it. */
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';

const key = new PluginKey<number | null>('formula-place');

/** The position of the formula that is edited; null when none is, or it was taken away. */
export function formulaPlace(state: EditorState): number | null {
  return key.getState(state) ?? null;
}

/** Remembers a position, or forgets it. */
export function setFormulaPlace(tr: Transaction, pos: number | null): Transaction {
  return tr.setMeta(key, { pos });
}

export function formulaPlacePlugin(): Plugin<number | null> {
  return new Plugin<number | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, pos) => {
        const set = tr.getMeta(key) as { pos: number | null } | undefined;
        if (set !== undefined) return set.pos;
        if (pos === null) return null;
        const mapped = tr.mapping.mapResult(pos, 1);
        return mapped.deletedAfter ? null : mapped.pos;
      },
    },
  });
}
