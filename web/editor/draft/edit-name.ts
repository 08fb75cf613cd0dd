/** What an edit is about, as people call it. */
import type { Draft } from '#core/authoring/draft.ts';
import type { Edit, PartList } from '#core/authoring/edit.ts';

/** The title, short text or name of a part; empty when there is none with this id. */
export function partName({ module }: Draft, list: PartList, id: string): string {
  switch (list) {
    case 'fragments':
      return module.fragments.find((one) => one.id === id)?.title ?? '';
    case 'goals':
      return module.goals.find((one) => one.id === id)?.short ?? '';
    case 'terms':
      return module.terms.find((one) => one.id === id)?.name ?? '';
  }
}

/** The name of what the edit is about, before the edit; empty for the E-klas as a whole. */
export function editName(draft: Draft, edit: Edit): string {
  switch (edit.kind) {
    case 'properties':
    case 'slug':
      return '';
    case 'add':
      switch (edit.list) {
        case 'fragments':
          return edit.item.title;
        case 'goals':
          return edit.item.short;
        case 'terms':
          return edit.item.name;
      }
    // Every list has returned.
    case 'change':
    case 'move':
    case 'remove':
      return partName(draft, edit.list, edit.id);
    case 'model':
      return edit.model.id;
    case 'remove-model':
      return edit.id;
    case 'medium':
      return edit.medium.path;
    case 'remove-medium':
      return edit.path;
  }
}
