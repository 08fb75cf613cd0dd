import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imscp } from '#packages/imscp/imscp.ts';
import type { PackageInput } from '#packages/package.ts';
import { manifestFaults, textsAt } from './schema-check.ts';
import { anyInput, coolingInput, textOf } from './versions.ts';

function manifestOf(input: PackageInput) {
  const files = imscp(input);
  return { paths: files.map(({ path }) => path), text: textOf(files, 'imsmanifest.xml') };
}

describe('the E-klas that comes with the product', () => {
  const { paths, text } = manifestOf(coolingInput());

  test('has a manifest that keeps to the schemas, with the record in it', () => {
    expect(manifestFaults(text)).toEqual([]);
    expect(textsAt(text, '/cp:manifest/cp:metadata/md:lom/md:general/md:title')).toEqual([
      'Afkoelen en opwarmen',
    ]);
  });
  test('begins with the manifest, in the root', () => {
    expect(paths[0]).toBe('imsmanifest.xml');
  });
  test('is read from the overview along the authors’ order to the glossary', () => {
    const titles = textsAt(text, '//cp:item/cp:title');
    expect(titles.slice(0, 3)).toEqual([
      'Afkoelen en opwarmen',
      'Starttoets',
      'Temperatuur is geen warmte',
    ]);
    expect(titles.slice(-3)).toEqual(['Eindtoets', 'Begrippenkaart', 'Begrippenlijst']);
  });
  test('lets every item open a page', () => {
    const opened = textsAt(text, '//cp:item/@identifierref').flatMap((id) =>
      textsAt(text, `//cp:resource[@identifier='${id}']/@href`),
    );
    expect(opened).toEqual(paths.filter((path) => path.endsWith('.html')));
  });
});

test('the schema finds a fault where there is one', () => {
  const { text } = manifestOf(coolingInput());
  expect(
    manifestFaults(text.replace('<schema>', '<scheme>').replace('</schema>', '</scheme>')),
  ).not.toEqual([]);
  expect(manifestFaults(text.replace(/<language>nl<\/language>/, '<taal>nl</taal>'))).not.toEqual(
    [],
  );
});

describe('any E-klas that may be published', () => {
  test('has a manifest that keeps to the schemas and names every file once', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { paths, text } = manifestOf(input);
        expect(manifestFaults(text)).toEqual([]);
        const listed = textsAt(text, '//cp:file/@href').map(decodeURIComponent);
        expect(listed.toSorted()).toEqual(paths.slice(1).toSorted());
        expect(new Set(paths).size).toBe(paths.length);
        const ids = textsAt(text, '//@identifier');
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  });
});
