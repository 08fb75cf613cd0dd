/** What sets a kept run apart, in words. */
import type { ModelDefinition } from '#core/models/index.ts';
import type { KeptRun } from '#core/models/kept/kept-run.ts';
import { modelText } from '#text/models.ts';
import { workbenchWords } from '#text/workbench.ts';
import { parameterFigure } from './figures.ts';

/**
 * Parameters that differ from `defaults` (all of them without), another step, another model than
 * `present`.
 */
export function settingsOf(
  { definition, parameters, step }: KeptRun,
  present: ModelDefinition,
  defaults: Readonly<Record<string, number>> = {},
): string {
  const moved = definition.parameters.flatMap((parameter) => {
    const value = parameters[parameter.name];
    if (value === undefined || value === defaults[parameter.name]) return [];
    const amount = modelText.amount(parameterFigure(value, parameter.step), parameter.unit);
    return [`${parameter.name} = ${amount}`];
  });
  return [
    ...moved,
    ...(step === null ? [] : [`dt = ${String(step).replace('.', ',')}`]),
    ...(isSameModel(definition, present) ? [] : [workbenchWords.runs.otherModel]),
  ].join(', ');
}

/** Runs come back from disk and from the server as copies. */
function isSameModel(one: ModelDefinition, other: ModelDefinition): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
