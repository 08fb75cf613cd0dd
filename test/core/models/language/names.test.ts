import { describe, expect, it } from 'vitest';
import { modelregels } from '#core/models/language/modelregels.ts';
import { canonicalName, writtenName } from '#core/models/language/names.ts';
import { functionNames } from '#core/models/language/functions.ts';
import { spelling } from '#core/models/language/dialect.ts';
import { xmile } from '#core/models/language/xmile.ts';

describe('canonicalName', () => {
  it.each([
    ['wom_multiplier', 'WOM multiplier'],
    ['wom_multiplier', 'wom\\nmultiplier'],
    ['wom_multiplier', 'wom \u00a0__\n multiplier'],
    ['ΔX', 'δx'],
    ['Straße', 'STRASSE'],
    ['e\u0301', '\u00e9'],
  ])('%j and %j are one name', (one, other) => {
    expect(canonicalName(one)).toBe(canonicalName(other));
  });

  it.each([
    ['a_b', 'ab'],
    ['a\u2002b', 'a b'],
    ['Ａ', 'A'],
  ])('%j and %j are two', (one, other) => {
    expect(canonicalName(one)).not.toBe(canonicalName(other));
  });
});

describe('writtenName', () => {
  it.each([
    ['x_1', 'x_1', 'x_1'],
    ['two words', '"two words"', '"two words"'],
    ['of', '"of"', 'of'],
    ['mod', 'mod', '"mod"'],
    ['a.b', '"a.b"', 'a.b'],
    ['pi', 'pi', 'PI'],
    ['Pi', 'Pi', '"Pi"'],
    ['a "b" \\', '"a \\"b\\" \\\\"', '"a \\"b\\" \\\\"'],
  ])('%j is %s, or in a file %s', (name, inRules, inFile) => {
    expect(writtenName(name, modelregels)).toBe(inRules);
    expect(writtenName(name, xmile)).toBe(inFile);
  });
});

describe('a dialect', () => {
  it.each([modelregels, xmile])('spells every function', ({ functions }) => {
    expect(functionNames.filter((name) => spelling(functions, name) === undefined)).toEqual([]);
  });
});
