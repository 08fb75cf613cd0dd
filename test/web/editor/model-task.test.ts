/** A task with a model in the editor: put in, written, tried. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { editorText } from '#text/editor.ts';
import { coolingTask, fiftyAtTheEnd } from '../../helpers/questions.ts';
import { doc, node, p } from '../../helpers/documents.ts';
import { caretAt, edit, keys } from './editing.ts';

test('the menu puts in a task with room for the question and both kinds of feedback', async () => {
  const { editor, view } = await edit(doc(p('')));
  caretAt(view, 1);
  await keys('/opdracht');
  await editor.querySelector('ek-insert-menu')?.updateComplete;
  await keys('{Enter}');
  expect(view.state.doc.toString()).toBe(
    'doc(model_task(stem(paragraph), task_correct, task_wrong))',
  );
});

test('the model is there to play with, and the task to be tried as pupils get it', async () => {
  const { editor, view, surroundings } = await edit(doc(p('')));
  surroundings.state.models = [coolingTask];
  const task = node('model_task', { model: coolingTask.id, predicate: fiftyAtTheEnd })(
    node('stem')(p('Zet k.')),
    node('task_correct')('Ja.'),
    node('task_wrong')('Nee.'),
  );
  view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, task));
  expect(editor.querySelector('ek-model-block')).not.toBeNull();
  expect(view.dom.textContent).toContain(editorText.views.modelTitle(coolingTask.title));
  expect(view.dom.textContent).toContain('Nee.');
  const tryIt = [...view.dom.querySelectorAll('button')].find(
    ({ textContent }) => textContent === editorText.views.tryIt,
  );
  if (tryIt === undefined) throw new Error('nothing to try');
  await userEvent.click(tryIt);
  expect(editor.querySelector('ek-model-task form')).not.toBeNull();
});
