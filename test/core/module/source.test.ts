import { describe, expect, test } from 'vitest';
import { openDocument } from '#core/document/document.ts';
import type { Fragment, Module } from '#core/module/module.ts';
import { type ModuleFiles, readModule } from '#core/module/source.ts';
import { describeFault } from '#text/faults.ts';
import { lines } from '../models/builders.ts';
import {
  type SmallModule,
  filesOf,
  fragment,
  idOf,
  smallModule,
  term,
} from '../../helpers/modules.ts';

const manifest = 'module.json';
const first = 'fragments/wat-is-warmte.html';
const second = 'fragments/het-stroomt.html';

/** A change of the small module: of its value, or of the text of one of its files. */
type Change = (small: SmallModule) => ModuleFiles;

const withValue =
  (change: (module: Module) => object): Change =>
  (small) =>
    filesOf({ ...small, module: { ...small.module, ...change(small.module) } });

const withFragments = (change: (one: Fragment, index: number) => Partial<Fragment>): Change =>
  withValue(({ fragments }) => ({
    fragments: fragments.map((one, index) => ({ ...one, ...change(one, index) })),
  }));

/** The text of a file with a piece replaced; null takes the file away. */
const withText =
  (path: string, from: string, to: string): Change =>
  (small) => {
    const { texts, media } = filesOf(small);
    const text = texts.get(path) ?? '';
    if (!text.includes(from)) throw new Error(`${from} is not in ${path}`);
    return { texts: new Map([...texts, [path, text.replace(from, to)]]), media };
  };

const withFile =
  (path: string, text: string | null): Change =>
  (small) => {
    const { texts, media } = filesOf(small);
    const others = [...texts].filter(([name]) => name !== path);
    return { texts: new Map(text === null ? others : [...others, [path, text]]), media };
  };

/** All faults after the change, as `file:line code`; the line is that of the given text. */
const faulty =
  (change: Change, ...expected: readonly (readonly [string, string | null, string])[]) =>
  () => {
    const files = change(smallModule);
    const { content, faults } = readModule(files);
    const lineOf = (file: string, mark: string): number => {
      const text = files.texts.get(file) ?? '';
      if (!text.includes(mark)) throw new Error(`${mark} is not in ${file}`);
      return text.slice(0, text.indexOf(mark)).split('\n').length;
    };
    expect(faults.map(({ file, line, fault }) => `${file}:${String(line)} ${fault.code}`)).toEqual(
      expected.map(
        ([file, mark, code]) =>
          `${file}:${String(mark === null ? null : lineOf(file, mark))} ${code}`,
      ),
    );
    expect(content).toBe(null);
    for (const { fault } of faults) expect(describeFault(fault)).toMatch(/^.{10,}$/su);
  };

test('a module without faults is read: documents by fragment id, models by id, media', () => {
  const { content, faults } = readModule(filesOf(smallModule));
  expect(faults).toEqual([]);
  expect(content?.module).toEqual(smallModule.module);
  expect(Object.keys(content?.documents ?? {})).toEqual([
    idOf('wat-is-warmte'),
    idOf('het-stroomt'),
  ]);
  expect(Object.keys(content?.models ?? {})).toEqual(['test']);
  expect(content?.media).toEqual(smallModule.media);
  for (const stored of Object.values(content?.documents ?? {})) openDocument(stored).check();
});

test('a fragment may be a model alone, or a figure alone', () => {
  const model = '<ek-model id="modelaaa" ref="test"></ek-model>';
  const figure = '<figure id="figuurbb"><img src="media/beker.svg" alt="b"></figure>';
  expect(readModule(withFile(second, model)(smallModule)).faults).toEqual([]);
  expect(readModule(withFile(second, figure)(smallModule)).faults).toEqual([]);
});

test('a fragment may need a term that it teaches itself', () => {
  const change = withFragments(({ teaches, needs }) => ({ needs: [...needs, ...teaches] }));
  expect(readModule(change(smallModule)).faults).toEqual([]);
});

describe('files', () => {
  test('no module.json', faulty(withFile(manifest, null), [manifest, null, 'file-missing']));
  test(
    'no fragment that module.json names',
    faulty(withFile(second, null), [manifest, '"het-stroomt"', 'file-missing']),
  );
  test(
    'a fragment that module.json does not name',
    faulty(withFile('fragments/los.html', '<p>a</p>'), [
      'fragments/los.html',
      null,
      'file-unlisted',
    ]),
  );
});

