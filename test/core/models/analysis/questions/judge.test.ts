import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import {
  checkPredicate,
  judge,
  Predicate,
  Quantities,
  type JudgeContext,
  type JudgedModel,
} from '#core/models/analysis/index.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { coolingOde, damped, simulation } from '../runs.ts';
import { lines, ode } from '../../builders.ts';

function judged(definition: ModelDefinition, parameters: Record<string, number> = {}): JudgedModel {
  const simulate = simulation(definition);
  return {
    definition,
    simulate,
    quantities: new Quantities(definition),
    sighting: { run: simulate(parameters), parameters },
  };
}
const cool = judged(coolingOde);
const swing = judged(damped);
const holds = (predicate: Predicate, model = cool, context: Partial<JudgeContext> = {}) => {
  expect(Value.Check(Predicate, predicate)).toBe(true);
  return judge(predicate, { model, ...context }).holds;
};

const yes: Predicate = { kind: 'uses', name: 'k' };
const no: Predicate = { kind: 'uses', name: 'nothing' };
const open: Predicate = {
  kind: 'compare',
  found: { given: 'answer' },
  is: 'equal',
  expected: { expression: 'T' },
};
const equal = (
  expression: string,
  tolerance?: { absolute?: number; relative?: number },
): Predicate => ({
  kind: 'compare',
  found: { given: 'answer' },
  is: 'equal',
  expected: { expression },
  ...(tolerance === undefined ? {} : { tolerance }),
});

describe('comparisons', () => {
  it.each([
    [50, true],
    [50.4, true],
    [49.6, true],
    [50.6, false],
    [49, false],
    [-50, false],
  ])('an answer of %d is right within 1 %%: %s', (answer, expected) => {
    // T_omg + 30
    expect(holds(equal('T_omg + 30'), cool, { answer })).toBe(expected);
  });
  it('take the tolerance that is stated', () => {
    expect(holds(equal('T_omg', { absolute: 2 }), cool, { answer: 21.9 })).toBe(true);
    expect(holds(equal('T_omg', { absolute: 2 }), cool, { answer: 22.1 })).toBe(false);
    expect(holds(equal('T_omg', {}), cool, { answer: 20 })).toBe(true);
    expect(holds(equal('T_omg - 20', { relative: 0.1 }), cool, { answer: 0.01 })).toBe(false);
  });
  it('let the answer move with the model', () => {
    const predicate = equal('2*pi/sqrt(w^2 - g^2/4)');
    const period: Predicate = {
      kind: 'compare',
      found: { measure: 'period', of: 'x' },
      is: 'equal',
      expected: { expression: '2*pi/sqrt(w^2 - g^2/4)' },
    };
    for (const w of [2, 3]) {
      expect(holds(period, judged(damped, { w }))).toBe(true);
      expect(holds(predicate, judged(damped, { w }), { answer: (2 * Math.PI) / w })).toBe(true);
    }
    expect(holds(predicate, judged(damped, { w: 3 }), { answer: Math.PI })).toBe(false);
  });
  it.each([
    ['less', 19, true],
    ['less', 20, false],
    ['at-most', 20, true],
    ['greater', 20, false],
    ['at-least', 20, true],
    ['at-least', 19, false],
  ] as const)('%s: %d %s', (is, answer, expected) => {
    expect(
      holds(
        { kind: 'compare', found: { given: 'answer' }, is, expected: { expression: 'T_omg' } },
        cool,
        { answer },
      ),
    ).toBe(expected);
  });
  it('report what was found and expected', () => {
    expect(judge(equal('T_omg'), { model: cool, answer: 3 })).toMatchObject({
      found: 3,
      expected: 20,
      holds: false,
    });
  });
  it('read an expression at a time', () => {
    expect(
      holds({
        kind: 'compare',
        found: { measure: 'value', of: 'T', at: 1 },
        is: 'equal',
        expected: { expression: 'T', at: 1 },
      }),
    ).toBe(true);
    expect(
      holds({
        kind: 'compare',
        found: { measure: 'value', of: 'T', at: 'start' },
        is: 'equal',
        expected: { expression: 'T', at: 1 },
      }),
    ).toBe(false);
  });
  it('do not hold for what a run does not have, with the reason', () => {
    const period: Predicate = {
      kind: 'compare',
      found: { measure: 'period', of: 'T' },
      is: 'equal',
      expected: { expression: 'k' },
    };
    expect(judge(period, { model: cool })).toMatchObject({
      holds: false,
      reason: 'no-period',
      expected: 0.4,
    });
  });
  it.each<[Predicate, string]>([
    [open, 'no-answer'],
    [equal('unknown'), 'no-answer'],
    [{ kind: 'exists', measure: { measure: 'maximum', of: 'unknown' } }, 'unknown-name'],
    [{ kind: 'exists', measure: { measure: 'maximum', of: '3 +' } }, 'bad-expression'],
    [{ kind: 'exists', measure: { measure: 'rms-difference', of: 'T' } }, 'no-reference'],
    [{ kind: 'goes', of: 'unknown', direction: 'rising' }, 'unknown-name'],
  ])('%o cannot be judged: %s', (predicate, reason) => {
    expect(judge(predicate, { model: cool })).toMatchObject({ holds: null, reason });
  });
});

