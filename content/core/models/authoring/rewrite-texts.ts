/** What follows from other rules or start values: the quantities, and the time where a line gives it. */
import type { ModelDefinition } from '../definition.ts';
import { constantValue } from '../language/constant-value.ts';
import { linesOf } from './definition-of.ts';
import {
  hasOwnTexts,
  newRow,
  type GraphRow,
  type ModelForm,
  type QuantityRow,
} from './model-form.ts';
import { unitInComment } from '../units/unit-in-comment.ts';
import { assignmentsIn, quantitiesOf, type Quantity } from './quantities.ts';

/** Steps of a run when only its time step is known. */
const usualSteps = 100;
/** With fewer steps the end cannot have been meant for this time step. */
const fewestSteps = 5;

/**
 * The form with these texts. As long as one of them cannot be read, all else stays as it is; then
 * new names get a row, names that are gone keep theirs out of sight, and a start value for time or
 * time step fills in the time of the model.
 */
export function withTexts(
  form: ModelForm,
  base: ModelDefinition,
  texts: Partial<Pick<ModelForm, 'rules' | 'start'>>,
): ModelForm {
  const next = { ...form, ...texts };
  if (!hasOwnTexts(base)) return form;
  const definition = { ...base, rules: linesOf(next.rules), start: linesOf(next.start) };
  const quantities = quantitiesOf(definition);
  if (quantities === null) return next;
  return {
    ...next,
    ...timeOf(next, base.time.variable),
    quantities: rowsFor(quantities, form.quantities),
    graphs: firstDrawn(form.graphs, quantities),
  };
}

/** Which parts of the time stand in the start values, so that they are changed there. */
export function timeInStart(
  form: ModelForm,
  variable: string,
): { readonly start: number | null; readonly step: number | null; readonly unit: string } {
  const lines = assignmentsIn(linesOf(form.start)) ?? [];
  const lineOf = (name: string) => lines.find((line) => line.name === name);
  const valueOf = (name: string): number | null => {
    const line = lineOf(name);
    return line === undefined ? null : constantValue(line.expression);
  };
  const comment = lineOf(variable)?.comment ?? lineOf('dt')?.comment ?? '';
  return { start: valueOf(variable), step: valueOf('dt'), unit: unitInComment(comment) };
}

function timeOf(form: ModelForm, variable: string): Partial<ModelForm> {
  const given = timeInStart(form, variable);
  const timeStart = given.start ?? form.timeStart;
  const timeStep = given.step ?? form.timeStep;
  const timeUnit = given.unit === '' ? form.timeUnit : given.unit;
  const isNew = timeStart !== form.timeStart || timeStep !== form.timeStep;
  const steps = ((form.timeEnd ?? 0) - (timeStart ?? 0)) / (timeStep ?? 1);
  const isShort = isNew && timeStart !== null && timeStep !== null && steps < fewestSteps;
  // Twelve figures leave out what binary fractions add.
  const usualEnd = Number(((timeStart ?? 0) + usualSteps * (timeStep ?? 0)).toPrecision(12));
  return { timeStart, timeStep, timeUnit, ...(isShort && { timeEnd: usualEnd }) };
}

function rowsFor(
  quantities: readonly Quantity[],
  rows: readonly QuantityRow[],
): readonly QuantityRow[] {
  const present = quantities.map((quantity): QuantityRow => {
    const row = rows.find(({ name }) => name === quantity.name);
    if (row === undefined) return newRow(quantity);
    return { ...row, isSettable: quantity.isSettable, isPresent: true };
  });
  const names = new Set(quantities.map(({ name }) => name));
  const absent = rows
    .filter(({ name }) => !names.has(name))
    .map((row): QuantityRow => ({ ...row, isPresent: false }));
  return [...present, ...absent];
}

/** A model with one graph that draws nothing yet draws the first quantity that builds up in it. */
function firstDrawn(
  graphs: readonly GraphRow[],
  quantities: readonly Quantity[],
): readonly GraphRow[] {
  const [graph, ...others] = graphs;
  if (graph === undefined || others.length > 0 || graph.y.length > 0) return graphs;
  const first = quantities.find(({ isSettable, isComputed }) => isSettable && isComputed);
  return first === undefined ? graphs : [{ ...graph, y: [first.name] }];
}
