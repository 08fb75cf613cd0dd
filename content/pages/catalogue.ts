/** The catalogue: every published E-klas, found by words, subject, level and duration. */
import {
  type CatalogueFilter,
  durationOf,
  durations,
  filterCatalogue,
} from '#core/module/catalogue.ts';
import type { Module } from '#core/module/module.ts';
import { levels, subjects } from '#core/module/vocabulary.ts';
import { studyLoad } from '#core/module/study-load.ts';
import { modelPageWords } from '#text/model-page.ts';
import { motionPageWords } from '#text/motion-page.ts';
import {
  durationNames,
  levelNames,
  minutesInWords,
  readerWords,
  subjectNames,
} from '#text/reader.ts';
import { type Html, attributes, html } from './html.ts';
import { type PageFrame, pageHtml } from './layout.ts';

export interface CatalogueEntry {
  readonly module: Module;
  readonly address: string;
  readonly models: number;
}

function select(
  name: string,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string | null,
): Html {
  return html`<label class="filter"
    ><span>${label}</span>
    <select name="${name}">
      <option value="">${readerWords.any}</option>
      ${options.map(
        ([value, text]) =>
          html`<option value="${value}" ${attributes({ selected: value === chosen })}>
            ${text}
          </option>`,
      )}
    </select></label
  >`;
}

function entry({ module, address, models }: CatalogueEntry): Html {
  const { title, summary, subject, levels: fits, fragments } = module;
  return html`<li class="entry" data-subject="${subject}">
    <p class="entry-subject">
      ${subjectNames[subject]} · ${fits.map((level) => levelNames[level]).join(', ')}
    </p>
    <h2><a href="${address}">${title}</a></h2>
    <p>${summary}</p>
    <p class="entry-facts">
      ${minutesInWords(studyLoad(fragments))} · ${readerWords.fragments(fragments.length)} ·
      ${readerWords.models(models)}
    </p>
  </li>`;
}

export function cataloguePage(
  entries: readonly CatalogueEntry[],
  filter: CatalogueFilter,
  frame: Pick<PageFrame, 'assets' | 'addresses'>,
): string {
  const chosen = filterCatalogue(
    entries.map(({ module }) => module),
    filter,
  );
  const shown = entries.filter(({ module }) => chosen.includes(module));
  const present = <T extends string>(values: readonly T[], of: (module: Module) => readonly T[]) =>
    values.filter((value) => entries.some(({ module }) => of(module).includes(value)));
  return pageHtml({
    ...frame,
    title: `${readerWords.product}: ${readerWords.tagline}`,
    description: readerWords.tagline,
    screen: 'catalogue',
    content: html`<main id="inhoud" class="page" tabindex="-1">
      <h1>${readerWords.tagline}</h1>
      <search>
        <form class="filters" method="get" action="${frame.addresses.catalogue()}">
          <label class="filter wide"
            ><span>${readerWords.search}</span>
            <input type="search" name="zoek" value="${filter.words}" maxlength="100"
          /></label>
          ${select(
            'vak',
            readerWords.subject,
            present(subjects, ({ subject }) => [subject]).map((value) => [
              value,
              subjectNames[value],
            ]),
            filter.subject,
          )}
          ${select(
            'niveau',
            readerWords.level,
            present(levels, (module) => module.levels).map((value) => [value, levelNames[value]]),
            filter.level,
          )}
          ${select(
            'duur',
            readerWords.duration,
            present(durations, (module) => [durationOf(module)]).map((value) => [
              value,
              durationNames[value],
            ]),
            filter.duration,
          )}
          <button type="submit">${readerWords.find}</button>
        </form>
      </search>
      <p class="found" role="status">${readerWords.found(shown.length)}</p>
      ${shown.length === 0 && html`<p>${readerWords.noneFound} <a href="${frame.addresses.catalogue()}">${readerWords.clear}</a></p>`}
      <ul class="entries">
        ${shown.map(entry)}
      </ul>
      <p class="beside-catalogue"><a href="/model">${modelPageWords.invitation}</a></p>
      <p class="beside-catalogue"><a href="/beweging">${motionPageWords.invitation}</a></p>
    </main>`,
  });
}
