import { describe, expect, it } from 'vitest';
import type { OdeModel } from '#core/models/index.ts';
import { unsaidInRules } from '#core/models/exchange/unsaid-in-rules.ts';
import { cooling, ode } from '../builders.ts';

/** What the rules of a model with these changes leave out, as kind:name. */
function unsaid(changes: Partial<OdeModel>, auxiliary = 'x'): string {
  const model = ode({ x: ['1', '2'] }, {}, { a: auxiliary }, { method: 'euler', ...changes });
  return unsaidInRules(model)
    .map(({ kind, name }) => `${kind}:${name}`)
    .join(' ');
}

const table = { kind: 'continuous', x: [0, 1], y: [0, 1] } as const;

describe('unsaidInRules', () => {
  it.each<readonly [changes: Partial<OdeModel>, auxiliary: string, expected: string]>([
    [{}, 'als x > 1 dan sin(x) anders mod(x; 2)', ''],
    [{ method: 'rk4' }, 'x', 'method:rk4'],
    [{}, 'delay(x; 1) + step(1; 2) + delay(x; 2)', 'function:delay function:step'],
    [
      { stocks: [{ name: 'x', start: '1', nonNegative: true, over: ['D'] }] },
      'x',
      'array:x non-negative:x',
    ],
    [
      { auxiliaries: [{ name: 'b', expression: 'x', table: { ...table, x: [0, 1], y: [0, 1] } }] },
      'x',
      'table:b',
    ],
    [{ tables: [{ name: 't', kind: 'discrete', x: [0], y: [1] }] }, 'x', 'table:t'],
    [{ events: [{ when: 'x', stop: true }] }, 'x', 'event:'],
  ])('%#: %j', (changes, auxiliary, expected) => {
    expect(unsaid(changes, auxiliary)).toBe(expected);
  });

  it('is nothing for a model in lines', () => {
    expect(unsaidInRules(cooling)).toEqual([]);
  });
});
