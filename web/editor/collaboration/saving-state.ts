/** How far what the author wrote has come, as a value that the page puts into words. */
import type { ProblemResponse } from '#core/contract/problem.ts';

export type SavingState =
  /** All is on the server; `at` is when the last change was stored, null when nothing changed yet. */
  | { readonly kind: 'saved'; readonly at: Date | null }
  /** On this device, and on its way. */
  | { readonly kind: 'saving' }
  /** On this device; the server cannot be reached, or has a passing problem that is told. */
  | { readonly kind: 'waiting'; readonly problem: ProblemResponse | null }
  /** On this device, and the server refuses it. */
  | { readonly kind: 'refused'; readonly problem: ProblemResponse }
  /** Nowhere but on the screen: this device keeps nothing. */
  | { readonly kind: 'unkept' };
