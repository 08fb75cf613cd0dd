/**
 * `source`: everything of a version, without loss, for `npm run import` and for people: the folder
 * of an E-klas as it is written by hand, and `source.json` with what the files cannot say.
 *
 * The salt goes along (in module.json): without it the answers of pupils to unchanged questions
 * would be lost at the next version. The package holds the keys of the tests anyway.
 */
import type { SourceDescription } from '#core/contract/packages.ts';
import { openDocument } from '#core/document/document.ts';
import { toIndentedHtml } from '#core/document/html.ts';
import { documentOf } from '#core/module/version.ts';
import { licenceText } from '#text/packages.ts';
import { type PackageFile, type PackageInput, mediaFiles, textFile } from '../package.ts';

export const sourceFile = 'source.json';
export const sourceVersion = 1;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export function source(input: PackageInput): readonly PackageFile[] {
  const { version } = input;
  const { module, models } = version;
  const description: SourceDescription = {
    format: 'e-klas-source',
    formatVersion: sourceVersion,
    version: version.number,
    publishedAt: version.publishedAt,
    media: version.media.map(({ path, type }) => ({ path, type })),
  };
  return [
    textFile(sourceFile, () => json(description)),
    textFile('module.json', () => json(module)),
    textFile('LICENSE', () => licenceText(module)),
    ...module.fragments.map((fragment) => {
      // Opened at once: a damaged document must be known before half a package is sent.
      const document = openDocument(documentOf(version, fragment));
      return textFile(`fragments/${fragment.slug}.html`, () => toIndentedHtml(document));
    }),
    ...Object.entries(models).map(([id, model]) =>
      textFile(`models/${id}.json`, () => json(model)),
    ),
    ...mediaFiles(input),
  ];
}
