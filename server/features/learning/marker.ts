/** What recording needs to know of E-klassen and their questions; the app passes it in. */
import type { Mark } from '#core/blocks/mark.ts';
import type { Attempt } from '#core/learning/event.ts';
import type { ModuleVersion } from '#core/module/version.ts';
import type { ProblemCode } from '#core/problem.ts';

/** An answer's mark with the author's feedback, or why the answer cannot be kept (ever). */
export type Marking =
  | { readonly mark: Mark; readonly feedbackHtml: readonly string[] }
  | { readonly refused: ProblemCode };

/** Marks attempts; module and version exist, whether the fragment holds the question is its to say. */
export interface Marker {
  mark(moduleId: string, version: number, attempt: Attempt): Promise<Marking>;
}

/** Where published versions are found. */
export interface VersionSource {
  findVersion(moduleId: string, number: number): Promise<ModuleVersion | null>;
}

/** How an app is given its marker: made when the versions can be found. */
export type CreateMarker = (versions: VersionSource) => Marker;
