/** Addresses within the screen of one E-klas: `#section` or `#section/part`, so they survive a reload. */
import { sectionNames } from '#text/workspace.ts';

export type Section = keyof typeof sectionNames;

export interface Place {
  readonly section: Section;
  /** Id of the part that is open, or the name of a field; empty when none is. */
  readonly part: string;
}

export const sections = Object.keys(sectionNames) as readonly Section[];

export const addressOf = (section: Section, part = ''): string =>
  part === '' ? `#${section}` : `#${section}/${part}`;

/** The place that a fragment identifier names, or null: then it is of the page, as the skip link's. */
export function placeAt(hash: string): Place | null {
  const [name, part = ''] = hash.replace(/^#/, '').split('/');
  const section = sections.find((one) => one === name);
  return section === undefined ? null : { section, part };
}

/** Where the text of a fragment is written. */
export const editorAddress = (module: string, fragment: string): string =>
  `/schrijven/${module}/${fragment}`;

/** Where pupils read the E-klas. */
export const readerAddress = (slug: string): string => `/e/${slug}`;
