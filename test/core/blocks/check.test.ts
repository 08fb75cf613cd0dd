import type { Attrs, Node } from 'prosemirror-model';
import { expect, test, describe } from 'vitest';
import type { CheckContext } from '#core/blocks/descriptor.ts';
import { simulationChecks } from '#core/blocks/simulation-checks.ts';
import { checkDocument } from '#core/document/document.ts';
import { readyScene, sceneNames } from '#core/mechanics/index.ts';
import { coolingTask, fiftyAtTheEnd } from '../../helpers/questions.ts';
import { choice, doc, h2, marked, math, node, number, p } from '../../helpers/documents.ts';

const context: CheckContext = {
  hasTerm: (id) => id === 'warmteaa',
  hasFragment: (id) => id === 'fragment',
  hasMedium: (path) => path === 'media/beker.svg',
  model: (id) => (id === 'galerij' ? coolingTask : null),
  modelParameters: (id) => (id === 'beker' ? ['k', 'm'] : null),
  simulation: simulationChecks,
};

/** The faults of a document with these blocks, as `code` or `code(parameters)`. */
const faultsOf = (blocks: readonly Node[]): readonly string[] =>
  checkDocument(doc(...blocks), context).map(({ code, parameters }) => {
    const values = Object.values(parameters)
      .map((value: string | { readonly code: string }) =>
        typeof value === 'object' ? value.code : value,
      )
      .join(', ');
    return values === '' ? code : `${code}(${values})`;
  });

const clean =
  (...blocks: Node[]) =>
  () => {
    expect(faultsOf(blocks)).toEqual([]);
  };

const faulty =
  (block: Node, ...faults: string[]) =>
  () => {
    expect(faultsOf([block])).toEqual(faults);
  };

const stem = (text: string) => node('stem')(p(text));
const figure = (src: string, alt: string) => node('figure', { src, alt })();
const link = (href: string) => p(marked('hier', 'link', { href }));
const term = (id: string) => p(marked('warmte', 'term', { term: id }));
const model = (id: string, ...controls: string[]) => node('model', { model: id, controls })();
const reveal = (title: string) => node('reveal', { title })(p('open'));
const display = (tex: string) => node('formula_block', { tex })();
const column = (name: string, label = name) => ({ name, label, symbol: '', unit: '', values: [] });
const measurements = (...columns: ReturnType<typeof column>[]) =>
  node('measurements', { columns })();
const option = (id: string, correct: boolean, answer: string, feedback: string) =>
  node('option', { id, correct })(node('option_answer')(answer), node('option_feedback')(feedback));
const options = (multiple: boolean, ...parts: Node[]) =>
  node('choice', { multiple })(stem('Wat?'), ...parts);

describe('text', () => {
  test('a paragraph may be empty', clean(p()));
  test('a heading with text', clean(h2('Kop')));
  test('a heading without text', faulty(h2(), 'text-missing(heading)'));
  test('a heading of spaces', faulty(h2('  '), 'text-missing(heading)'));
  test('a heading of a formula only', clean(h2(math('Q'))));
  test('a callout', clean(node('callout')(p('a'))));
  test('a reveal with a title', clean(reveal('Hint')));
  test('a reveal without a title', faulty(reveal(' '), 'text-missing(reveal)'));
  test('a heading within a callout', faulty(node('callout')(h2()), 'text-missing(heading)'));
});

describe('formulas', () => {
  test('a formula in the line', clean(p(math('Q = m c'))));
  test('an empty formula in the line', faulty(p(math('')), 'formula-empty'));
  test('a formula on its own line', clean(display('Q')));
  test('an empty formula on its own line', faulty(display(' '), 'formula-empty'));
});

describe('figures', () => {
  test('a figure of the module', clean(figure('media/beker.svg', 'een beker')));
  test('without alternative text', faulty(figure('media/beker.svg', ' '), 'alternative-missing'));
  test('of a missing file', faulty(figure('media/x.svg', 'x'), 'medium-missing(media/x.svg)'));
  test('with neither', faulty(figure('', ''), 'alternative-missing', 'medium-missing'));
});

describe('links and terms', () => {
  test('a link to a fragment', clean(link('fragment:fragment')));
  test('a link to nowhere', faulty(link('fragment:nergensa'), 'fragment-unknown(nergensa)'));
  test('a link elsewhere', clean(link('https://example.nl')));
  test('a link of script cannot even be made', () => {
    expect(() => link('javascript:x')).toThrow(RangeError);
  });
  test('a term', clean(term('warmteaa')));
  test('an unknown term', faulty(term('onbekend'), 'term-unknown(onbekend)'));
  test(
    'both on one word',
    faulty(
      p(
        marked('w', 'term', { term: 'onbekend' }).mark([
          ...marked('w', 'link', { href: 'fragment:nergensa' }).marks,
          ...marked('w', 'term', { term: 'onbekend' }).marks,
        ]),
      ),
      'fragment-unknown(nergensa)',
      'term-unknown(onbekend)',
    ),
  );
});

