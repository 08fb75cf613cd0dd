/**
 * XMILE 1.0 as a model (OASIS standard of 14 December 2015, chapters 2 to 4). Submodels become one
 * model, with names qualified by the name of theirs; views and tags of vendors stay in the text, which
 * the model keeps.
 */
import type { OdeModel } from '../../definition.ts';
import type { ModelFault } from '../../fault.ts';
import { openFile, type XmileOptions } from './opened-file.ts';

/** A model, or the faults that stand in its way. */
export type XmileModel =
  | {
      readonly ok: true;
      readonly definition: OdeModel;
      /** What the model does without, or says in another way. */
      readonly notes: readonly ModelFault[];
    }
  | { readonly ok: false; readonly faults: readonly ModelFault[] };

/** Reads the text of a file. */
export function readXmile(text: string, options: XmileOptions): XmileModel {
  const opened = openFile(text, options);
  if ('faults' in opened) return { ok: false, faults: opened.faults };
  const { definition, notes } = opened;
  return { ok: true, definition, notes };
}
