import { expect, it } from 'vitest';
import { compileModel, runModel, type OdeModel } from '#core/models/index.ts';
import { modelEndSentence } from '#text/model-ends.ts';
import { ode } from './builders.ts';

const sentence = (definition: OdeModel): string | null => {
  const compiled = compileModel(definition);
  if (!compiled.ok) throw new Error('faults');
  return modelEndSentence(definition, runModel(compiled.model));
};
const reset = { when: 'x - 1e-4', set: [{ name: 'x', expression: '0' }] };

it.each<[string, OdeModel, readonly string[]]>([
  ['a start value', ode({ x: ['1/0', '1'] }), ['“x”', 'begin', 'nul']],
  ['a formula at the start', ode({ x: ['0', 'a'] }, {}, { a: '1/x' }), ['“a”', 'begin']],
  [
    'growth without bound',
    ode({ x: ['1', 'x^9'] }),
    ['“dx”', 'na t = 0', 'kleinere tijdstap dan 1'],
  ],
  ['an event', ode({ x: ['0', '1'] }, {}, {}, { events: [reset] }), ['1 (x - 1e-4 = 0)', 't = ']],
  ['a jump', ode({ x: ['1', 'x^2'] }, {}, {}, { method: 'dopri5' }), ['“x”', 't = 1']],
])('a run that ends by %s says where and what to do', (_, definition, parts) => {
  const told = sentence(definition) ?? '';
  for (const part of parts) expect(told).toContain(part);
});

it('a run that reaches its end says nothing', () => {
  expect(sentence(ode({ x: ['0', '1'] }))).toBeNull();
});
