/** How to bring back a part that was removed: the same id, in the same place, referred to as before. */
import type { Draft } from '#core/authoring/draft.ts';
import type { Edit, PartList } from '#core/authoring/edit.ts';

/** Edits for after the removal of the part from `before`, in their order; none when it was not there. */
export function undoRemoval(before: Draft, list: PartList, id: string): readonly Edit[] {
  const { fragments, goals, terms } = before.module;
  switch (list) {
    case 'fragments': {
      const item = fragments.find((one) => one.id === id);
      return item === undefined
        ? []
        : [{ kind: 'add', list, item, after: beforeIt(fragments, id) }];
    }
    case 'goals': {
      const item = goals.find((one) => one.id === id);
      if (item === undefined) return [];
      const add: Edit = { kind: 'add', list, item, after: beforeIt(goals, id) };
      return [add, ...fragmentsNaming(before, id)];
    }
    case 'terms': {
      const item = terms.find((one) => one.id === id);
      if (item === undefined) return [];
      const add: Edit = { kind: 'add', list, item, after: beforeIt(terms, id) };
      const builtOn = terms.filter(({ needs }) => needs.includes(id));
      return [
        add,
        ...builtOn.map((one): Edit => ({
          kind: 'change',
          list,
          id: one.id,
          change: { needs: one.needs },
        })),
        ...fragmentsNaming(before, id),
      ];
    }
  }
}

function beforeIt(parts: readonly { readonly id: string }[], id: string): string | null {
  return parts[parts.findIndex((one) => one.id === id) - 1]?.id ?? null;
}

function fragmentsNaming({ module }: Draft, part: string): Edit[] {
  return module.fragments
    .filter((one) => [one.goals, one.teaches, one.needs].some((ids) => ids.includes(part)))
    .map(({ id, goals, teaches, needs }) => ({
      kind: 'change',
      list: 'fragments',
      id,
      change: { goals, teaches, needs },
    }));
}
