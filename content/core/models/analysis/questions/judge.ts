/** Judges a predicate over a run and a model. */
import type { ModelDefinition } from '../../definition.ts';
import type { Run } from '../../engine/run.ts';
import { direction } from '../measures/change.ts';
import { compare } from '../measures/compare.ts';
import { readMeasure } from '../measures/measure.ts';
import { found, isQuestionReason, missing, type Measured, type Reason } from '../measured.ts';
import type { Quantities, Sighting } from '../quantities.ts';
import { hasFailed, type Simulate, type Values } from '../simulate.ts';
import { trajectoryOf, within } from '../trajectory.ts';
import { dependenceOf, dependsOn, isUsed } from './dependence.ts';
import {
  deepest,
  type Operand,
  type Predicate,
  type Statement,
  type Tolerance,
} from './predicate.ts';

/** A model, a run of it, and how to run it again. */
export interface JudgedModel {
  readonly definition: ModelDefinition;
  /** Of this definition; keep it as long as the definition. */
  readonly quantities: Quantities;
  readonly sighting: Sighting;
  readonly simulate?: Simulate | undefined;
}

/** What is judged. */
export interface JudgeContext {
  readonly model: JudgedModel;
  /** The model to compare with, where the question has one. */
  readonly reference?: JudgedModel | undefined;
  /** The number that the pupil gave. */
  readonly answer?: number | undefined;
}

/** The outcome of a judgement. */
export interface Judgement {
  /**
   * Null if the question cannot be judged: then `reason` says why, and it is no fault of who answered.
   * A run without the number that is asked for (it has no period, say) does not hold, with a reason.
   */
  readonly holds: boolean | null;
  readonly reason: Reason | null;
  /** Of a comparison: what was found and what was expected. */
  readonly found: number | null;
  readonly expected: number | null;
  /** Of joined predicates, in order; all of them are judged. */
  readonly parts: readonly Judgement[];
}

/** Judges any predicate. Never throws, unless `simulate` throws something else than a RangeError. */
export function judge(predicate: Predicate, context: JudgeContext): Judgement {
  return judgeAt(predicate, context, 0);
}

function judgeAt(predicate: Predicate, context: JudgeContext, depth: number): Judgement {
  if (depth > deepest) return undecided('too-deep');
  switch (predicate.kind) {
    case 'not': {
      const part = judgeAt(predicate.of, context, depth + 1);
      const holds = part.holds === null ? null : !part.holds;
      return { ...plain(holds), reason: holds === null ? part.reason : null, parts: [part] };
    }
    case 'and':
    case 'or': {
      const parts = predicate.of.map((part) => judgeAt(part, context, depth + 1));
      // one part that decides is enough, whatever the parts that cannot be judged
      const decisive = predicate.kind === 'or';
      const open = parts.find(({ holds }) => holds === null);
      if (parts.some(({ holds }) => holds === decisive)) return { ...plain(decisive), parts };
      return open === undefined
        ? { ...plain(!decisive), parts }
        : { ...undecided(open.reason), parts };
    }
    default:
      return judgeStatement(predicate, context);
  }
}

function judgeStatement(statement: Statement, context: JudgeContext): Judgement {
  const { model } = context;
  switch (statement.kind) {
    case 'compare':
      return judgeComparison(statement, context);
    case 'exists': {
      const measured = readMeasure(statement.measure, measuring(context));
      return measured.ok
        ? { ...plain(true), found: measured.value }
        : withoutNumber(measured.reason);
    }
    case 'goes': {
      if (hasFailed(model.sighting.run)) return withoutNumber('run-failed');
      const whole = model.quantities.trajectory(statement.of, model.sighting);
      const part = whole.ok ? within(whole.value, statement) : whole;
      return part.ok
        ? plain(direction(part.value) === statement.direction)
        : withoutNumber(part.reason);
    }
    case 'uses':
      return plain(isUsed(dependenceOf(model.definition), statement.name));
    case 'depends': {
      const { name, on, directly } = statement;
      return plain(dependsOn(dependenceOf(model.definition), name, on, directly));
    }
    case 'agrees':
      return judgeAgreement(statement, context);
  }
}

