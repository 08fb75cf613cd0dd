/** Compares back ends bit by bit. */
import type { Run, RunOptions } from '#core/models/index.ts';
import type { MakeMachine } from '#core/models/engine/machine.ts';
import { runModel } from '#core/models/engine/run.ts';
import { type Instantiate, wasmMachine } from '#core/models/engine/wasm/wasm-machine.ts';
import { compiled, type GeneratedModel } from '../generated-models.ts';

export const instantiate: Instantiate = (bytes, imports) =>
  new WebAssembly.Instance(
    new WebAssembly.Module(Uint8Array.from(bytes)),
    imports as WebAssembly.Imports,
  ).exports;

/** The machine of WebAssembly. */
export const wasm: MakeMachine = (program) => wasmMachine(program, instantiate);

/** A run as text: numbers are written such that different bits differ, but for those of NaN. */
export function digest({ time, series, end, events }: Run): string {
  const column = (numbers: Float64Array): string =>
    Array.from(numbers, (value) => (Object.is(value, -0) ? '-0' : String(value))).join(' ');
  const columns = [...series].map(([name, numbers]) => `${name}: ${column(numbers)}`);
  return [JSON.stringify({ end, events }), `time: ${column(time)}`, ...columns].join('\n');
}

/** What comes of a run of a generated model. */
export function outcome(
  model: GeneratedModel,
  make: MakeMachine,
  options: RunOptions = {},
): string {
  return digest(runModel(compiled(model, make), options));
}
