/** <ek-model-task>: the model is moved, marked in place, kept as a draft and shown again. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Answer } from '#core/blocks/answer.ts';
import type { KeptRun } from '#core/models/kept/kept-run.ts';
import { questionWords } from '#text/questions.ts';
import { remarkSentences } from '#text/marks.ts';
import { modelSwitchWords } from '#text/model-switch.ts';
import { ModelWorkEvent } from '#web/blocks/model/model-work-event.ts';
import type { EkModelTask } from '#web/blocks/model-task/ek-model-task.ts';
import { node, p } from '../../helpers/documents.ts';
import { fiftyAtTheEnd } from '../../helpers/questions.ts';
import {
  ask,
  askInTest,
  check,
  problems,
  restore,
  the,
  verdict,
  type QuestionPage,
} from './question-page.ts';

const predicate = { ...fiftyAtTheEnd, found: { measure: 'value', of: 'T', at: 20 } };

const task = () =>
  node('model_task', { id: 'opdracht', model: 'galerij', controls: ['k'], predicate })(
    node('stem')(p('Zet k zo dat T na 20 min 50 °C is.')),
    node('task_correct')('Dat is het.'),
    node('task_wrong')('Kijk bij 20 min.'),
  );

const element = (opened: QuestionPage) => the(opened, 'ek-model-task') as EkModelTask;

async function open(): Promise<QuestionPage> {
  const opened = ask(task());
  await element(opened).load();
  return opened;
}

const field = () => page.getByRole('textbox', { name: /k/ });

async function setK(value: string): Promise<void> {
  await userEvent.fill(field(), value);
  await userEvent.keyboard('{Enter}');
}

test('says that it needs a script, until the player is there', async () => {
  const opened = ask(task());
  expect(opened.main.textContent).toContain(questionWords.taskNeedsScript);
  expect(opened.main.querySelector('pre')?.textContent).toContain('T');
  await element(opened).load();
  expect(opened.main.textContent).not.toContain(questionWords.taskNeedsScript);
  await expect.element(field()).toBeVisible();
});

test('a value that does it is right, with the feedback for it', async () => {
  const opened = await open();
  await setK('0,042');
  await check(opened);
  expect(verdict(opened)).toEqual({ verdict: 'correct', text: 'Goed. Dat is het.' });
  expect(opened.attempts[0]?.[0]).toMatchObject({
    block: 'opdracht',
    answer: { kind: 'model_task', parameters: { k: 0.042 } },
    mark: { verdict: 'correct' },
  });
});

test('another value is not right yet; to move it takes the verdict away', async () => {
  const opened = await open();
  await setK('0,1');
  await check(opened);
  expect(verdict(opened)).toEqual({ verdict: 'wrong', text: 'Nog niet goed. Kijk bij 20 min.' });
  await setK('0,15');
  expect(verdict(opened).text).toBe('');
});

test('the slider answers as well', async () => {
  const opened = await open();
  const slider = page.getByRole('slider', { name: 'snelheid van afkoelen' });
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  await check(opened);
  expect(opened.attempts[0]?.[0]?.answer).toMatchObject({ parameters: { k: 0.04 } });
});

test('nothing moved is no answer', async () => {
  const opened = await open();
  await check(opened);
  expect(verdict(opened).text).toContain(remarkSentences['nothing-moved']);
  expect(opened.attempts).toEqual([]);
});

test('what is moved is told as a draft', async () => {
  const opened = await open();
  await setK('0,07');
  expect(opened.drafts.at(-1)).toMatchObject({
    block: 'opdracht',
    answer: { kind: 'model_task', parameters: { k: 0.07 } },
  });
});

const earlier: Answer = { kind: 'model_task', parameters: { k: 0.042, T_omg: 20 } };

test('an earlier answer is shown again with its verdict, which stays', async () => {
  const opened = ask(task());
  restore(opened, {
    answer: earlier,
    mark: { verdict: 'correct', remarks: [], feedback: ['correct'] },
  });
  await expect.element(field()).toHaveValue('0,042');
  expect(verdict(opened).verdict).toBe('correct');
  await check(opened);
  expect(opened.attempts[0]?.[0]?.answer).toMatchObject(earlier);
});

test('a model that was changed comes back on the workbench', async () => {
  const opened = ask(task());
  const { form } = element(opened);
  const { forPupil } = form.data;
  if (forPupil.kind !== 'model_task' || forPupil.model?.semantics !== 'lines') throw new Error();
  const definition = { ...forPupil.model, start: ['T = 50', 'T_omg = 50', 'k = 0,05'] };
  restore(opened, { answer: { kind: 'model_task', parameters: {}, definition } });
  await expect.poll(() => opened.main.querySelector('ek-model-workbench')).not.toBeNull();
  await check(opened);
  expect(opened.attempts[0]?.[0]).toMatchObject({
    answer: { definition: { start: definition.start } },
    mark: { verdict: 'correct' },
  });
});

test('what was changed just before has its verdict, which stays; the work is of this block', async () => {
  const opened = await open();
  const works: ModelWorkEvent[] = [];
  opened.main.addEventListener(ModelWorkEvent.type, (event) => works.push(event));
  await userEvent.click(page.getByText(modelSwitchWords.investigate));
  await userEvent.click(page.getByRole('tab', { name: 'Regels' }));
  await userEvent.fill(
    page.getByRole('textbox', { name: 'Startwaarden' }),
    'T = 50\nT_omg = 50\nk = 0,05',
  );
  const answered = () => element(opened).form.readAttempt()?.answer;
  await expect.poll(answered).toMatchObject({ definition: {}, parameters: {} });
  await check(opened);
  expect(verdict(opened).verdict).toBe('correct');
  await expect.poll(() => works.length).toBe(1);
  expect(works[0]?.block).toBe('opdracht');
  expect(verdict(opened).verdict).toBe('correct');
});

/** A run of the task's own model, or of another that a pupil made of it. */
function keptRun(opened: QuestionPage, title: string, k: number): KeptRun {
  const { original } = element(opened);
  if (original === null) throw new Error('no model');
  return { id: title, title, definition: original, parameters: { k }, step: null, isShown: false };
}

