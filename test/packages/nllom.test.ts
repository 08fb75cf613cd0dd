import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Module } from '#core/module/module.ts';
import { checkRecord, recordFields } from '#packages/nllom/check-record.ts';
import { describeRecord } from '#packages/nllom/describe-record.ts';
import { isoDuration, lomXml } from '#packages/nllom/lom-xml.ts';
import { type RecordSource, lomRecord } from '#packages/nllom/record.ts';
import { vcard } from '#packages/nllom/vcard.ts';
import { disciplines, educationalLevels } from '#packages/nllom/vocabularies.ts';
import { xmlDocument } from '#packages/xml.ts';
import { fragment, module } from '../helpers/modules.ts';
import { recordFaults, textsAt } from './schema-check.ts';
import { anyInput, coolingInput } from './versions.ts';

const location = 'https://e-klas.example.nl/e/proef';
const complete: Partial<Module> = { keywords: ['warmte'], fragments: [fragment('a')] };

const sourceOf = (changes: Partial<Module> = {}): RecordSource => ({
  module: module({ ...complete, ...changes }),
  publishedAt: '2026-09-01T08:00:00.000Z',
  location,
});
const lom = (changes: Partial<Module['lom']>): Partial<Module> => ({
  lom: { ...module().lom, ...changes },
});
const xmlOf = (source: RecordSource): string => xmlDocument(lomXml(lomRecord(source)));
const cooling = (): RecordSource => {
  const { version } = coolingInput();
  return { module: version.module, publishedAt: version.publishedAt, location };
};

describe('the record of the E-klas that comes with the product', () => {
  const text = xmlOf(cooling());
  const at = (path: string): readonly string[] => textsAt(text, path);

  test('keeps to the schema and lacks nothing', () => {
    expect(recordFaults(text)).toEqual([]);
    expect(checkRecord(lomRecord(cooling()))).toEqual([]);
  });
  test.each([
    ['title', '//md:general/md:title', ['Afkoelen en opwarmen']],
    [
      'object identifier',
      '//md:general/md:catalogentry/md:entry',
      ['urn:uuid:84b8eac8-7287-4330-93a5-acc6bd88b27b'],
    ],
    [
      'record identifier',
      '//md:metametadata/md:catalogentry/md:entry',
      ['urn:uuid:323ac414-46fc-40e4-aeec-da982aa5c747'],
    ],
    ['language', '//md:general/md:language', ['nl']],
    ['url', '//md:technical/md:location', [location]],
    ['format', '//md:technical/md:format', ['text/html']],
    ['aggregation level', '//md:aggregationlevel/md:value', ['4']],
    ['learning time', '//md:typicallearningtime', ['PT5H52M']],
    ['age', '//md:typicalagerange', ['15-18']],
    ['context', '//md:context/md:value', ['VO']],
    ['role', '//md:intendedenduserrole/md:value', ['learner']],
    ['cost', '//md:cost/md:value', ['no']],
    ['licence', '//md:copyrightandotherrestrictions/md:value', ['cc-by-sa-40']],
    [
      'purposes',
      '//md:classification/md:purpose/md:value',
      ['discipline', 'educational level', 'access rights'],
    ],
    [
      'discipline',
      '//md:classification[1]//md:taxon/md:id',
      ['e98be5ad-4bd2-4768-a9eb-7e24026e360c'],
    ],
    [
      'levels',
      '//md:classification[2]//md:taxon/md:id',
      ['70af3752-c6ad-43d9-aa0c-9ff099931f8a', 'e2026706-0829-4a4c-b726-9409b6f407e1'],
    ],
    ['access rights', '//md:classification[3]//md:taxon/md:id', ['OpenAccess']],
    ['contributors', '//md:contribute/md:role/md:value', ['publisher', 'author']],
    ['date', '//md:contribute/md:date/md:datetime', ['2026-09-01']],
  ])('%s', (_, path, expected) => {
    expect(at(path)).toEqual(expected);
  });
  test('one element for each keyword', () => {
    expect(at('//md:keyword')).toEqual(cooling().module.keywords);
  });
});

