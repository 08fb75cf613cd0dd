/** Builders of modules: values, files of a small E-klas, and generators of graphs of fragments. */
import fc from 'fast-check';
import type { Fragment, Goal, Module, Term } from '#core/module/module.ts';
import type { ModuleFiles } from '#core/module/source.ts';
import type { Medium } from '#core/module/version.ts';
import { fragmentGraph, type FragmentGraph } from '#core/routes/graph.ts';
import { cooling } from '../core/models/builders.ts';

/** The id of what has this name in a test: `idOf('warmte')` is `warmteaa`. */
export const idOf = (name: string): string =>
  name
    .replace(/[^a-z2-7]/g, '')
    .padEnd(8, 'a')
    .slice(0, 8);

export const goal = (name: string): Goal => ({
  id: idOf(name),
  text: `Je kunt ${name}.`,
  short: name,
});

/** `term('stroom', 'warmte')`: a term that builds on others. */
export const term = (name: string, ...needs: string[]): Term => ({
  id: idOf(name),
  name,
  forms: [name],
  definition: `Uitleg van ${name}.`,
  needs: needs.map(idOf),
});

export const fragment = (slug: string, changes: Partial<Fragment> = {}): Fragment => ({
  id: idOf(slug),
  slug,
  title: slug,
  kind: 'theory',
  minutes: 10,
  depth: 'standard',
  levels: ['havo-4'],
  goals: [],
  teaches: [],
  needs: [],
  ...changes,
});

export const module = (changes: Partial<Module> = {}): Module => ({
  schemaVersion: 1,
  id: idOf('module'),
  slug: 'proef',
  title: 'Proef',
  summary: 'Over warmte.',
  description: 'Over warmte en stroom.',
  subject: 'natuurkunde',
  levels: ['havo-4'],
  language: 'nl',
  salt: '0123456789abcdef0123456789abcdef',
  keywords: [],
  licence: 'CC-BY-SA-4.0',
  authors: [{ name: 'A. Uteur', kind: 'person' }],
  publisher: 'E-klas',
  lom: {
    identifier: 'urn:uuid:00000000-0000-0000-0000-000000000000',
    recordIdentifier: 'urn:uuid:00000000-0000-0000-0000-000000000001',
    version: '1',
    status: 'final',
    aggregationLevel: 3,
    learningResourceTypes: ['informatiebron'],
    intendedEndUserRoles: ['learner'],
    context: 'VO',
    typicalAgeRange: '15-18',
    cost: false,
    accessRights: 'OpenAccess',
  },
  goals: [],
  terms: [],
  fragments: [],
  ...changes,
});

/** A module as its parts, so that a test can change one of them and write the rest as it is. */
export interface SmallModule {
  readonly module: Module;
  /** Texts by path, apart from module.json. */
  readonly texts: Readonly<Record<string, string>>;
  readonly media: readonly Medium[];
}

const figure: Medium = {
  path: 'media/beker.svg',
  type: 'image/svg+xml',
  size: 10,
  hash: 'a'.repeat(64),
};

/** Two fragments, two terms, a goal, a model and a figure: the smallest E-klas with all of them. */
export const smallModule: SmallModule = {
  module: module({
    goals: [goal('rekenen')],
    terms: [term('warmte'), term('stroom', 'warmte')],
    fragments: [
      fragment('wat-is-warmte', { goals: [idOf('rekenen')], teaches: [idOf('warmte')] }),
      fragment('het-stroomt', {
        kind: 'modelling',
        teaches: [idOf('stroom')],
        needs: [idOf('warmte')],
      }),
    ],
  }),
  texts: {
    'fragments/wat-is-warmte.html': [
      '<p id="alineaaa">Dit is <ek-term ref="warmteaa">warmte</ek-term>.</p>',
      '<figure id="figuuraa"><img src="media/beker.svg" alt="een beker"><figcaption></figcaption></figure>',
      '<p id="alineabb">Lees <a href="fragment:hetstroo">verder</a>.</p>',
      '<ek-number id="vraagaaa" answer="3.2" unit="W">',
      '  <ek-stem><p id="stamaaaa">Hoeveel?</p></ek-stem>',
      '</ek-number>',
    ].join('\n'),
    'fragments/het-stroomt.html': [
      '<h2 id="kopaaaaa">Een model</h2>',
      '<ek-model id="modelaaa" ref="test" views="graph"></ek-model>',
    ].join('\n'),
    'models/test.json': JSON.stringify(cooling, null, 2),
  },
  media: [figure],
};

