/** The stored form of what a pupil did in one fragment. How it comes about: learning/summary.ts. */
import type { Verdict } from '#core/blocks/mark.ts';

/** One question: how often it was tried, the best verdict, and the last one. */
export interface QuestionState {
  readonly tries: number;
  readonly best: Verdict;
  readonly last: { readonly verdict: Verdict; readonly at: number; readonly event: string };
}

/**
 * By block id, and in it by the hash of the question: a question that an author changed begins anew
 * beside what was answered before.
 */
export type FragmentState = Readonly<Record<string, Readonly<Record<string, QuestionState>>>>;
