/** The players of all kinds that come to life in a page; a kind without one does not compile. */
import type { InteractiveKind } from '#core/blocks/index.ts';
import { EkChoiceQuestion } from './choice/ek-choice-question.ts';
import { EkMeasurements } from './measurements/ek-measurements.ts';
import { EkMechanicsBlock } from './mechanics/ek-mechanics-block.ts';
import { EkModelBlock } from './model/ek-model-block.ts';
import { EkModelTask } from './model-task/ek-model-task.ts';
import { EkNumberQuestion } from './number/ek-number-question.ts';

export const players: Readonly<Record<InteractiveKind, CustomElementConstructor>> = {
  choice: EkChoiceQuestion,
  measurements: EkMeasurements,
  mechanics: EkMechanicsBlock,
  model: EkModelBlock,
  model_task: EkModelTask,
  number: EkNumberQuestion,
};
