/** Shows progress where the page has places for it: `data-fragment` and `data-goal`. */
import { type Progress, type ProgressState, progressOf } from '#core/learning/progress.ts';
import { stateNames } from '#text/reader.ts';
import type { ReaderData } from './reader-data.ts';
import type { KnownWork } from './work.ts';

export function showProgress(data: ReaderData, work: KnownWork): Progress {
  const progress = progressOf(data.module, data.questions, work.tries, work.visited);
  for (const [id, { state }] of progress.fragments) show(`[data-fragment="${id}"]`, state);
  for (const [id, { state }] of progress.goals) show(`[data-goal="${id}"]`, state);
  return progress;
}

function show(selector: string, state: ProgressState): void {
  for (const place of document.querySelectorAll<HTMLElement>(selector)) {
    place.dataset['state'] = state;
    const words = state === 'not-begun' ? '' : stateNames[state];
    const label = place.querySelector('.state');
    if (label !== null) label.textContent = words;
    // The thin line has no room for words; its links say them to who cannot see the form.
    const hidden = place.querySelector<HTMLElement>('a > .visually-hidden');
    if (hidden === null) continue;
    hidden.dataset['title'] ??= hidden.textContent;
    hidden.textContent = [hidden.dataset['title'], words].filter((part) => part !== '').join(', ');
  }
}