describe('module.json', () => {
  test(
    'a comma too many',
    faulty(withText(manifest, '"goals": [', '"goals": [,'), [manifest, '"goals"', 'json-invalid']),
  );
  test('no JSON at all', faulty(withFile(manifest, ''), [manifest, '', 'json-invalid']));
  test(
    'a comment',
    faulty(withText(manifest, '"slug"', '// naam\n"slug"'), [manifest, '// naam', 'json-invalid']),
  );
  test(
    'a property that is missing',
    faulty(withText(manifest, '"title": "Proef",', ''), [manifest, '{', 'shape-invalid']),
  );
  test(
    'a property that is unknown',
    faulty(
      withText(manifest, '"title": "Proef",', '"title": "Proef", "kleur": "rood",'),
      [manifest, '"kleur"', 'shape-invalid'],
      [manifest, '{', 'shape-invalid'],
    ),
  );
  test(
    'a number for a text',
    faulty(withText(manifest, '"title": "Proef"', '"title": 3'), [
      manifest,
      '"title": 3',
      'shape-invalid',
    ]),
  );
  test(
    'a subject that does not exist',
    faulty(withText(manifest, '"natuurkunde"', '"magie"'), [manifest, '"magie"', 'shape-invalid']),
  );
  test(
    'an id of another form',
    faulty(withText(manifest, `"${idOf('module')}"`, '"module"'), [
      manifest,
      '"module"',
      'shape-invalid',
    ]),
  );
  test(
    'no minutes',
    faulty(
      withFragments((_, index) => (index === 1 ? { minutes: 0 } : {})),
      [manifest, '"minutes": 0', 'shape-invalid'],
    ),
  );
  test(
    'no levels',
    faulty(
      withFragments((_, index) => (index === 1 ? { levels: [] } : {})),
      [manifest, '"levels": []', 'shape-invalid'],
    ),
  );
  test(
    'a later version',
    faulty(withText(manifest, '"schemaVersion": 1', '"schemaVersion": 2'), [
      manifest,
      '"schemaVersion": 2',
      'shape-invalid',
    ]),
  );
});

describe('the graph', () => {
  const unknown = 'onbekend';
  const goals = [idOf('rekenen')];
  test(
    'an unknown goal',
    faulty(
      withFragments(() => ({ goals: [...goals, unknown] })),
      [manifest, '"watiswar"', 'goal-unknown'],
      [manifest, '"hetstroo"', 'goal-unknown'],
    ),
  );
  test(
    'a goal that nothing works on',
    faulty(
      withFragments(() => ({ goals: [] })),
      [manifest, '"rekenena"', 'goal-unused'],
    ),
  );
  test(
    'a goal that only a test works on',
    faulty(
      withFragments(({ goals: own }) => (own.length > 0 ? { kind: 'entryTest' } : {})),
      [manifest, '"rekenena"', 'goal-unused'],
    ),
  );
  test(
    'an unknown term that is taught',
    faulty(
      withFragments((one, index) => (index === 1 ? { teaches: [...one.teaches, unknown] } : {})),
      [manifest, '"hetstroo"', 'term-unknown-here'],
    ),
  );
  test(
    'an unknown term that is needed',
    faulty(
      withFragments((one, index) => (index === 1 ? { needs: [...one.needs, unknown] } : {})),
      [manifest, '"hetstroo"', 'term-unknown-here'],
    ),
  );
  test(
    'an unknown term that another builds on',
    faulty(
      withValue(() => ({ terms: [term('warmte'), term('stroom', 'onbekend')] })),
      [manifest, '"stroomaa"', 'term-unknown-here'],
    ),
  );
  test(
    'a term that no fragment teaches',
    faulty(
      withFragments((_, index) => (index === 1 ? { teaches: [] } : {})),
      [manifest, '"stroomaa"', 'term-untaught'],
    ),
  );
  test(
    'a loop of terms',
    faulty(
      withValue(() => ({ terms: [term('warmte', 'stroom'), term('stroom', 'warmte')] })),
      [manifest, '"warmteaa"', 'term-loop'],
      [manifest, '"stroomaa"', 'term-loop'],
    ),
  );
  test(
    'a term that builds on itself',
    faulty(
      withValue(() => ({ terms: [term('warmte', 'warmte'), term('stroom')] })),
      [manifest, '"warmteaa"', 'term-loop'],
    ),
  );
  test(
    'a term that is needed before it is taught',
    faulty(
      withValue(({ fragments }) => ({ fragments: fragments.toReversed() })),
      [manifest, '"hetstroo"', 'term-needed-too-early'],
    ),
  );
  test(
    'one id for two parts',
    faulty(
      withValue(({ fragments }) => ({
        goals: [{ id: idOf('warmte'), text: 'a', short: 'a' }],
        fragments: fragments.map((one) => ({ ...one, goals: [idOf('warmte')] })),
      })),
      [manifest, '"warmteaa"', 'id-twice'],
    ),
  );
  test(
    'one slug for two fragments',
    faulty(
      withValue(({ fragments }) => ({
        fragments: [...fragments, fragment('het-stroomt', { id: idOf('anders') })],
      })),
      [manifest, '"het-stroomt"', 'slug-twice'],
      [second, 'id="kopaaaaa"', 'id-twice'],
      [second, 'id="modelaaa"', 'id-twice'],
    ),
  );
});

