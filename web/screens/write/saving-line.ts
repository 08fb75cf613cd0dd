/** How far what was written has come, in a sentence. */
import { writingWords } from '#text/writing.ts';
import type { SavingState } from '../../editor/collaboration/saving-state.ts';

export function savingInWords(state: SavingState): string {
  switch (state.kind) {
    case 'saved':
      return state.at === null ? writingWords.nothingYet : writingWords.saved(state.at);
    case 'saving':
      return writingWords.saving;
    case 'waiting':
      return state.problem === null ? writingWords.waiting : writingWords.busy(state.problem.title);
    case 'refused':
      return writingWords.refused(state.problem.title);
    case 'unkept':
      return writingWords.unkept;
  }
}
