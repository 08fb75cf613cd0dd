/** The reader's pages as the server sends them. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { describe, expect, it } from 'vitest';
import type { ProblemResponse } from '#core/contract/problem.ts';
import type { RecordResponse } from '#core/contract/learning.ts';
import { storeDocument } from '#core/document/document.ts';
import { allRouteKeys, routeName } from '#core/routes/index.ts';
import { problemSentence } from '#text/problems.ts';
import { readerWords } from '#text/reader.ts';
import { problem } from '#core/problem.ts';
import { publishVersion, type Publication } from '#server/features/modules/index.ts';
import { contentSecurityPolicy } from '#server/plugins/security.ts';
import { coolingFolder, coolingVersion } from '../helpers/cooling-module.ts';
import { doc, p } from '../helpers/documents.ts';
import { attribute, parsePage, textOf } from '../helpers/page.ts';
import { build, dialects, freshDatabase, signedIn, type Overrides } from './build-app.ts';
import {
  attempt,
  createMarker,
  exampleContent,
  examplePublication,
  fragmentId,
  moduleId,
  otherFragmentId,
} from './example-module.ts';

type Dialect = (typeof dialects)[number];

const cooling: Publication = {
  content: coolingVersion(),
  media: new Map(coolingFolder.media.map(({ hash, bytes }) => [hash, bytes])),
};
const { module } = cooling.content;
const base = `/e/${module.slug}`;
const [first] = module.fragments;
const firstPage = `${base}/leerlijn/${first?.slug ?? ''}`;

/** The small E-klas with something to read in it. */
function small(title = 'Warmte'): Publication {
  const text = storeDocument(doc(p('Warmte stroomt.')));
  const content = exampleContent({ title });
  const documents = { [fragmentId]: text, [otherFragmentId]: text };
  return { ...examplePublication(), content: { ...content, documents } };
}

/** A site with the E-klas that comes with the product, and a small one. */
async function site(dialect: Dialect, overrides?: Overrides): Promise<FastifyInstance> {
  const app = await build(dialect, overrides);
  await app.library.publish(cooling);
  await app.library.publish(small());
  return app;
}

const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const get = (app: FastifyInstance, url: string, headers: InjectOptions['headers'] = asBrowser) =>
  app.inject({ url, headers });

/** Title, language and headings of a page that is complete and without faults. */
function readPage(text: string) {
  const { elements, errors } = parsePage(text);
  expect(errors).toEqual([]);
  const texts = (tag: string) =>
    elements.filter(({ tagName }) => tagName === tag).map((one) => textOf(one).trim());
  const language = elements.find(({ tagName }) => tagName === 'html');
  return {
    language: language && attribute(language, 'lang'),
    title: texts('title')[0],
    h1: texts('h1'),
    entries: texts('h2'),
  };
}

/** One address of each kind. */
const addresses: readonly string[] = [
  '/',
  '/?vak=natuurkunde',
  base,
  `${base}/kaart`,
  `${base}/begrippen`,
  firstPage,
  `${base}/model-eerst/${first?.slug ?? ''}`,
  `${base}/leerdoel-${module.goals[0]?.id ?? ''}/${first?.slug ?? ''}`,
  `${base}/leerlijn/starttoets`,
  '/inloggen',
  '/account',
];

/** What the policy of every page refuses: script and style in the page itself. */
const forbidden = / on[a-z]+=| style=|javascript:|<script(?![^>]* (src|type="application\/json"))/;

const forms = [
  ['br', brotliDecompressSync],
  ['gzip', gunzipSync],
] as const;

