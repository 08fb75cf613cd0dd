/**
 * What can be wrong with a model: codes and parameters, no sentences. The words are chosen at the
 * edge (content/text), one sentence for each code.
 */

/** A place in a text. Lines and columns count from 1; a column is a UTF-16 code unit. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The part of a model definition that a fault points at. */
export type ModelPart =
  | 'rules'
  | 'start'
  | 'time'
  | 'stocks'
  | 'flows'
  | 'auxiliaries'
  | 'constants'
  | 'parameters'
  | 'variables'
  | 'views';

/** A place in a definition: the part, the named item in it (for lists of items), and the position. */
export interface FaultPlace extends Position {
  readonly part: ModelPart;
  readonly item?: string;
}

/** What the parser hoped to find. */
export type Expected =
  'expression' | 'operator' | 'statement' | 'line-end' | '=' | '(' | ')' | 'then' | 'end-if';

/** Why a model in lines cannot become one in differential equations. */
export type LiftObstacle =
  /** The name is assigned under a condition, so it is a state that jumps. */
  | 'conditional'
  /** The model ends itself with `stop`. */
  | 'stop'
  /** The name is assigned more than once in one iteration. */
  | 'assigned-twice'
  /** The new value is not the old value plus a change in proportion to dt. */
  | 'not-a-rate'
  /** The name is read above the line that assigns it: that reads the value of the step before. */
  | 'previous-value'
  /** dt appears outside a change of a state. */
  | 'uses-dt';

interface FaultParameters {
  'model-source-too-long': { readonly limit: number };
  'model-too-deep': { readonly limit: number };
  'model-expression-too-long': { readonly limit: number };
  'model-too-many-names': { readonly limit: number };
  'model-unexpected-character': { readonly found: string };
  /** `found` is empty at the end of a line or of the text. */
  'model-unexpected-token': { readonly found: string; readonly expected: Expected };
  'model-number-too-large': { readonly found: string };
  /** Points at the `als` that is never closed. */
  'model-missing-end-if': object;
  'model-blank': object;
  'model-unknown-name': { readonly name: string };
  'model-unknown-function': { readonly name: string };
  /** A function of the past or of chance, or an array, in model lines. */
  'model-not-in-lines': { readonly name: string };
  /** `most` is null where there is no upper bound. */
  'model-argument-count': {
    readonly name: string;
    readonly found: number;
    readonly least: number;
    readonly most: number | null;
  };
  'model-invalid-name': { readonly name: string };
  'model-double-definition': { readonly name: string };
  'model-used-before-value': { readonly name: string };
  'model-start-not-assignment': object;
  /** The names in order; each needs the next, the last needs the first. */
  'model-loop': { readonly names: readonly string[] };
  'model-time-assigned': { readonly name: string };
  'model-time-conflict': {
    readonly name: string;
    readonly found: number;
    readonly expected: number;
  };
  'model-bad-time': { readonly field: 'start' | 'step' | 'end' };
  'model-bad-range': { readonly name: string };
  'model-not-a-stock': { readonly name: string };
  'model-flow-unattached': { readonly name: string };
  /** The name may not be moved or shown: it is not a start value, or has no values in time. */
  'model-not-settable': { readonly name: string };
  'model-not-liftable': { readonly name: string; readonly obstacle: LiftObstacle };
}

/** The code of a fault in a model. */
export type ModelFaultCode = keyof FaultParameters;

/** One fault: its code, its place, and the parameters that belong to the code. */
export type ModelFault = {
  [Code in ModelFaultCode]: { readonly code: Code } & FaultPlace & FaultParameters[Code];
}[ModelFaultCode];

/** Where the text stands that is being read; a position is added to make a place. */
export type Origin = Pick<FaultPlace, 'part' | 'item'>;

/** A fault at a position within the text of an origin. */
export function fault<Code extends ModelFaultCode>(
  code: Code,
  origin: Origin,
  at: Position,
  parameters: FaultParameters[Code],
): ModelFault {
  const place = { line: at.line, column: at.column };
  return { code, ...origin, ...place, ...parameters } as unknown as ModelFault;
}

/** The first position of a text. */
export const textStart: Position = { line: 1, column: 1 };
