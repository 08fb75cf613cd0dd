/** Compiling where bytes count: what model lines do not need is loaded for a model that does. */
import type { ModelDefinition } from '#core/models/index.ts';
import { compileWith, type Compilation, type OdeEngine } from '#core/models/engine/compile-with.ts';
import { textOfLines } from '#core/models/exchange/lines-text.ts';
import type { RulesText } from '#core/models/exchange/rules-text.ts';
import type { MakeMachine } from '#core/models/engine/machine.ts';

/** Compiles a model of either semantics. */
export async function compileInPage(
  definition: ModelDefinition,
  makeMachine: MakeMachine,
): Promise<Compilation> {
  if (definition.semantics === 'lines') return compileWith(definition, makeMachine, linesOnly);
  const { odeEngine } = await import('#core/models/engine/ode-engine.ts');
  return compileWith(definition, makeMachine, odeEngine);
}

const noOde = (): never => {
  throw new TypeError('a model in lines has no differential equations');
};
const linesOnly: OdeEngine = { compile: noOde, courseOf: noOde };

/** The model as text. */
export async function rulesTextInPage(definition: ModelDefinition): Promise<RulesText> {
  if (definition.semantics === 'lines') return textOfLines(definition);
  const { textOfOde } = await import('#core/models/exchange/ode-text.ts');
  return textOfOde(definition);
}