/** The files of the module, as they lie in its folder. */
export function filesOf({ module: value, texts, media }: SmallModule): ModuleFiles {
  const written = { 'module.json': JSON.stringify(value, null, 2), ...texts };
  return { texts: new Map(Object.entries(written)), media };
}

const numbered = (letter: string, index: number): string =>
  `${letter.repeat(7)}${'abcdefghijklmnopqrstuvwxyz'.charAt(index)}`;

const middleKinds = ['theory', 'practice', 'practical', 'modelling'] as const;

interface RandomPart {
  readonly kind: (typeof middleKinds)[number];
  readonly hasModel: boolean;
  readonly teaches: readonly string[];
  readonly needs: readonly string[];
  readonly goals: readonly string[];
  /** Its place in the order that an acyclic graph keeps to. */
  readonly level: number;
}

/**
 * Any graph of fragments, tests at its ends. Acyclic: what a fragment needs is taught at a lower
 * level, so that there is an order in which nothing comes too early; else needs may form loops.
 */
export function anyGraph(shape: 'acyclic' | 'any'): fc.Arbitrary<FragmentGraph> {
  const terms = Array.from({ length: 7 }, (_, index) => numbered('t', index));
  const goals = Array.from({ length: 3 }, (_, index) => numbered('g', index));
  const part: fc.Arbitrary<RandomPart> = fc.record({
    kind: fc.constantFrom(...middleKinds),
    hasModel: fc.boolean(),
    teaches: fc.subarray(terms, { maxLength: 3 }),
    needs: fc.subarray(terms, { maxLength: 4 }),
    goals: fc.subarray(goals),
    level: fc.integer({ min: 0, max: 20 }),
  });
  return fc
    .record({
      parts: fc.array(part, { maxLength: 9 }),
      termNeeds: fc.array(fc.subarray(terms, { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
      entry: fc.integer({ min: 0, max: 2 }),
      final: fc.integer({ min: 0, max: 2 }),
      testTeaches: fc.subarray(terms, { maxLength: 2 }),
    })
    .map(({ parts, termNeeds, entry, final, testTeaches }) => {
      const levelOf = (id: string): number =>
        parts.find(({ teaches }) => teaches.includes(id))?.level ?? -1;
      const middle = parts.map(({ hasModel: _, level, needs, ...rest }, index) =>
        fragment(numbered('f', index), {
          ...rest,
          teaches: [...rest.teaches],
          goals: [...rest.goals],
          needs: needs.filter((id) => shape === 'any' || levelOf(id) < level),
        }),
      );
      const test = (kind: 'entryTest' | 'finalTest') => (_: unknown, index: number) =>
        fragment(numbered(kind === 'entryTest' ? 'e' : 'z', index), {
          kind,
          goals: [...goals],
          teaches: [...testTeaches],
          needs: [...terms],
        });
      const value = module({
        goals: goals.map((id) => ({ id, text: id, short: id })),
        terms: terms.map((id, index) => ({
          ...term(id),
          id,
          needs: (termNeeds[index] ?? []).filter((need) => shape === 'any' || need < id),
        })),
        fragments: [
          ...Array.from({ length: entry }, test('entryTest')),
          ...middle,
          ...Array.from({ length: final }, test('finalTest')),
        ],
      });
      const withModel = middle.filter((_, index) => parts[index]?.hasModel).map(({ id }) => id);
      return fragmentGraph(value, new Set(withModel));
    });
}
