/** What stands in the way of keeping a model. */
import { expect, test } from 'vitest';
import { blankModel } from '#core/models/authoring/blank-model.ts';
import { checkModel, type KeepFault } from '#core/models/authoring/check-model.ts';
import type { LinesModel } from '#core/models/index.ts';
import { coolingTask } from '../../../helpers/questions.ts';

const task = coolingTask as LinesModel;
const { time } = task;

test.each<[what: string, model: LinesModel, faults: readonly KeepFault['code'][]]>([
  ['a model that runs', task, []],
  ['no title', { ...task, title: '  ' }, ['title-missing']],
  ['nothing in it yet', blankModel('Leeg'), ['nothing-to-draw']],
  ['too long a title', { ...task, title: 'x'.repeat(201) }, ['shape']],
  ['more steps than a run may have', { ...task, time: { ...time, end: 1e9 } }, ['too-many-steps']],
  ['a rule that cannot be read', { ...task, rules: ['T = ('] }, ['model']],
  ['two at once', { ...task, title: '', views: [] }, ['title-missing', 'nothing-to-draw']],
])('%s', (_what, model, faults) => {
  expect(checkModel(model).map(({ code }) => code)).toEqual(faults);
});

test('says where something does not fit', () => {
  const unit = 'm'.repeat(41);
  const faults = checkModel({ ...task, time: { ...time, unit } });
  expect(faults).toEqual([{ code: 'shape', path: expect.stringMatching(/unit/) as string }]);
});