describe('behaviour', () => {
  it.each<[Predicate, JudgedModel, boolean]>([
    [{ kind: 'goes', of: 'T', direction: 'falling' }, cool, true],
    [{ kind: 'goes', of: 'T', direction: 'rising' }, cool, false],
    [{ kind: 'goes', of: 'T_omg', direction: 'constant' }, cool, true],
    [{ kind: 'goes', of: 'x', direction: 'falling' }, swing, false],
    [{ kind: 'goes', of: 'x', direction: 'falling', to: 1 }, swing, true],
    [{ kind: 'exists', measure: { measure: 'period', of: 'x' } }, swing, true],
    [{ kind: 'exists', measure: { measure: 'period', of: 'T' } }, cool, false],
    [{ kind: 'exists', measure: { measure: 'first-time', when: 'T < 40' } }, cool, true],
  ])('%o', (predicate, model, expected) => {
    expect(holds(predicate, model)).toBe(expected);
  });
});

describe('structure', () => {
  const rules = lines(
    'als h > 0 dan\nF = k*u\neindals\na = F/m\nv = v + a*dt',
    'h = 1\nu = 2\nk = c_0*2\nc_0 = 3\nm = 1\nv = 0\nq = 1\nF = 0',
  );
  const flows = ode(
    { prey: ['10', 'grow - hunt*2'] },
    { r: 1 },
    { grow: 'r*prey', hunt: 'prey*0,1' },
  );
  const model = (definition: ModelDefinition): JudgedModel => ({ ...cool, definition });
  it.each<[string, ModelDefinition, Predicate, boolean]>([
    ['a constant in a rule', rules, { kind: 'uses', name: 'm' }, true],
    ['a start value that no rule reads', rules, { kind: 'uses', name: 'q' }, false],
    ['by way of others', rules, { kind: 'depends', name: 'v', on: 'u' }, true],
    ['by way of a start value', rules, { kind: 'depends', name: 'v', on: 'c_0' }, true],
    ['by way of a condition', rules, { kind: 'depends', name: 'v', on: 'h' }, true],
    ['not directly', rules, { kind: 'depends', name: 'v', on: 'u', directly: true }, false],
    ['directly', rules, { kind: 'depends', name: 'v', on: 'a', directly: true }, true],
    ['on itself', rules, { kind: 'depends', name: 'v', on: 'v' }, true],
    ['not the other way', rules, { kind: 'depends', name: 'u', on: 'v' }, false],
    ['a flow on its stock', flows, { kind: 'depends', name: 'dprey', on: 'prey' }, true],
    ['a stock on what drives its flow', flows, { kind: 'depends', name: 'prey', on: 'r' }, true],
    ['a formula not on another', flows, { kind: 'depends', name: 'hunt', on: 'nothing' }, false],
    [
      'a stock on what an event reads',
      { ...flows, events: [{ when: 'prey - level', set: [{ name: 'prey', expression: 'b' }] }] },
      { kind: 'depends', name: 'prey', on: 'level' },
      true,
    ],
    ['a loop', flows, { kind: 'depends', name: 'prey', on: 'prey' }, true],
  ])('%s', (_, definition, predicate, expected) => {
    expect(holds(predicate, model(definition))).toBe(expected);
  });
});

