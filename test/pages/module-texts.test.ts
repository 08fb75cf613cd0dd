/** Texts of authors are texts on every page, whatever stands in them. */
import { describe, expect, test } from 'vitest';
import { cataloguePage } from '#pages/catalogue.ts';
import { conceptMapPage } from '#pages/concept-map.ts';
import { glossaryPage } from '#pages/glossary.ts';
import { overviewPage } from '#pages/overview.ts';
import { problemPage } from '#pages/problem.ts';
import { signInPage } from '#pages/sign-in.ts';
import { readFilter } from '#core/module/catalogue.ts';
import { cooling } from '../core/models/builders.ts';
import { module, smallModule } from '../helpers/modules.ts';
import { attribute, parsePage, textOf } from '../helpers/page.ts';
import { frameOf, pageOf, smallVersion } from './pages.ts';

const hostile = '</script></title><x-leak onx=1>"\'&<!--';

/** The small E-klas with every text that is free to choose hostile. */
const { module: small } = smallModule;
const version = smallVersion({
  ...smallModule,
  module: {
    ...small,
    title: hostile,
    summary: hostile,
    description: hostile,
    keywords: [hostile],
    publisher: hostile,
    authors: [{ name: hostile, kind: 'person' }],
    goals: small.goals.map((one) => ({ ...one, text: hostile, short: hostile })),
    terms: small.terms.map((one) => ({ ...one, name: hostile, definition: hostile })),
    fragments: small.fragments.map((one) => ({ ...one, title: hostile })),
  },
  texts: {
    ...smallModule.texts,
    'models/test.json': JSON.stringify({
      ...cooling,
      title: hostile,
      description: hostile,
      source: hostile,
      parameters: [{ name: 'k', label: hostile, unit: hostile, min: 0, max: 1, step: 0.1 }],
      variables: [{ name: 'T', label: hostile, unit: hostile }],
      views: [{ kind: 'graph', y: ['T'], title: hostile, yLabel: hostile }],
    }),
  },
});
const frame = frameOf(version);
const entry = { module: version.module, address: '/e/proef', models: 1 };

const pages: readonly (readonly [string, string])[] = [
  ['overview', overviewPage(frame)],
  ['concept map', conceptMapPage(frame)],
  ['glossary', glossaryPage(frame)],
  ['catalogue', cataloguePage([entry], readFilter({}), frame)],
  ['catalogue that is searched', cataloguePage([entry], readFilter({ zoek: hostile }), frame)],
  ['problem', problemPage(frame, hostile)],
  [
    'sign in',
    signInPage(frame, {
      accounts: [{ name: hostile, description: hostile }],
      password: hostile,
    }),
  ],
  ...version.module.fragments.map((one) => [one.slug, pageOf(frame, one)] as const),
];

describe.each(pages)('%s', (_, text) => {
  const { elements, errors } = parsePage(text);

  test('holds no element or attribute from a text', () => {
    expect(elements.filter(({ tagName }) => tagName === 'x-leak')).toEqual([]);
    expect(elements.filter((one) => attribute(one, 'onx') !== null)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

test('the title of a page is the title of the E-klas, as it was written', () => {
  const { elements } = parsePage(overviewPage(frame));
  const heading = elements.find(({ tagName }) => tagName === 'h1');
  expect(heading && textOf(heading)).toBe(hostile);
});

test.each([
  ['CC-BY-SA-4.0', 'CC BY-SA 4.0', '/licenses/by-sa/4.0/'],
  ['CC-BY-4.0', 'CC BY 4.0', '/licenses/by/4.0/'],
] as const)('the licence %s is named and linked', (licence, name, address) => {
  const licensed = smallVersion({ ...smallModule, module: { ...small, licence } });
  const { elements } = parsePage(overviewPage(frameOf(licensed)));
  const link = elements.find((one) => attribute(one, 'rel')?.includes('license'));
  expect(link && textOf(link)).toBe(name);
  expect(link && attribute(link, 'href')).toContain(address);
});

test('an E-klas without goals, terms or fragments has its pages too', () => {
  const empty = frameOf({
    ...version,
    module: module(),
    documents: {},
    models: {},
  });
  for (const text of [overviewPage(empty), conceptMapPage(empty), glossaryPage(empty)]) {
    const { elements } = parsePage(text);
    expect(elements.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
  }
});
