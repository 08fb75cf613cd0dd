/** An author's copy as it lies on the device, and back. */
import type { Node } from 'prosemirror-model';
import type { AuthorCopy } from '#core/collaboration/author-copy.ts';
import { type StepJson, readSteps, writeSteps } from '#core/collaboration/commit.ts';
import { openDocument } from '#core/document/document.ts';
import type { NodeJson } from '#core/document/stored.ts';
import { currentSchemaVersion } from '#core/document/upgrades/index.ts';

/** Which document, and whose. */
export interface CopyPlace {
  readonly owner: string;
  readonly module: string;
  readonly fragment: string;
}

export interface KeptCopy extends CopyPlace {
  /** The open page that writes it; two tabs keep a copy each. */
  readonly tab: string;
  /** ISO 8601. */
  readonly at: string;
  readonly schemaVersion: number;
  /** The document with the author's own steps in it. */
  readonly document: NodeJson;
  readonly version: number;
  readonly steps: readonly StepJson[];
  readonly undo: readonly StepJson[];
  readonly inFlight: AuthorCopy['inFlight'];
}

export function keepCopy(
  place: CopyPlace & { readonly tab: string; readonly at: string },
  document: Node,
  { version, unconfirmed, inFlight }: AuthorCopy,
): KeptCopy {
  const { owner, module, fragment, tab, at } = place;
  return {
    owner,
    module,
    fragment,
    tab,
    at,
    schemaVersion: currentSchemaVersion,
    document: document.toJSON() as NodeJson,
    version,
    steps: writeSteps(unconfirmed.map(({ step }) => step)),
    undo: writeSteps(unconfirmed.map((own) => own.undo)),
    inFlight,
  };
}

/** The copy again; throws RangeError when it was kept by an editor with another schema. */
export function reopenCopy(kept: KeptCopy): { readonly document: Node; readonly copy: AuthorCopy } {
  if (kept.schemaVersion !== currentSchemaVersion) throw new RangeError('Another schema');
  const { version, inFlight, schemaVersion } = kept;
  const undo = readSteps(kept.undo);
  const unconfirmed = readSteps(kept.steps).map((step, index) => {
    const undone = undo[index];
    if (undone === undefined) throw new RangeError('A step without its inverse');
    return { step, undo: undone };
  });
  return {
    document: openDocument({ schemaVersion, doc: kept.document }),
    copy: { version, unconfirmed, inFlight },
  };
}
