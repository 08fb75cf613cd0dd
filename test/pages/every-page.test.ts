/** What holds for every page of the E-klas that comes with the product. */
import { describe, expect, test } from 'vitest';
import { allRouteKeys, routeName } from '#core/routes/index.ts';
import { accountPage } from '#pages/account.ts';
import { modelBenchPage } from '#pages/model-bench.ts';
import { motionBenchPage } from '#pages/motion-bench.ts';
import { draftsPage, workspacePage, writePage } from '#pages/authoring.ts';
import { cataloguePage } from '#pages/catalogue.ts';
import { conceptMapPage } from '#pages/concept-map.ts';
import { glossaryPage } from '#pages/glossary.ts';
import { overviewPage } from '#pages/overview.ts';
import { problemPage } from '#pages/problem.ts';
import { signInPage } from '#pages/sign-in.ts';
import { coolingVersion } from '../helpers/cooling-module.ts';
import { type Element, type ParsedPage, attribute, hasClass, parsePage } from '../helpers/page.ts';
import { authorOrder, frameOf, pageOf } from './pages.ts';

const frame = frameOf(coolingVersion());
const { addresses } = frame;
const { module, version, routes, graph } = frame.opened;
const entry = { module, address: addresses.overview(), models: 5 };
const open = { words: '"<', subject: null, level: null, duration: null };

const general: readonly (readonly [string, string])[] = [
  ['overview', overviewPage(frame)],
  ['concept map', conceptMapPage(frame)],
  ['glossary', glossaryPage(frame)],
  ['catalogue', cataloguePage([entry], { ...open, words: '' }, frame)],
  ['catalogue without a result', cataloguePage([entry], open, frame)],
  ['sign in', signInPage(frame, null)],
  [
    'sign in with demo accounts',
    signInPage(frame, { accounts: [{ name: 'a', description: 'b' }], password: 'c' }),
  ],
  ['account', accountPage(frame)],
  ['models', modelBenchPage(frame)],
  ['motions', motionBenchPage(frame)],
  ['drafts', draftsPage(frame)],
  ['workspace', workspacePage(frame)],
  ['write', writePage(frame)],
  ['problem', problemPage(frame, 'Deze pagina bestaat niet.')],
];
const inAuthorOrder = module.fragments.map(
  (fragment) => [fragment.slug, pageOf(frame, fragment)] as const,
);

/** Everything a link may lead to. */
const known = new Set([
  addresses.catalogue(),
  addresses.signIn(),
  '/model',
  '/beweging',
  '/schrijven',
  addresses.overview(),
  addresses.conceptMap(),
  addresses.glossary(),
  ...allRouteKeys(module).flatMap((key) =>
    module.fragments.map((fragment) => addresses.fragment(fragment, key)),
  ),
]);

const linksIn = ({ elements }: ParsedPage): readonly string[] =>
  elements.flatMap((one) => (one.tagName === 'a' ? (attribute(one, 'href') ?? 'none') : []));

/** Links that lead nowhere: to no page, and to no place on this one. */
function deadLinks(page: ParsedPage): readonly string[] {
  const ids = new Set(page.elements.map((one) => attribute(one, 'id')));
  return linksIn(page).filter((href) => {
    if (href.startsWith('#')) return !ids.has(href.slice(1));
    return !known.has(href) && !/^https:\/\/[^/]+\//.test(href);
  });
}

const idReferences = [
  'for',
  'popovertarget',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
];

