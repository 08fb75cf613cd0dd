/** The verdict on an answer, as a value: no sentences, so that browser and server agree to the letter. */
import { Type, type Static } from 'typebox';

/**
 * correct, partly, wrong: judged. unreadable: the answer could not be read and counts as no attempt;
 * it is never wrong. recorded: kept without a verdict (measurements).
 */
export const Verdict = Type.Union([
  Type.Literal('correct'),
  Type.Literal('partly'),
  Type.Literal('wrong'),
  Type.Literal('unreadable'),
  Type.Literal('recorded'),
]);
export type Verdict = Static<typeof Verdict>;

/** Remarks that every question of a kind may give; content/text has a sentence for each. */
export const Remark = Type.Union([
  Type.Literal('significance'),
  Type.Literal('power-of-ten'),
  Type.Literal('sign'),
  Type.Literal('unit'),
  Type.Literal('not-a-number'),
  Type.Literal('nothing-chosen'),
  Type.Literal('not-all-chosen'),
  Type.Literal('nothing-moved'),
  Type.Literal('model-cannot-run'),
  Type.Literal('model-too-large'),
  Type.Literal('model-not-changeable'),
]);
export type Remark = Static<typeof Remark>;

/** What marking says: the verdict, remarks, and which of the author's feedback texts apply. */
export const Mark = Type.Object({
  verdict: Verdict,
  remarks: Type.Array(Remark),
  /** Keys of feedback in the question: option ids of a choice, `mistake-0` … of a number, the verdict of a task. */
  feedback: Type.Array(Type.String()),
});
export type Mark = Static<typeof Mark>;
