/** A page of an exported site: the same as the reader's, without a server. */
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Fragment } from '#core/module/module.ts';
import { routeName } from '#core/routes/index.ts';
import type { Route } from '#core/routes/route.ts';
import { exportedAddresses } from '#packages/site/addresses.ts';
import { siteData, siteDataName } from '#packages/site/site-data.ts';
import { fragmentPage } from '#pages/fragment.ts';
import { type ModulePageFrame, openVersion, routeOf } from '#pages/module-page.ts';
import { overviewPage } from '#pages/overview.ts';
import { followRoute } from '#web/site/follow-route.ts';
import { readSitePage } from '#web/site/site-page.ts';
import { storeDocument } from '#core/document/document.ts';
import { doc, marked, p } from '../helpers/documents.ts';
import { fragment, goal, idOf, module, term } from '../helpers/modules.ts';

const [begin, middle, end] = [
  fragment('wat-is-warmte', { goals: [idOf('rekenen')], teaches: [idOf('warmte')] }),
  fragment('het-stroomt', { teaches: [idOf('stroom')], needs: [idOf('warmte')] }),
  fragment('de-toets', { kind: 'finalTest' }),
] as const;
const opened = openVersion({
  module: module({
    goals: [goal('rekenen')],
    terms: [term('warmte'), term('stroom', 'warmte')],
    fragments: [begin, middle, end],
  }),
  documents: Object.fromEntries(
    [begin, middle, end].map(({ id }) => [
      id,
      storeDocument(
        doc(
          p(
            marked('warmte', 'term', { term: idOf('warmte') }),
            ' en ',
            marked('verder', 'link', { href: `fragment:${middle.id}` }),
            ' of ',
            marked('elders', 'link', { href: 'https://example.nl/?route=x' }),
          ),
        ),
      ),
    ]),
  ),
  models: {},
  media: [],
  number: 1,
  publishedAt: '2026-09-01T08:00:00.000Z',
});
const shared = globalThis as { [siteDataName]?: unknown };
const leading = routeOf(opened, { kind: 'author-order' });

const frameAt = (base: '' | '../'): ModulePageFrame => ({
  opened,
  addresses: exportedAddresses(base, new Set()),
  assets: { stylesheets: [], scripts: [] },
  isStandalone: true,
});

/** Puts a page in place of this one, as if it was opened with this query. */
function open(page: string, query = ''): void {
  const before = location.href;
  history.replaceState(null, '', `${location.pathname}${query}`);
  onTestFinished(() => {
    history.replaceState(null, '', before);
  });
  shared[siteDataName] = siteData(opened);
  const parsed = new DOMParser().parseFromString(page, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

/** The page as it stands, without white space that nobody sees and without its data. */
function shown(): string {
  for (const script of document.querySelectorAll('script')) script.remove();
  return document.body.innerHTML
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/> | </g, (one) => one.trim());
}

afterEach(() => {
  document.body.replaceChildren();
  shared[siteDataName] = undefined;
});

const everyPage: readonly (readonly [string, Fragment, Route])[] = opened.module.fragments.flatMap(
  (one) =>
    [...opened.routes.values()].map(
      (route) => [`${one.slug} along ${routeName(route.key)}`, one, route] as const,
    ),
);

test.each(everyPage)('%s is the page that would be written for it', (_, at, route) => {
  open(fragmentPage(frameAt('../'), at, route));
  const expected = shown();
  open(fragmentPage(frameAt('../'), at, leading), `?route=${routeName(route.key)}`);
  const page = readSitePage();
  expect(page?.data.route).toBe(routeName(route.key));
  if (page !== null) followRoute(page);
  expect(shown()).toBe(expected);
});

describe('the place of a page', () => {
  const page = fragmentPage(frameAt('../'), begin, leading);

  test.each(['', '?route=', '?route=nergens', '?route=leerdoel-aaaaaaaa', '?route=%00'])(
    'is on the authors’ order with %j',
    (query) => {
      open(page, query);
      expect(readSitePage()?.data).toMatchObject({ fragment: begin.id, route: 'leerlijn' });
    },
  );
  test('is none on the overview', () => {
    open(overviewPage(frameAt('')), '?route=model-eerst');
    expect(readSitePage()?.data).toMatchObject({
      fragment: null,
      route: null,
      fragmentPattern: 'onderdelen/{fragment}.html?route={route}',
    });
  });
  test('is not known when the data beside it did not load', () => {
    open(page);
    shared[siteDataName] = undefined;
    expect(readSitePage()).toBeNull();
  });
});