describe.each(dialects)('%s', (dialect) => {
  it('answers every fragment of an E-klas, each along another route, completely', async () => {
    const app = await site(dialect);
    const routes = allRouteKeys(module).map(routeName);
    const pages = module.fragments.map(({ slug, title }, index) => {
      const route = routes[index % routes.length] ?? '';
      return [`${base}/${route}/${slug}`, title] as const;
    });
    for (const [url, title] of pages) {
      const response = await get(app, url);
      expect([url, response.statusCode]).toEqual([url, 200]);
      expect(readPage(response.body)).toMatchObject({
        language: 'nl',
        title: `${title} · ${module.title}`,
        h1: [title],
      });
    }
  });

  it('answers every kind of page with a whole Dutch page that is asked for again each time', async () => {
    const app = await site(dialect);
    for (const url of addresses) {
      const { statusCode, headers, body } = await get(app, url);
      expect.soft(statusCode, url).toBe(200);
      expect.soft(headers, url).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      });
      const { language, h1, title } = readPage(body);
      expect
        .soft([language, h1.length, title], url)
        .toEqual(['nl', 1, expect.stringMatching(/\S/)]);
      expect.soft(body, url).not.toMatch(forbidden);
    }
  });

  it('sends every kind of page small, and not again to who has it', async () => {
    const app = await site(dialect);
    for (const url of addresses) {
      const plain = await get(app, url);
      for (const [encoding, open] of forms) {
        const accepted = { 'accept-encoding': `deflate, ${encoding}` };
        const { headers, rawPayload } = await get(app, url, accepted);
        expect
          .soft(headers, url)
          .toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
        expect.soft(rawPayload.length, url).toBeLessThan(plain.rawPayload.length / 1.5);
        expect.soft(open(rawPayload).toString(), url).toBe(plain.body);
        const etag = String(headers.etag);
        const again = await get(app, url, { ...accepted, 'if-none-match': etag });
        expect.soft([again.statusCode, again.body], url).toEqual([304, '']);
        expect
          .soft(again.headers, url)
          .toMatchObject({ etag, 'cache-control': 'no-cache', vary: 'accept-encoding' });
        expect.soft((await get(app, url, { 'if-none-match': etag })).statusCode, url).toBe(200);
      }
    }
  });

  it('answers HEAD as GET, without the page', async () => {
    const app = await site(dialect);
    for (const url of [...addresses, `${base}/leerlijn/niets`]) {
      const [head, whole] = [await app.inject({ method: 'HEAD', url }), await get(app, url, {})];
      expect([head.statusCode, head.body]).toEqual([whole.statusCode, '']);
      for (const name of ['etag', 'content-type', 'content-length', 'cache-control']) {
        expect([url, name, head.headers[name]]).toEqual([url, name, whole.headers[name]]);
      }
    }
  });

  it('finds a fragment by its id as well', async () => {
    const app = await site(dialect);
    const byId = await get(app, `${base}/leerlijn/${first?.id ?? ''}`);
    expect([byId.statusCode, byId.body]).toEqual([200, (await get(app, firstPage)).body]);
  });

  it('shows the same page to a guest and to who is signed in', async () => {
    const app = await site(dialect);
    const { cookie } = await signedIn(app, 'anna');
    for (const url of addresses) {
      expect((await get(app, url, { ...asBrowser, cookie })).body).toBe((await get(app, url)).body);
    }
  });

  it('shows a new version at once, and keeps taking answers to the one before', async () => {
    const app = await site(dialect, { createMarker });
    const { send } = await signedIn(app, 'anna');
    expect(readPage((await get(app, '/e/warmte')).body).h1).toEqual(['Warmte']);
    const before = await get(app, '/');
    await app.library.publish(small('Warmer'));
    expect(readPage((await get(app, '/e/warmte')).body).h1).toEqual(['Warmer']);
    expect(readPage((await get(app, '/')).body).entries).toContain('Warmer');
    expect((await get(app, '/')).headers.etag).not.toBe(before.headers.etag);
    const events = [attempt('42', { version: 1 }), attempt('42', { version: 2 })];
    const response = await send('POST', '/api/learning/events', { events });
    expect(response.json<RecordResponse>().kept).toHaveLength(2);
  });

  it('shows within little more than a second what another process published', async () => {
    const app = await site(dialect);
    const etag = (await get(app, '/e/warmte')).headers.etag;
    await publishVersion(app.db, small('Warmer'));
    const shown = async () => readPage((await get(app, '/e/warmte')).body).h1;
    await expect.poll(shown, { timeout: 2000, interval: 50 }).toEqual(['Warmer']);
    expect((await get(app, '/e/warmte')).headers.etag).not.toBe(etag);
  });

  it('shows the gallery in development only', async () => {
    const statuses = ['development', 'test', 'production'].map(async (mode) => {
      const database = await freshDatabase(dialect);
      const config = { mode: mode as 'test', database, demoAccounts: false };
      return (await get(await build(dialect, { config }), '/gallery')).statusCode;
    });
    expect(await Promise.all(statuses)).toEqual([200, 404, 404]);
  });

  describe('what is not there', () => {
    const missing: [url: string, sentence: string][] = [
      ['/e/niets', problemSentence(problem('module-not-found', { module: 'niets' }).problem)],
      ['/e/niets/kaart', problemSentence(problem('module-not-found', { module: 'niets' }).problem)],
      [
        `${base}/niets/${first?.slug ?? ''}`,
        problemSentence(problem('route-not-found', { route: 'niets' }).problem),
      ],
      [
        `${base}/leerdoel-zzzzzzzz/x`,
        problemSentence(problem('route-not-found', { route: 'leerdoel-zzzzzzzz' }).problem),
      ],
      [
        `${base}/leerlijn/niets`,
        problemSentence(problem('fragment-not-found', { fragment: 'niets' }).problem),
      ],
      [`${base}/leerlijn/a/b`, problemSentence(problem('not-found').problem)],
      [`${base}/niets`, problemSentence(problem('not-found').problem)],
      [`${firstPage}/`, problemSentence(problem('not-found').problem)],
      ['/niets', problemSentence(problem('not-found').problem)],
      [
        `/e/${module.id}`,
        problemSentence(problem('module-not-found', { module: module.id }).problem),
      ],
      ['/e/%3Cb%3E', problemSentence(problem('module-not-found', { module: '<b>' }).problem)],
      [
        '/e/__proto__',
        problemSentence(problem('module-not-found', { module: '__proto__' }).problem),
      ],
      [
        `${base}/constructor/x`,
        problemSentence(problem('route-not-found', { route: 'constructor' }).problem),
      ],
    ];

    it('is a page for people', async () => {
      const app = await site(dialect);
      for (const [url, sentence] of missing) {
        const { statusCode, headers, body } = await get(app, url);
        expect.soft([statusCode, readPage(body).h1], url).toEqual([404, [sentence]]);
        expect.soft(body, url).toContain(readerWords.clear);
        expect.soft(headers, url).toMatchObject({
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'no-store',
          'content-security-policy': contentSecurityPolicy,
        });
      }
    });

    it('is a problem for programs', async () => {
      const app = await site(dialect);
      for (const [url, sentence] of missing) {
        const response = await get(app, url, { accept: 'application/json' });
        expect.soft(response.headers['content-type'], url).toMatch(/^application\/problem\+json/);
        expect.soft(response.statusCode, url).toBe(404);
        expect
          .soft(response.json<ProblemResponse>(), url)
          .toMatchObject({ status: 404, title: sentence });
      }
    });
  });

  describe('hostile addresses', () => {
    const parts = [
      'a'.repeat(81),
      'a'.repeat(101),
      'a'.repeat(5000),
      '%00',
      'a%00b',
      'a%2Fb',
      '..%2F..%2Fetc%2Fpasswd',
      '%',
      '%zz',
      '%ff',
      '%ed%a0%80',
      '%F0%9F%98%80',
      "'%20OR%201=1%20--",
      '%7Broute%7D',
      '*',
      ':module',
      'hasOwnProperty',
    ];
    it('are never a fault of ours', async () => {
      const app = await site(dialect);
      for (const part of parts) {
        for (const url of [
          `/e/${part}`,
          `/e/${part}/kaart`,
          `${base}/${part}/${first?.slug ?? ''}`,
          `${base}/leerlijn/${part}`,
          `/${part}`,
          `/media/${part}`,
        ]) {
          for (const headers of [asBrowser, { accept: 'application/json' }]) {
            expect.soft([400, 404], url).toContain((await get(app, url, headers)).statusCode);
          }
        }
      }
    });

    const queries = [
      'zoek=a&zoek=b',
      'zoek[]=a',
      'zoek[a]=b',
      'vak=',
      'vak=__proto__',
      '__proto__=x',
      'constructor=x&toString=y',
      'zoek=%00',
      'zoek=%zz',
      'zoek=%ff',
      `zoek=${'a'.repeat(5000)}`,
      'zoek=%F0%9F%98%80'.repeat(200),
      'niveau=havo-9&duur=eeuwig&vak=magie',
      'zoek=%3Cscript%3Ealert(1)%3C/script%3E',
      '&&&==',
    ];
    it('a catalogue is a page, whatever it is asked for', async () => {
      const app = await site(dialect);
      for (const query of queries) {
        const { statusCode, body } = await get(app, `/?${query}`);
        expect.soft([statusCode, readPage(body).h1], query).toEqual([200, [readerWords.tagline]]);
        expect.soft(body, query).not.toContain('<script>');
      }
    });

    it('a query behind a page of an E-klas changes nothing', async () => {
      const app = await site(dialect);
      expect((await get(app, `${firstPage}?a=b&a[]=c`)).body).toBe(
        (await get(app, firstPage)).body,
      );
    });
  });

  describe('the catalogue', () => {
    const both = [module.title, 'Warmte'];
    const asked: [query: string, titles: readonly string[]][] = [
      ['', both],
      ['?zoek=&vak=&niveau=&duur=', both],
      ['?vak=natuurkunde', both],
      ['?vak=scheikunde', []],
      ['?niveau=havo-4&duur=short', ['Warmte']],
      ['?duur=long', []],
      ['?duur=medium', [module.title]],
      ['?zoek=AFKOELEN', [module.title]],
      ['?zoek=over+warmte&vak=natuurkunde', ['Warmte']],
      ['?zoek=bestaat+niet', []],
      ['?vak=onbekend&niveau=groep-8', both],
      ['?zoek=warmte&zoek=niets', both],
    ];
    it('shows what fits its address', async () => {
      const app = await site(dialect);
      for (const [query, titles] of asked) {
        const { body } = await get(app, `/${query}`);
        expect.soft(readPage(body).entries.toSorted(), query).toEqual(titles.toSorted());
        expect.soft(body, query).toContain(readerWords.found(titles.length));
        expect.soft(body.includes(readerWords.noneFound), query).toBe(titles.length === 0);
      }
    });

    it('shows in the form what was chosen', async () => {
      const { body } = await get(
        await site(dialect),
        '/?vak=natuurkunde&niveau=havo-4&zoek=%22warm%22',
      );
      const { elements } = parsePage(body);
      const chosen = elements.filter((one) => attribute(one, 'selected') !== null);
      expect(chosen.map((one) => attribute(one, 'value'))).toEqual(['natuurkunde', 'havo-4']);
      const field = elements.find((one) => attribute(one, 'name') === 'zoek');
      expect(field && attribute(field, 'value')).toBe('"warm"');
    });

    it('is a page before anything was published', async () => {
      const { statusCode, body } = await get(await build(dialect), '/');
      expect([statusCode, readPage(body).entries]).toEqual([200, []]);
    });
  });

  it('knows the small E-klas by its address', async () => {
    const { headers, body } = await get(await site(dialect), '/e/warmte/leerlijn/geleiding');
    expect(readPage(body).title).toBe('geleiding · Warmte');
    expect(body).toContain(`"id":"${moduleId}"`);
    expect(headers).not.toHaveProperty('set-cookie');
  });
});
