/**
 * The history of the schema. Each step is one file `v<n>-to-v<n+1>.ts` with a pure function from old
 * to new JSON and a test; steps import no present types, since those will change.
 *
 * Commits are not upgraded: a draft opens from its last snapshot and the commits after it. A step that
 * changes what commits refer to has to come with a migration that stores every draft as it is first.
 *
 * 1  the first schema: the kinds of content/core/blocks of version 0.1.
 */
import type { StoredDocument } from '../stored.ts';

type Step = (old: StoredDocument['doc']) => StoredDocument['doc'];

/** Steps in order: the first leads from version 1 to 2. */
const steps: readonly Step[] = [];

export const currentSchemaVersion = steps.length + 1;

/** The document in the present schema version. A document of a later version is refused. */
export function upgrade(stored: StoredDocument): StoredDocument {
  const { schemaVersion, doc } = stored;
  if (
    !Number.isInteger(schemaVersion) ||
    schemaVersion < 1 ||
    schemaVersion > currentSchemaVersion
  ) {
    throw new RangeError(`Unknown document version ${String(schemaVersion)}`);
  }
  if (schemaVersion === currentSchemaVersion) return stored;
  return {
    schemaVersion: currentSchemaVersion,
    doc: steps.slice(schemaVersion - 1).reduce((json, step) => step(json), doc),
  };
}
