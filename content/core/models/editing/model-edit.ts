/** What can be changed in a model, as data. */
import type { OdeModel, Table } from '../definition.ts';

/** A table has points to look up; as part of the model it may be called by name. */
export type NamedTable = NonNullable<OdeModel['tables']>[number];

/** Where a slider begins and ends. */
interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** A change of a model of any kind. */
export type CommonEdit =
  /** In the author's own texts too; the meaning stays. */
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'set-unit'; readonly name: string; readonly unit: string }
  | { readonly kind: 'set-label'; readonly name: string; readonly label: string }
  /** Makes a slider or changes it; with bounds that suit the value unless stated. */
  | { readonly kind: 'set-slider'; readonly name: string; readonly bounds?: Bounds }
  | { readonly kind: 'remove-slider'; readonly name: string }
  /** The middle of a part of the diagram, in steps of its grid. */
  | { readonly kind: 'place'; readonly name: string; readonly x: number; readonly y: number }
  | {
      readonly kind: 'set-time';
      readonly start?: number;
      readonly end?: number;
      readonly step?: number;
      readonly unit?: string;
    }
  /** Draws a name in a graph; the number after that of the last graph makes a new one. */
  | { readonly kind: 'show'; readonly view: number; readonly name: string }
  | { readonly kind: 'hide'; readonly view: number; readonly name: string };

/** A change of a model in differential equations. */
export type OdeEdit =
  /** What is not given is a blank to be filled in. */
  | { readonly kind: 'add-stock'; readonly name: string; readonly start?: string }
  | {
      readonly kind: 'add-flow';
      readonly name: string;
      readonly expression?: string;
      readonly from?: string;
      readonly to?: string;
    }
  | {
      readonly kind: 'add-auxiliary';
      readonly name: string;
      readonly expression?: string;
      readonly table?: Table;
    }
  | { readonly kind: 'add-constant'; readonly name: string; readonly value: number }
  | { readonly kind: 'add-table'; readonly table: NamedTable }
  /** What refers to it becomes a blank; a flow loses that end. */
  | { readonly kind: 'remove'; readonly name: string }
  /** Of a flow or auxiliary; a constant that gets a formula becomes an auxiliary. */
  | { readonly kind: 'set-expression'; readonly name: string; readonly expression: string }
  | { readonly kind: 'set-start'; readonly name: string; readonly start: string }
  | { readonly kind: 'set-value'; readonly name: string; readonly value: number }
  /** What reads `from` in the formula of `name` becomes a blank. */
  | { readonly kind: 'unlink'; readonly name: string; readonly from: string }
  /** Ties an end of a flow to a stock, or loosens it. */
  | {
      readonly kind: 'connect';
      readonly name: string;
      readonly end: 'from' | 'to';
      readonly stock: string | null;
    }
  | { readonly kind: 'set-non-negative'; readonly name: string; readonly nonNegative: boolean }
  /** Gives a flow, auxiliary or named table its points; null leaves the formula alone. */
  | { readonly kind: 'set-table'; readonly name: string; readonly table: Table | null }
  | { readonly kind: 'set-method'; readonly method: OdeModel['method'] };

/** A change of a model in lines. */
export type LinesEdit =
  | { readonly kind: 'set-rules'; readonly text: string }
  | { readonly kind: 'set-start-text'; readonly text: string };

/** A change of a model. */
export type ModelEdit = CommonEdit | OdeEdit | LinesEdit;

/**
 * What an edit is about, for joining edits in a history: those of one field, and of one drag. Null
 * where the edit stands alone.
 */
export function subjectOf(edit: ModelEdit): string | null {
  switch (edit.kind) {
    case 'set-unit':
    case 'set-label':
    case 'set-slider':
    case 'set-expression':
    case 'set-start':
    case 'set-value':
    case 'set-table':
    case 'place':
      return `${edit.kind} ${edit.name}`;
    case 'set-time':
    case 'set-rules':
    case 'set-start-text':
      return edit.kind;
    default:
      return null;
  }
}
