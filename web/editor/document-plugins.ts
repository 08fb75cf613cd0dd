/** The plugins of an open document, in the order in which they hear of keys and changes. */
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import type { Plugin } from 'prosemirror-state';
import { clipboard } from './clipboard/clipboard.ts';
import { imagesOnTheirWay } from './clipboard/images.ts';
import { typingRules } from './commands/input-rules.ts';
import { editorKeys } from './commands/keys.ts';
import type { EditorTools } from './editor-tools.ts';
import { insertMenuPlugin, type MenuKeys } from './insert/insert-state.ts';
import { currentPart } from './plugins/current-part.ts';
import { formulaPlacePlugin } from './plugins/formula-place.ts';
import { identifiers } from './plugins/identifiers.ts';
import { outline } from './plugins/outline.ts';
import { placeholder } from './plugins/placeholder.ts';
import { selectionInTime } from './plugins/selection-in-time.ts';
import { tables } from './plugins/tables.ts';

export function documentPlugins(tools: EditorTools, menuKeys: MenuKeys): readonly Plugin[] {
  return [
    selectionInTime(),
    insertMenuPlugin(menuKeys),
    typingRules(),
    keymap(editorKeys(tools)),
    tables(),
    history(),
    dropCursor({ class: 'ek-drop-cursor', color: false }),
    gapCursor(),
    placeholder(),
    outline(),
    currentPart(),
    formulaPlacePlugin(),
    clipboard(tools),
    imagesOnTheirWay(),
    identifiers(),
  ];
}