describe('fragments', () => {
  const add = (html: string): Change =>
    withText(second, '<h2', `<p id="nieuwaaa">a</p>\n${html}\n<h2`);
  test(
    'an unknown element',
    faulty(add('<section>\n<p id="nieuwbbb">a</p></section>'), [
      second,
      '<section>',
      'element-unknown',
    ]),
  );
  test('script', faulty(add('<script>1</script>'), [second, '<script>', 'element-unknown']));
  test(
    'an unknown attribute',
    faulty(add('<p id="nieuwbbb" class="groot">a</p>'), [second, 'class', 'attribute-unknown']),
  );
  test(
    'a handler',
    faulty(add('<p id="nieuwbbb" onclick="x()">a</p>'), [second, 'onclick', 'attribute-unknown']),
  );
  test(
    'an unknown attribute deep inside',
    faulty(add('<ul id="nieuwbbb">\n<li>\n<p><em lang="en">a</em></p></li></ul>'), [
      second,
      '<em',
      'attribute-unknown',
    ]),
  );
  test('a block without an id', faulty(add('<p>zonder</p>'), [second, 'zonder', 'id-missing']));
  test(
    'a block with an id of another form',
    faulty(add('<p id="inhoud">vorm</p>'), [second, 'vorm', 'id-missing']),
  );
  test(
    'an unknown term',
    faulty(add('<p id="nieuwbbb"><ek-term ref="onbekend">a</ek-term></p>'), [
      second,
      'onbekend',
      'term-unknown',
    ]),
  );
  test(
    'a link to an unknown fragment',
    faulty(add('<p id="nieuwbbb"><a href="fragment:onbekend">a</a></p>'), [
      second,
      'onbekend',
      'fragment-unknown',
    ]),
  );
  test(
    'a link that is no id',
    faulty(add('<p id="nieuwbbb"><a href="fragment:het-stroomt">a</a></p>'), [
      second,
      'fragment:',
      'link-unsafe',
    ]),
  );
  test(
    'a link of script',
    faulty(add('<p id="nieuwbbb"><a href="javascript:x">a</a></p>'), [
      second,
      'javascript',
      'link-unsafe',
    ]),
  );
  test(
    'an unknown medium',
    faulty(withText(first, 'media/beker.svg', 'media/thee.svg'), [
      first,
      'figuuraa',
      'medium-missing',
    ]),
  );
  test(
    'no alternative text',
    faulty(withText(first, 'alt="een beker"', 'alt=""'), [
      first,
      'figuuraa',
      'alternative-missing',
    ]),
  );
  test(
    'an unknown model',
    faulty(withText(second, 'ref="test"', 'ref="thee"'), [second, 'modelaaa', 'model-unknown']),
  );
  test(
    'an unknown control',
    faulty(withText(second, 'ref="test"', 'ref="test" controls="q"'), [
      second,
      'modelaaa',
      'control-unknown',
    ]),
  );
  test(
    'a question without an answer',
    faulty(withText(first, ' answer="3.2"', ''), [first, 'vraagaaa', 'number-answer-missing']),
  );
  test(
    'an answer with a comma',
    faulty(
      withText(first, '"3.2"', '"3,2"'),
      [first, 'vraagaaa', 'attribute-invalid'],
      [first, 'vraagaaa', 'number-answer-missing'],
    ),
  );
  test(
    'a page of white space',
    faulty(withFile(second, '<p id="nieuwaaa"> </p>\n'), [second, '<p', 'document-empty']),
  );
  test(
    'nothing',
    faulty(withFile(second, ''), [second, null, 'id-missing'], [second, '', 'document-empty']),
  );
  test(
    'a block id twice in one fragment',
    faulty(add('<p id="kopaaaaa">b</p>'), [second, 'id="kopaaaaa">Een', 'id-twice']),
  );
  test(
    'a block id twice in two fragments',
    faulty(withText(second, 'kopaaaaa', 'alineaaa'), [second, 'alineaaa', 'id-twice']),
  );
  test('the id of an option may stand in every question', () => {
    const question = (id: string) =>
      `<ek-choice id="${id}"><ek-stem><p id="s${id.slice(1)}">?</p></ek-stem>${['a', 'b'].map((o) => `<ek-option id="${o}" ${o === 'a' ? 'correct' : ''}><ek-answer>${o}</ek-answer><ek-feedback>f</ek-feedback></ek-option>`).join('')}</ek-choice>`;
    const { faults } = readModule(add(question('keuzeaaa') + question('keuzebbb'))(smallModule));
    expect(faults).toEqual([]);
  });
});

describe('models', () => {
  const path = 'models/test.json';
  const unknownModel = [second, 'modelaaa', 'model-unknown'] as const;
  const faultyRules = JSON.stringify(lines('x = (', 'x = 1'), null, 2);
  test(
    'a comma too many',
    faulty(
      withText(path, '"rules": [', '"rules": [,'),
      [path, '"rules"', 'json-invalid'],
      unknownModel,
    ),
  );
  test(
    'a step of 0',
    faulty(
      withText(path, '"step": 10', '"step": 0'),
      [path, '"step": 0', 'shape-invalid'],
      unknownModel,
    ),
  );
  test('a rule that cannot be read', () => {
    const { faults } = readModule(withFile(path, faultyRules)(smallModule));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every(({ file }) => file === path)).toBe(true);
  });
  test(
    'one id for two models',
    faulty(withFile('models/weer.json', smallModule.texts[path] ?? ''), [
      'models/weer.json',
      '"test"',
      'id-twice',
    ]),
  );
});
