/** The public face of the models: definition, compiling, running, lifting, and their texts. */
export {
  LinesModel,
  ModelDefinition,
  modelSchemaVersion,
  OdeModel,
  type Method,
} from './definition.ts';
export type {
  Expected,
  FaultPlace,
  LiftObstacle,
  ModelFault,
  ModelFaultCode,
  ModelPart,
} from './fault.ts';
export { compileModel, type Compilation, type CompiledModel } from './engine/compile.ts';
export { runModel, type Run, type RunEnd, type RunOptions } from './engine/run.ts';
export { liftToOde, type Lift } from './lift/lift-to-ode.ts';
export { rulesText, type RulesText } from './exchange/rules-text.ts';
export {
  modelFromText,
  type TextModel,
  type TextModelOptions,
} from './exchange/model-from-text.ts';
