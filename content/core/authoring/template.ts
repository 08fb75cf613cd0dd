/** What a new E-klas begins with: everything that has a sensible first value, and one empty fragment. */
import type { Fragment, Level, Subject } from '../module/module.ts';
import type { Draft, DraftModule } from './draft.ts';
import { slugOf } from './slug.ts';

export interface NewModule {
  readonly title: string;
  readonly subject: Subject;
  readonly levels: readonly Level[];
  /** Shown as its author and publisher until somebody says otherwise: the name of the team. */
  readonly author: string;
  /** The title of the one fragment it begins with. */
  readonly firstTitle: string;
}

/** Chance comes from outside: core has none. */
export interface Chance {
  /** A new id, see identifier.ts. */
  newId(): string;
  /** `urn:uuid:` and a random UUID. */
  newUrn(): string;
  /** 32 hexadecimal digits. */
  newSalt(): string;
}

export function newDraft(
  { title, subject, levels, author, firstTitle }: NewModule,
  { newId, newUrn, newSalt }: Chance,
): Draft {
  const module: DraftModule = {
    schemaVersion: 1,
    id: newId(),
    slug: slugOf(title),
    title,
    summary: '',
    description: '',
    subject,
    levels: [...levels],
    language: 'nl',
    salt: newSalt(),
    keywords: [],
    licence: 'CC-BY-SA-4.0',
    authors: [{ name: author, kind: 'organisation' }],
    publisher: author,
    lom: {
      identifier: newUrn(),
      recordIdentifier: newUrn(),
      version: '1.0.0',
      status: 'final',
      aggregationLevel: 4,
      learningResourceTypes: ['informatiebron', 'gesloten opdracht'],
      intendedEndUserRoles: ['learner'],
      context: 'VO',
      typicalAgeRange: '15-18',
      cost: false,
      accessRights: 'OpenAccess',
    },
    goals: [],
    terms: [],
    fragments: [newFragment({ title: firstTitle, levels }, newId())],
  };
  return { module, models: {}, media: [] };
}

/** A fragment with nothing in it yet: ten minutes of theory for all levels given. */
export function newFragment(
  { title, levels }: { readonly title: string; readonly levels: readonly Level[] },
  id: string,
): Fragment {
  return {
    id,
    slug: slugOf(title),
    title,
    kind: 'theory',
    minutes: 10,
    depth: 'basis',
    levels: [...levels],
    goals: [],
    teaches: [],
    needs: [],
  };
}
