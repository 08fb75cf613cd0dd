/** Requests about packages: an E-klas as a file to take along. */
import { Type, type Static } from 'typebox';
import { identifierPattern } from '../identifier.ts';

/** The forms in which a published version can be taken along; content/packages has one writer each. */
export const packageFormats = ['imscp', 'site', 'source'] as const;
export type PackageFormat = (typeof packageFormats)[number];

/** The address of a package; a format that does not exist is a problem of its own. */
export const PackageParams = Type.Object({
  module: Type.String({ pattern: identifierPattern }),
  number: Type.String({ pattern: '^[1-9][0-9]{0,8}$' }),
  format: Type.String({ maxLength: 40 }),
});
export type PackageParams = Static<typeof PackageParams>;

/** Where the package of a version is downloaded. */
export function packageAddress(moduleId: string, number: number, format: PackageFormat): string {
  return `/api/modules/${moduleId}/versions/${String(number)}/packages/${format}`;
}

/**
 * `source.json` of a source package: what the files of an E-klas cannot say themselves. The form's
 * version is raised when a reader of the form before could not read what is written now.
 */
export const SourceDescription = Type.Object({
  format: Type.Literal('e-klas-source'),
  formatVersion: Type.Integer({ minimum: 1 }),
  /** The version of the E-klas that this was written from. */
  version: Type.Integer({ minimum: 1 }),
  publishedAt: Type.String(),
  /** Media in order, and their types, which a name need not show. */
  media: Type.Array(Type.Object({ path: Type.String(), type: Type.String() })),
});
export type SourceDescription = Static<typeof SourceDescription>;
