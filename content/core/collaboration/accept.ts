/** What the server does with a commit: rebase it onto the present version and check the result. */
import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import { currentSchemaVersion } from '../document/upgrades/index.ts';
import { problem } from '../problem.ts';
import { type Commit, readSteps } from './commit.ts';
import { type Applied, applyStep, rebaseOnto } from './rebase.ts';

/**
 * The document and steps after taking in `commit`; `over` are the steps stored since its base, in
 * order. Every step that still has a place is kept; the result is a valid document. Throws a problem
 * (`schema-outdated`, `commit-invalid`) when the commit is of another schema or is no valid change.
 */
export function acceptCommit(document: Node, over: readonly Step[], commit: Commit): Applied {
  if (commit.schemaVersion !== currentSchemaVersion) throw problem('schema-outdated');
  const steps = parse(commit);
  const applied = over.length === 0 ? applyAll(document, steps) : rebaseOnto(document, steps, over);
  if (applied === null || !isValid(applied.document)) throw problem('commit-invalid');
  return applied;
}

function parse({ steps }: Commit): readonly Step[] {
  try {
    return readSteps(steps);
  } catch {
    throw problem('commit-invalid');
  }
}

/** Steps made on this very version all apply, or are not what they say. */
function applyAll(document: Node, steps: readonly Step[]): Applied | null {
  let current: Node | null = document;
  for (const step of steps) {
    if (current !== null) current = applyStep(step, current);
  }
  return current === null ? null : { document: current, steps };
}

function isValid(document: Node): boolean {
  try {
    document.check();
    return true;
  } catch {
    return false;
  }
}
