/** Headings as the reader shows them: a minor one with no heading above it counts as one step only. */
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const key = new PluginKey<DecorationSet>('outline');

export function outline(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => demoted(doc),
      apply: (transaction, set) => (transaction.docChanged ? demoted(transaction.doc) : set),
    },
    props: { decorations: (state) => key.getState(state) ?? null },
  });
}

/** Headings that stand a step higher than they were written, as heading in content/pages does it. */
function demoted(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  let level = 1;
  doc.descendants((node, pos) => {
    if (node.type.name !== 'heading') return !node.isTextblock;
    const wanted = node.attrs['level'] === 'h2' ? 2 : 3;
    level = Math.min(wanted, level + 1);
    if (level < wanted) {
      const attributes = { class: 'minor', 'aria-level': String(level) };
      found.push(Decoration.node(pos, pos + node.nodeSize, attributes));
    }
    return false;
  });
  return found.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, found);
}