function judgeComparison(
  {
    found: foundOperand,
    is,
    expected: expectedOperand,
    tolerance,
  }: Statement & { kind: 'compare' },
  context: JudgeContext,
): Judgement {
  const [left, right] = [foundOperand, expectedOperand].map((one) => read(one, context));
  if (left === undefined || right === undefined) return undecided('no-values');
  const failed = [left, right].find((one) => !one.ok && isQuestionReason(one.reason));
  if (failed?.ok === false) return undecided(failed.reason);
  const numbers = {
    found: left.ok ? left.value : null,
    expected: right.ok ? right.value : null,
  };
  if (!right.ok) return { ...withoutNumber(right.reason), ...numbers };
  if (!left.ok) return { ...withoutNumber(left.reason), ...numbers };
  const [a, b] = [left.value, right.value];
  const margin = marginOf(tolerance ?? { relative: 0.01 }, Math.abs(b));
  const holds = {
    equal: Math.abs(a - b) <= margin,
    less: a < b,
    'at-most': a <= b,
    greater: a > b,
    'at-least': a >= b,
  }[is];
  return { ...plain(holds), ...numbers };
}

function judgeAgreement(
  { names, parameters, tolerance }: Statement & { kind: 'agrees' },
  { model, reference }: JudgeContext,
): Judgement {
  if (reference === undefined) return undecided('no-reference');
  const [simulate, simulateReference] = [model.simulate, reference.simulate];
  if (simulate === undefined || simulateReference === undefined) return undecided('no-simulation');
  let largest = 0;
  for (const values of parameters) {
    const runs = { own: maybeRun(simulate, values), other: maybeRun(simulateReference, values) };
    if (runs.other === null || hasFailed(runs.other)) return undecided('run-failed');
    // a parameter that is no longer there, say
    if (runs.own === null || hasFailed(runs.own)) return withoutNumber('run-failed');
    // an end at another moment is another behaviour, however alike the common part is; rounding may
    // move a stop by one row
    if (Math.abs(runs.own.time.length - runs.other.time.length) > 1) return plain(false);
    for (const name of names) {
      const other = trajectoryOf(runs.other, name);
      if (!other.ok) return undecided(other.reason);
      const own = trajectoryOf(runs.own, name);
      if (!own.ok) return withoutNumber(own.reason === 'unknown-name' ? 'no-values' : own.reason);
      const difference = compare(own.value, other.value);
      if (!difference.ok) return withoutNumber(difference.reason);
      const { max, relativeMax } = difference.value;
      const range = relativeMax === null || max === 0 ? 0 : max / relativeMax;
      // what does not change is compared with its own size
      const size = range || Math.abs(other.value.values[0] ?? 0);
      largest = Math.max(largest, max);
      if (max > marginOf(tolerance ?? { relative: 0.001 }, size))
        return { ...plain(false), found: max };
    }
  }
  return { ...plain(true), found: largest };
}

/** A run, or null for a model that does not take these values. */
function maybeRun(simulate: Simulate, values: Values): Run | null {
  try {
    return simulate(values);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function read(operand: Operand, context: JudgeContext): Measured {
  if ('given' in operand) {
    const { answer } = context;
    return answer !== undefined && Number.isFinite(answer) ? found(answer) : missing('no-answer');
  }
  if ('measure' in operand) return readMeasure(operand, measuring(context));
  const { quantities, sighting } = context.model;
  const { time } = sighting.run;
  return quantities.value(operand.expression, sighting, operand.at ?? time.at(-1) ?? NaN);
}

function measuring({ model, reference }: JudgeContext) {
  return { quantities: model.quantities, sighting: model.sighting, reference };
}

function marginOf({ absolute = 0, relative = 0 }: Tolerance, size: number): number {
  return Math.max(absolute, relative * size);
}

function plain(holds: boolean | null): Judgement {
  return { holds, reason: null, found: null, expected: null, parts: [] };
}

function undecided(reason: Reason | null): Judgement {
  return { ...plain(null), reason };
}

/** There is no number: for a fault in the question nobody can say, else it does not hold. */
function withoutNumber(reason: Reason): Judgement {
  return { ...plain(isQuestionReason(reason) ? null : false), reason };
}
