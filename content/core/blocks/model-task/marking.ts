/**
 * Marking a task with a model: the model of the pupil is run, and what the author asks of it is
 * judged. It loads the engine, so the browser loads it together with the player.
 */
import type { Mark, Remark } from '../mark.ts';
import {
  judge,
  Quantities,
  type JudgedModel,
  type Predicate,
} from '../../models/analysis/index.ts';
import { hasFailed, type Values } from '../../models/analysis/simulate.ts';
import { compileModel, runModel, type ModelDefinition } from '../../models/index.ts';
import {
  mayChange,
  runAlike,
  type ModelTaskAnswer,
  type ModelTaskQuestion,
} from './model-task-question.ts';

/** Bounds of one run that is marked; far above a model of a lesson. */
const bounds = { maxSteps: 200_000, maxEvaluations: 500_000 };
/** Cells times steps of one run, so that marking cannot fill the memory of a server. */
const mostValues = 5_000_000;
/** Characters of the model times steps: how long a run takes goes with it. */
const mostWork = 500_000_000;
/** Characters of a model that a pupil changed. */
export const largestDefinition = 200_000;

/**
 * Unreadable (never wrong): a model that has faults, breaks off or is too large to mark. Recorded:
 * the question itself cannot be judged, which is no fault of the pupil.
 */
export function markModelTask(question: ModelTaskQuestion, answer: ModelTaskAnswer): Mark {
  const { predicate, model } = question;
  if (predicate === null || model === null) return recorded;
  const definition = definitionOf(model, answer);
  if (typeof definition === 'string') return unreadable(definition);
  const tried = tryModel(definition, answer.parameters, answer.step);
  if (tried === null) return unreadable('model-cannot-run');
  const { holds } = judge(predicate, { model: tried, reference: tryModel(model) ?? undefined });
  if (holds === null) return recorded;
  return holds
    ? { verdict: 'correct', remarks: [], feedback: ['correct'] }
    : { verdict: 'wrong', remarks: [], feedback: ['wrong'] };
}

/** Whether the predicate holds of this model with these values; null where nobody can say. */
export function holdsOf(
  predicate: Predicate,
  model: ModelDefinition,
  parameters: Values,
): boolean | null {
  const tried = tryModel(model, parameters);
  return tried === null ? null : judge(predicate, { model: tried, reference: tried }).holds;
}

/** The model and its run with these values for its parameters, or null where it does not run. */
export function tryModel(
  definition: ModelDefinition,
  parameters: Values = {},
  step?: number,
): JudgedModel | null {
  const compiled = compileModel(definition);
  if (!compiled.ok) return null;
  const { model } = compiled;
  const { start, end } = definition.time;
  const steps = (end - start) / (step ?? definition.time.step);
  const isSmall = steps * model.program.size <= mostValues;
  if (!isSmall || steps * JSON.stringify(definition).length > mostWork) return null;
  const simulate = (values: Values) =>
    runModel(model, {
      ...bounds,
      parameters: values,
      ...(step === undefined ? {} : { step }),
    });
  const names = new Set(definition.parameters.map(({ name }) => name));
  const moved = Object.fromEntries(Object.entries(parameters).filter(([name]) => names.has(name)));
  try {
    const run = simulate(moved);
    if (hasFailed(run)) return null;
    const sighting = { run, parameters: moved };
    return { definition, quantities: new Quantities(definition), sighting, simulate };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The model that is marked, or why it is not. */
function definitionOf(
  model: ModelDefinition,
  { definition }: ModelTaskAnswer,
): ModelDefinition | 'model-too-large' | 'model-not-changeable' {
  if (definition === undefined) return model;
  if (JSON.stringify(definition).length > largestDefinition) return 'model-too-large';
  if (mayChange(model)) return definition;
  // measured data of a pupil, say, changes nothing that is marked
  return runAlike(definition, model) ? model : 'model-not-changeable';
}

const recorded: Mark = { verdict: 'recorded', remarks: [], feedback: [] };
const unreadable = (remark: Remark): Mark => ({
  verdict: 'unreadable',
  remarks: [remark],
  feedback: [],
});
