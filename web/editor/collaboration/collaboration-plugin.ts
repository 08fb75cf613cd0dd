/** The author's copy as state of an editor: own steps are added, those of others put underneath. */
import {
  type EditorState,
  Plugin,
  PluginKey,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import {
  type AuthorCopy,
  commitToSend,
  receive,
  withSteps,
} from '#core/collaboration/author-copy.ts';
import { remoteMeta } from '../plugins/remote.ts';
import type { Commit, StoredCommit } from '#core/collaboration/commit.ts';

const key = new PluginKey<AuthorCopy>('collaboration');

export interface CollaborationEvents {
  /** The author changed something: it is not kept and not sent yet. */
  onChange(): void;
}

export function collaborationPlugin(start: AuthorCopy, events: CollaborationEvents): Plugin {
  return new Plugin<AuthorCopy>({
    key,
    // Read by prosemirror-history: its items must stay single steps to be rebased with them.
    historyPreserveItems: true,
    state: {
      init: () => start,
      apply(transaction, copy) {
        const given = transaction.getMeta(key) as AuthorCopy | undefined;
        if (given !== undefined) return given;
        return transaction.docChanged ? withSteps(copy, transaction.steps, transaction.docs) : copy;
      },
    },
    view: () => ({
      update(view, before) {
        const copy = key.getState(view.state);
        const grew =
          (copy?.unconfirmed.length ?? 0) > (key.getState(before)?.unconfirmed.length ?? 0);
        if (grew) events.onChange();
      },
    }),
  });
}

export function copyOf(state: EditorState): AuthorCopy {
  const copy = key.getState(state);
  if (copy === undefined) throw new Error('this editor does not collaborate');
  return copy;
}

/** What puts a run of stored commits into the editor, see newRuns. The cursor stays with its text. */
export function receiveRun(state: EditorState, run: readonly StoredCommit[]): Transaction {
  const copy = copyOf(state);
  const transaction = state.tr;
  const received = receive(copy, transaction, run);
  const { selection } = state;
  if (transaction.docChanged && selection instanceof TextSelection) {
    // Text that somebody puts in right at the cursor comes behind it.
    const place = (position: number) =>
      transaction.doc.resolve(transaction.mapping.map(position, -1));
    transaction.setSelection(TextSelection.between(place(selection.anchor), place(selection.head)));
  }
  return transaction
    .setMeta(key, received)
    .setMeta(...remoteMeta)
    .setMeta('addToHistory', false)
    .setMeta('rebased', transaction.docChanged ? copy.unconfirmed.length : 0);
}

/** The commit to send now with the transaction that marks it as sent, or null for nothing to send. */
export function commitOf(
  state: EditorState,
  newId: () => string,
): { readonly commit: Commit; readonly transaction: Transaction } | null {
  const sending = commitToSend(copyOf(state), newId);
  if (sending === null) return null;
  const transaction = state.tr.setMeta(key, sending.copy).setMeta('addToHistory', false);
  return { commit: sending.commit, transaction };
}
