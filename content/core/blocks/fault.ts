/** What can be wrong with a block; codes only, content/text/block-faults.ts has the sentences. */
import type { SceneFault } from '../mechanics/fault.ts';

interface FaultParameters {
  'text-missing': { readonly where: string };
  'alternative-missing': Record<never, never>;
  'medium-missing': { readonly path: string };
  'formula-empty': Record<never, never>;
  'link-unsafe': { readonly href: string };
  'fragment-unknown': { readonly fragment: string };
  'term-unknown': { readonly term: string };
  'model-unknown': { readonly model: string };
  'control-unknown': { readonly model: string; readonly name: string };
  'choice-no-correct': Record<never, never>;
  'choice-too-many-correct': Record<never, never>;
  'choice-option-twice': { readonly option: string };
  'feedback-missing': { readonly where: string };
  'number-answer-missing': Record<never, never>;
  'number-tolerance-invalid': Record<never, never>;
  'number-mistake-is-right': { readonly value: number };
  'task-predicate-missing': Record<never, never>;
  'task-predicate-faulty': { readonly text: string };
  'task-model-cannot-run': { readonly model: string };
  'task-feedback-missing': Record<never, never>;
  'scene-missing': Record<never, never>;
  'scene-faulty': { readonly found: SceneFault };
  'measurements-no-columns': Record<never, never>;
  'measurements-column-twice': { readonly name: string };
}

export type FaultCode = keyof FaultParameters;

export type Fault = {
  [C in FaultCode]: {
    readonly code: C;
    readonly parameters: FaultParameters[C];
    /** Id of the block concerned, when it has one. */
    readonly block: string | null;
  };
}[FaultCode];

/** Makes one fault, its parameters checked against the catalogue. */
export function fault<C extends FaultCode>(
  code: C,
  block: unknown,
  ...[parameters]: Record<never, never> extends FaultParameters[C]
    ? []
    : [parameters: FaultParameters[C]]
): Fault {
  return {
    code,
    block: typeof block === 'string' ? block : null,
    parameters: parameters ?? {},
  } as Fault;
}
