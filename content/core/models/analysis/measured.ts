/** What a measurement on a run gives: a value, or the reason why there is none. */

/** Why there is no value because of what the model did. */
export type RunReason =
  /** The run broke off: on a number that is not finite, or because it could not go on. */
  | 'run-failed'
  /** There are no rows, or none in the stated window. */
  | 'no-values'
  /** The time lies before the start or after the end of the run. */
  | 'outside-run'
  /** An expression has no finite value somewhere, as 1/0. */
  | 'not-finite'
  /** The condition does not hold at any moment, or the value is never reached. */
  | 'never'
  /** It does not go up and down regularly. */
  | 'no-period'
  /** It is still changing at the end. */
  | 'not-settled'
  /** Something relative to zero. */
  | 'no-scale';

/** Why there is no value because of how the question was put. */
export type QuestionReason =
  | 'unknown-name'
  /** The text of an expression cannot be read or computed. */
  | 'bad-expression'
  /** There is no second run or model to compare with. */
  | 'no-reference'
  /** The pupil gave no number. */
  | 'no-answer'
  /** Nothing can be run here. */
  | 'no-simulation'
  /** Predicates within predicates, too many. */
  | 'too-deep';

/** Why there is no value. */
export type Reason = RunReason | QuestionReason;

/** A value, or the reason why there is none. */
export type Outcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Reason };

/** A number, or the reason why there is none. */
export type Measured = Outcome<number>;

/** A value that was found. */
export function found<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

/** No value, and why. */
export function missing(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason };
}

/** Applies a function to a value that is there. A result that is not finite is no number. */
export function derive(measured: Measured, change: (value: number) => number): Measured {
  if (!measured.ok) return measured;
  const value = change(measured.value);
  return Number.isFinite(value) ? found(value) : missing('not-finite');
}

/** Whether the question itself was at fault, rather than the model that was asked. */
export function isQuestionReason(reason: Reason): reason is QuestionReason {
  return questionReasons.has(reason);
}

const questionReasons: ReadonlySet<Reason> = new Set<QuestionReason>([
  'unknown-name',
  'bad-expression',
  'no-reference',
  'no-answer',
  'no-simulation',
  'too-deep',
]);