describe('agreement with another model', () => {
  const blank = (rate: string) => judged(ode({ x: ['1', rate] }, { a: 0.3, b: 2 }));
  const reference = blank('-a*x + b');
  const agrees: Predicate = {
    kind: 'agrees',
    names: ['x'],
    parameters: [{ a: 0.3 }, { a: 1, b: 0.5 }],
  };
  it.each([
    ['b - a*x', true],
    ['-(a*x - b)', true],
    ['-0,3*x + b', false],
    ['-a*x + 2', false],
    ['a*x + b', false],
  ])('%s: %s', (rate, expected) => {
    expect(holds(agrees, blank(rate), { reference })).toBe(expected);
  });
  it('does not hold for a run that ends at another moment', () => {
    const stop = (level: string) =>
      judged(lines(`x = x + 1\nals x > ${level} dan\nstop\neindals`, 'x = 0'));
    const same: Predicate = { kind: 'agrees', names: ['x'], parameters: [{}] };
    expect(holds(same, stop('5'), { reference: stop('2 + 3') })).toBe(true);
    expect(holds(same, stop('8'), { reference: stop('5') })).toBe(false);
  });
  it('needs a model to compare with, and runs', () => {
    expect(judge(agrees, { model: cool }).reason).toBe('no-reference');
    const still = { ...reference, simulate: undefined };
    expect(judge(agrees, { model: still, reference }).reason).toBe('no-simulation');
  });
  it('does not hold for a run that fails, or lacks what is asked', () => {
    const without = judged(ode({ x: ['1', '2 - 0,3*x'] }));
    expect(judge(agrees, { model: without, reference })).toMatchObject({ holds: false });
    expect(judge(agrees, { model: reference, reference: without }).holds).toBeNull();
    expect(judge(agrees, { model: blank('1/(a - 0,3)'), reference })).toMatchObject({
      holds: false,
      reason: 'run-failed',
    });
    expect(
      judge(agrees, { model: judged(ode({ y: ['1', '0'] }, { a: 1, b: 1 })), reference }),
    ).toMatchObject({ holds: false, reason: 'no-values' });
  });
});

describe('joined predicates', () => {
  it.each<[string, Predicate, boolean | null]>([
    ['and', { kind: 'and', of: [yes, yes] }, true],
    ['and, one not', { kind: 'and', of: [yes, no] }, false],
    ['and, one open', { kind: 'and', of: [yes, open] }, null],
    ['and, one open and one not', { kind: 'and', of: [open, no] }, false],
    ['or', { kind: 'or', of: [no, yes] }, true],
    ['or, none', { kind: 'or', of: [no, no] }, false],
    ['or, one open', { kind: 'or', of: [no, open] }, null],
    ['or, one open and one holds', { kind: 'or', of: [open, yes] }, true],
    ['not', { kind: 'not', of: no }, true],
    ['not open', { kind: 'not', of: open }, null],
    [
      'deep',
      {
        kind: 'not',
        of: { kind: 'and', of: [{ kind: 'or', of: [no, { kind: 'not', of: yes }] }] },
      },
      true,
    ],
  ])('%s', (_, predicate, expected) => {
    expect(holds(predicate)).toBe(expected);
  });
  it('keep all parts', () => {
    const { parts } = judge({ kind: 'and', of: [no, open, yes] }, { model: cool });
    expect(parts.map((part) => part.holds)).toEqual([false, null, true]);
  });
  it('are refused when too deep', () => {
    let deep: Predicate = yes;
    for (let n = 0; n < 20; n += 1) deep = { kind: 'not', of: deep };
    expect(judge(deep, { model: cool })).toMatchObject({ holds: null, reason: 'too-deep' });
    expect(checkPredicate(deep, cool)).toEqual([{ code: 'too-deep', text: '' }]);
  });
});

