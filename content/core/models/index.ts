/** The public face of the models: definition, compiling, running, lifting, and their texts. */
export type { LinesModel, Method, ModelDefinition, OdeModel } from './definition.ts';
export type { ModelFault } from './fault.ts';
export { compileModel, type CompiledModel } from './engine/compile.ts';
export { runModel, type Run, type RunEnd, type RunOptions } from './engine/run.ts';
export { liftToOde } from './lift/lift-to-ode.ts';
export { rulesText, type RulesText } from './exchange/rules-text.ts';
export { modelFromText } from './exchange/model-from-text.ts';
