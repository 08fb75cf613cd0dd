/** A task with a model as data; loads no engine. */
import type { Predicate } from '../../models/analysis/index.ts';
import type { ModelDefinition } from '../../models/index.ts';
import type { Answer } from '../answer.ts';

/** The key of a task, and the model it is about. */
export interface ModelTaskQuestion {
  readonly kind: 'model_task';
  /** What the model of the pupil must meet; null while the author has not said. */
  readonly predicate: Predicate | null;
  /** The author's model; null when the module has none with that id. */
  readonly model: ModelDefinition | null;
}

/** What a pupil receives of a task in a test: the model, and not what is asked of it. */
export interface ModelTaskForPupil {
  readonly kind: 'model_task';
  readonly model: ModelDefinition | null;
}

export type ModelTaskAnswer = Extract<Answer, { kind: 'model_task' }>;

/**
 * What makes the question: the predicate, and of the model all that its run depends on. Words,
 * places in the diagram and bounds of controls may change without opening the question again.
 */
export function modelTaskKey({ kind, predicate, model }: ModelTaskQuestion): object {
  return { kind, predicate, model: model === null ? null : whatRuns(model) };
}

/** Whether the author lets pupils answer with another model than this one. */
export function mayChange({ access }: ModelDefinition): boolean {
  return access === undefined || access.rules === 'change' || access.diagram === 'change';
}

/** Whether two models give the same run with the same values of their parameters. */
export function runAlike(one: ModelDefinition, other: ModelDefinition): boolean {
  return JSON.stringify(whatRuns(one)) === JSON.stringify(whatRuns(other));
}

/** Of a model all that its run depends on, apart from the values of parameters. */
export function whatRuns(model: ModelDefinition): object {
  const silent = [
    'id',
    'title',
    'description',
    'parameters',
    'variables',
    'views',
    'diagram',
    'scene',
    'data',
    'runs',
    'access',
    'source',
    'xmile',
  ];
  return Object.fromEntries(Object.entries(model).filter(([name]) => !silent.includes(name)));
}
