/** Marks the option or mistake that the caret is in, so that its controls come in sight. */
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

const parts: ReadonlySet<string> = new Set(['option', 'mistake']);

export function currentPart(): Plugin {
  return new Plugin({
    props: {
      decorations({ doc, selection: { $from } }) {
        for (let depth = $from.depth; depth > 0; depth -= 1) {
          if (!parts.has($from.node(depth).type.name)) continue;
          const decoration = Decoration.node($from.before(depth), $from.after(depth), {
            class: 'is-current',
          });
          return DecorationSet.create(doc, [decoration]);
        }
        return null;
      },
    },
  });
}
