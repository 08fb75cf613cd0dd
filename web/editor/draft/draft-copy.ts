/** A draft as this device knows it: what the server stored, and own edits that it did not answer yet. */
import { applyEdit } from '#core/authoring/apply-edit.ts';
import type { Draft } from '#core/authoring/draft.ts';
import type { Edit } from '#core/authoring/edit.ts';
import type { StoredEdit } from '#core/contract/authoring.ts';
import { ProblemError } from '#core/problem.ts';

/** An edit of this person that waits for the server's answer. */
export interface WaitingEdit {
  /** 32 hexadecimal digits; the server stores an id once, so sending again is harmless. */
  readonly id: string;
  readonly edit: Edit;
  /** What the edit is about in words, as it was called at the time; it may be gone by the answer. */
  readonly name: string;
}

export interface DraftCopy {
  /** With all edits up to `revision`. */
  readonly stored: Draft;
  readonly revision: number;
  /** In the order in which they were made. */
  readonly waiting: readonly WaitingEdit[];
  /** `stored` with what waits on top of it: what is shown. */
  readonly draft: Draft;
}

export function draftCopy(
  stored: Draft,
  revision: number,
  waiting: readonly WaitingEdit[],
): DraftCopy {
  return { stored, revision, waiting, draft: waiting.reduce(withEdit, stored) };
}

/**
 * An edit about a part that a colleague removed does nothing, here: whether it holds is the server's
 * to say, as it may be stored already, or the part may come back before it arrives.
 */
function withEdit(draft: Draft, { edit }: WaitingEdit): Draft {
  try {
    return applyEdit(draft, edit);
  } catch (error) {
    if (error instanceof ProblemError) return draft;
    throw error;
  }
}

/** With one more edit of this person's; throws a ProblemError when it is about nothing that is here. */
export function withWaiting(copy: DraftCopy, edit: WaitingEdit): DraftCopy {
  const draft = applyEdit(copy.draft, edit.edit);
  return { ...copy, waiting: [...copy.waiting, edit], draft };
}

/**
 * With what the server stored, own edits among it; those known already are passed over, so an
 * answer may come twice. Null when edits in between are missing, or do not fit what is here: then
 * they must be asked for, or all of the draft.
 */
export function withStored(copy: DraftCopy, edits: readonly StoredEdit[]): DraftCopy | null {
  const news = edits.filter(({ revision }) => revision > copy.revision);
  if (news.length === 0) return copy;
  let { stored, revision } = copy;
  for (const one of [...news].sort((a, b) => a.revision - b.revision)) {
    if (one.revision === revision) continue;
    if (one.revision !== revision + 1) return null;
    try {
      stored = applyEdit(stored, one.edit);
    } catch {
      return null;
    }
    revision = one.revision;
  }
  const ids = new Set(news.map(({ id }) => id));
  return draftCopy(
    stored,
    revision,
    copy.waiting.filter(({ id }) => !ids.has(id)),
  );
}

/** Without an edit that the server answered. */
export function withoutWaiting(copy: DraftCopy, id: string): DraftCopy {
  if (!copy.waiting.some((one) => one.id === id)) return copy;
  return draftCopy(
    copy.stored,
    copy.revision,
    copy.waiting.filter((one) => one.id !== id),
  );
}
