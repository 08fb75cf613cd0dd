/** Generators of questions and of answers to them. */
import fc from 'fast-check';
import type { Answer } from '#core/blocks/answer.ts';
import type { Question } from '#core/blocks/questions.ts';
import type { Predicate } from '#core/models/analysis/index.ts';
import type { ModelDefinition } from '#core/models/index.ts';

/** T falls from 90 to T_omg with k; at 20 min T is about 50 for k = 0.0424. */
export const coolingTask: ModelDefinition = {
  schemaVersion: 1,
  id: 'galerij',
  title: 'Afkoelen',
  semantics: 'lines',
  method: 'lines',
  time: { variable: 't', unit: 'min', start: 0, end: 20, step: 0.5 },
  rules: ['T = T - k * (T - T_omg) * dt', 't = t + dt'],
  start: ['T = 90', 'T_omg = 20', 'k = 0,1'],
  parameters: [
    { name: 'k', label: 'snelheid', unit: '1/min', min: 0, max: 1, step: 0.01 },
    { name: 'T_omg', label: 'omgeving', unit: '°C', min: 0, max: 40, step: 1 },
  ],
  variables: [],
  views: [{ kind: 'graph', y: ['T'] }],
};

/** At the end T is 50, give or take one. */
export const fiftyAtTheEnd: Predicate = {
  kind: 'compare',
  found: { measure: 'value', of: 'T', at: 'end' },
  is: 'equal',
  expected: { expression: '50' },
  tolerance: { absolute: 1 },
};

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
  fc.record({
    kind: fc.constant('model_task' as const),
    predicate: fc.constantFrom(fiftyAtTheEnd, { kind: 'uses' as const, name: 'k' }),
    model: fc.constantFrom(coolingTask, { ...coolingTask, rules: ['T = T - k', 't = t + dt'] }),
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
  fc.record(
    {
      kind: fc.constant('model_task' as const),
      parameters: fc.dictionary(
        fc.constantFrom('k', 'T_omg', 'T', 'nergens'),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      ),
      step: fc.double({ min: 0.01, max: 5, noNaN: true }),
      definition: fc.constantFrom(coolingTask, { ...coolingTask, rules: ['T = T + q'] }),
    },
    { requiredKeys: ['kind', 'parameters'] },
  ),
);
