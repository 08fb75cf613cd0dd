import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ProblemError } from '#core/problem.ts';
import type { PackageFile, PackageInput } from '#packages/package.ts';
import { readSource } from '#packages/source/read-source.ts';
import { source } from '#packages/source/write-source.ts';
import { anyInput, coolingInput, decode, textOf, treesOf } from './versions.ts';

const read = (files: readonly PackageFile[]) => readSource(files, decode);
const file = (path: string, text: string): PackageFile => ({
  path,
  bytes: new TextEncoder().encode(text),
});

/** The files with one of them replaced, or added. */
const replacing = (files: readonly PackageFile[], fresh: PackageFile): readonly PackageFile[] => [
  ...files.filter(({ path }) => path !== fresh.path),
  fresh,
];

function expectEqual(input: PackageInput): void {
  const { content, media, faults } = read(source(input));
  expect(faults).toEqual([]);
  const { version } = input;
  expect(content?.module).toEqual(version.module);
  expect(content?.models).toEqual(version.models);
  expect(content?.media).toEqual(version.media);
  expect(content && treesOf(content)).toEqual(treesOf(version));
  expect(content?.documents).toEqual(version.documents);
  for (const { hash } of version.media) expect(media.get(hash)).toEqual(input.media.get(hash));
}

describe('what is written is read', () => {
  test('of the E-klas that comes with the product', () => {
    expectEqual(coolingInput());
  });

  test('of any E-klas that may be published', () => {
    fc.assert(fc.property(anyInput, expectEqual), { numRuns: 60 });
  });

  test('in any order of the files', () => {
    const input = coolingInput();
    const { content } = read(source(input).toReversed());
    expect(content?.documents).toEqual(input.version.documents);
    expect(content?.media).toEqual(input.version.media);
  });

  test('a figure that somebody put into the package comes along', () => {
    const fresh = file('media/nieuw.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    const { content } = read([...source(coolingInput()), fresh]);
    expect(content?.media.at(-1)).toMatchObject({
      path: 'media/nieuw.svg',
      type: 'image/svg+xml',
      size: 41,
    });
  });
});

describe('for people', () => {
  const files = source(coolingInput());
  test('a fragment is indented HTML', () => {
    expect(textOf(files, 'fragments/warmtestroom.html')).toMatch(/^ {2}<ek-stem>/m);
  });
  test('the licence lies beside it', () => {
    expect(textOf(files, 'LICENSE')).toContain('SPDX-License-Identifier: CC-BY-SA-4.0');
  });
});

const problemOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
  return 'none';
};

describe('what cannot be read', () => {
  const files = source(coolingInput());
  const faultsOf = (changed: readonly PackageFile[]) =>
    read(changed).faults.map((one) => [one.file, 'code' in one.fault ? one.fault.code : '']);

  test('another package', () => {
    expect(problemOf(() => read([file('imsmanifest.xml', '<manifest/>')]))).toBe(
      'package-no-source',
    );
  });
  test('a package of a newer form', () => {
    const text = textOf(files, 'source.json').replace('"formatVersion": 1', '"formatVersion": 2');
    expect(problemOf(() => read(replacing(files, file('source.json', text))))).toBe(
      'package-newer',
    );
  });
  test('a text that is not in UTF-8', () => {
    const broken = { path: 'module.json', bytes: new Uint8Array([0x22, 0xe9, 0x22]) };
    expect(problemOf(() => read(replacing(files, broken)))).toBe('package-text-unreadable');
  });
  test('a description that is no JSON', () => {
    expect(faultsOf(replacing(files, file('source.json', '{')))[0]).toEqual([
      'source.json',
      'json-invalid',
    ]);
  });
  test('a module that is not there', () => {
    expect(faultsOf(files.filter(({ path }) => path !== 'module.json'))).toEqual([
      ['module.json', 'file-missing'],
    ]);
  });
  test('a figure that is not there', () => {
    expect(faultsOf(files.filter(({ path }) => path !== 'media/wand.svg'))).toContainEqual([
      'source.json',
      'file-missing',
    ]);
  });
  test('a medium that is no image', () => {
    expect(faultsOf([...files, file('media/x.exe', 'MZ')])).toEqual([
      ['media/x.exe', 'file-unlisted'],
    ]);
  });
  test('a fragment with a fault', () => {
    const broken = file('fragments/warmtestroom.html', '<p id="nietgoed">x</p><blink>y</blink>');
    expect(faultsOf(replacing(files, broken))).toContainEqual([
      'fragments/warmtestroom.html',
      'element-unknown',
    ]);
  });
});
