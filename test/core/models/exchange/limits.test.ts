/** What is too much, or makes no sense, through the door that all files come in by. */
import { describe, expect, it } from 'vitest';
import { compileModel, runModel } from '#core/models/index.ts';
import { plainText } from '#core/models/exchange/plain-text.ts';
import { readModel } from '#core/models/exchange/read-model.ts';
import { writeXmile } from '#core/models/exchange/xmile/write-xmile.ts';
import { checkUnits } from '#core/models/units/check-units.ts';
import { loops } from '#core/models/editing/loops.ts';
import { modelEndSentence } from '#text/model-ends.ts';
import { modelFaultSentence } from '#text/model-faults.ts';
import { ode } from '../builders.ts';

const xmile = (variables: string, start = '0', stop = '10', dt = '1'): string =>
  `<xmile version="1.0"><sim_specs><start>${start}</start><stop>${stop}</stop><dt>${dt}</dt></sim_specs>
<model><variables>${variables}</variables></model></xmile>`;
const rules = (dt: string, rule = 'x = x + dt'): string =>
  `'modelregels\n${rule}\nt = t + dt\n'startwaarden\nx = 0\ndt = ${dt}\nt = 0`;
const json = (changes: object): string => JSON.stringify({ ...ode({ x: ['0', '1'] }), ...changes });
const time = (start: number | null, end: number | null, step: number | null): string =>
  json({ time: { variable: 't', unit: 's', start, end, step } });

/** What is said of a file, from its reading to the end of a run; empty where all is well. */
function said(text: string): string {
  const read = readModel('model', text);
  if (!read.ok) {
    if (read.reason === 'faults') return read.faults.map(modelFaultSentence).join(' ');
    return read.reason === 'too-large' ? read.reason : read.places.join(' ');
  }
  const compiled = compileModel(read.definition);
  if (!compiled.ok) return compiled.faults.map(modelFaultSentence).join(' ');
  try {
    return modelEndSentence(read.definition, runModel(compiled.model)) ?? '';
  } catch (error) {
    return error instanceof RangeError ? error.message : `thrown: ${String(error)}`;
  }
}

const many = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join('');
const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>';

