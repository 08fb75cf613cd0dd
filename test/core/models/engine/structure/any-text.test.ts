import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileModel, runModel } from '#core/models/index.ts';
import { functionNames } from '#core/models/language/functions.ts';
import { faults, macro, model } from './builders.ts';

const names = [
  'v',
  'w',
  'm',
  's',
  'k',
  'f',
  'D',
  'E',
  'a',
  'b',
  't',
  'dt',
  'self',
  'pi',
  'tab',
  'mac',
];
const signs = [
  '+',
  '-',
  '*',
  '/',
  '^',
  '<',
  '=',
  '(',
  ')',
  '[',
  ']',
  '[*]',
  '[D]',
  ';',
  '1',
  '2',
  '0',
];
const words = ['als', 'dan', 'anders', 'en', 'niet', '...'];
const calls = [...functionNames, 'mac', 'tab', 'nope'].map((name) => `${name}(`);

const text = fc
  .array(fc.constantFrom(...names, ...signs, ...words, ...calls), { maxLength: 14 })
  .map((list) => list.join(' '));

/** Expressions that can be read, with names that may mean nothing where they stand. */
const { readable } = fc.letrec<{ readable: string }>((tie) => ({
  readable: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...names, '2', '0,5', 'v[a]', 'v[D]', 'm[*;b]', 'v[t]', 'm[D+1;t]', 'w[3]'),
    fc
      .tuple(tie('readable'), fc.constantFrom('+', '*', '<', 'en'), tie('readable'))
      .map((parts) => `(${parts.join(' ')})`),
    fc
      .tuple(
        fc.constantFrom(...functionNames, 'mac', 'tab'),
        fc.array(tie('readable'), { minLength: 1, maxLength: 3 }),
      )
      .map(([name, list]) => `${name}(${list.join('; ')})`),
    fc
      .tuple(tie('readable'), tie('readable'))
      .map(([a, b]) => `als ${a} dan ${b} anders 1`)
      .map((choice) => `(${choice})`),
  ),
}));

function drawn(one: string, other: string, third: string) {
  const tables = [{ name: 'tab', kind: 'continuous' as const, x: [0, 1], y: [0, 1], over: ['D'] }];
  return model({
    dimensions: { D: 'a b', E: 'a b c' },
    constants: { k: 2 },
    stocks: { s: third, 'w[D]': 'D' },
    flows: { 'f: s >': one, 'g[D]: > w': other },
    auxiliaries: { 'v[D]': 'D', 'v[b]': one, 'm[D,E]': other, y: third },
    changes: {
      tables,
      macros: [macro('mac', 'x z=1', other, { stocks: { s: one }, flows: { 'f: > s': third } })],
      events: [
        {
          when: one,
          set: [
            { name: 's', expression: other },
            { name: third, expression: one },
          ],
        },
      ],
    },
  });
}

describe('a model with any texts', () => {
  it.each([
    ['of words', text],
    ['of expressions', readable],
  ])('%s gives faults or a run, and never throws', (_, some) => {
    fc.assert(
      fc.property(some, some, some, (one, other, third) => {
        const definition = drawn(one, other, third);
        const compiled = compileModel(definition);
        if (compiled.ok) runModel(compiled.model, { end: 3 });
        else expect(compiled.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('may be as deep as a text can be, but not deeper through macros', () => {
    const chain = `t${' + 1'.repeat(600)}`;
    const nested = `${'smth1('.repeat(95)}t${'; 2)'.repeat(95)}`;
    expect(faults(model({ auxiliaries: { y: chain, z: nested } }))).toEqual([]);
    const calls = Array.from({ length: 30 }, (_, n) =>
      macro(
        `m${String(n)}`,
        'x',
        `${n === 29 ? 'x' : `m${String(n + 1)}(x)`}${' + 1'.repeat(990)}`,
      ),
    );
    const deep = faults(model({ auxiliaries: { y: 'm0(t)' }, changes: { macros: calls } }));
    expect(deep).toContainEqual(expect.stringContaining('model-too-deep'));
  });
});
