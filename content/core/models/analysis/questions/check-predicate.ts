/** What is wrong with a predicate before anybody answers: for who writes the question. */
import { constantValue } from '../../language/constant-value.ts';
import { parseExpression } from '../../language/parser.ts';
import type { Outcome } from '../measured.ts';
import { dependenceOf } from './dependence.ts';
import type { JudgedModel } from './judge.ts';
import { deepest, type Operand, type Predicate } from './predicate.ts';

/** A fault in a predicate; `text` is the name or expression that it is about. */
export interface PredicateFault {
  readonly code:
    | 'bad-expression'
    | 'unknown-name'
    /** The expected answer is a number instead of an expression of names of the model. */
    | 'bare-number'
    | 'too-deep';
  readonly text: string;
}

/** All faults in a predicate about this model. */
export function checkPredicate(
  predicate: Predicate,
  model: JudgedModel,
  depth = 0,
): readonly PredicateFault[] {
  if (depth > deepest) return [{ code: 'too-deep', text: '' }];
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return predicate.of.flatMap((part) => checkPredicate(part, model, depth + 1));
    case 'not':
      return checkPredicate(predicate.of, model, depth + 1);
    case 'compare':
      return [
        ...checkOperand(predicate.found, model),
        ...checkOperand(predicate.expected, model),
        ...checkExpected(predicate.expected),
      ];
    case 'exists':
      return checkOperand(predicate.measure, model);
    case 'goes':
      return checkExpression(predicate.of, model);
    case 'uses':
      return checkName(predicate.name, model);
    case 'depends':
      return [...checkName(predicate.name, model), ...checkName(predicate.on, model)];
    case 'agrees':
      return [...predicate.names, ...new Set(predicate.parameters.flatMap(Object.keys))].flatMap(
        (name) => checkName(name, model),
      );
  }
}

function checkOperand(operand: Operand, model: JudgedModel): readonly PredicateFault[] {
  if ('given' in operand) return [];
  if ('expression' in operand) return checkExpression(operand.expression, model);
  return checkExpression(operand.measure === 'first-time' ? operand.when : operand.of, model);
}

function checkExpected(operand: Operand): readonly PredicateFault[] {
  if (!('expression' in operand)) return [];
  const parsed = parseExpression(operand.expression, { part: 'rules' });
  // zero is a boundary rather than an answer
  const value = parsed.ok ? constantValue(parsed.value) : null;
  return value === null || value === 0 ? [] : [{ code: 'bare-number', text: operand.expression }];
}

function checkExpression(text: string, model: JudgedModel): readonly PredicateFault[] {
  const names: Outcome<readonly string[]> = model.quantities.names(text);
  if (!names.ok) return [{ code: 'bad-expression', text }];
  return names.value
    .filter((name) => !model.quantities.knows(name, model.sighting))
    .map((name) => ({ code: 'unknown-name', text: name }));
}

/** A name that the model gives a value, or that a rule reads. */
function checkName(name: string, { definition }: JudgedModel): readonly PredicateFault[] {
  const dependence = dependenceOf(definition);
  const isKnown =
    dependence.has(name) ||
    name === definition.time.variable ||
    [...dependence.values()].some((reads) => reads.has(name));
  return isKnown ? [] : [{ code: 'unknown-name', text: name }];
}