it.each<[string, string, RegExp]>([
  ['a step of nothing in XMILE', xmile('', '0', '10', '0'), /tijdstap|stap/i],
  ['a step back in XMILE', xmile('', '0', '10', '-1'), /tijdstap|stap/i],
  ['a step that is no number', xmile('', '0', '10', 'NaN'), /NaN/],
  ['a start behind the end', xmile('<aux name="x"><eqn>1</eqn></aux>', '10', '0'), /eind/i],
  ['a step of nothing in rules', rules('0'), /stap|dt/i],
  ['a step back in rules', rules('-1'), /stap|dt/i],
  ['a step of nothing in JSON', time(0, 10, 0), /step/],
  ['no step in JSON', time(0, 10, null), /step/],
  ['a start behind the end in JSON', time(10, 0, 1), /eind/i],
  ['too many steps', time(0, 1e12, 1e-3), /steps|stappen/],
  ['a number beyond all', xmile('<aux name="x"><eqn>1e999</eqn></aux>'), /1e999/],
  [
    'a million variables in XMILE',
    xmile(many(1_000_000, (i) => `<aux name="v${i}"><eqn>1</eqn></aux>`)),
    /too-large/,
  ],
  [
    'many variables in XMILE',
    xmile(many(40_000, (i) => `<aux name="v${i}"><eqn>1</eqn></aux>`)),
    /5[.\u00a0 ]?000/,
  ],
  [
    'a million elements',
    `${xmile('<aux name="x"><dimensions><dim name="D"/><dim name="E"/></dimensions><eqn>1</eqn></aux>').replace('<model>', '<dimensions><dim name="D" size="1000"/><dim name="E" size="1000"/></dimensions><model>')}`,
    /50[.\u00a0 ]?000/,
  ],
  [
    'a dimension of a billion',
    xmile('').replace(
      '<model>',
      '<dimensions><dim name="D" size="1000000000"/></dimensions><model>',
    ),
    /D/,
  ],
  [
    'many names in rules',
    rules(
      '1',
      many(20_000, (i) => `v${i} = 1\n`),
    ),
    /\d/,
  ],
  [
    'a huge table',
    xmile(
      `<aux name="x"><eqn>1</eqn><gf><xpts>${many(200_000, (i) => `${i},`)}0</xpts><ypts>1</ypts></gf></aux>`,
    ),
    /x/,
  ],
  [
    'a deep expression',
    xmile(`<aux name="x"><eqn>${'('.repeat(5_000)}1${')'.repeat(5_000)}</eqn></aux>`),
    /100/,
  ],
  ['many signs', xmile(`<aux name="x"><eqn>${'-'.repeat(5_000)}1</eqn></aux>`), /100/],
  ['a tower of powers', xmile(`<aux name="x"><eqn>${'2^'.repeat(5_000)}1</eqn></aux>`), /100/],
  ['a deep file', xmile('<a>'.repeat(10_000) + '</a>'.repeat(10_000)), /100/],
  [
    'entities in a file',
    bomb + xmile('<aux name="x"><eqn>&b;</eqn></aux>'),
    /DOCTYPE|documenttype/i,
  ],
  [
    'an outside entity',
    `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${xmile('<aux name="x"><eqn>&e;</eqn></aux>')}`,
    /DOCTYPE|documenttype/i,
  ],
  ['a file that was cut off', xmile('<aux name="x"><eqn>1').slice(0, 200), /regel/i],
  ['a file of nothing', '', /dt/],
  ['JSON that was cut off', json({}).slice(0, 100), /./],
  [
    'a chain that is too long',
    xmile(`<aux name="x"><eqn>1${'+1'.repeat(2_000)}</eqn></aux>`),
    /1[.\u00a0 ]?000/,
  ],
  ['a start without a value', xmile('<stock name="tank"><eqn>1/0</eqn></stock>'), /tank/],
  ['a root that is none', xmile('<aux name="wortel"><eqn>SQRT(TIME - 20)</eqn></aux>'), /wortel/],
])('%s is told', (_, text, pattern) => {
  expect(said(text)).toMatch(pattern);
});

describe('a chain of a thousand operands', () => {
  const operands = (join: string, operand: string): string =>
    Array.from({ length: 990 }, () => operand).join(join);
  it.each<[string, string]>([
    ['+', operands(' + ', 'c')],
    ['-', operands(' - ', 'c')],
    ['*', operands(' * ', 'c')],
    ['or', operands(' of ', 'c')],
    ['arguments', `min(${operands('; ', 'c')})`],
    ['functions of sums', `max(${operands(' + ', 'c')}; 0)`],
  ])('of %s goes through everything', (_, text) => {
    const definition = ode({ x: ['0', 'a'] }, { c: 1 }, { a: text });
    const compiled = compileModel(definition);
    if (!compiled.ok) throw new Error(compiled.faults.map(modelFaultSentence).join(' '));
    expect(runModel(compiled.model).end.reason).toBe('completed');
    expect(checkUnits(definition).faults).toEqual([]);
    expect(loops(definition).isComplete).toBe(true);
    expect(plainText(definition)).toContain('a = ');
    const read = readModel('x.xmile', writeXmile(definition));
    expect(
      read.ok && read.definition.semantics === 'ode' && read.definition.auxiliaries,
    ).toHaveLength(1);
  });
});

it('a step that is longer than the run gives the start alone', () => {
  const read = readModel('m', time(0, 10, 100));
  if (!read.ok) throw new Error('faults');
  const compiled = compileModel(read.definition);
  if (!compiled.ok) throw new Error('faults');
  expect([...runModel(compiled.model).time]).toEqual([0]);
});
