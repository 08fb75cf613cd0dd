import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkedFragment } from '#core/blocks/link/link.ts';
import { isTest } from '#core/module/vocabulary.ts';
import type { PackageFile, PackageInput } from '#packages/package.ts';
import { type SiteData, siteDataName } from '#packages/site/site-data.ts';
import { site } from '#packages/site/site.ts';
import { licences } from '#text/reader.ts';
import { type Element, attribute, hasClass, parsePage } from '../helpers/page.ts';
import { anyInput, coolingInput, decode, textOf } from './versions.ts';

const cooling = coolingInput();
const files = site(cooling);
const pagesOf = (all: readonly PackageFile[]) => all.filter(({ path }) => path.endsWith('.html'));

interface Address {
  readonly page: string;
  readonly element: string;
  readonly to: string;
}

/** Every address that a page loads or leads to. */
function addressesIn({ path, bytes }: PackageFile): readonly Address[] {
  return parsePage(decode(bytes)).elements.flatMap((element) =>
    ['src', 'href', 'action', 'data', 'poster', 'srcset'].flatMap((name) => {
      const to = attribute(element, name);
      return to === null ? [] : [{ page: path, element: element.tagName, to }];
    }),
  );
}

/** Where an address leads within the package; null when it leads nowhere there. */
function targetOf({ page, to }: Address, paths: ReadonlySet<string>): string | null {
  const url = new URL(to, `package:///${page}`);
  const path = decodeURIComponent(url.pathname).replace(/^\//, '');
  return url.protocol === 'package:' && paths.has(path) ? path : null;
}

/** Links that an author wrote to somewhere else. */
function authorLinks({ version }: PackageInput): ReadonlySet<string> {
  const found = new Set<string>([licences[version.module.licence].address]);
  JSON.stringify(version.documents, (key, value: unknown) => {
    if (key === 'href' && linkedFragment(String(value)) === null) found.add(String(value));
    return value;
  });
  return found;
}

function strayAddresses(input: PackageInput): readonly Address[] {
  const written = site(input);
  const paths = new Set(written.map(({ path }) => path));
  const outside = authorLinks(input);
  return pagesOf(written)
    .flatMap(addressesIn)
    .filter((one) => targetOf(one, paths) === null)
    .filter(({ element, to }) => element !== 'a' || !outside.has(to));
}

describe('addresses', () => {
  test('of the E-klas that comes with the product all lead to a file of the package', () => {
    expect(strayAddresses(cooling)).toEqual([]);
  });
  test('of any E-klas too, but for the links of its authors', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(strayAddresses(input)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
  test('have a file name, as a disk has no index page', () => {
    const without = pagesOf(files)
      .flatMap(addressesIn)
      .filter(({ to }) => !to.startsWith('https:') && !to.startsWith('#'))
      .filter(({ to }) => !/\.[a-z]+(\?route=[a-z0-9-]+)?(#.*)?$/.test(to));
    expect(without).toEqual([]);
  });
});

describe('every page', () => {
  test.each(pagesOf(files).map(({ path }) => path))('%s', (path) => {
    const page = parsePage(textOf(files, path));
    expect(page.errors).toEqual([]);
    const named = (name: string): readonly Element[] =>
      page.elements.filter(({ tagName }) => tagName === name);
    const scripts = named('script').filter((one) => attribute(one, 'src') !== null);
    expect(scripts.map((one) => [attribute(one, 'type'), attribute(one, 'defer')])).toEqual([
      [null, ''],
      [null, ''],
    ]);
    expect(named('ek-account')).toEqual([]);
    expect(page.elements.filter((one) => attribute(one, 'style') !== null)).toEqual([]);
  });
});

test('nothing holds the salt', () => {
  const { salt } = cooling.version.module;
  expect(files.filter(({ bytes }) => decode(bytes).includes(salt))).toEqual([]);
});

test('what all pages share is a script of its own', () => {
  const page: { [siteDataName]?: SiteData } = {};
  runInNewContext(textOf(files, 'eklas/data.js'), page);
  const data = page[siteDataName];
  if (data === undefined) throw new Error('no data');
  expect(data.module.fragments).toEqual(cooling.version.module.fragments);
  expect(data.withModel.length).toBeGreaterThan(0);
  expect(Object.keys(data.questions)).toHaveLength(25);
});

describe('a test', () => {
  const fragment = cooling.version.module.fragments.find(isTest);
  const page = parsePage(textOf(files, `onderdelen/${fragment?.slug ?? ''}.html`));
  const withClass = (name: string) => page.elements.filter((one) => hasClass(one, name));

  test('has its keys in the page, as no server marks it', () => {
    const data = page.elements
      .filter((one) => one.tagName === 'script' && hasClass(one, 'question'))
      .map(
        (one) =>
          JSON.parse(
            one.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
          ) as { question: unknown },
      );
    expect(data).toHaveLength(6);
    expect(data.every(({ question }) => question !== null)).toBe(true);
  });
  test('is handed in as a whole', () => {
    expect(withClass('question-actions')).toEqual([]);
    expect(withClass('hand-in-button')).toHaveLength(1);
  });
  test('shows no worked solution before it is marked', () => {
    expect(withClass('solution').filter((one) => attribute(one, 'hidden') === null)).toEqual([]);
  });
});

describe('the same version', () => {
  const bytesOf = (written: readonly PackageFile[]) =>
    written.map(({ path, bytes }) => [path, decode(bytes)] as const);

  test('gives the same bytes', () => {
    expect(bytesOf(site(coolingInput()))).toEqual(bytesOf(files));
  });
});
