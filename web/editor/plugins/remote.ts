/** Telling changes of colleagues from one's own. */
import type { Transaction } from 'prosemirror-state';

/** The mark of a transaction that brings in what others did. */
export const remoteMeta = ['remote', true] as const;

/** Whether a transaction brings in what others did (collaboration marks it), or follows from that. */
export function isRemote(transaction: Transaction): boolean {
  const cause = transaction.getMeta('appendedTransaction') as Transaction | undefined;
  return transaction.getMeta(remoteMeta[0]) === true || (cause !== undefined && isRemote(cause));
}
