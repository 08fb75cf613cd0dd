/** A motion in every kind of package: its data whole, and its numbers for who has no script. */
import { describe, expect, test } from 'vitest';
import type { Node } from 'prosemirror-model';
import { openDocument } from '#core/document/document.ts';
import type { Scene } from '#core/mechanics/index.ts';
import { imscp } from '#packages/imscp/imscp.ts';
import type { PackageFile } from '#packages/package.ts';
import { site } from '#packages/site/site.ts';
import { source } from '#packages/source/write-source.ts';
import { attribute, parsePage, parsePiece, textOf } from '../helpers/page.ts';
import { coolingInput, decode } from './versions.ts';

const input = coolingInput();

/** The scenes of the E-klas, as its version holds them. */
const scenes = Object.values(input.version.documents).flatMap((stored) => {
  const found: Scene[] = [];
  openDocument(stored).descendants((node: Node) => {
    if (node.type.name === 'mechanics') found.push(node.attrs['scene'] as Scene);
  });
  return found;
});

test('the E-klas that comes with the product has a motion', () => {
  expect(scenes.map(({ id }) => id)).toEqual(['deeltjes-in-een-gas']);
});

const shown = (files: readonly PackageFile[]): readonly unknown[] =>
  files
    .filter(({ path }) => path.endsWith('.html'))
    .flatMap(({ bytes }) => {
      return parsePage(decode(bytes))
        .elements.filter((one) => one.tagName === 'script' && attribute(one, 'class') === 'scene')
        .map((one): unknown => JSON.parse(textOf(one)));
    });

describe.each([
  ['imscp', imscp(input)],
  ['site', site(input)],
] as const)('%s', (_format, files) => {
  test('holds the scene as it is', () => {
    expect(shown(files)).toEqual(scenes);
  });
  test('tells its numbers without a script', () => {
    const page = files
      .map(({ bytes }) => decode(bytes))
      .find((text) => text.includes('class="scene"'));
    expect(page).toContain('beginsnelheid van elk deeltje');
  });
});

test('source holds the scene in the text of the fragment', () => {
  const texts = source(input).map(({ bytes }) => decode(bytes));
  const one = texts.find((text) => text.includes('<ek-mechanics ')) ?? '';
  const written = parsePiece(one)
    .filter(({ tagName }) => tagName === 'ek-mechanics')
    .map((element): unknown => JSON.parse(attribute(element, 'scene') ?? 'null'));
  expect(written).toEqual(scenes);
});
