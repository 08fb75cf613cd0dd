/** Changes a model by one edit. */
import type { ModelDefinition } from '../definition.ts';
import type { ModelFault } from '../fault.ts';
import { applyCommonEdit } from './common-edits.ts';
import { misfit } from './edit-checks.ts';
import { applyLinesEdit } from './lines-edits.ts';
import type { CommonEdit, LinesEdit, ModelEdit } from './model-edit.ts';
import { applyOdeEdit } from './ode-edits.ts';

/** The changed model, or why it stays as it was. */
export type Edited =
  | { readonly ok: true; readonly definition: ModelDefinition }
  | { readonly ok: false; readonly fault: ModelFault };

/**
 * The model after an edit. The result always fits the schema; it need not run: what an edit takes
 * away leaves blanks, which compiling names. An edit of another semantics than the model's is refused.
 */
export function applyModelEdit(definition: ModelDefinition, edit: ModelEdit): Edited {
  const edited = isCommon(edit)
    ? applyCommonEdit(definition, edit)
    : isOfLines(edit)
      ? definition.semantics === 'lines'
        ? applyLinesEdit(definition, edit)
        : misfit('', 'kind', 'rules')
      : definition.semantics === 'ode'
        ? applyOdeEdit(definition, edit)
        : misfit('', 'kind', 'rules');
  return 'code' in edited ? { ok: false, fault: edited } : { ok: true, definition: edited };
}

const commonKinds: Readonly<Record<CommonEdit['kind'], true>> = {
  rename: true,
  'set-unit': true,
  'set-label': true,
  'set-slider': true,
  'remove-slider': true,
  place: true,
  'set-time': true,
  show: true,
  hide: true,
};

function isCommon(edit: ModelEdit): edit is CommonEdit {
  return Object.hasOwn(commonKinds, edit.kind);
}

function isOfLines(edit: ModelEdit): edit is LinesEdit {
  return edit.kind === 'set-rules' || edit.kind === 'set-start-text';
}