const text = fc.oneof(
  fc.constantFrom('T', 'k', 'T - T_omg', 'T < 30', '1/0', 'T +', '', 'x', 'sin(T)', 'T = 50'),
  fc.string({ maxLength: 8 }),
);
const moment = fc.double();
const measure = fc.oneof(
  fc.record({
    measure: fc.constantFrom('value', 'slope'),
    of: text,
    at: fc.oneof(moment, fc.constantFrom('start', 'end')),
  }),
  fc.record(
    {
      measure: fc.constantFrom(
        'maximum',
        'minimum',
        'time-of-maximum',
        'time-of-minimum',
        'period',
        'half-life',
        'drift',
        'equilibrium',
        'settling-time',
        'largest-difference',
        'relative-rms-difference',
      ),
      of: text,
      from: moment,
      to: moment,
    },
    { requiredKeys: ['measure', 'of'] },
  ),
  fc.record(
    { measure: fc.constant('first-time'), when: text, from: moment },
    { requiredKeys: ['measure', 'when'] },
  ),
);
const operand = fc.oneof(
  measure,
  fc.record({ expression: text, at: moment }, { requiredKeys: ['expression'] }),
  fc.constant({ given: 'answer' }),
);
const { predicate: anyPredicate } = fc.letrec((tie) => ({
  predicate: fc.oneof(
    { maxDepth: 4 },
    fc.record({
      kind: fc.constant('compare'),
      found: operand,
      is: fc.constantFrom('equal', 'less', 'at-least'),
      expected: operand,
    }),
    fc.record({ kind: fc.constant('exists'), measure }),
    fc.record({
      kind: fc.constant('goes'),
      of: text,
      direction: fc.constantFrom('rising', 'constant'),
      from: moment,
    }),
    fc.record({ kind: fc.constant('uses'), name: text }),
    fc.record({ kind: fc.constant('depends'), name: text, on: text }),
    fc.record({
      kind: fc.constant('agrees'),
      names: fc.tuple(text),
      parameters: fc.constant([{}, { k: 1 }]),
    }),
    fc.record({
      kind: fc.constantFrom('and', 'or'),
      of: fc.array(tie('predicate'), { maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not'), of: tie('predicate') }),
  ),
}));

describe('judge and check', () => {
  it('always give an answer, whatever the run', () => {
    const models = [
      cool,
      swing,
      judged(ode({ T: ['k', '1'] }, { k: 1 }), { k: 3 }),
      // fails at once, and halfway
      judged(ode({ T: ['1/k', '1'] }, { k: 0, x: 2 })),
      judged(ode({ T: ['1', 'k*T*T'] }, { k: 0.5 }, { x: '2*T' })),
      judged(lines('x = T - k\nT = T + 1', 'T = 0\nk = 2')),
    ];
    fc.assert(
      fc.property(
        anyPredicate,
        fc.double(),
        fc.constantFrom(...models),
        fc.constantFrom(undefined, ...models),
        (predicate, answer, model, reference) => {
          const made = predicate as Predicate;
          const judgement = judge(made, {
            model,
            answer,
            reference: reference && { ...reference, simulate: model.simulate },
          });
          expect([true, false, null]).toContain(judgement.holds);
          if (judgement.holds === null) expect(judgement.reason).not.toBeNull();
          for (const number of [judgement.found, judgement.expected])
            expect(number === null || Number.isFinite(number)).toBe(true);
          expect(Array.isArray(checkPredicate(made, model))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each<[Predicate, string[]]>([
    [equal('T_omg + 30'), []],
    [equal('30'), ['bare-number 30']],
    [equal('-30/2'), ['bare-number -30/2']],
    [equal('0'), []],
    [equal('T_omg + nothing'), ['unknown-name nothing']],
    [equal('T +'), ['bad-expression T +']],
    [{ kind: 'exists', measure: { measure: 'first-time', when: 'T < T_x' } }, ['unknown-name T_x']],
    [{ kind: 'goes', of: 'y', direction: 'rising' }, ['unknown-name y']],
    [{ kind: 'not', of: { kind: 'uses', name: 'k' } }, []],
    [
      {
        kind: 'and',
        of: [
          { kind: 'uses', name: 'zz' },
          { kind: 'depends', name: 'T', on: 't' },
        ],
      },
      ['unknown-name zz'],
    ],
    [
      { kind: 'agrees', names: ['T', 'y'], parameters: [{ k: 1 }, { q: 1 }] },
      ['unknown-name y', 'unknown-name q'],
    ],
  ])('faults of %o', (predicate, expected) => {
    expect(
      checkPredicate(predicate, cool).map(({ code, text: about }) => `${code} ${about}`),
    ).toEqual(expected);
  });
});

describe('the schema', () => {
  it.each<[unknown, boolean]>([
    [{ kind: 'not', of: { kind: 'not', of: { kind: 'uses', name: 'x' } } }, true],
    [{ kind: 'and', of: [] }, false],
    [{ kind: 'not', of: { kind: 'maybe' } }, false],
    [{ kind: 'and', of: [{ kind: 'uses', name: 'x', extra: 1 }] }, false],
    [{ kind: 'compare', found: 3, is: 'equal', expected: { expression: 'T' } }, false],
    [
      {
        kind: 'compare',
        found: { given: 'answer' },
        is: 'equal',
        expected: { expression: 'a\nb' },
      },
      false,
    ],
  ])('%o: %s', (value, expected) => {
    expect(Value.Check(Predicate, value)).toBe(expected);
  });
});
