/**
 * The NL LOM record of an E-klas as a plain value: what the XML is written from, what is shown on
 * the page where it is published, and what is checked. A draft may leave any of it empty.
 *
 * Fragments are not told as relations (`haspart`): a relation points at a record of its own, and a
 * fragment has none. Edurep would keep links that lead nowhere.
 */
import type { Module } from '#core/module/module.ts';
import { studyLoad } from '#core/module/study-load.ts';
import {
  type Taxon,
  accessRights,
  disciplines,
  educationalLevels,
  rights,
} from './vocabularies.ts';

export interface LomRecord {
  readonly title: string;
  readonly identifier: string;
  readonly recordIdentifier: string;
  readonly language: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly aggregationLevel: number;
  readonly version: string;
  readonly status: Module['lom']['status'];
  readonly publisher: string;
  /** A date as `2026-09-01`; null as long as nothing is published. */
  readonly publishedOn: string | null;
  readonly authors: Module['authors'];
  readonly location: string | null;
  readonly format: string;
  readonly resourceTypes: readonly string[];
  readonly roles: readonly string[];
  readonly context: string;
  readonly ageRange: string;
  /** Planned study time in minutes. */
  readonly minutes: number;
  readonly cost: boolean;
  /** Null where the code has no place in the vocabulary, which only a damaged module has. */
  readonly rights: Taxon | null;
  readonly discipline: Taxon | null;
  readonly levels: readonly Taxon[];
  readonly accessRights: Taxon | null;
}

/** What a record is made from: a published version, or a draft with `publishedAt` null. */
export interface RecordSource {
  readonly module: Module;
  /** ISO 8601. */
  readonly publishedAt: string | null;
  /** Where the E-klas stands on the web. */
  readonly location: string | null;
}

function find<T>(table: Readonly<Record<string, T>>, key: string): T | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

export function lomRecord({ module, publishedAt, location }: RecordSource): LomRecord {
  const { lom } = module;
  return {
    title: module.title.trim(),
    identifier: lom.identifier,
    recordIdentifier: lom.recordIdentifier,
    language: module.language,
    description: module.description.trim(),
    keywords: module.keywords.map((word) => word.trim()).filter((word) => word !== ''),
    aggregationLevel: lom.aggregationLevel,
    version: lom.version.trim(),
    status: lom.status,
    publisher: module.publisher.trim(),
    publishedOn: publishedAt?.slice(0, 10) ?? null,
    authors: module.authors
      .map(({ name, kind }) => ({ name: name.trim(), kind }))
      .filter(({ name }) => name !== ''),
    location,
    format: 'text/html',
    resourceTypes: lom.learningResourceTypes,
    roles: lom.intendedEndUserRoles,
    context: lom.context,
    ageRange: lom.typicalAgeRange,
    minutes: studyLoad(module.fragments),
    cost: lom.cost,
    rights: find(rights, module.licence),
    discipline: find(disciplines, module.subject),
    levels: module.levels.flatMap((level) => find(educationalLevels, level) ?? []),
    accessRights: find(accessRights, lom.accessRights),
  };
}
