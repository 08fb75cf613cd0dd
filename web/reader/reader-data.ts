/** What the page tells its script; written by content/pages/module-page.ts. */
import type { ReaderData } from '#pages/module-page.ts';

export type { ReaderData };

/** The data of this page, or null on a page outside an E-klas. */
export function readerData(): ReaderData | null {
  const script = document.querySelector('script.reader-data');
  return script === null ? null : (JSON.parse(script.textContent) as ReaderData);
}
