import { describe, expect, it } from 'vitest';
import type { OdeModel } from '#core/models/definition.ts';
import { readXmile } from '#core/models/exchange/xmile/read-xmile.ts';
import { aux, file } from './file-text.ts';

/** The definition in a file, without the file. */
function read(text: string): OdeModel {
  const model = readXmile(text, { id: 'test' });
  if (!model.ok) throw new Error(JSON.stringify(model.faults));
  return model.definition;
}

/** The expression that an equation becomes, among variables a, B 1, an array and a table. */
function expression(eqn: string): string {
  const dims =
    '<dim name="Place"><elem name="New York"/><elem name="Delft"/></dim><dim name="N" size="3"/>';
  const array = aux('arr', '1', '<dimensions><dim name="Place"/><dim name="N"/></dimensions>');
  const gf = '<gf name="my table"><xscale min="0" max="1"/><ypts>0,1</ypts></gf>';
  const curve = aux('curve', 'a', '<gf><xscale min="0" max="1"/><ypts>0,1</ypts></gf>');
  const macro = '<macro name="FACT"><parm>x</parm><eqn>x*FACT(x - 1)</eqn></macro>';
  const around = `<dimensions>${dims}</dimensions>${macro}`;
  const all = [aux('a', '2*TIME'), aux('B 1', '3*TIME'), array, gf, curve, aux('x', eqn)];
  return read(file(all.join(''), { around })).auxiliaries.at(-1)?.expression ?? '';
}

describe('an equation', () => {
  it.each([
    ['A + b_1 + "B 1" + "b\\n1"', 'a + B_1 + B_1 + B_1'],
    ['TIME*DT + STARTTIME - PI', 'time*dt + starttime - pi'],
    ['IF a > 1 AND NOT a = 2 THEN 1 ELSE 0', 'als a > 1 en (niet a) = 2 dan 1 anders 0'],
    ['a MOD 3 + a // B_1', 'mod(a; 3) + safediv(a; B_1)'],
    ['arr[Delft, 2] + ARR[new_york, a]', 'arr[Delft; 2] + arr[New_York; a]'],
    ['arr[Place.Delft, 2]', 'arr[Delft; 2]'],
    ['SUM(arr[*, 1]) + SUM(arr)', 'sum(arr[*; 1]) + sum(arr)'],
    ['Place.Delft', '2'],
    ['my_table(a)', 'lookup(my_table; a)'],
    ['LOOKUP(curve, 0.5)', 'lookup(curve_table; 0,5)'],
    ['fact(3)', 'FACT(3)'],
    ['PREVIOUS(SELF, 1)', 'previous(x; 1)'],
    ['RANK(arr, SIZE)', 'rank(arr; size(arr))'],
    ['COSH(a)', '(exp(a) + exp(-a))/2'],
    ['COSH(RANDOM(0, 1))', 'COSH(random(0; 1))'],
    ['log(a)', '"LOG"(a)'],
    ['unknown name', 'unknown_name'],
  ])('%j becomes %j', (eqn, expected) => {
    expect(expression(eqn)).toBe(expected);
  });

  it('has bare arrays written out where it is that of an array', () => {
    const over = '<dimensions><dim name="N"/></dimensions>';
    const { auxiliaries } = read(
      file(aux('a', '1', over) + aux('b', 'a*2 + SUM(a)', over) + aux('c', 'SUM(a)'), {
        around: '<dimensions><dim name="N" size="2"/></dimensions>',
      }),
    );
    expect(auxiliaries.map((each) => each.expression)).toEqual(['1', 'a[N]*2 + sum(a)', 'sum(a)']);
  });

  it('that is a lone number makes a constant, else not', () => {
    const { constants, auxiliaries } = read(
      file(aux('a', ' -.5 ') + aux('b', '(5)') + aux('c', '1/2')),
    );
    expect(constants).toEqual([{ name: 'a', value: -0.5 }]);
    expect(auxiliaries.map(({ name }) => name)).toEqual(['b', 'c']);
  });
});

