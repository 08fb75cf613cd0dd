/** Telling changes of colleagues from one's own. */
import type { Transaction } from 'prosemirror-state';

/** Whether a transaction brings in what others did (collaboration marks it), or follows from that. */
export function isRemote(transaction: Transaction): boolean {
  const cause = transaction.getMeta('appendedTransaction') as Transaction | undefined;
  return transaction.getMeta('remote') === true || (cause !== undefined && isRemote(cause));
}
