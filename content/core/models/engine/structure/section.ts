/** The stocks, flows and auxiliaries of a model, or of one call of a macro, and where they stand. */
import type { Auxiliary, Flow, Macro, OdeModel } from '../../definition.ts';
import type { Origin } from '../../fault.ts';
import type { Quantity } from './quantity.ts';
import type { World } from './setting.ts';

/** What belongs together: names that see one another. */
export type SectionItems = Pick<Macro, 'stocks' | 'flows' | 'auxiliaries'> &
  Partial<Pick<OdeModel, 'constants' | 'tables'>>;

/** The list of a definition in which an item stands. */
export type SectionPart = keyof SectionItems;

/** Something with a formula. */
export type Formula = Flow | Auxiliary;

export interface Section {
  readonly world: World;
  /** The names that its expressions see. */
  readonly scope: Map<string, Quantity>;
  /** The macros in which it stands, the innermost last. */
  readonly inMacros: readonly string[];
  /** Before its names in the names of what it computes; empty for the model itself. */
  readonly prefix: string;
  /** How many parts of formulas may still stand within one another here. */
  readonly depthLeft: number;
  /** The origin of an item of the section in faults. */
  readonly originOf: (part: SectionPart, item: string) => Origin;
}
