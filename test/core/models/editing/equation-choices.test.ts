import fc from 'fast-check';
import { expect, it } from 'vitest';
import { equationChoices } from '#core/models/editing/equation-choices.ts';
import { parseExpression } from '#core/models/language/parser.ts';
import { namesIn } from '#core/models/language/ast.ts';
import { ode } from '../builders.ts';

const model = ode({ N: ['1', '...'], M: ['1', '0'] }, { K: 100, r: 0.5 }, { 'grote druk': 'N' });
const texts = (...connected: readonly string[]) =>
  equationChoices(model, 'dN', connected).map(({ expression }) => expression);

it.each<[readonly string[], readonly string[]]>([
  [[], []],
  [['N'], ['N']],
  [
    ['r', 'N'],
    ['r*N', 'N*r', 'N + r', 'N - r', 'r - N', 'N/r', 'r/N'],
  ],
  [
    ['r', 'N', 'K'],
    ['r*N*(1 - N/K)', 'r*(K - N)', 'N*K*r', 'N + K + r'],
  ],
  [
    ['r', 'N', 'M'],
    ['r*N*M', 'r*(N - M)', 'r*(M - N)', 'N*M*r', 'N + M + r'],
  ],
  [['grote druk'], ['"grote druk"']],
])('from %j come %j', (connected, expected) => {
  expect(texts(...connected)).toEqual(expected);
});

it('takes what the formula reads now', () => {
  expect(equationChoices(model, 'grote druk')).toEqual([{ form: 'same', expression: 'N' }]);
});

it('gives formulas that can be read and use every name', () => {
  fc.assert(
    fc.property(fc.subarray(['N', 'M', 'K', 'r', 'grote druk', 't']), (connected) => {
      for (const text of texts(...connected)) {
        const parsed = parseExpression(text, { part: 'flows' });
        expect(parsed.ok && new Set(namesIn(parsed.value))).toEqual(new Set(connected));
      }
    }),
  );
});
