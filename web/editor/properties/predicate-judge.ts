/** Whether a predicate fits its model, and holds of it; with the engine, so loaded when asked for. */
import { holdsOf, tryModel } from '#core/blocks/model-task/marking.ts';
import { checkPredicate, type Predicate } from '#core/models/analysis/index.ts';
import type { ModelDefinition } from '#core/models/index.ts';

export interface PredicateVerdict {
  /** What the model does not have, or cannot be read; null when all is there. */
  readonly unknown: string | null;
  /** Of the model as it is opened; null where nobody can say. */
  readonly holds: boolean | null;
}

export function judgePredicate(predicate: Predicate, model: ModelDefinition): PredicateVerdict {
  const tried = tryModel(model);
  // in a task the goal may be a number that the author chose
  const [fault] =
    tried === null
      ? []
      : checkPredicate(predicate, tried).filter(({ code }) => code !== 'bare-number');
  return {
    unknown: fault?.text ?? null,
    holds: fault === undefined ? holdsOf(predicate, model, {}) : null,
  };
}
