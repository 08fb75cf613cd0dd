/** A question that is answered with a model: a model of the module, and what it must come to do. */
import type { Node } from 'prosemirror-model';
import { Value } from 'typebox/value';
import { Predicate } from '../../models/analysis/questions/predicate.ts';
import type { ModelDefinition } from '../../models/index.ts';
import { htmlAttributes, idAttribute, listOfStrings, readId, readNames } from '../attributes.ts';
import type { BlockDescriptor, CheckContext, ElementReader } from '../descriptor.ts';
import { type Fault, fault } from '../fault.ts';
import { checkStem, partsOf } from '../question-parts.ts';
import type { ModelTaskQuestion } from './model-task-question.ts';

/** Models by id, as a version has them. */
export type ModelsById = Readonly<Record<string, ModelDefinition>>;

/** What marking needs of a task. */
export function modelTaskQuestion({ attrs }: Node, models: ModelsById): ModelTaskQuestion {
  const id = String(attrs['model']);
  return {
    kind: 'model_task',
    predicate: attrs['predicate'] as Predicate | null,
    model: Object.hasOwn(models, id) ? (models[id] ?? null) : null,
  };
}

/** The author's feedback by the verdict it belongs to; what was left empty is none. */
export function modelTaskFeedback(node: Node): ReadonlyMap<string, Node> {
  const parts = [
    ['correct', partsOf(node, 'task_correct')],
    ['wrong', partsOf(node, 'task_wrong')],
  ] as const;
  return new Map(
    parts.flatMap(([key, found]) =>
      found.filter(({ content }) => content.size > 0).map((part) => [key, part] as const),
    ),
  );
}

const predicate = (value: unknown): void => {
  if (value !== null && !Value.Check(Predicate, value)) throw new RangeError('Not a predicate');
};

function readPredicate(element: ElementReader): Predicate | null {
  const text = element.getAttribute('predicate');
  if (text === null || text === '') return null;
  try {
    const value: unknown = JSON.parse(text);
    return Value.Check(Predicate, value) ? value : null;
  } catch {
    return null;
  }
}

function checkTask({ attrs }: Node, context: CheckContext): readonly Fault[] {
  const block: unknown = attrs['id'];
  const id = String(attrs['model']);
  const definition = context.model(id);
  if (definition === null) return [fault('model-unknown', block, { model: id })];
  const known = definition.parameters.map(({ name }) => name);
  const controls = (attrs['controls'] as readonly string[])
    .filter((name) => !known.includes(name))
    .map((name) => fault('control-unknown', block, { model: id, name }));
  const asked = attrs['predicate'] as Predicate | null;
  if (asked === null) return [...controls, fault('task-predicate-missing', block)];
  const { simulation } = context;
  if (simulation === null) return controls;
  if (!simulation.canRun(definition))
    return [...controls, fault('task-model-cannot-run', block, { model: id })];
  const unanswerable = simulation
    .unanswerable(asked, definition)
    .map((text) => fault('task-predicate-faulty', block, { text }));
  return [...controls, ...unanswerable];
}

export const modelTask = {
  kind: 'model_task',
  nodes: {
    model_task: {
      content: 'stem task_correct task_wrong solution?',
      group: 'block',
      isolating: true,
      defining: true,
      attrs: {
        ...idAttribute,
        model: { default: '', validate: 'string' },
        /** Names of parameters that pupils may move here; none means all. */
        controls: { default: [], validate: listOfStrings },
        predicate: { default: null, validate: predicate },
      },
      parseDOM: [
        {
          tag: 'ek-model-task',
          getAttrs: (element) => ({
            ...readId(element),
            model: element.getAttribute('ref') ?? '',
            controls: readNames(element, 'controls'),
            predicate: readPredicate(element),
          }),
        },
      ],
      toDOM: ({ attrs }) => [
        'ek-model-task',
        htmlAttributes({
          id: attrs['id'],
          ref: attrs['model'],
          controls: (attrs['controls'] as readonly string[]).join(',') || null,
          predicate: attrs['predicate'] === null ? null : JSON.stringify(attrs['predicate']),
        }),
        0,
      ],
    },
    task_correct: {
      content: 'inline*',
      parseDOM: [{ tag: 'ek-task-correct' }],
      toDOM: () => ['ek-task-correct', 0],
    },
    task_wrong: {
      content: 'inline*',
      parseDOM: [{ tag: 'ek-task-wrong' }],
      toDOM: () => ['ek-task-wrong', 0],
    },
  },
  interactive: true,
  question: true,
  fields: [
    { attribute: 'model', input: 'model', required: true },
    { attribute: 'controls', input: 'names' },
    { attribute: 'predicate', input: 'predicate', required: true },
  ],
  check: (node, context) => [
    ...checkStem(node),
    ...checkTask(node, context),
    ...(modelTaskFeedback(node).has('wrong')
      ? []
      : [fault('task-feedback-missing', node.attrs['id'])]),
  ],
} as const satisfies BlockDescriptor;
