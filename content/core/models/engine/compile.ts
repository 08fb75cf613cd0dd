/** Compiles a model definition of either semantics. */
import type { ModelDefinition } from '../definition.ts';
import { compileWith, type Compilation } from './compile-with.ts';
import type { MakeMachine } from './machine.ts';
import { odeEngine } from './ode-engine.ts';
import { tapeMachine } from './tape-machine.ts';

export type { CompiledModel } from './compile-with.ts';

/**
 * Checks and compiles a definition that fits the schema. Never throws on what stands in its texts;
 * those give faults with a place. `makeMachine` chooses the back end: tapes, which work everywhere,
 * unless stated. All give the same numbers.
 */
export function compileModel(
  definition: ModelDefinition,
  makeMachine: MakeMachine = tapeMachine,
): Compilation {
  return compileWith(definition, makeMachine, odeEngine);
}
