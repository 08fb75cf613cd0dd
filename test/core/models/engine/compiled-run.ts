/** Runs a definition, so that a case is one line. */
import {
  compileModel,
  runModel,
  type ModelDefinition,
  type Run,
  type RunOptions,
} from '#core/models/index.ts';

/** The run of a definition that has no faults. */
export function run(definition: ModelDefinition, options?: RunOptions): Run {
  const compiled = compileModel(definition);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  return runModel(compiled.model, options);
}

export function series(definition: ModelDefinition, name: string, options?: RunOptions): number[] {
  return [...(run(definition, options).series.get(name) ?? [])];
}

/** The value in the last row. */
export function last(definition: ModelDefinition, name: string, options?: RunOptions): number {
  return lastOf(run(definition, options), name);
}

export function lastOf({ series: stored }: Run, name: string): number {
  return stored.get(name)?.at(-1) ?? NaN;
}
