import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileModel, type ModelDefinition, type ModelFault } from '#core/models/index.ts';
import { cooling, lines, ode } from '../builders.ts';

/** Faults as `part item line:column code`, without what is empty. */
function faults(definition: ModelDefinition): readonly string[] {
  const compiled = compileModel(definition);
  return compiled.ok ? [] : compiled.faults.map(line);
}

function line({ code, part, item, line: row, column }: ModelFault): string {
  return `${part}${item === undefined ? '' : ` ${item}`} ${row}:${column} ${code}`;
}

const time = { variable: 't', unit: 's', start: 0, end: 10, step: 1 };
const parameter = { label: '', unit: '', min: 0, max: 1, step: 0.1 };
const unattached = { ...ode({ x: ['1', '1'] }), flows: [{ name: 'f', expression: '1' }] };
const stranger = { ...ode({ x: ['1', '1'] }), flows: [{ name: 'f', expression: '1', to: 'z' }] };
const manyNames = Array.from({ length: 5_001 }, (_, index) => `n${index} = 1`).join('\n');
const manyConstants = Object.fromEntries(Array.from({ length: 5_001 }, (_, n) => [`n${n}`, 1]));

const cases: readonly (readonly [definition: ModelDefinition, expected: string])[] = [
  [lines('a'.repeat(100_001), 'a = 1'), 'rules 1:1 model-source-too-long'],
  [lines(`a = ${'-'.repeat(101)}1`, ''), 'rules 1:105 model-too-deep'],
  [lines(`a = 1${'+1'.repeat(1_000)}`, ''), 'rules 1:2005 model-expression-too-long'],
  [lines('', manyNames), 'rules 1:1 model-too-many-names'],
  [ode({}, manyConstants), 'stocks 1:1 model-too-many-names'],
  [lines('a = 1 # 2', ''), 'rules 1:7 model-unexpected-character'],
  [lines('a = 1)', ''), 'rules 1:6 model-unexpected-token'],
  [lines('a = 1e400', ''), 'rules 1:5 model-number-too-large'],
  [lines('a = 1\nals a > 0 dan', ''), 'rules 2:1 model-missing-end-if'],
  [lines('a = 1 + ...', ''), 'rules 1:9 model-blank'],
  [lines('...', ''), 'rules 1:1 model-blank'],
  [lines('', 'a = 1\n...'), 'start 2:1 model-blank'],
  [lines('a = b', ''), 'rules 1:5 model-unknown-name'],
  [lines('', 'a = b'), 'start 1:5 model-unknown-name'],
  [ode({ x: ['1', 'q*x'] }), 'flows dx 1:1 model-unknown-name'],
  [lines('a = sinus(1)', ''), 'rules 1:5 model-unknown-function'],
  [lines('a = sin(1;2)', ''), 'rules 1:5 model-argument-count'],
  [lines('a = max(1)', ''), 'rules 1:5 model-argument-count'],
  [ode({ 'x\n': ['1', '1'] }), 'stocks x\n 1:1 model-invalid-name'],
  [lines('', '', { time: { ...time, variable: 'dt' } }), 'time 1:1 model-invalid-name'],
  [lines('', 'a = 1\na = 2'), 'start 2:1 model-double-definition'],
  [ode({ x: ['1', '1'] }, { x: 1 }), 'constants x 1:1 model-double-definition'],
  [ode({ x: ['1', '1'] }, { t: 1 }), 'constants t 1:1 model-double-definition'],
  [lines('a = b\nb = 1', ''), 'rules 1:5 model-used-before-value'],
  [lines('als t > 5 dan a = 1 eindals', ''), 'rules 1:15 model-used-before-value'],
  [lines('', 'a = b\nb = 1'), 'start 1:5 model-used-before-value'],
  [lines('', 'stop'), 'start 1:1 model-start-not-assignment'],
  [ode({}, {}, { a: 'b', b: 'c', c: 'a' }), 'auxiliaries a 1:1 model-loop'],
  [ode({ x: ['a', '1'] }, {}, { a: 'x' }), 'stocks x 1:1 model-loop'],
  [lines('dt = dt/2', ''), 'rules 1:1 model-time-assigned'],
  [lines('t = t + dt\nt = t + dt', ''), 'rules 2:1 model-time-assigned'],
  [lines('als t > 1 dan t = t + dt eindals', ''), 'rules 1:15 model-time-assigned'],
  [lines('', 'dt = 2'), 'start 1:1 model-time-conflict'],
  [lines('', 't = 5'), 'start 1:1 model-time-conflict'],
  [lines('', '', { time: { ...time, start: NaN, end: NaN } }), 'time 1:1 model-bad-time'],
  [lines('', '', { time: { ...time, step: 0 } }), 'time 1:1 model-bad-time'],
  [lines('', '', { time: { ...time, end: -1 } }), 'time 1:1 model-bad-time'],
  [
    lines('', 'a = 1', { parameters: [{ ...parameter, name: 'a', max: 0 }] }),
    'parameters a 1:1 model-bad-range',
  ],
  [
    lines('b = 1', 'a = 1', { parameters: [{ ...parameter, name: 'b' }] }),
    'parameters b 1:1 model-not-settable',
  ],
  [
    lines('', 'a = 1', { parameters: [{ ...parameter, name: 'b' }] }),
    'parameters b 1:1 model-unknown-name',
  ],
  [
    lines('', 'a = 1', { variables: [{ name: 'b', label: '', unit: '' }] }),
    'variables b 1:1 model-unknown-name',
  ],
  [lines('', 'a = 1', { views: [{ kind: 'graph', y: ['b'] }] }), 'views b 1:1 model-unknown-name'],
  [stranger, 'flows f 1:1 model-not-a-stock'],
  [unattached, 'flows f 1:1 model-flow-unattached'],
];