describe('a file', () => {
  it('gives stocks, flows and their ends', () => {
    const stock =
      '<stock name="Big S"><eqn>10</eqn><outflow>out 1</outflow><inflow>in</inflow><non_negative/></stock>';
    const flows =
      '<flow name="Out_1"><eqn>1</eqn><non_negative/></flow><flow name="in"><eqn>2</eqn></flow>';
    const { stocks, flows: read1 } = read(file(stock + flows));
    expect(stocks).toEqual([{ name: 'Big_S', start: '10', nonNegative: true }]);
    expect(read1).toEqual([
      { name: 'Out_1', expression: '1', from: 'Big_S', nonNegative: true },
      { name: 'in', expression: '2', to: 'Big_S' },
    ]);
  });

  it('gives outflows in the order of their stock', () => {
    const stock = '<stock name="S"><eqn>1</eqn><outflow>b</outflow><outflow>a</outflow></stock>';
    const flows = ['a', 'b', 'c']
      .map((name) => `<flow name="${name}"><eqn>1</eqn></flow>`)
      .join('');
    const other = '<stock name="T"><eqn>1</eqn><inflow>c</inflow></stock>';
    expect(read(file(stock + other + flows)).flows.map(({ name }) => name)).toEqual([
      'b',
      'a',
      'c',
    ]);
  });

  it('splits a flow of more stocks, and one with a multiplier', () => {
    const stocks = ['A', 'B'].map(
      (name) => `<stock name="${name}"><eqn>1</eqn><outflow>f</outflow></stock>`,
    );
    const flow = '<flow name="f"><eqn>TIME</eqn><non_negative/></flow>';
    const split = read(file(stocks.join('') + flow));
    expect(split.auxiliaries).toEqual([{ name: 'f', expression: 'max(0; time)' }]);
    expect(split.flows).toEqual([
      { name: 'f_A', expression: 'f', from: 'A' },
      { name: 'f_B', expression: 'f', from: 'B' },
    ]);
    const chain =
      '<stock name="A"><eqn>1</eqn><outflow>f</outflow></stock><stock name="B"><eqn>1</eqn><inflow>f</inflow></stock>';
    const multiplied = read(
      file(`${chain}<flow name="f"><eqn>2</eqn><multiplier>1+2</multiplier></flow>`),
    );
    expect(multiplied.flows).toEqual([
      { name: 'f_A', expression: 'f', from: 'A' },
      { name: 'f_B', expression: '(1 + 2)*f', to: 'B' },
    ]);
  });

  it('takes what is never negative from the nearest word on it', () => {
    const stock = (name: string, more: string) =>
      `<stock name="${name}"><eqn>1</eqn>${more}</stock>`;
    const all = file(stock('A', '') + stock('B', '<non_negative>false</non_negative>'), {
      around: '<behavior><stock><non_negative/></stock></behavior>',
    });
    expect(read(all).stocks.map(({ nonNegative }) => nonNegative)).toEqual([true, undefined]);
  });

  it('gives graphical functions of all sorts', () => {
    const gf = (inner: string, attributes = '') =>
      aux('x', 'TIME', `<gf${attributes}>${inner}</gf>`);
    const table = (text: string) => read(file(text)).auxiliaries[0]?.table;
    expect(table(gf('<xscale min="0" max="1"/><ypts>0,5,7</ypts>'))).toEqual({
      ...{ kind: 'continuous', x: [0, 0.5, 1], y: [0, 5, 7] },
    });
    expect(
      table(
        gf(
          '<xpts sep=";">0; 2</xpts><ypts>1,2</ypts><xscale min="0" max="0"/>',
          ' type="extrapolate"',
        ),
      ),
    ).toEqual({
      ...{ kind: 'extrapolate', x: [0, 2], y: [1, 2] },
    });
    expect(table(gf('<xpts>0,0,1</xpts><ypts>1,1,2</ypts>', ' type="discrete"'))).toEqual({
      ...{ kind: 'discrete', x: [0, 1], y: [1, 2] },
    });
    const named = '<gf name="rising"><xscale min="0" max="1"/><ypts>0,1</ypts></gf>';
    expect(table(aux('x', 'TIME', '<gf name="rising"/>') + named)?.y).toEqual([0, 1]);
  });

  it('gives arrays: one equation, one for each element, own points, and lists', () => {
    const around =
      '<dimensions><dim name="D"><elem name="a b"/><elem name="c"/></dim></dimensions>';
    const over = '<dimensions><dim name="D"/></dimensions>';
    const each =
      '<element subscript="a b"><eqn>1</eqn></element><element subscript="c"><eqn>2</eqn></element>';
    const points =
      '<element subscript="c"><gf><xscale min="0" max="1"/><ypts>3,4</ypts></gf></element>';
    const text = [
      `<aux name="one">${over}${each}</aux>`,
      aux('two', 'TIME', over + points),
      aux('three', '1, MAX(2, 3)', over),
      `<aux name="four">${over}<eqn>1</eqn><eqn>TIME</eqn></aux>`,
    ];
    const { auxiliaries, dimensions } = read(file(text.join(''), { around }));
    expect(dimensions).toEqual([{ name: 'D', elements: ['a_b', 'c'] }]);
    const at = (first: string, second: string) => [
      { at: ['a_b'], expression: first },
      { at: ['c'], expression: second },
    ];
    expect(auxiliaries).toEqual([
      { name: 'one', expression: '', over: ['D'], elements: at('1', '2') },
      {
        ...{ name: 'two', expression: 'time', over: ['D'] },
        elements: [
          { at: ['c'], expression: 'time', table: { kind: 'continuous', x: [0, 1], y: [3, 4] } },
        ],
      },
      { name: 'three', expression: '', over: ['D'], elements: at('1', 'max(2; 3)') },
      { name: 'four', expression: '', over: ['D'], elements: at('1', 'time') },
    ]);
  });

  it('makes one model of its modules', () => {
    const behind = `<model name="Farm"><variables>
      <stock name="cows"><eqn>5</eqn><inflow>births</inflow></stock>
      <flow name="births"><eqn>cows*rate + .size</eqn></flow>
      <aux name="rate" access="input"/>
      <module name="Barn"><connect to="heat" from="cows"/></module>
    </variables></model>
    <model name="Barn"><variables>${aux('heat', '0')}${aux('all', 'Farm.cows + heat')}</variables></model>
    <model name="unused"><variables>${aux('z', '1')}</variables></model>`;
    const text = file(
      `<module name="Farm"><connect to="rate" from=".r"/><connect to=".seen" from="Farm.cows"/></module>
      ${aux('r', '0.1')}${aux('size', 'TIME')}<aux name="seen" access="input"/>`,
      { behind },
    );
    const { stocks, flows, auxiliaries } = read(text);
    expect(stocks).toEqual([{ name: 'Farm.cows', start: '5' }]);
    expect(flows).toEqual([
      { name: 'Farm.births', expression: '"Farm.cows"*"Farm.rate" + size', to: 'Farm.cows' },
    ]);
    expect(auxiliaries.map(({ name, expression: each }) => `${name} = ${each}`)).toEqual([
      ...['size = time', 'seen = "Farm.cows"', 'Farm.rate = r', 'Barn.heat = "Farm.cows"'],
      'Barn.all = "Farm.cows" + "Barn.heat"',
    ]);
  });

  it('gives macros with names of their own', () => {
    const around = `<macro name="SMOOTH1"><parm>input</parm><parm default="input">first</parm>
      <eqn>level</eqn><variables>
      <stock name="level"><eqn>first</eqn><inflow>change</inflow></stock>
      <flow name="change"><eqn>Input - Level</eqn></flow></variables></macro>`;
    const { macros, auxiliaries } = read(
      file(aux('level', '2*TIME') + aux('x', 'smooth1(level)'), { around }),
    );
    expect(macros).toEqual([
      {
        ...{
          name: 'SMOOTH1',
          parameters: [{ name: 'input' }, { name: 'first', default: 'input' }],
        },
        ...{ result: 'level', stocks: [{ name: 'level', start: 'first' }], auxiliaries: [] },
        flows: [{ name: 'change', expression: 'input - level', to: 'level' }],
      },
    ]);
    expect(auxiliaries[1]?.expression).toBe('SMOOTH1(level)');
  });

  it('gives time, method and how often to report', () => {
    const text = file(aux('a', '1'), { method: 'gear, rk2' })
      .replace('<dt>0.5</dt>', '<dt reciprocal="true">8</dt>')
      .replace('isee:simulation_delay="0"', 'isee:save_interval="2"');
    const model = readXmile(text, { id: 'test' });
    expect(model).toMatchObject({
      definition: {
        title: 'A model',
        method: 'rk2',
        time: { variable: 'time', unit: 'Days', step: 0.125, reportEvery: 2 },
      },
    });
  });

  it('gives units, sliders and where it stops', () => {
    const poster =
      '<event_poster><threshold value="5" direction="decreasing"><event sim_action="stop"/></threshold></event_poster>';
    const text =
      aux('my k', '1', '<units>kg</units><range min="0" max="4"/>') + aux('x', '9-TIME', poster);
    expect(read(file(text))).toMatchObject({
      variables: [{ name: 'my_k', label: 'my k', unit: 'kg' }],
      parameters: [{ name: 'my_k', label: 'my k', unit: 'kg', min: 0, max: 4, step: 0.04 }],
      events: [{ when: 'x - 5', direction: 'falling', stop: true }],
    });
  });

  it('from before the standard is read too', () => {
    const old = file(aux('a', 'TIME')).replaceAll(/<\/?variables>/g, '');
    expect(read(old).auxiliaries).toEqual([{ name: 'a', expression: 'time' }]);
  });
});
