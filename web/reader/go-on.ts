/** On the overview: the way on from where somebody was, along the route they were on. */
import type { Progress } from '#core/learning/progress.ts';
import { readerWords } from '#text/reader.ts';
import type { ReaderData } from './reader-data.ts';
import type { KnownWork } from './work.ts';

export function showGoOn(
  { module, fragmentPattern }: ReaderData,
  work: KnownWork,
  progress: Progress,
): void {
  const link = document.querySelector<HTMLAnchorElement>('#verder');
  const last = work.events
    .flatMap(({ event }) => (event.kind === 'visit' ? [event] : []))
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  const fragment = module.fragments.find(({ id }) => id === last?.fragment);
  if (link === null || last === undefined || fragment === undefined) return;
  link.href = fragmentPattern.replace('{route}', last.route).replace('{fragment}', fragment.slug);
  const word = link.querySelector('.action-word');
  const title = link.querySelector('.action-title');
  if (word !== null) word.textContent = readerWords.goOn;
  if (title !== null) title.textContent = fragment.title;
  const done = [...progress.fragments.values()].filter(
    ({ state }) => state === 'done' || state === 'mastered',
  ).length;
  const summary = document.querySelector('#voortgang');
  if (summary !== null) {
    summary.textContent = readerWords.progress(done, module.fragments.length);
  }
}
