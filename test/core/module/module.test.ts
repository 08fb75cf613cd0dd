import { expect, test } from 'vitest';
import { fragmentKinds, isTest } from '#core/module/vocabulary.ts';
import { studyLoad } from '#core/module/study-load.ts';
import { documentOf, findFragment, requireFragment } from '#core/module/version.ts';
import { fragmentsWithModel, questionKeys } from '#core/module/questions.ts';
import { openDocument } from '#core/document/document.ts';
import { readModule } from '#core/module/source.ts';
import { ProblemError } from '#core/problem.ts';
import { filesOf, fragment, idOf, smallModule } from '../../helpers/modules.ts';

const { content } = readModule(filesOf(smallModule));
if (content === null) throw new Error('the small module has faults');
const { module } = content;
const warmth = idOf('wat-is-warmte');

test('study load is the sum of planned minutes', () => {
  expect(studyLoad([])).toBe(0);
  expect(studyLoad([fragment('a', { minutes: 25 }), fragment('b', { minutes: 50 })])).toBe(75);
});

test('only entry and final tests are tests', () => {
  const tests = fragmentKinds.filter((kind) => isTest(fragment('a', { kind })));
  expect(tests).toEqual(['entryTest', 'finalTest']);
});

test('a fragment is found by slug and by id', () => {
  expect(findFragment(module, 'wat-is-warmte')).toBe(module.fragments[0]);
  expect(findFragment(module, warmth)).toBe(module.fragments[0]);
  expect(findFragment(module, 'nergens')).toBe(null);
});

test('a fragment that is required and not there is a problem', () => {
  expect(requireFragment(module, warmth).id).toBe(warmth);
  expect(() => requireFragment(module, 'nergens')).toThrow(ProblemError);
  expect(() => documentOf(content, fragment('nergens'))).toThrow(ProblemError);
});

test('the fragments with a model are those whose document holds one', () => {
  expect([...fragmentsWithModel(content)]).toEqual([idOf('het-stroomt')]);
});

test('question keys stand by fragment, also for fragments without questions', () => {
  const documents = new Map(
    module.fragments.map((one) => [one.id, openDocument(documentOf(content, one))] as const),
  );
  expect(questionKeys(documents, { module, models: {} })).toEqual({
    [warmth]: [
      { block: 'vraagaaa', hash: expect.stringMatching(/^[0-9a-f]{16}$/) as string, judged: true },
    ],
    [idOf('het-stroomt')]: [],
  });
});
