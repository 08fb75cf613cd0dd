/**
 * `imscp`: an IMS Content Package, for Wikiwijs and learning environments. What they open is the
 * exported site; the manifest adds what it is and in which order it is read.
 */
import { type PackageFile, type PackageInput, textFile } from '../package.ts';
import { siteParts } from '../site/site.ts';
import { manifest } from './manifest.ts';

export function imscp(input: PackageInput): readonly PackageFile[] {
  const parts = siteParts(input);
  return [
    textFile('imsmanifest.xml', () => manifest(input, parts)),
    ...parts.pages.map(({ file }) => file),
    ...parts.shared,
  ];
}
