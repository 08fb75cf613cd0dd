/** What was, is and could be again of a value that is changed step by step. */

/** A line of values with a place in it. */
export interface History<Value> {
  /** The oldest first. */
  readonly past: readonly Value[];
  readonly present: Value;
  /** What was undone, the nearest first. */
  readonly future: readonly Value[];
  /** What the last change was about; a next change of the same joins it. Null joins nothing. */
  readonly subject: string | null;
}

/** Changes that can be undone. */
const longest = 200;

/** A history in which nothing has happened yet. */
export function beginHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], subject: null };
}

/**
 * The history after a change. A change about the same subject as the one before it (letters typed in
 * one field, one drag) joins it, so that both are undone at once.
 */
export function withChange<Value>(
  history: History<Value>,
  present: Value,
  subject: string | null = null,
): History<Value> {
  if (present === history.present) return history;
  const joins = subject !== null && subject === history.subject;
  const past = joins ? history.past : [...history.past, history.present].slice(-longest);
  return { past, present, future: [], subject };
}

/** The history with the next change a step of its own, as when a field is left. */
export function withPause<Value>(history: History<Value>): History<Value> {
  return history.subject === null ? history : { ...history, subject: null };
}

/** The history one change back; the same where there is none. */
export function undone<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history;
  if (past.length === 0) return history;
  const [before] = past.slice(-1);
  return {
    past: past.slice(0, -1),
    present: before as Value,
    future: [present, ...future],
    subject: null,
  };
}

/** The history one change forward; the same where there is none. */
export function redone<Value>(history: History<Value>): History<Value> {
  const { past, present, future } = history;
  if (future.length === 0) return history;
  const [next, ...later] = future;
  return { past: [...past, present], present: next as Value, future: later, subject: null };
}