describe('models', () => {
  test('a model of the module', clean(model('beker')));
  test('with its own controls', clean(model('beker', 'k', 'm')));
  test('that is unknown', faulty(model('thee', 'k'), 'model-unknown(thee)'));
  test('with an unknown control', faulty(model('beker', 'k', 'q'), 'control-unknown(beker, q)'));
});

describe('choices', () => {
  test('one correct', clean(choice('vraagaaa', 'Wat?', 'a*', 'b')));
  test('two correct of several', clean(choice('vraagaaa', 'Wat?', 'a*', 'b*', 'c')));
  test('none correct', faulty(choice('vraagaaa', 'Wat?', 'a', 'b'), 'choice-no-correct'));
  test(
    'two correct of one',
    faulty(
      options(false, option('a', true, 'a', 'f'), option('b', true, 'b', 'f')),
      'choice-too-many-correct',
    ),
  );
  test(
    'one option twice',
    faulty(
      options(true, option('a', true, 'a', 'f'), option('a', true, 'b', 'f')),
      'choice-option-twice(a)',
    ),
  );
  test(
    'without feedback',
    faulty(
      options(true, option('a', true, 'a', 'f'), option('b', true, 'b', '')),
      'feedback-missing(b)',
    ),
  );
  test(
    'without the text of an answer',
    faulty(
      options(true, option('a', true, '', 'f'), option('b', true, 'b', 'f')),
      'text-missing(a)',
    ),
  );
  test('nothing asked', faulty(choice('vraagaaa', ' ', 'a*', 'b'), 'text-missing(stem)'));
});

describe('numbers', () => {
  const asks = { answer: 20, tolerance: 0.1 };
  test('with an answer', clean(number(asks, [30, 'f'])));
  test('without an answer', faulty(number({}), 'number-answer-missing'));
  test(
    'a negative tolerance',
    faulty(number({ answer: 20, tolerance: -0.1 }), 'number-tolerance-invalid'),
  );
  test('a mistake that is right', faulty(number(asks, [21, 'f']), 'number-mistake-is-right(21)'));
  test('a mistake without feedback', faulty(number(asks, [30, '']), 'feedback-missing(30)'));
  test('nothing asked', faulty(node('number', asks)(stem('')), 'text-missing(stem)'));
});

describe('tasks with a model', () => {
  const task = (attrs: Attrs, asked = 'Zet k.', wrong = 'Nog niet.') =>
    node('model_task', { model: 'galerij', predicate: fiftyAtTheEnd, ...attrs })(
      stem(asked),
      node('task_correct')(),
      node('task_wrong')(wrong),
    );
  test('with all it needs', clean(task({ controls: ['k'] })));
  test('of a model that is not there', faulty(task({ model: 'thee' }), 'model-unknown(thee)'));
  test('with an unknown control', faulty(task({ controls: ['q'] }), 'control-unknown(galerij, q)'));
  test(
    'that ask nothing of the model',
    faulty(task({ predicate: null }), 'task-predicate-missing'),
  );
  test(
    'that ask about what the model lacks',
    faulty(task({ predicate: { kind: 'uses', name: 'q' } }), 'task-predicate-faulty(q)'),
  );
  test('without feedback', faulty(task({}, 'Zet k.', ''), 'task-feedback-missing'));
  test('nothing asked', faulty(task({}, ''), 'text-missing(stem)'));
});

describe('measurements', () => {
  test('with columns', clean(measurements(column('t'), column('T'))));
  test('without columns', faulty(measurements(), 'measurements-no-columns'));
  test(
    'a column twice',
    faulty(measurements(column('t'), column('t')), 'measurements-column-twice(t)'),
  );
  test('a column without a name', faulty(measurements(column('', 'tijd')), 'text-missing'));
  test('a column without a label', faulty(measurements(column('t', '')), 'text-missing(t)'));
});

test('a fault names the block it is in', () => {
  const block = node('heading', { id: 'kopaaaaa' })();
  expect(checkDocument(doc(block), context)).toEqual([
    { code: 'text-missing', block: 'kopaaaaa', parameters: { where: 'heading' } },
  ]);
});

describe('motions', () => {
  const motion = (scene: object | null) => node('mechanics', { scene })();
  const gas = readyScene('gas');
  test.each(sceneNames)('that are ready: %s', (name) => {
    clean(motion(readyScene(name)))();
  });
  test('of nothing', faulty(motion(null), 'scene-missing'));
  test(
    'that cannot be calculated, each fault told',
    faulty(motion({ ...gas, fills: [], walls: [] }), 'scene-faulty(scene-nothing-moves)'),
  );
});
