/** From a measure to a function that reads it from runs. */
import type { ModelDefinition } from '../../definition.ts';
import { readMeasure, type Measure } from '../measures/measure.ts';
import { Quantities } from '../quantities.ts';
import type { Observe } from '../simulate.ts';

/** What to read from each run of a study, by a key of the caller. */
export type Outputs = Readonly<Record<string, Observe>>;

/** Functions that read measures from runs of one model. */
export function observers(
  definition: ModelDefinition,
  measures: Readonly<Record<string, Measure>>,
): Outputs {
  const quantities = new Quantities(definition);
  return Object.fromEntries(
    Object.entries(measures).map(([key, measure]) => [
      key,
      (run, parameters) => readMeasure(measure, { quantities, sighting: { run, parameters } }),
    ]),
  );
}
