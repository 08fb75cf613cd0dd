import { describe, expect, it } from 'vitest';
import { modelregels } from '#core/models/language/modelregels.ts';
import { tokenize } from '#core/models/language/tokenizer.ts';

/** Each token as kind, or kind:text where the text tells more, without the closing `end`. */
function kinds(source: string): string {
  const cut = tokenize(source, modelregels, { part: 'rules' });
  if (!cut.ok) return `${cut.fault.code} ${cut.fault.line}:${cut.fault.column}`;
  const shown = new Set(['number', 'name', 'comment']);
  const tokens = cut.tokens.slice(0, -1);
  return tokens.map(({ kind, text }) => (shown.has(kind) ? `${kind}:${text}` : kind)).join(' ');
}

/** Places as line:column. */
function places(source: string): string {
  const cut = tokenize(source, modelregels, { part: 'rules' });
  return cut.ok ? cut.tokens.map(({ at }) => `${at.line}:${at.column}`).join(' ') : '';
}

const cases: readonly (readonly [source: string, expected: string])[] = [
  ['1,5 2.5 ,5', 'number:1,5 number:2.5 number:,5'],
  ['6,02e23 1E-3', 'number:6,02e23 number:1E-3'],
  ['2en3', 'number:2 name:en3'],
  ['T_omg Q1 Δx v₀ _a snelheid', 'name:T_omg name:Q1 name:Δx name:v₀ name:_a name:snelheid'],
  ['Als NIET waar Dan', 'if not true then'],
  ['a:=b', 'name:a = name:b'],
  ['a·b×c*d', 'name:a * name:b * name:c * name:d'],
  ['< <= ≤ <> > >= ≥ ≠', '< <= <= <> > >= >= <>'],
  ["m = 0,035 'kg", 'name:m = number:0,035 comment:kg'],
  ['x²³', 'name:x squared cubed'],
  ['...…', 'blank blank'],
  ['a\r\nb\rc\nd', 'name:a line-end name:b line-end name:c line-end name:d'],
  ['a\u00a0b', 'name:a name:b'],
  ['a # b', 'model-unexpected-character 1:3'],
  ['1.000,5', 'number:1.000 number:,5'],
];

describe('tokenize', () => {
  it.each(cases)('%j', (source, expected) => {
    expect(kinds(source)).toBe(expected);
  });

  it('places tokens by line and column, from 1', () => {
    expect(places('ab = 1\n  c')).toBe('1:1 1:4 1:6 1:7 2:3 2:4');
  });

  it('compares names in composed form, with one kind of mu', () => {
    expect(kinds('e\u0301 \u00b5')).toBe('name:\u00e9 name:\u03bc');
  });

  it('refuses a text that is too long', () => {
    expect(kinds('a'.repeat(100_001))).toBe('model-source-too-long 1:1');
  });
});