test('any E-klas that may be published has a record that keeps to the schema', () => {
  fc.assert(
    fc.property(anyInput, ({ version }) => {
      const { publishedAt } = version;
      expect(recordFaults(xmlOf({ module: version.module, publishedAt, location }))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** A draft as it is begun: everything that can be empty is. */
const emptyDraft: RecordSource = {
  module: {
    ...module(),
    title: '',
    summary: '',
    description: '',
    publisher: '',
    authors: [],
    keywords: [],
    levels: [],
    lom: { ...module().lom, learningResourceTypes: [], intendedEndUserRoles: [], version: '' },
  },
  publishedAt: null,
  location: null,
};

describe('a draft with everything empty', () => {
  test('says so field by field', () => {
    const missing = describeRecord(emptyDraft).filter(({ fault }) => fault !== null);
    expect(missing.map(({ field }) => field)).toEqual([
      'title',
      'description',
      'keywords',
      'levels',
      'resourceTypes',
      'roles',
      'learningTime',
      'authors',
      'publisher',
      'location',
      'version',
    ]);
  });
  test('has a record that keeps to the schema', () => {
    expect(recordFaults(xmlOf(emptyDraft))).toEqual([]);
  });
});

describe('faults', () => {
  const faults = (source: RecordSource) =>
    checkRecord(lomRecord(source)).map(({ field, code, value }) =>
      [field, code, value].join(' ').trim(),
    );

  test.each<[string, Partial<Module>, string]>([
    ['a title of spaces', { title: '  ' }, 'title empty'],
    ['an empty keyword', { keywords: [' '] }, 'keywords empty'],
    ['an author without a name', { authors: [{ name: '', kind: 'person' }] }, 'authors empty'],
    [
      'a kind of material that is not in the list',
      lom({ learningResourceTypes: ['theorie'] }),
      'resourceTypes unknown-value theorie',
    ],
    [
      'a role in Dutch',
      lom({ intendedEndUserRoles: ['leerling' as 'learner'] }),
      'roles unknown-value leerling',
    ],
    ['an aggregation level', lom({ aggregationLevel: 7 }), 'aggregationLevel unknown-value 7'],
    ['ages the wrong way round', lom({ typicalAgeRange: '18-15' }), 'ageRange malformed 18-15'],
    ['ages in words', lom({ typicalAgeRange: 'bovenbouw' }), 'ageRange malformed bovenbouw'],
    ['an identifier', lom({ identifier: 'newton' }), 'identifier malformed newton'],
    [
      'a subject without a code',
      { subject: 'alchemie' as 'natuurkunde' },
      'discipline unknown-code',
    ],
    ['a licence without a code', { licence: 'GEEN' as 'CC-BY-4.0' }, 'rights unknown-code'],
    ['no study load', { fragments: [] }, 'learningTime advised'],
  ])('%s', (_, changes, expected) => {
    expect(faults(sourceOf(changes))).toEqual([expected]);
  });
  test('the same identifier for E-klas and record', () => {
    const identifier = module().lom.identifier;
    expect(faults(sourceOf(lom({ recordIdentifier: identifier })))).toEqual([
      `recordIdentifier malformed ${identifier}`,
    ]);
  });
  test('an address nobody knows', () => {
    expect(faults({ ...sourceOf(), location: null })).toEqual(['location empty']);
  });
  test('none where all is well', () => {
    expect(faults(sourceOf())).toEqual([]);
  });
});

describe('the record for people', () => {
  const rows = describeRecord(cooling());
  const valuesOf = (name: string) => rows.find(({ field }) => field === name)?.values;

  test('has a row for every field, with a label', () => {
    expect(rows.map(({ field }) => field)).toEqual(recordFields);
    expect(rows.every(({ label }) => label !== '')).toBe(true);
  });
  test('speaks Dutch', () => {
    expect(valuesOf('learningTime')).toEqual(['5 uur 52 min']);
    expect(valuesOf('roles')).toEqual(['leerlingen']);
    expect(valuesOf('levels')).toEqual(['HAVO, 4', 'VWO, 4']);
    expect(valuesOf('aggregationLevel')).toEqual(['4: lessenreeks']);
  });
  test('tells what to do about a fault', () => {
    const [row] = describeRecord(emptyDraft);
    expect(row?.fault).toBe('Titel is verplicht en nog leeg.');
  });
});

test.each([
  [0, 'PT0M'],
  [45, 'PT45M'],
  [60, 'PT1H'],
  [390, 'PT6H30M'],
])('%i minutes is %s', (minutes, expected) => {
  expect(isoDuration(minutes)).toBe(expected);
});

describe('vCards', () => {
  const person = (name: string) => vcard({ name, kind: 'person' }).split('\n');
  test.each([
    ['Anna de Vries', 'N:Vries;Anna;de;;'],
    ['Jan van der Berg', 'N:Berg;Jan;van der;;'],
    ['Els van ’t Hof', 'N:Hof;Els;van ’t;;'],
    ['Anna Jansen Pietersen', 'N:Jansen Pietersen;Anna;;;'],
    ['A. Uteur', 'N:Uteur;A.;;;'],
    ['Plato', 'N:Plato;;;;'],
    ['Wie; dan, ook\\', 'N:ook\\\\;Wie\\;;dan\\,;;'],
  ])('%s', (name, expected) => {
    expect(person(name)[2]).toBe(expected);
  });
  test('an organisation', () => {
    expect(vcard({ name: 'E-klas', kind: 'organisation' })).toBe(
      'BEGIN:VCARD\nVERSION:3.0\nN:E-klas\nFN:E-klas\nORG:E-klas\nEND:VCARD',
    );
  });
  test('a name cannot add a line of its own', () => {
    expect(person('A\nEMAIL:x@y.nl')).toHaveLength(5);
  });
});

test('every code of a vocabulary occurs once', () => {
  const ids = [...Object.values(disciplines), ...Object.values(educationalLevels)].map(
    ({ id }) => id,
  );
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))).toBe(true);
});
