/** What can be wrong with a module; codes only, content/text/faults.ts has the sentences. */
import type { Fault as BlockFault } from '../blocks/fault.ts';
import type { ModelFault } from '../models/index.ts';

interface FaultParameters {
  'json-invalid': { readonly reason: string };
  'shape-invalid': { readonly path: string; readonly reason: string };
  'file-missing': { readonly path: string };
  'file-unlisted': { readonly path: string };
  'id-twice': { readonly id: string };
  'slug-twice': { readonly slug: string };
  'id-missing': { readonly element: string };
  'element-unknown': { readonly element: string };
  'attribute-unknown': { readonly element: string; readonly attribute: string };
  'attribute-invalid': {
    readonly element: string;
    readonly attribute: string;
    readonly value: string;
  };
  'goal-unknown': { readonly goal: string };
  'goal-unused': { readonly goal: string };
  'term-unknown-here': { readonly term: string };
  'term-loop': { readonly term: string };
  'term-untaught': { readonly term: string };
  'term-needed-too-early': { readonly fragment: string; readonly term: string };
  'document-empty': Record<never, never>;
  'title-twice': { readonly title: string };
  'property-missing': {
    readonly property:
      | 'title'
      | 'summary'
      | 'description'
      | 'publisher'
      | 'authors'
      | 'keywords'
      | 'goals'
      | 'fragments';
  };
}

export type ModuleFaultCode = keyof FaultParameters;

/** A fault of the module as a whole. */
export type ModuleFault = {
  [C in ModuleFaultCode]: { readonly code: C; readonly parameters: FaultParameters[C] };
}[ModuleFaultCode];

/** A fault and where it stands; `line` is null where a fault has no line. */
export interface SourceFault {
  readonly file: string;
  readonly line: number | null;
  readonly fault: ModuleFault | BlockFault | ModelFault;
}

/** Makes one fault, its parameters checked against the catalogue. */
export function moduleFault<C extends ModuleFaultCode>(
  code: C,
  parameters: FaultParameters[C],
): ModuleFault {
  return { code, parameters } as ModuleFault;
}
