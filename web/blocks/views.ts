/**
 * How each kind of block is shown in the editor. A kind with nothing here is drawn by its own spec,
 * which gives the same elements as the page writers do.
 */
import type { Mark } from 'prosemirror-model';
import type { MarkView, MarkViewConstructor, NodeViewConstructor } from 'prosemirror-view';
import type { BlockKind } from '#core/blocks/index.ts';
import { calloutView } from './callout/callout-view.ts';
import {
  choiceView,
  optionAnswerView,
  optionFeedbackView,
  optionView,
} from './choice/choice-view.ts';
import { figureView } from './figure/figure-view.ts';
import { formulaBlockView, formulaView } from './formula/formula-view.ts';
import './index.ts';
import { measurementsView } from './measurements/measurements-view.ts';
import { mechanicsView } from './mechanics/mechanics-view.ts';
import { modelView } from './model/model-view.ts';
import { modelTaskView, taskCorrectView, taskWrongView } from './model-task/model-task-view.ts';
import { mistakeView, numberView } from './number/number-view.ts';
import { solutionView, stemView } from './question-view.ts';
import { revealView } from './reveal/reveal-view.ts';
import { tableView } from './table/table-view.ts';
import { termView } from './term/term-view.ts';
import type { BlockViewMaker, ViewContext } from './view-context.ts';

interface KindViews {
  readonly nodes?: Readonly<Record<string, BlockViewMaker>>;
  readonly marks?: Readonly<Record<string, (mark: Mark, context: ViewContext) => MarkView>>;
}

const views: Readonly<Record<BlockKind, KindViews>> = {
  paragraph: {},
  heading: {},
  list: {},
  table: { nodes: { table: tableView } },
  formula: { nodes: { formula: formulaView, formula_block: formulaBlockView } },
  figure: { nodes: { figure: figureView } },
  callout: { nodes: { callout: calloutView } },
  reveal: { nodes: { reveal: revealView } },
  link: {},
  term: { marks: { term: termView } },
  emphasis: {},
  model: { nodes: { model: modelView } },
  choice: {
    nodes: {
      choice: choiceView,
      option: optionView,
      option_answer: optionAnswerView,
      option_feedback: optionFeedbackView,
    },
  },
  number: { nodes: { number: numberView, mistake: mistakeView } },
  measurements: { nodes: { measurements: measurementsView } },
  mechanics: { nodes: { mechanics: mechanicsView } },
  model_task: {
    nodes: {
      model_task: modelTaskView,
      task_correct: taskCorrectView,
      task_wrong: taskWrongView,
    },
  },
};

const questionPartViews: Readonly<Record<string, BlockViewMaker>> = {
  stem: stemView,
  solution: solutionView,
};

/** The views as ProseMirror asks for them. */
export function nodeViews(context: ViewContext): Readonly<Record<string, NodeViewConstructor>> {
  const makers = Object.values(views).flatMap(({ nodes }) => Object.entries(nodes ?? {}));
  return Object.fromEntries(
    [...makers, ...Object.entries(questionPartViews)].map(([name, make]) => [
      name,
      (node, view, getPos) => make(node, { view, getPos, context }),
    ]),
  );
}

export function markViews(context: ViewContext): Readonly<Record<string, MarkViewConstructor>> {
  return Object.fromEntries(
    Object.values(views)
      .flatMap(({ marks }) => Object.entries(marks ?? {}))
      .map(([name, make]) => [name, (mark) => make(mark, context)]),
  );
}
