/** Compiling where bytes count: what model lines do not need is loaded for a model that does. */
import type { ModelDefinition } from '#core/models/index.ts';
import { compileWith, type Compilation } from '#core/models/engine/compile-with.ts';
import type { MakeMachine } from '#core/models/engine/machine.ts';

/** Compiles a model of either semantics. */
export async function compileInPage(
  definition: ModelDefinition,
  makeMachine: MakeMachine,
): Promise<Compilation> {
  if (definition.semantics === 'lines') return compileWith(definition, makeMachine, linesOnly);
  const { compileOde } = await import('#core/models/engine/compile-ode.ts');
  return compileWith(definition, makeMachine, compileOde);
}

const linesOnly = (): never => {
  throw new TypeError('a model in lines has no differential equations');
};
