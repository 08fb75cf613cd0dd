/** A question with options, one or several of them correct, and feedback for each. */
import type { Node } from 'prosemirror-model';
import type { BlockDescriptor, ElementReader } from '../descriptor.ts';
import { htmlAttributes, idAttribute, readId } from '../attributes.ts';
import { type Fault, fault } from '../fault.ts';
import { checkStem, partsOf } from '../question-parts.ts';
import type { ChoiceQuestion } from './marking.ts';

/** What marking needs of a choice block; the block must have an id. */
export function choiceQuestion(node: Node): ChoiceQuestion {
  return {
    kind: 'choice',
    multiple: node.attrs['multiple'] === true,
    options: partsOf(node, 'option').map(({ attrs }) => ({
      id: String(attrs['id']),
      correct: attrs['correct'] === true,
    })),
  };
}

/** The author's feedback by the key that marking uses: the option's id. */
export function choiceFeedback(node: Node): ReadonlyMap<string, Node> {
  return new Map(
    partsOf(node, 'option').flatMap((option) =>
      partsOf(option, 'option_feedback').map((part) => [String(option.attrs['id']), part] as const),
    ),
  );
}

function checkOptions(node: Node): readonly Fault[] {
  const id: unknown = node.attrs['id'];
  const { options, multiple } = choiceQuestion(node);
  const correct = options.filter((option) => option.correct).length;
  const names = options.map((option) => option.id);
  return [
    ...(correct === 0 ? [fault('choice-no-correct', id)] : []),
    ...(correct > 1 && !multiple ? [fault('choice-too-many-correct', id)] : []),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((option) => fault('choice-option-twice', id, { option })),
    ...partsOf(node, 'option').flatMap((option) =>
      option.children
        .filter((part) => part.content.size === 0)
        .map((part) =>
          part.type.name === 'option_answer'
            ? fault('text-missing', id, { where: String(option.attrs['id']) })
            : fault('feedback-missing', id, { where: String(option.attrs['id']) }),
        ),
    ),
  ];
}

/** Options have short ids, unique within their question only. */
const readOptionId = (element: ElementReader): string | null => {
  const id = element.getAttribute('id');
  return id !== null && /^[a-z0-9]{1,16}$/.test(id) ? id : null;
};

export const choice = {
  kind: 'choice',
  nodes: {
    choice: {
      content: 'stem option option+ solution?',
      group: 'block',
      isolating: true,
      defining: true,
      attrs: {
        ...idAttribute,
        multiple: { default: false, validate: 'boolean' },
        shuffle: { default: false, validate: 'boolean' },
      },
      parseDOM: [
        {
          tag: 'ek-choice',
          getAttrs: (element) => ({
            ...readId(element),
            multiple: element.getAttribute('multiple') !== null,
            shuffle: element.getAttribute('shuffle') !== null,
          }),
        },
      ],
      toDOM: ({ attrs }) => ['ek-choice', htmlAttributes(attrs), 0],
    },
    option: {
      content: 'option_answer option_feedback',
      defining: true,
      attrs: {
        id: { default: 'a', validate: 'string' },
        correct: { default: false, validate: 'boolean' },
      },
      parseDOM: [
        {
          tag: 'ek-option',
          getAttrs: (element) => ({
            id: readOptionId(element) ?? 'a',
            correct: element.getAttribute('correct') !== null,
          }),
        },
      ],
      toDOM: ({ attrs }) => ['ek-option', htmlAttributes(attrs), 0],
    },
    option_answer: {
      content: 'inline*',
      parseDOM: [{ tag: 'ek-answer' }],
      toDOM: () => ['ek-answer', 0],
    },
    option_feedback: {
      content: 'inline*',
      parseDOM: [{ tag: 'ek-feedback' }],
      toDOM: () => ['ek-feedback', 0],
    },
  },
  interactive: true,
  question: true,
  fields: [
    { attribute: 'multiple', input: 'switch' },
    { attribute: 'shuffle', input: 'switch' },
  ],
  check: (node) => [...checkStem(node), ...checkOptions(node)],
} as const satisfies BlockDescriptor;
