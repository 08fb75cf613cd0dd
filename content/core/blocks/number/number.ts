/** A question whose answer is a number with a unit. */
import type { Node } from 'prosemirror-model';
import type { BlockDescriptor } from '../descriptor.ts';
import {
  finite,
  htmlAttributes,
  idAttribute,
  oneOf,
  readId,
  readNumber,
  readOneOf,
} from '../attributes.ts';
import { type Fault, fault } from '../fault.ts';
import { checkStem, partsOf } from '../question-parts.ts';
import { type NumberQuestion, isWithinTolerance } from './marking.ts';

const toleranceKinds = ['relative', 'absolute'] as const;

/** What marking needs of a number block. */
export function numberQuestion(node: Node): NumberQuestion {
  const { attrs } = node;
  return {
    kind: 'number',
    answer: attrs['answer'] as number,
    tolerance: attrs['tolerance'] as number,
    toleranceKind: attrs['toleranceKind'] as NumberQuestion['toleranceKind'],
    significant: attrs['significant'] as number | null,
    unit: String(attrs['unit']),
    mistakes: partsOf(node, 'mistake').map((part) => part.attrs['value'] as number),
  };
}

/** The author's feedback by the key that marking uses: `mistake-0`, `mistake-1` … */
export function numberFeedback(node: Node): ReadonlyMap<string, Node> {
  return new Map(
    partsOf(node, 'mistake').map((part, index) => [`mistake-${String(index)}`, part] as const),
  );
}

function checkNumber(node: Node): readonly Fault[] {
  const id: unknown = node.attrs['id'];
  const question = numberQuestion(node);
  const { answer, tolerance } = question;
  if (answer === null) return [fault('number-answer-missing', id)];
  return [
    ...(tolerance >= 0 ? [] : [fault('number-tolerance-invalid', id)]),
    ...question.mistakes
      .filter((value) => isWithinTolerance(question, value, answer))
      .map((value) => fault('number-mistake-is-right', id, { value })),
    ...partsOf(node, 'mistake')
      .filter((part) => part.content.size === 0)
      .map((part) => fault('feedback-missing', id, { where: String(part.attrs['value']) })),
  ];
}

export const number = {
  kind: 'number',
  nodes: {
    number: {
      content: 'stem mistake* solution?',
      group: 'block',
      isolating: true,
      defining: true,
      attrs: {
        ...idAttribute,
        answer: { default: null, validate: finite(true) },
        tolerance: { default: 0.02, validate: finite(false) },
        toleranceKind: { default: 'relative', validate: oneOf(toleranceKinds) },
        significant: { default: null, validate: finite(true) },
        unit: { default: '', validate: 'string' },
      },
      parseDOM: [
        {
          tag: 'ek-number',
          getAttrs: (element) => ({
            ...readId(element),
            answer: readNumber(element, 'answer'),
            tolerance: readNumber(element, 'tolerance') ?? 0.02,
            toleranceKind: readOneOf(element, 'tolerance-kind', toleranceKinds),
            significant: readNumber(element, 'significant'),
            unit: element.getAttribute('unit') ?? '',
          }),
        },
      ],
      toDOM: ({ attrs }) => [
        'ek-number',
        htmlAttributes({
          id: attrs['id'],
          answer: attrs['answer'],
          tolerance: attrs['tolerance'],
          'tolerance-kind': attrs['toleranceKind'],
          significant: attrs['significant'],
          unit: attrs['unit'],
        }),
        0,
      ],
    },
    mistake: {
      content: 'inline*',
      attrs: { value: { default: 0, validate: finite(false) } },
      parseDOM: [
        {
          tag: 'ek-mistake',
          getAttrs: (element) => ({ value: readNumber(element, 'value') ?? 0 }),
        },
      ],
      toDOM: ({ attrs }) => ['ek-mistake', { value: String(attrs['value']) }, 0],
    },
  },
  interactive: true,
  question: true,
  fields: [
    { attribute: 'answer', input: 'number', required: true },
    { attribute: 'tolerance', input: 'number', required: true },
    { attribute: 'toleranceKind', input: 'select', options: toleranceKinds },
    { attribute: 'significant', input: 'number' },
    { attribute: 'unit', input: 'line' },
  ],
  check: (node) => [...checkStem(node), ...checkNumber(node)],
} as const satisfies BlockDescriptor;
