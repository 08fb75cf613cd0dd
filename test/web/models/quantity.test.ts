/** How names are set: what is italic, what stands below, and Greek letters. */
import { expect, test } from 'vitest';
import { symbolParts } from '#web/models/quantity.ts';

test.each([
  ['T_0', 'T', '0', true],
  ['T0', 'T', '0', true],
  ['alpha', 'α', '', true],
  ['alpha_max', 'α', 'max', true],
  ['omega2', 'ω', '2', true],
  ['Omega', 'Ω', '', true],
  ['k_alpha', 'k', 'α', true],
  ['delta', 'δ', '', true],
  ['delta_T', 'ΔT', '', true],
  ['Delta_T_0', 'ΔT', '0', true],
  ['toename_x', 'toename', 'x', false],
  ['alphabet', 'alphabet', '', false],
])('%s is set as %s with %s below', (name, base, below, isItalic) => {
  expect(symbolParts(name)).toEqual({ base, below, isItalic });
});
