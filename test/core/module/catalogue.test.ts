import { describe, expect, test } from 'vitest';
import {
  type CatalogueFilter,
  durationOf,
  filterCatalogue,
  readFilter,
} from '#core/module/catalogue.ts';
import { fragment, goal, module, term } from '../../helpers/modules.ts';

const minutes = (count: number) => [fragment('a', { minutes: count })];
const modules = [
  module({
    slug: 'warmte',
    title: 'Warmtegeleidingscoëfficiënt',
    summary: 'Isoleren van huizen.',
    keywords: ['thermostaat'],
    goals: [goal('rekenen')],
    terms: [term('stroming')],
    levels: ['havo-4', 'vwo-4'],
    fragments: minutes(180),
  }),
  module({
    slug: 'zuren',
    title: 'Zuren en basen',
    subject: 'scheikunde',
    levels: ['vwo-5'],
    fragments: minutes(181),
  }),
  module({ slug: 'dna', title: 'DNA', subject: 'biologie', fragments: minutes(481) }),
];

const open: CatalogueFilter = { words: '', subject: null, level: null, duration: null };
const finds =
  (filter: Partial<CatalogueFilter>, ...slugs: string[]) =>
  () => {
    const found = filterCatalogue(modules, { ...open, ...filter });
    expect(found.map(({ slug }) => slug)).toEqual(slugs);
  };

describe('words', () => {
  test('none: everything', finds({}, 'warmte', 'zuren', 'dna'));
  test('only spaces: everything', finds({ words: '  ' }, 'warmte', 'zuren', 'dna'));
  test('in the title', finds({ words: 'basen' }, 'zuren'));
  test('in the summary', finds({ words: 'isoleren' }, 'warmte'));
  test('in a keyword', finds({ words: 'thermostaat' }, 'warmte'));
  test('in a goal', finds({ words: 'rekenen' }, 'warmte'));
  test('in a term', finds({ words: 'stroming' }, 'warmte'));
  test('without accents', finds({ words: 'coefficient' }, 'warmte'));
  test('with accents that are not there', finds({ words: 'zúren' }, 'zuren'));
  test('in another case', finds({ words: 'dNa' }, 'dna'));
  test('a part of a word', finds({ words: 'geleiding' }, 'warmte'));
  test('several, in any order', finds({ words: ' huizen   isoleren ' }, 'warmte'));
  test('several, of which one does not occur', finds({ words: 'huizen zuren' }));
  test('that look like a pattern', finds({ words: '.*' }));
});

describe('parts', () => {
  test('a subject', finds({ subject: 'scheikunde' }, 'zuren'));
  test('a subject without modules', finds({ subject: 'nlt' }));
  test('a level, one of several', finds({ level: 'vwo-4' }, 'warmte'));
  test('up to three hours', finds({ duration: 'short' }, 'warmte'));
  test('up to eight hours', finds({ duration: 'medium' }, 'zuren'));
  test('longer', finds({ duration: 'long' }, 'dna'));
  test(
    'all at once',
    finds({ words: 'zuren', subject: 'scheikunde', level: 'vwo-5', duration: 'medium' }, 'zuren'),
  );
  test(
    'all but one',
    finds({ words: 'zuren', subject: 'scheikunde', level: 'vwo-5', duration: 'long' }),
  );
});

test('eight hours is medium, a minute more is long', () => {
  expect(durationOf(module({ fragments: minutes(480) }))).toBe('medium');
  expect(durationOf(module({ fragments: minutes(481) }))).toBe('long');
});

const filter =
  (parameters: Record<string, string | undefined>, expected: Partial<CatalogueFilter>) => () => {
    expect(readFilter(parameters)).toEqual({ ...open, ...expected });
  };

describe('a filter in an address', () => {
  test('nothing', filter({}, {}));
  test(
    'everything',
    filter(
      { zoek: 'a', vak: 'nlt', niveau: 'vwo-6', duur: 'long' },
      { words: 'a', subject: 'nlt', level: 'vwo-6', duration: 'long' },
    ),
  );
  test('what is unknown is left open', filter({ vak: 'magie', niveau: '', duur: 'toString' }, {}));
  test(
    'words are cut at a hundred characters',
    filter({ zoek: 'a'.repeat(200) }, { words: 'a'.repeat(100) }),
  );
});
