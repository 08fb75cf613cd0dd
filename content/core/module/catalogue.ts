/** The catalogue: finding an E-klas by words, subject, level and duration. */
import type { Level, Module, Subject } from './module.ts';
import { levels, subjects } from './vocabulary.ts';
import { studyLoad } from './study-load.ts';

export const durations = ['short', 'medium', 'long'] as const;
/** short: up to 3 hours; medium: up to 8; long: more. */
export type Duration = (typeof durations)[number];

export interface CatalogueFilter {
  readonly words: string;
  readonly subject: Subject | null;
  readonly level: Level | null;
  readonly duration: Duration | null;
}

export function durationOf(module: Module): Duration {
  const hours = studyLoad(module.fragments) / 60;
  if (hours <= 3) return 'short';
  return hours <= 8 ? 'medium' : 'long';
}

function oneOf<const T extends string>(values: readonly T[], text: string | undefined): T | null {
  return values.find((value) => value === text) ?? null;
}

/** A filter from the parameters of an address; what is unknown is left open. */
export function readFilter(
  parameters: Readonly<Record<string, string | undefined>>,
): CatalogueFilter {
  return {
    words: (parameters['zoek'] ?? '').slice(0, 100),
    subject: oneOf(subjects, parameters['vak']),
    level: oneOf(levels, parameters['niveau']),
    duration: oneOf(durations, parameters['duur']),
  };
}

/** Without case and accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function searchText({ title, summary, keywords, goals, terms }: Module): string {
  return fold(
    [
      title,
      summary,
      ...keywords,
      ...goals.map(({ text }) => text),
      ...terms.map(({ name }) => name),
    ].join(' '),
  );
}

/** Modules that fit every part of the filter; each word must occur somewhere in the description. */
export function filterCatalogue(
  modules: readonly Module[],
  { words, subject, level, duration }: CatalogueFilter,
): readonly Module[] {
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return modules.filter((module) => {
    const text = wanted.length === 0 ? '' : searchText(module);
    return (
      wanted.every((word) => text.includes(word)) &&
      (subject === null || module.subject === subject) &&
      (level === null || module.levels.includes(level)) &&
      (duration === null || durationOf(module) === duration)
    );
  });
}
