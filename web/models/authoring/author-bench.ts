/**
 * The workbench of an author: loaded in one piece when it is opened, for it is a large part of the
 * program. Whoever opens it keeps what comes of it.
 */
import { checkModel, type KeepFault } from '#core/models/authoring/check-model.ts';
import { withGraph } from '#core/models/authoring/ready-to-explore.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import '../workbench/ek-model-workbench.ts';
import { authorTab } from './author-tab.ts';
import { AuthoringSession } from './authoring-session.ts';

export interface AuthorBench {
  readonly element: HTMLElement;
  /** Whether closing it would lose something. */
  readonly hasChanges: () => boolean;
  /** What keeps the model from being kept, or the model itself. */
  readonly result: () => BenchResult;
  readonly close: () => void;
}

export type BenchResult =
  | { readonly kind: 'model'; readonly model: ModelDefinition }
  | { readonly kind: 'faults'; readonly faults: readonly KeepFault[] }
  /** Something was typed that is of no use yet. */
  | { readonly kind: 'unread'; readonly where: 'field' | 'rules' };

/** A workbench with this model and the panel of its author. */
export function openAuthorBench(definition: ModelDefinition): AuthorBench {
  const session = new AuthoringSession(definition);
  const element = document.createElement('ek-model-workbench');
  element.session = session;
  element.extra = [authorTab];
  return {
    element,
    hasChanges: () =>
      session.hasChanges || !session.drafts.isEmpty || hasUnreadRules(element.renderRoot),
    result: () => {
      if (!session.drafts.isEmpty) return { kind: 'unread', where: 'field' };
      const model = withGraph(session.whole);
      const faults = checkModel(model);
      if (faults.length > 0) return { kind: 'faults', faults };
      // The text of rules that cannot be read is no part of the model yet.
      if (hasUnreadRules(element.renderRoot)) return { kind: 'unread', where: 'rules' };
      return { kind: 'model', model };
    },
    close: () => {
      session.close();
      element.remove();
    },
  };
}

/** Whether a field of rules shows a fault, wherever it stands in shadow roots. */
function hasUnreadRules(root: ParentNode): boolean {
  return [...root.querySelectorAll('*')].some(
    (element) =>
      (element.localName === 'ek-rules-field' &&
        ((element as Element & { faults?: readonly unknown[] }).faults ?? []).length > 0) ||
      (element.shadowRoot !== null && hasUnreadRules(element.shadowRoot)),
  );
}
