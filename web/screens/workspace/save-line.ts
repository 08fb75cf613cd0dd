/** How saving stands, in a sentence. */
import { saveWords } from '#text/authoring.ts';
import type { SaveState } from '../../editor/draft/save-state.ts';

export function saveStateInWords({ waiting, trouble, savedAt }: SaveState): string {
  if (trouble !== null) {
    switch (trouble.kind) {
      case 'no-connection':
        return waiting === 0 ? saveWords.away : saveWords.noConnection(waiting);
      case 'signed-out':
        return saveWords.signedOut(waiting);
      case 'server':
        return saveWords.server(waiting, trouble.title);
    }
  }
  if (waiting > 0) return saveWords.saving;
  return savedAt === null ? saveWords.nothingYet : saveWords.saved(savedAt);
}
