import { describe, expect, it } from 'vitest';
import type { OdeModel } from '#core/models/definition.ts';
import { readXmile } from '#core/models/exchange/xmile/read-xmile.ts';
import { writeXmile } from '#core/models/exchange/xmile/write-xmile.ts';
import { aux, file } from './file-text.ts';

const text = file(
  `<stock name="S">
        <eqn>10</eqn>
        <doc>What <b>it</b> is</doc>
        <inflow>in</inflow>
      </stock>
      <flow name="in"><eqn>k*S { grows }</eqn><isee:summing flow="1"/></flow>
      ${aux('k', '0.1', '<units>1/day</units>')}
      ${aux('curve', 'TIME', '<gf><yscale min="0" max="9"/><xpts>0,1</xpts><ypts>1,2</ypts></gf>')}
      <aux name="spare"/>
      <group name="g"><entity name="S"/></group>
      <module name="Farm"/>`,
  {
    around:
      '<dimensions><dim name="D" size="2"/></dimensions><macro name="M"><parm>x</parm><eqn>x</eqn><doc>m</doc></macro>',
    behind: `<model name="Farm"><variables>${aux('cows', '2*calves + .k')}${aux('calves', '3')}</variables></model>`,
  },
);

/** The model in the file, changed. */
function model(change: (definition: OdeModel) => OdeModel): OdeModel {
  const read = readXmile(text, { id: 'test' });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return change(read.definition);
}

/** Lines of the text that are new, and of the file that are gone. */
function changes(change: (definition: OdeModel) => OdeModel): readonly string[] {
  const [before, after] = [text.split('\n'), writeXmile(model(change)).split('\n')];
  const trimmed = (lines: readonly string[], sign: string) =>
    lines.map((line) => sign + line.trim());
  return [
    ...trimmed(
      before.filter((line) => !after.includes(line)),
      '- ',
    ),
    ...trimmed(
      after.filter((line) => !before.includes(line)),
      '+ ',
    ),
  ];
}

/** The model without its file, with what has no order in one order. */
function inOrder(definition: OdeModel): OdeModel {
  const auxiliaries = definition.auxiliaries.slice().sort((a, b) => (a.name < b.name ? -1 : 1));
  return { ...definition, auxiliaries, xmile: '' };
}

const replace = <Item extends { readonly name: string }>(
  list: readonly Item[],
  name: string,
  fields: Partial<Item>,
): Item[] => list.map((item) => (item.name === name ? { ...item, ...fields } : item));

describe('writing a model that was read from a file', () => {
  it('gives the file as it was, to the letter', () => {
    expect(writeXmile(model((definition) => definition))).toBe(text);
    expect(readXmile(`\ufeff${text}`, { id: 'test' })).toMatchObject({
      definition: { xmile: text },
    });
  });

  const cases: readonly (readonly [string, (m: OdeModel) => OdeModel, readonly string[]])[] = [
    [
      'changes a constant',
      (m) => ({ ...m, constants: replace(m.constants, 'k', { value: 0.25 }) }),
      [
        '- <aux name="k"><eqn>0.1</eqn><units>1/day</units></aux>',
        '+ <aux name="k"><eqn>0.25</eqn><units>1/day</units></aux>',
      ],
    ],
    [
      'keeps what it does not know within an element',
      (m) => ({ ...m, stocks: replace(m.stocks, 'S', { start: '2*k', nonNegative: true }) }),
      ['- <eqn>10</eqn>', '+ <non_negative/>', '+ <eqn>2*k</eqn>'],
    ],
    [
      'adds at the end of the variables',
      (m) => ({
        ...m,
        auxiliaries: [...m.auxiliaries, { name: 'new one', expression: '"Farm.cows"/2' }],
      }),
      ['+ <aux name="new one" eklas:name="new one">', '+ <eqn>Farm.cows/2</eqn>', '+ </aux>'],
    ],
    [
      'takes away',
      (m) => ({ ...m, auxiliaries: m.auxiliaries.filter(({ name }) => name !== 'spare') }),
      ['- <aux name="spare"/>'],
    ],
    [
      'fills an element that held nothing',
      (m) => ({ ...m, auxiliaries: replace(m.auxiliaries, 'spare', { expression: 'k' }) }),
      ['- <aux name="spare"/>', '+ <aux name="spare">', '+ <eqn>k</eqn>', '+ </aux>'],
    ],
    [
      'writes in the names that a submodel sees',
      (m) => ({
        ...m,
        auxiliaries: replace(m.auxiliaries, 'Farm.cows', { expression: 'k + "Farm.calves"' }),
      }),
      [
        '- <model name="Farm"><variables><aux name="cows"><eqn>2*calves + .k</eqn></aux><aux name="calves"><eqn>3</eqn></aux></variables></model>',
        '+ <model name="Farm"><variables><aux name="cows"><eqn>.k + calves</eqn></aux><aux name="calves"><eqn>3</eqn></aux></variables></model>',
      ],
    ],
    [
      'changes the time, and keeps what else is said of it',
      (m) => ({ ...m, method: 'rk4', time: { ...m.time, step: 0.25 } }),
      [
        '- <sim_specs method="Euler" time_units="Days" isee:simulation_delay="0">',
        '- <start>0</start><stop>10</stop><dt>0.5</dt>',
        '+ <sim_specs method="rk4" time_units="Days" isee:simulation_delay="0">',
        '+ <start>0</start><stop>10</stop><dt>0.25</dt>',
      ],
    ],
    [
      'keeps what the standard has no place for',
      (m) => ({ ...m, seed: 7 }),
      [
        '+ <eklas:model xmlns:eklas="urn:eklas:model">{"parameters":[],"variables":[{"name":"k","label":"k","unit":"1/day"}],"views":[],"seed":7}</eklas:model>',
      ],
    ],
    [
      'makes a macro and a dimension',
      (m) => ({
        ...m,
        dimensions: [...(m.dimensions ?? []), { name: 'E', elements: ['a', 'b'] }],
        macros: [
          ...(m.macros ?? []),
          { name: 'N', parameters: [], result: '1', stocks: [], flows: [], auxiliaries: [] },
        ],
      }),
      [
        '- <dimensions><dim name="D" size="2"/></dimensions><macro name="M"><parm>x</parm><eqn>x</eqn><doc>m</doc></macro>',
        ...['+ <dimensions>', '+ <dim name="D" size="2"/>', '+ <dim name="E">'],
        ...['+ <elem name="a"/>', '+ <elem name="b"/>', '+ </dim>'],
        '+ </dimensions><macro name="M"><parm>x</parm><eqn>x</eqn><doc>m</doc></macro>',
        ...['+ <macro name="N">', '+ <eqn>1</eqn>', '+ </macro>'],
      ],
    ],
  ];

  it.each(cases)('%s', (_, change, expected) => {
    expect(changes(change)).toEqual(expected);
    const again = readXmile(writeXmile(model(change)), { id: 'test' });
    expect(again.ok && inOrder(again.definition)).toEqual(inOrder(model(change)));
  });

  it('gives a new file where the old one cannot follow', () => {
    const isLess = (m: OdeModel): OdeModel => ({ ...m, xmile: '<xmile/>' });
    const written = writeXmile(model(isLess));
    expect(written).toContain('<vendor>E-klas</vendor>');
  });
});
