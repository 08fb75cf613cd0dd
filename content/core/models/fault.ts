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
  | 'views'
  | 'dimensions'
  | 'tables'
  | 'events'
  | 'macros'
  /** The text of an XMILE file. */
  | 'xmile';

/** A place in a definition: the part, the named item in it (for lists of items), and the position. */
export interface FaultPlace extends Position {
  readonly part: ModelPart;
  readonly item?: string;
}

/** What the parser hoped to find. */
export type Expected =
  | 'expression'
  | 'operator'
  | 'statement'
  | 'line-end'
  | '='
  | '('
  | ')'
  | ']'
  | 'then'
  | 'else'
  | 'end-if';

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

/** What makes a text no well-formed XML. */
export type XmlProblem =
  | 'no-root'
  | 'outside-root'
  | 'not-closed'
  | 'wrong-end'
  | 'attribute'
  | 'entity'
  | 'character'
  | 'syntax';

/** What a file may ask for that is not available here. */
export type XmileFeature =
  | 'conveyor'
  | 'queue'
  | 'oven'
  | 'leak'
  | 'encryption'
  | 'other-file'
  | 'own-time'
  | 'option-filter'
  | 'table-of-stock'
  | 'events'
  | 'data'
  | 'part-of-run'
  | 'method'
  | 'array-sign'
  | 'same-name-macro';

/** What a name in a file has to be the name of. */
export type XmileReference = 'flow' | 'dimension' | 'element' | 'model' | 'variable' | 'table';

/** Why an edit cannot be made. */
export type EditMisfit =
  /** The model, or what the name stands for, is of another kind. */
  | 'kind'
  /** A text is longer than a definition allows, or has an end of a line in it. */
  | 'length'
  /** There are more items than a definition allows. */
  | 'count'
  /** Something that has to be a number is none, or points are not in order. */
  | 'number';

interface FaultParameters {
  'model-source-too-long': { readonly limit: number };
  'model-too-deep': { readonly limit: number };
  'model-expression-too-long': { readonly limit: number };
  'model-too-many-names': { readonly limit: number };
  'model-unexpected-character': { readonly found: string };
  /** `found` is empty at the end of a line or of the text. */
  'model-unexpected-token': { readonly found: string; readonly expected: Expected };
  /** Points at the sign that begins it: a quotation mark or a brace. */
  'model-unclosed': { readonly found: string };
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
  'xml-too-long': { readonly limit: number };
  'xml-too-deep': { readonly limit: number };
  /** A document type or a declaration of entities. */
  'xml-doctype': object;
  /** The text was read with another encoding than it was written in. */
  'xml-encoding': object;
  'xml-malformed': { readonly problem: XmlProblem };
  /** The outermost element is not `xmile`. */
  'xmile-not-xmile': { readonly found: string };
  /** An element or attribute that has to be there. */
  'xmile-missing': { readonly wanted: string };
  'xmile-not-a-number': { readonly found: string };
  'xmile-unknown-reference': { readonly name: string; readonly kind: XmileReference };
  'xmile-bad-points': { readonly name: string };
  'xmile-bad-element-count': {
    readonly name: string;
    readonly found: number;
    readonly expected: number;
  };
  /** The model cannot be run as it is meant, or (as a note) does without. */
  'xmile-unsupported': { readonly feature: XmileFeature; readonly found: string };
  /** A note: what we keep in a file of our own is not in order. */
  'xmile-bad-extension': object;
  /** A note: a variable without an equation has a blank. */
  'xmile-no-equation': { readonly name: string };
  /** A note: the equations of an array stand in one text. */
  'xmile-listed-equations': { readonly name: string };
  /** A note: a flow of more than two stocks, or with a multiplier, became a flow for each stock. */
  'xmile-split-flow': { readonly name: string };
  /** Two sides that have to be in one unit are not; units as printed, empty for a plain number. */
  'model-unit-clash': { readonly left: string; readonly right: string };
  /** Both sides measure the same, in units of another size: km and m. */
  'model-unit-scale': { readonly left: string; readonly right: string };
  /** What is computed is not in the unit that the name has. */
  'model-unit-result': {
    readonly name: string;
    readonly declared: string;
    readonly found: string;
  };
  /** The same, where only the size differs. */
  'model-unit-result-scale': {
    readonly name: string;
    readonly declared: string;
    readonly found: string;
  };
  /** A function, or `^` as an exponent, is given something with a unit. */
  'model-unit-not-plain': { readonly name: string; readonly found: string };
  /** The function takes angles in the other unit, as the model says. */
  'model-unit-angle': {
    readonly name: string;
    readonly found: string;
    readonly expected: 'radians' | 'degrees';
  };
  /** A temperature is used as if both scales began at the same zero. */
  'model-unit-offset': { readonly found: string; readonly expected: string };
  'model-edit-misfit': { readonly name: string; readonly reason: EditMisfit };
  /** Names counted with all elements of arrays, or what is computed for them. */
  'model-too-large': { readonly limit: number };
  'model-unknown-dimension': { readonly name: string };
  'model-unknown-element': { readonly name: string; readonly dimension: string };
  'model-subscript-count': {
    readonly name: string;
    readonly found: number;
    readonly expected: number;
  };
  /** An array where one value is needed, and nothing says which. */
  'model-needs-subscripts': { readonly name: string };
  /** Neither the array as a whole nor this element has a formula. */
  'model-no-formula': { readonly name: string };
  /** The function works on the elements of an array, and there is none. */
  'model-needs-array': { readonly name: string };
  /** The points of a table: x has to rise, with as many y. */
  'model-bad-table': { readonly name: string };
  'model-not-a-table': { readonly name: string };
  /** The flow has other elements than the stock it runs to or from. */
  'model-flow-shape': { readonly name: string; readonly stock: string };
  /** Argument number `place` of the function has to be a number that does not change. */
  'model-needs-constant': { readonly name: string; readonly place: number };
  /** The macro calls itself. */
  'model-macro-in-itself': { readonly name: string };
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
