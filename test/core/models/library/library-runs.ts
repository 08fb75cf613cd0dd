/** Runs models of the library, so that a case is one line. */
import { libraryModels } from '#library/index.ts';
import type { ModelDefinition, Run } from '#core/models/index.ts';
import { run as runDefinition } from '../engine/compiled-run.ts';

/** Values for parameters by name. */
export type Values = Readonly<Record<string, number>>;

export function run(model: ModelDefinition, parameters: Values = {}, end?: number): Run {
  return runDefinition(model, { parameters, ...(end === undefined ? {} : { end }) });
}

/** The model under an id of the list. */
export async function libraryModel(id: string): Promise<ModelDefinition> {
  const entry = libraryModels.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`no ${id}`);
  return entry.load();
}

export function seriesOf({ series }: Run, name: string): readonly number[] {
  const values = series.get(name);
  if (values === undefined) throw new Error(`no ${name}`);
  return [...values];
}

/** The value in the row nearest to a time. */
export function valueAt(finished: Run, name: string, time: number): number {
  const row = Math.round((time - (finished.time[0] ?? 0)) / finished.step);
  return seriesOf(finished, name)[row] ?? NaN;
}