describe.each([...general, ...inAuthorOrder])('%s', (_, text) => {
  const page = parsePage(text);
  const named = (tag: string) => page.elements.filter(({ tagName }) => tagName === tag);
  const ids = page.elements.flatMap((one) => attribute(one, 'id') ?? []);

  test('leaves a browser nothing to guess at', () => {
    expect(page.errors).toEqual([]);
  });
  test('has one h1, one main and a title', () => {
    expect([named('h1').length, named('main').length]).toEqual([1, 1]);
    expect(named('title').length).toBeGreaterThanOrEqual(1);
  });
  test('goes down one heading at a time', () => {
    const levels = page.elements.flatMap(({ tagName }) => /^h(\d)$/.exec(tagName)?.[1] ?? []);
    const jumps = levels.filter(
      (level, index) => Number(level) > Number(levels[index - 1] ?? 0) + 1,
    );
    expect(jumps).toEqual([]);
  });
  test('has every id once', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
  test('points with ids only at what is there', () => {
    const wanted = page.elements.flatMap((one) =>
      idReferences.flatMap((name) => attribute(one, name)?.split(' ') ?? []),
    );
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });
  test('has no dead link', () => {
    expect(deadLinks(page)).toEqual([]);
  });
  test('has an alternative for every image', () => {
    expect(named('img').filter((one) => (attribute(one, 'alt') ?? '').trim() === '')).toEqual([]);
  });
  test('has images only of its own media', () => {
    const media = version.media.map(({ hash }) => `/media/${hash}`);
    const sources = named('img').map((one) => attribute(one, 'src') ?? '');
    expect(sources.filter((source) => !media.includes(source))).toEqual([]);
  });
  test('has no inline style, handler or script, which the policy forbids', () => {
    const forbidden = page.elements.filter((one) =>
      one.attrs.some(({ name }) => name === 'style' || name.startsWith('on')),
    );
    const scripts = named('script').filter(
      (one) => attribute(one, 'src') === null && attribute(one, 'type') !== 'application/json',
    );
    expect([...forbidden, ...scripts, ...named('style')]).toEqual([]);
  });
  test('shows no formula or figure as unreadable or missing', () => {
    const broken = ['unreadable-formula', 'missing'];
    expect(page.elements.filter((one) => broken.some((name) => hasClass(one, name)))).toEqual([]);
  });
});

/** The routes that links in the part of the page with this class or tag follow. */
function routesIn(page: ParsedPage, part: (element: Element) => boolean): ReadonlySet<string> {
  const within = (one: Element): boolean => {
    for (let at: Element['parentNode'] = one; at !== null && 'tagName' in at; at = at.parentNode) {
      if (part(at)) return true;
    }
    return false;
  };
  const base = `${addresses.overview()}/`;
  const found = page.elements
    .filter((one) => one.tagName === 'a' && within(one))
    .map((one) => attribute(one, 'href') ?? '')
    .filter((href) => href.startsWith(base) && href.slice(base.length).includes('/'))
    .map((href) => href.slice(base.length).split('/')[0] ?? '');
  return new Set(found);
}

describe.each([...routes])('along %s', (name, route) => {
  const pages = module.fragments.map((fragment) => ({
    fragment,
    page: parsePage(pageOf(frame, fragment, route.key)),
  }));

  test('every link leads somewhere', () => {
    expect(pages.flatMap(({ page }) => deadLinks(page))).toEqual([]);
  });

  test('every link stays on the route, but for the choice of another one', () => {
    const strays = pages.flatMap(({ page }) => [
      ...routesIn(
        page,
        (one) =>
          one.tagName === 'article' ||
          ['track', 'onward', 'panel', 'term-card'].some((part) => hasClass(one, part)),
      ),
    ]);
    expect(new Set(strays)).toEqual(new Set([name]));
  });

  test('every route that has stops can be chosen', () => {
    const others = [...routes].filter(([, { stops }]) => stops.length > 0).map(([other]) => other);
    for (const { page } of pages) {
      expect(routesIn(page, (one) => hasClass(one, 'route-switch'))).toEqual(new Set(others));
    }
  });

  test('next leads through the whole route, in order', () => {
    const next = (slug: string): string | null => {
      const page = pages.find(({ fragment }) => fragment.slug === slug)?.page;
      const link = page?.elements.find((one) => attribute(one, 'rel') === 'next');
      return link === undefined ? null : (attribute(link, 'href')?.split('/').at(-1) ?? null);
    };
    const way: string[] = [];
    for (
      let slug: string | null = route.stops[0]?.fragment.slug ?? null;
      slug !== null && way.length <= module.fragments.length;
      slug = next(slug)
    ) {
      way.push(slug);
    }
    expect(way).toEqual(route.stops.map(({ fragment }) => fragment.slug));
  });

  test('a fragment beside the route leads back to it', () => {
    for (const { fragment, page } of pages) {
      if (route.stops.some((stop) => stop.fragment === fragment)) continue;
      expect(routesIn(page, (one) => hasClass(one, 'onward'))).toEqual(new Set([name]));
    }
  });
});

test('the overview leads into every route', () => {
  const overview = parsePage(overviewPage(frame));
  const names = routesIn(overview, () => true);
  const expected = allRouteKeys(module).map(routeName);
  // The concept map is entered by its own page.
  expect(expected.filter((name) => !names.has(name))).toEqual([routeName({ kind: 'concept-map' })]);
  expect(linksIn(overview)).toContain(addresses.conceptMap());
});

test('the concept map and the glossary lead to where every term is explained', () => {
  const wanted = module.terms.flatMap(({ id }) => {
    const taught = graph.teacher.get(id);
    return taught === undefined ? [] : addresses.fragment(taught, { kind: 'concept-map' });
  });
  for (const text of [conceptMapPage(frame), glossaryPage(frame)]) {
    const links = linksIn(parsePage(text));
    expect(wanted.filter((address) => !links.includes(address))).toEqual([]);
  }
});

test('a fragment whose address is the leading route is the same page each time', () => {
  const [first] = module.fragments;
  if (first === undefined) throw new Error('no fragments');
  expect(pageOf(frame, first, authorOrder)).toBe(pageOf(frame, first, authorOrder));
});
