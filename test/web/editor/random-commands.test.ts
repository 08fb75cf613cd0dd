/** Whatever an author does in whatever order, the document stays one of the schema. */
import fc from 'fast-check';
import { history, redo, undo } from 'prosemirror-history';
import { type Command, EditorState, NodeSelection, TextSelection } from 'prosemirror-state';
import { Slice } from 'prosemirror-model';
import { expect, test } from 'vitest';
import {
  duplicateBlock,
  leaveBlock,
  moveBlock,
  removeBlock,
  selectAround,
} from '#web/editor/commands/block-commands.ts';
import { editorKeys } from '#web/editor/commands/keys.ts';
import { fitSlice } from '#web/editor/clipboard/fit-slice.ts';
import { renewIds } from '#web/editor/clipboard/ids-of-slices.ts';
import { insertBelow } from '#web/editor/insert/insert-below.ts';
import { identifiers } from '#web/editor/plugins/identifiers.ts';
import { tables } from '#web/editor/plugins/tables.ts';
import { tableActions } from '#web/editor/tools/table-actions.ts';
import { carriesId } from '#core/document/document.ts';
import { anyDocument } from '../../helpers/documents.ts';
import { surroundingsForTest } from './editing.ts';

const nothing = (): void => undefined;
const keysOfText = editorKeys({
  surroundings: surroundingsForTest(),
  openToolbar: nothing,
  openLink: nothing,
  openTerm: nothing,
  openShortcuts: nothing,
  openProperties: nothing,
  editFormula: nothing,
  chooseImage: nothing,
  notify: nothing,
});

const commands: readonly Command[] = [
  ...Object.values(keysOfText),
  ...tableActions.flatMap((group) => group.map(([, command]) => command)),
  duplicateBlock,
  leaveBlock,
  moveBlock(1),
  moveBlock(-1),
  removeBlock,
  selectAround,
  insertBelow,
  undo,
  redo,
  (state, dispatch) => {
    dispatch?.(state.tr.deleteSelection());
    return true;
  },
];

type Step =
  | { readonly kind: 'select'; readonly from: number; readonly to: number; readonly node: boolean }
  | { readonly kind: 'command'; readonly index: number }
  | { readonly kind: 'type' }
  | { readonly kind: 'paste'; readonly from: number; readonly to: number };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('select' as const), from: share, to: share, node: fc.boolean() }),
  fc.record({
    kind: fc.constant('command' as const),
    index: fc.integer({ min: 0, max: commands.length - 1 }),
  }),
  fc.record({ kind: fc.constant('type' as const) }),
  fc.record({ kind: fc.constant('paste' as const), from: share, to: share }),
);

function perform(state: EditorState, step: Step): EditorState {
  let next = state;
  const dispatch = (tr: Parameters<EditorState['apply']>[0]): void => {
    next = state.apply(tr);
  };
  const at = (part: number): number => Math.round(part * state.doc.content.size);
  if (step.kind === 'select') {
    const { node, from, to } = step;
    const $from = state.doc.resolve(at(from));
    if (node && $from.nodeAfter !== null && NodeSelection.isSelectable($from.nodeAfter)) {
      dispatch(state.tr.setSelection(NodeSelection.create(state.doc, $from.pos)));
    } else {
      dispatch(state.tr.setSelection(TextSelection.between($from, state.doc.resolve(at(to)))));
    }
  } else if (step.kind === 'command') commands[step.index]?.(state, dispatch);
  else if (step.kind === 'type') dispatch(state.tr.insertText('x'));
  else {
    const [from, to] = [at(step.from), at(step.to)].toSorted((one, other) => one - other);
    const slice = state.doc.slice(from ?? 0, to ?? 0, true);
    const fitted = fitSlice(
      renewIds(slice, () => false),
      state,
    );
    dispatch(
      state.tr.replaceSelection(new Slice(fitted.content, fitted.openStart, fitted.openEnd)),
    );
  }
  return next;
}

test('the document stays valid, and no id is there twice', () => {
  fc.assert(
    fc.property(anyDocument, fc.array(anyStep, { maxLength: 12 }), (document, steps) => {
      let state = EditorState.create({
        doc: document,
        plugins: [history(), tables(), identifiers()],
      });
      // Generated documents may hold an id twice already; the editor is given none that do.
      fc.pre(hasUniqueIds(state));
      for (const step of steps) {
        state = perform(state, step);
        state.doc.check();
      }
      expect(hasUniqueIds(state)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

function hasUniqueIds({ doc }: EditorState): boolean {
  const ids: unknown[] = [];
  doc.descendants((node, _pos, parent) => {
    if (carriesId(node, parent) && node.attrs['id'] !== null) ids.push(node.attrs['id']);
  });
  return new Set(ids).size === ids.length;
}
