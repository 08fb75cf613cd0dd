/** What an open draft offers to the editor of one of its documents. */
import type { Draft } from '#core/authoring/draft.ts';
import { newIdentifier } from '#core/identifier.ts';
import type { Surroundings } from '../surroundings.ts';
import type { DraftSession } from './draft-session.ts';

/** A new id of a part. */
export const newPartId = (): string =>
  newIdentifier((count) => crypto.getRandomValues(new Uint8Array(count)));

/** The place behind the last one, for a part that is added. */
export const atEnd = (parts: Draft['module']['fragments' | 'goals' | 'terms']): string | null =>
  parts.at(-1)?.id ?? null;

export function surroundingsOf(session: DraftSession): Surroundings {
  return {
    terms: () => session.draft.module.terms,
    fragments: () => session.draft.module.fragments,
    models: () => Object.values(session.draft.models),
    media: () => session.draft.media,
    mediumAddress(path) {
      const medium = session.draft.media.find((one) => one.path === path);
      return medium === undefined ? null : `/media/${medium.hash}`;
    },
    addMedium: (file) => session.uploadMedium(file),
    async saveModel(model) {
      await session.edit({ kind: 'model', model });
    },
    async addTerm(name, definition) {
      const id = newPartId();
      const { terms } = session.draft.module;
      const item = { id, name, forms: [], definition, needs: [] };
      await session.edit({ kind: 'add', list: 'terms', item, after: atEnd(terms) });
      return id;
    },
  };
}
