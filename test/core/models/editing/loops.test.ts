import { describe, expect, it, test } from 'vitest';
import { loops, type LoopOptions } from '#core/models/editing/loops.ts';
import { slopeOf, signOf, type Direction } from '#core/models/editing/slope.ts';
import type { ModelDefinition, OdeModel } from '#core/models/index.ts';
import { parseExpression } from '#core/models/language/parser.ts';
import { cooling, lines, ode } from '../builders.ts';

const found = (model: ModelDefinition, options?: LoopOptions): readonly string[] =>
  loops(model, options).loops.map(({ names, polarity }) => `${names.join(' ')}: ${polarity}`);

const foxes: OdeModel = {
  ...ode({}, { a: 1, b: 0.1, c: 0.1, d: 1 }),
  stocks: [
    { name: 'H', start: '10', nonNegative: true },
    { name: 'V', start: '5', nonNegative: true },
  ],
  flows: [
    { name: 'geb', expression: 'a*H', to: 'H' },
    { name: 'prooi', expression: 'b*H*V', from: 'H' },
    { name: 'groei', expression: 'c*H*V', to: 'V' },
    { name: 'dood', expression: 'd*V', from: 'V' },
  ],
};

describe('loops', () => {
  it('of predator and prey', () => {
    expect(found(foxes)).toEqual([
      'H geb: reinforcing',
      'H prooi: balancing',
      'V groei: reinforcing',
      'V dood: balancing',
      'H groei V prooi: balancing',
    ]);
  });

  it('take the signs that a caller knows', () => {
    const model = ode(
      { x: ['1', 'k*x'] },
      { k: 2 },
      {},
      {
        parameters: [{ name: 'k', label: '', unit: '', min: -1, max: 1, step: 1 }],
      },
    );
    expect(found(model)).toEqual(['x dx: unknown']);
    expect(found(model, { signOf: () => '-' })).toEqual(['x dx: balancing']);
    expect(found(ode({ x: ['1', '-k*x'] }, { k: 2 }))).toEqual(['x dx: balancing']);
  });

  it('of points that fall are turned', () => {
    const table = { kind: 'continuous' as const, x: [0, 1], y: [1, 0] };
    const model = {
      ...ode({ x: ['1', 'r'] }),
      auxiliaries: [{ name: 'r', expression: 'x', table }],
    };
    expect(found(model)).toEqual(['x r dx: balancing']);
  });

  it('of model lines are those of their stocks and flows', () => {
    expect(found(cooling)).toEqual(['T dQ_dt dT_dt: balancing']);
    expect(found(lines('als x > y dan x = 0 eindals\ny = y + x', 'x = 1\ny = 0'))).toEqual([
      'x y: unknown',
    ]);
    expect(found(lines('x = (', ''))).toEqual([]);
  });

  it('are not looked for without end', () => {
    const names = Array.from({ length: 12 }, (_, index) => `x${String(index)}`);
    const model = ode(Object.fromEntries(names.map((name) => [name, ['0', names.join(' + ')]])));
    const result = loops(model);
    expect([result.loops.length, result.isComplete]).toEqual([100, false]);
  });
});

const signs: Readonly<Record<string, Direction>> = { p: '+', n: '-' };
const names = (name: string): Direction => signs[name] ?? '?';

function tree(text: string) {
  const parsed = parseExpression(text, { part: 'rules' });
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

test.each<[string, Direction]>([
  ['x', '+'],
  ['p', '0'],
  ['-x', '-'],
  ['p - x', '-'],
  ['p*x', '+'],
  ['n*x', '-'],
  ['q*x', '?'],
  ['p/(1 + n*n + x)', '-'],
  ['p/x', '-'],
  ['x/n', '-'],
  ['x^3', '+'],
  ['x^2', '?'],
  ['p*exp(-x)', '-'],
  ['2^x', '+'],
  ['0,5^x', '-'],
  ['p^x', '?'],
  ['x^-1', '?'],
  ['ln(x) + x', '+'],
  ['ln(x) - x', '?'],
  ['arccos(x)', '-'],
  ['min(x; p)', '+'],
  ['max(x; -x)', '?'],
  ['als p > 1 dan x anders 0', '+'],
  ['als x > 1 dan x anders 0', '?'],
  ['sin(x)', '?'],
  ['smth1(x; p)', '+'],
  ['smth1(x; x)', '?'],
  ['safediv(x; p)', '+'],
  ['...*x', '?'],
])('the slope of %s is %s', (text, expected) => {
  expect(slopeOf(tree(text), 'x', names)).toBe(expected);
});

test.each<[string, Direction]>([
  ['0', '0'],
  ['p*n', '-'],
  ['p - n', '+'],
  ['p + n', '?'],
  ['q^2', '+'],
  ['q^3', '?'],
  ['exp(q)', '+'],
  ['-abs(q)', '-'],
  ['max(p; 0)', '+'],
])('the sign of %s is %s', (text, expected) => {
  expect(signOf(tree(text), names)).toBe(expected);
});
