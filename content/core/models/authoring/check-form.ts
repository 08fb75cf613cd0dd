/** Whether what an author has written is a model that can run, and one that can be kept. */
import { Value } from 'typebox/value';
import { ModelDefinition } from '../definition.ts';
import { compileModel } from '../engine/compile.ts';
import type { ModelFault } from '../fault.ts';
import { limits } from '../limits.ts';
import { definitionOf } from './definition-of.ts';
import type { ModelForm, QuantityRow } from './model-form.ts';

/** A field of the time that holds a number. */
export type TimeField = 'timeStart' | 'timeEnd' | 'timeStep';
/** A field of a quantity that holds a number. */
export type BoundField = 'min' | 'max' | 'step';

/** What stands in the way; codes only, content/text/model-form.ts has the sentences. */
export type FormFault =
  | { readonly code: 'title-missing' }
  | { readonly code: 'graphs-missing' }
  | { readonly code: 'time-missing'; readonly field: TimeField }
  | { readonly code: 'bound-missing'; readonly name: string; readonly field: BoundField }
  | { readonly code: 'axis-unreadable'; readonly graph: number }
  | { readonly code: 'too-many-steps'; readonly limit: number }
  /** Something is longer than the definition allows; `path` is where in it. */
  | { readonly code: 'shape'; readonly path: string }
  | { readonly code: 'model'; readonly fault: ModelFault };

/** A definition that fits the schema and compiles, or why there is none. */
export type CheckedForm =
  | { readonly ok: true; readonly definition: ModelDefinition }
  | { readonly ok: false; readonly faults: readonly FormFault[] };

/** Checks as much as is needed to run the model. */
export function checkForm(form: ModelForm, base: ModelDefinition): CheckedForm {
  const definition = definitionOf(form, base);
  const missing = [...missingTimes(form), ...missingBounds(form), ...unreadableAxes(form)];
  if (missing.length > 0) return { ok: false, faults: [...missing, ...textFaults(definition)] };
  if (!Value.Check(ModelDefinition, definition)) {
    const [first] = Value.Errors(ModelDefinition, definition);
    return { ok: false, faults: [{ code: 'shape', path: first?.instancePath ?? '' }] };
  }
  const { start, end, step } = definition.time;
  const limit = limits.steps;
  if ((end - start) / step > limit)
    return { ok: false, faults: [{ code: 'too-many-steps', limit }] };
  const compiled = compileModel(definition);
  if (compiled.ok) return { ok: true, definition };
  return { ok: false, faults: compiled.faults.map((fault) => ({ code: 'model', fault })) };
}

/** Faults that do not keep the model from running, but from being kept. */
export function unfinished(form: ModelForm): readonly FormFault[] {
  const isDrawn = form.graphs.some(({ y }) => y.length > 0);
  return [
    ...(form.title.trim() === '' ? [{ code: 'title-missing' } as const] : []),
    ...(isDrawn ? [] : [{ code: 'graphs-missing' } as const]),
  ];
}

const isNumber = (value: number | null): boolean => value !== null && Number.isFinite(value);

function missingTimes(form: ModelForm): readonly FormFault[] {
  const fields = ['timeStart', 'timeEnd', 'timeStep'] as const;
  return fields
    .filter((field) => !isNumber(form[field]))
    .map((field) => ({ code: 'time-missing', field }));
}

function missingBounds({ quantities }: ModelForm): readonly FormFault[] {
  const isUsed = ({ isPresent, isSettable, isMovable }: QuantityRow) =>
    isPresent && isSettable && isMovable;
  return quantities
    .filter(isUsed)
    .flatMap((row) =>
      (['min', 'max', 'step'] as const)
        .filter((field) => !isNumber(row[field]) || (field === 'step' && Number(row.step) <= 0))
        .map((field): FormFault => ({ code: 'bound-missing', name: row.name, field })),
    );
}

function unreadableAxes({ graphs }: ModelForm): readonly FormFault[] {
  return graphs.flatMap(({ yMin, yMax }, graph): readonly FormFault[] =>
    [yMin, yMax].some((value) => value !== null && !isNumber(value))
      ? [{ code: 'axis-unreadable', graph }]
      : [],
  );
}

/** Faults of the texts alone, while numbers elsewhere are missing. */
function textFaults(definition: ModelDefinition): readonly FormFault[] {
  const { start, step } = definition.time;
  const from = Number.isFinite(start) ? start : 0;
  const time = { ...definition.time, start: from, end: from, step: step > 0 ? step : 1 };
  const compiled = compileModel({ ...definition, time, parameters: [], variables: [], views: [] });
  if (compiled.ok) return [];
  return compiled.faults
    .filter(({ code, part }) => code !== 'model-time-conflict' && part !== 'time')
    .map((fault) => ({ code: 'model', fault }));
}
