/** Conditions read back as sentences, and what was found of them in words. */
import { expect, test } from 'vitest';
import type { Judgement, Measure, Predicate } from '#core/models/analysis/index.ts';
import type { Operand, Statement } from '#core/models/analysis/questions/predicate.ts';
import { judgementWords, predicateSentence } from '#text/predicates.ts';

const setting = { timeUnit: 'min', unitOf: (name: string) => (name === 'T' ? '°C' : '') };
type Compare = Extract<Statement, { kind: 'compare' }>;
const compare = (
  found: Operand,
  is: Compare['is'],
  expected: string,
  tolerance?: Compare['tolerance'],
): Predicate => ({
  kind: 'compare',
  found,
  is,
  expected: { expression: expected },
  ...(tolerance !== undefined && { tolerance }),
});
const value = (at: 'start' | 'end' | number): Measure => ({ measure: 'value', of: 'T', at });
const of = (measure: 'maximum' | 'period' | 'drift' | 'equilibrium' | 'half-life'): Measure => ({
  measure,
  of: 'T',
});
const cool: Measure = { measure: 'first-time', when: 'T < 50' };
const exists = (measure: Measure): Predicate => ({ kind: 'exists', measure });
const rises: Predicate = { kind: 'goes', of: 'T', direction: 'rising' };
const falls: Predicate = { kind: 'goes', of: 'T', direction: 'falling', from: 2, to: 5 };
const agrees = (...names: string[]): Predicate => ({ kind: 'agrees', names, parameters: [{}] });
const later = { expression: 'm*c', at: 3 };

test.each<[sentence: string, predicate: Predicate]>([
  ['na 120 min T tussen 49 en 51 °C ligt', compare(value(120), 'equal', '50', { absolute: 1 })],
  ['aan het einde T ongeveer gelijk aan 50 °C is', compare(value('end'), 'equal', '50')],
  ['aan het begin T ongeveer gelijk aan T_omg is', compare(value('start'), 'equal', 'T_omg')],
  [
    'aan het einde T ongeveer gelijk aan 50 °C (± 2 %) is',
    compare(value('end'), 'equal', '50', { relative: 0.02 }),
  ],
  ['de grootste waarde van T hoogstens 0,5 °C is', compare(of('maximum'), 'at-most', '0,5')],
  ['de periode van T groter dan 3 min is', compare(of('period'), 'greater', '3')],
  ['het verloop van T kleiner dan 1 is', compare(of('drift'), 'less', '1')],
  [
    'het moment waarop T < 50 voor het eerst geldt vanaf 2 min minstens 4 min is',
    compare({ ...cool, from: 2 }, 'at-least', '4'),
  ],
  [
    'de helling van T na 3 min groter dan 0 is',
    compare({ measure: 'slope', of: 'T', at: 3 }, 'greater', '0'),
  ],
  ['na 3 min m*c groter dan P is', compare(later, 'greater', 'P')],
  ['T < 50 ooit geldt', exists(cool)],
  ['T regelmatig op en neer gaat', exists(of('period'))],
  ['T in evenwicht komt', exists(of('equilibrium'))],
  ['de halveringstijd van T bestaat', exists(of('half-life'))],
  ['T stijgt', rises],
  ['T daalt vanaf 2 min tot 5 min', falls],
  ['het model k gebruikt', { kind: 'uses', name: 'k' }],
  ['P afhangt van T', { kind: 'depends', name: 'P', on: 'T' }],
  ['P rechtstreeks afhangt van T', { kind: 'depends', name: 'P', on: 'T', directly: true }],
  ['T hetzelfde verloopt als in jouw model, ook met andere instellingen', agrees('T')],
  ['T en P hetzelfde verlopen als in jouw model, ook met andere instellingen', agrees('T', 'P')],
  ['T stijgt en T daalt vanaf 2 min tot 5 min', { kind: 'and', of: [rises, falls] }],
  [
    'T stijgt en (T stijgt of T daalt vanaf 2 min tot 5 min)',
    { kind: 'and', of: [rises, { kind: 'or', of: [rises, falls] }] },
  ],
  ['niet waar is dat T stijgt', { kind: 'not', of: rises }],
])('%s', (sentence, predicate) => {
  expect(predicateSentence(predicate, setting)).toBe(sentence);
});

test.each<[words: string, judgement: Partial<Judgement>]>([
  ['nu 48,2, doel 50', { found: 48.2, expected: 50 }],
  ['nu 3', { found: 3 }],
  ['', { holds: true }],
  ['dat gebeurt niet in deze run', { found: 3, reason: 'never' }],
])('of what was found: “%s”', (words, part) => {
  const nothing: Judgement = { holds: null, found: null, expected: null, reason: null, parts: [] };
  expect(judgementWords({ ...nothing, ...part })).toBe(words);
});
