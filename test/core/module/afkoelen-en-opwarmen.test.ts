/** What the E-klas that comes with the product promises. */
import { describe, expect, test } from 'vitest';
import type { ChoiceQuestion } from '#core/blocks/choice/marking.ts';
import { markModelTask } from '#core/blocks/model-task/marking.ts';
import { markNumber } from '#core/blocks/number/marking.ts';
import { readFeedback, readQuestion } from '#core/blocks/questions.ts';
import { openDocument, wordCount } from '#core/document/document.ts';
import { isTest } from '#core/module/vocabulary.ts';
import { questionNodes } from '#core/module/questions.ts';
import { compileModel, runModel } from '#core/models/index.ts';
import { formatNumber } from '#text/number.ts';
import { coolingFolder, coolingVersion } from '../../helpers/cooling-module.ts';

test('reads without faults', () => {
  expect(coolingFolder.faults).toEqual([]);
});

const { module, documents, models } = coolingVersion();
const pages = module.fragments.map((fragment) => {
  const stored = documents[fragment.id];
  if (stored === undefined) throw new Error(`no document of ${fragment.slug}`);
  return { fragment, document: openDocument(stored) };
});
const questions = pages.flatMap(({ fragment, document }) =>
  questionNodes(document).map((node) => ({
    name: `${fragment.slug} ${String(node.attrs['id'])}`,
    node,
    question: readQuestion(node, models),
  })),
);
const numbers = questions.flatMap(({ name, question }) =>
  question.kind === 'number' ? [{ name, question }] : [],
);

describe('is as large as it should be', () => {
  const atLeast = (count: number, parts: readonly unknown[] | object) => () => {
    expect(Object.keys(parts).length).toBeGreaterThanOrEqual(count);
  };
  test('14 fragments', atLeast(14, module.fragments));
  test('6 goals', atLeast(6, module.goals));
  test('15 terms', atLeast(15, module.terms));
  test('4 models', atLeast(4, models));
  test('20 questions', atLeast(20, questions));
  test('two tables of measurements', () => {
    expect(questions.filter(({ question }) => question.kind === 'measurements')).toHaveLength(2);
  });
  test('an entry test at the start and a final test at the end', () => {
    const tests = pages.filter(({ fragment }) => isTest(fragment));
    expect(tests.map(({ fragment }) => fragment.kind)).toEqual(['entryTest', 'finalTest']);
    expect(tests.map((page) => pages.indexOf(page))).toEqual([0, pages.length - 1]);
  });
});

test.each(pages.map(({ fragment, document }) => [fragment.slug, document] as const))(
  '%s is at most 200 words',
  (_, document) => {
    expect(wordCount(document)).toBeLessThanOrEqual(200);
  },
);

test('every task with a model can be done, and is not done at the start', () => {
  const tasks = questions.flatMap(({ question }) =>
    question.kind === 'model_task' ? [question] : [],
  );
  const verdicts = (parameters: Record<string, number>) =>
    tasks.map((task) => markModelTask(task, { kind: 'model_task', parameters }).verdict);
  expect(verdicts({})).toEqual(['wrong']);
  expect(verdicts({ k: 0.7 })).toEqual(['correct']);
});

test('every option of every choice has feedback', () => {
  for (const { node, question } of questions) {
    if (question.kind !== 'choice') continue;
    const feedback = readFeedback(node);
    const without = (question satisfies ChoiceQuestion).options.filter(
      ({ id }) => (feedback.get(id)?.textContent ?? '').trim() === '',
    );
    expect(without).toEqual([]);
  }
});

describe.each(numbers.map(({ name, question }) => [name, question] as const))(
  'number %s',
  (_, question) => {
    const mark = (text: string) => markNumber(question, { kind: 'number', text });

    test('its answer in the figures asked, with its unit, is correct', () => {
      const text = question.answer.toExponential((question.significant ?? 4) - 1);
      expect(mark(`${text.replace('.', ',')} ${question.unit}`).verdict).toBe('correct');
    });

    test('every expected mistake is wrong and gets its own feedback', () => {
      const given = question.mistakes.map((value) => mark(formatNumber(value, 6)));
      expect(given.map(({ verdict }) => verdict)).toEqual(question.mistakes.map(() => 'wrong'));
      expect(given.flatMap(({ feedback }) => feedback)).toEqual(
        question.mistakes.map((_value, index) => `mistake-${String(index)}`),
      );
    });
  },
);

describe.each(Object.entries(models))('model %s', (_, definition) => {
  const compiled = compileModel(definition);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  const end = (parameters: Readonly<Record<string, number>>): string =>
    runModel(compiled.model, { parameters }).end.reason;

  test('runs to its end as it stands', () => {
    expect(end({})).toBe('completed');
  });

  test('runs to its end at every corner of its parameters', () => {
    const corners = definition.parameters.reduce<readonly Readonly<Record<string, number>>[]>(
      (all, { name, min, max }) =>
        all.flatMap((one) => [
          { ...one, [name]: min },
          { ...one, [name]: max },
        ]),
      [{}],
    );
    expect(corners.filter((corner) => end(corner) !== 'completed')).toEqual([]);
  });
});

test('every model is used in a fragment', () => {
  const used = new Set<unknown>();
  for (const { document } of pages) {
    document.descendants(({ attrs }) => void used.add(attrs['model']));
  }
  expect(Object.keys(models).filter((id) => !used.has(id))).toEqual([]);
});

test('every figure is used in a fragment', () => {
  const used = new Set<unknown>();
  for (const { document } of pages)
    document.descendants(({ attrs }) => void used.add(attrs['src']));
  expect(coolingFolder.media.map(({ path }) => path).filter((path) => !used.has(path))).toEqual([]);
});