async function use(opened: QuestionPage, ...runs: readonly KeptRun[]): Promise<void> {
  element(opened).offer(runs);
  await userEvent.click(page.getByText(questionWords.useRun));
  await userEvent.click(
    page.getByRole('button', { name: questionWords.useThis(runs[0]?.title ?? '') }),
  );
  await expect.element(page.getByText(questionWords.usedRun(runs[0]?.title ?? ''))).toBeVisible();
}

test('a kept run becomes the answer, with its name', async () => {
  const opened = await open();
  await use(opened, keptRun(opened, 'Mijn beker', 0.042));
  await expect.element(field()).toHaveValue('0,042');
  const answer = { kind: 'model_task', parameters: { k: 0.042 }, run: 'Mijn beker' };
  expect(opened.drafts.at(-1)).toMatchObject({ block: 'opdracht', answer });
  await check(opened);
  expect(opened.attempts[0]?.[0]).toMatchObject({ answer, mark: { verdict: 'correct' } });
});

test('what is moved after that is no longer that run', async () => {
  const opened = await open();
  await use(opened, keptRun(opened, 'Mijn beker', 0.042));
  await setK('0,1');
  await check(opened);
  expect(opened.attempts[0]?.[0]?.answer).not.toHaveProperty('run');
  expect(opened.main.textContent).not.toContain('Mijn beker’.');
});

test('an earlier answer says which run it was, also when that run is gone', async () => {
  const opened = ask(task());
  restore(opened, { answer: { ...earlier, run: 'Mijn beker' } });
  await expect.element(page.getByText(questionWords.usedRun('Mijn beker'))).toBeVisible();
  await check(opened);
  expect(opened.attempts[0]?.[0]?.answer).toMatchObject({ run: 'Mijn beker' });
});

test('runs of other models are not offered', async () => {
  const opened = await open();
  const own = keptRun(opened, 'Mijn beker', 0.042);
  const foreign = { ...own, id: 'x', title: 'Vreemd', definition: { ...own.definition, id: 'x' } };
  await use(opened, own, foreign);
  expect(page.getByRole('button', { name: questionWords.useThis('Vreemd') }).query()).toBeNull();
});

test('in a test the page has no key, and the answer is handed in without a mark', async () => {
  const opened = askInTest(task());
  expect(opened.main.innerHTML).not.toContain('predicate');
  expect(opened.main.innerHTML).not.toContain('Kijk bij');
  await element(opened).load();
  await setK('0,042');
  await userEvent.click(the(opened, '.hand-in-button'));
  expect(opened.attempts[0]?.[0]).toMatchObject({
    answer: { parameters: { k: 0.042 } },
    mark: null,
  });
});

test('clearing takes the answer away', async () => {
  const opened = await open();
  await setK('0,07');
  const { form } = element(opened);
  (document.activeElement as HTMLElement | null)?.blur();
  form.clear();
  expect(form.readAttempt()).toBeNull();
  await expect.element(field()).toHaveValue('0,05');
});

test('axe finds nothing', async () => {
  const opened = ask(node('heading', { level: 'h2' })('Opdracht'), task());
  await element(opened).load();
  await expect.poll(() => problems(opened)).toEqual([]);
});