describe('compileModel', () => {
  it.each(cases.map(([definition, expected]) => [expected, definition] as const))(
    'gives %s',
    (expected, definition) => {
      expect(faults(definition)[0]).toBe(expected);
    },
  );

  it('tells everything that is wrong, not only the first', () => {
    expect(faults(lines('a = b + c\nd = f(1)', ''))).toHaveLength(3);
  });

  it('names the loop in the order of need', () => {
    const compiled = compileModel(ode({}, {}, { x: '1', a: 'b + x', b: 'a' }));
    expect(compiled).toMatchObject({ ok: false, faults: [{ names: ['a', 'b'] }] });
  });

  it('counts a name that both branches assign as having a value', () => {
    expect(faults(lines('als t < 5 dan F = 1 anders F = 0 eindals\nx = F', ''))).toEqual([]);
    expect(faults(lines('als t < 5 dan F = 1 anders stop eindals\nx = F', ''))).toEqual([]);
    expect(faults(lines('als t < 5 dan F = 1 eindals\nx = F', ''))).not.toEqual([]);
  });

  it('lets a model give pi a value of its own', () => {
    expect(faults(lines('', 'a = 2*pi'))).toEqual([]);
    expect(faults(lines('', 'pi = 3,14\na = 2*pi'))).toEqual([]);
  });

  it('accepts the model of the classroom, and a dt that is written as a quotient', () => {
    expect(faults(cooling)).toEqual([]);
    expect(faults(lines('', 'dt = 1/4', { time: { ...time, step: 0.25 } }))).toEqual([]);
  });

  it('tells which names have series and which can be set', () => {
    const compiled = compileModel({ ...cooling, views: [{ kind: 'graph', y: ['T', 'T_omg'] }] });
    expect(compiled).toMatchObject({
      model: { names: ['dQ', 'T', 'T_omg'], settable: ['T', 'T_omg', 'k', 'm', 'c'] },
    });
  });

  it('never throws, whatever the texts hold', () => {
    const words = ['als', 'dan', 'anders', 'eindals', 'stop', 'x', 't', 'dt', '=', '...', '(', ')'];
    const more = ['1,5', '+', '-', '^', '²', '<', 'en', 'niet', ';', 'min', '\n', ' ', "'", '*'];
    const word = fc.constantFrom(...words, ...more);
    const codeUnit = fc.integer({ min: 0, max: 0xffff });
    const text = fc.oneof(
      fc.string(),
      fc.array(codeUnit, { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
      fc.array(word, { maxLength: 40 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, text, (first, second) => {
        compileModel(lines(first, second));
        compileModel(ode({ x: [first, second] }, {}, { a: second }));
      }),
      { numRuns: 500 },
    );
  });
});
