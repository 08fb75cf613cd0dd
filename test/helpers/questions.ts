/** Generators of questions and of answers to them. */
import fc from 'fast-check';
import type { Answer } from '#core/blocks/answer.ts';
import type { Question } from '#core/blocks/questions.ts';

const optionId = fc.constantFrom(...'abcdef');

export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  fc.record({
    kind: fc.constant('choice' as const),
    multiple: fc.boolean(),
    options: fc.array(fc.record({ id: optionId, correct: fc.boolean() }), { maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('number' as const),
    answer: fc.double({ noNaN: true, noDefaultInfinity: true }),
    tolerance: fc.double({ min: 0, max: 2, noNaN: true }),
    toleranceKind: fc.constantFrom('relative' as const, 'absolute' as const),
    significant: fc.option(fc.integer({ min: 1, max: 8 })),
    unit: fc.constantFrom('', 'W', 'J/(kg·K)', '°C', 'm²'),
    mistakes: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('measurements' as const),
    columns: fc.array(fc.string(), { maxLength: 4 }),
    rows: fc.integer({ min: 1, max: 100 }),
  }),
);

const numberText = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.double().map(String),
  fc
    .tuple(fc.double(), fc.constantFrom('', ' W', 'J', ' °C'))
    .map(([value, unit]) => `${String(value).replace('.', ',')}${unit}`),
  fc
    .array(fc.constantFrom(...'0123456789,.+-−e·x*^³ W'), { maxLength: 12 })
    .map((text) => text.join('')),
);

export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    kind: fc.constant('choice' as const),
    chosen: fc.array(fc.oneof(optionId, fc.string({ maxLength: 16 })), { maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant('number' as const), text: numberText }),
  fc.record({
    kind: fc.constant('measurements' as const),
    rows: fc.array(fc.array(fc.string({ maxLength: 6 }), { maxLength: 4 }), { maxLength: 4 }),
  }),
);
