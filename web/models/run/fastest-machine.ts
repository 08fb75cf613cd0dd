/** The fastest back end for models that works where this runs; found out by trying. */
import type { MakeMachine } from '#core/models/engine/machine.ts';
import { tapeMachine } from '#core/models/engine/tape-machine.ts';
import { wasmMachine, type Instantiate } from '#core/models/engine/wasm/wasm-machine.ts';

/** Compiles at once, which browsers allow for modules of any size in a worker only. */
const instantiate: Instantiate = (bytes, imports) =>
  new WebAssembly.Instance(
    new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>),
    imports as WebAssembly.Imports,
  ).exports;

/**
 * A machine of WebAssembly; of tapes where the browser has none, where a content security policy
 * keeps it from compiling, or where the model is too much for it.
 */
export const fastestMachine: MakeMachine = (program) => {
  try {
    return wasmMachine(program, instantiate);
  } catch {
    return tapeMachine(program);
  }
};
