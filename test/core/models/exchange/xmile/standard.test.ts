/** Small files for what the standard and the tools that use it can say, and what comes of a run. */
import { expect, it } from 'vitest';
import { compileModel, runModel, type OdeModel } from '#core/models/index.ts';
import { writeXmile } from '#core/models/exchange/xmile/write-xmile.ts';
import { checkUnits } from '#core/models/units/check-units.ts';
import { readModel } from '#core/models/exchange/read-model.ts';
import { modelFaultSentence } from '#text/model-faults.ts';

const specs = '<sim_specs method="euler"><start>0</start><stop>10</stop><dt>1</dt></sim_specs>';

/** A file with these elements in its model, and others beside it. */
const file = (variables: string, beside = specs): string =>
  `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">${beside}
<model><variables>${variables}</variables></model></xmile>`;
const aux = (name: string, equation: string): string =>
  `<aux name="${name}"><eqn>${equation.replaceAll('<', '&lt;')}</eqn></aux>`;

/** The last value of each name, or what is wrong in words. */
function results(text: string): Readonly<Record<string, number>> | string {
  const read = readModel('test.xmile', text);
  if (!read.ok)
    return read.reason === 'faults' ? read.faults.map(modelFaultSentence).join(' ') : read.reason;
  const compiled = compileModel(read.definition);
  if (!compiled.ok) return compiled.faults.map(modelFaultSentence).join(' ');
  const { model } = compiled;
  const { series, end } = runModel(model, { record: model.everything });
  if (end.reason !== 'completed') return JSON.stringify(end);
  return Object.fromEntries([...series].map(([name, values]) => [name, values.at(-1) ?? NaN]));
}

const clock = aux('clock', 'TIME');
/** `clock` is time, which ends at 10; `x` is the equation. */
const valueOf = (equation: string): number | string => {
  const found = results(file(clock + aux('x', equation)));
  return typeof found === 'string' ? found : (found['x'] ?? NaN);
};

it.each<[string, number]>([
  ['ABS(-3)', 3],
  ['abs(-3) + Abs(3)', 6],
  ['ARCTAN(1)*4 - PI', 0],
  ['LN(EXP(2))', 2],
  ['LOG10(1000)', 3],
  ['SQRT(16)', 4],
  ['2^3^2', 512],
  ['-2^2', -4],
  ['2^-1', 0.5],
  ['10 MOD 4', 2],
  ['7 // 2', 3.5],
  ['MIN(3, clock)', 3],
  ['MAX(1, 2, clock)', 10],
  ['INT(3.7)', 3],
  ['INT(-3.2)', -4],
  ['IF clock >= 5 AND NOT (clock = 7) THEN 1 ELSE 2', 1],
  ['IF clock &lt;&gt; 3 THEN 1 ELSE 0'.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), 1],
  ['IF_THEN_ELSE(clock > 3, 1, 2)', 1],
  ['std.ABS(-3) + Std.PI - PI', 3],
  ['IF std.NOT (std.TIME < 3) THEN 7 std.MOD 4 ELSE 0', 3],
  ['1 + { a comment } 2', 3],
  ['1 +\n  2', 3],
  ['.5 + 0.50 + 5e-1 + 5.E-1', 2],
  ['((((1))))', 1],
  ['SAFEDIV(1, 0)', 0],
  ['SAFEDIV(1, 0, 7)', 7],
  ['XIDZ(1, 0, 7)', 7],
  ['ZIDZ(1, 0)', 0],
  ['STEP(3, 5)', 3],
  ['RAMP(2, 4)', 12],
  ['RAMP(2, 4, 6)', 4],
  ['PULSE(5, 10)', 5],
  ['PULSE(5, 0, 5)', 5],
  ['DELAY(clock, 3)', 7],
  ['DELAY(clock, 30, 5)', 5],
  ['PREVIOUS(clock, 5)', 9],
  ['INIT(clock)', 0],
  ['STARTTIME + STOPTIME + DT + TIME', 21],
  ['SMTH1(clock, 1)', 9],
  ['SMTHN(3, 2, 4)', 3],
  ['SMTH3(DELAY1(3, 2), 4)', 3],
  ['DELAY3(5, 2)', 5],
  ['DELAYN(5, 2, 4)', 5],
  ['TREND(5, 2)', 0],
  ['FORCST(5, 2, 3)', 5],
  ['RANDOM(1, 1)', 1],
  ['NORMAL(3, 0)', 3],
  ['NORMAL(3, 0, 42)', 3],
  ['NORMAL(3, 100, 42, 5, 5)', 5],
  ['EXPRND(0, 42)', 0],
  ['POISSON(0)', 0],
  ['LOGNORMAL(3, 0)', 3],
  ['GEOMETRIC(1, 3)', 1],
  ['ROUND(2.5)', 3],
  ['SINWAVE(2, 10)', 0],
  ['ROOTN(27, 3)', 3],
  ['SWITCH(3, 2)', 1],
  ['INF > 1', 1],
  ['PI()', Math.PI],
])('%s is %d', (equation, expected) => {
  expect(valueOf(equation)).toBeCloseTo(expected, 9);
});

const dims = `<dimensions><dim name="D"><elem name="a"/><elem name="b"/><elem name="c"/></dim>
<dim name="N" size="2"/></dimensions>`;
const over = (...names: string[]): string =>
  `<dimensions>${names.map((name) => `<dim name="${name}"/>`).join('')}</dimensions>`;
const array = (name: string, values: readonly (number | string)[]): string =>
  `<aux name="${name}">${over('D')}${values
    .map((value, i) => `<element subscript="${'abc'[i] ?? ''}"><eqn>${value}</eqn></element>`)
    .join('')}</aux>`;
const inArrays = (equation: string): number | string => {
  const variables =
    array('v', [3, 1, 3]) +
    array('w', [5, 6, 4]) +
    `<aux name="m">${over('D', 'N')}<eqn>v[D]*N</eqn></aux>` +
    `<aux name="copy">${over('D')}<eqn>v*2</eqn></aux>` +
    `<aux name="crossed">${over('N', 'D')}<eqn>m[D, N]</eqn></aux>` +
    aux('x', equation);
  const found = results(file(variables, specs + dims));
  return typeof found === 'string' ? found : (found['x'] ?? NaN);
};

it.each<[string, number]>([
  ['SUM(v)', 7],
  ['SUM(v[*])', 7],
  ['SUM(v*w)', 33],
  ['MEAN(v)', 7 / 3],
  ['MIN(v)', 1],
  ['MAX(v)', 3],
  ['SIZE(v)', 3],
  ['SIZE(D)', 3],
  ['PROD(v)', 9],
  ['STDDEV(v)', Math.sqrt(8) / 3],
  ['RANK(v, 1)', 2],
  ['RANK(v, 2)', 1],
  ['RANK(v, 2, w)', 3],
  ['RANK(v, 3, w)', 1],
  ['RANK(v, SIZE, w)', 1],
  ['RANK(w, 1, v)', 3],
  ['v[a]', 3],
  ['v[D.b]', 1],
  ['v[2]', 1],
  ['v[1 + 1]', 1],
  ['m[b, 2]', 2],
  ['SUM(m[*, 2])', 14],
  ['SUM(m)', 21],
  ['crossed[2, c]', 6],
  ['copy[c]', 6],
  ['SUM(copy[*])', 14],
])('with arrays, %s is %d', (equation, expected) => {
  expect(inArrays(equation)).toBeCloseTo(expected, 9);
});

const gf = (extra = '', type = ''): string =>
  `<gf${type}><xscale min="0" max="4"/><ypts>0,1,4,9,16</ypts>${extra}</gf>`;
const flows = `<stock name="s"><eqn>5</eqn><inflow>in</inflow><outflow>out</outflow></stock>
<flow name="in"><eqn>1</eqn></flow>`;
const macro = (name: string, parts: string): string => `<macro name="${name}">${parts}</macro>`;
const scale = macro('SCALE', '<parm>p</parm><parm default="2">q</parm><eqn>p*q</eqn>');
const withSpecs = (attributes: string, dt = '<dt>1</dt>', rest = ''): string =>
  `<sim_specs ${attributes}><start>0</start><stop>10</stop>${dt}</sim_specs>${rest}`;

it.each<[string, string, string, Readonly<Record<string, number>>]>([
  ['a table', `<aux name="x"><eqn>1.5</eqn>${gf()}</aux>`, specs, { x: 2.5 }],
  [
    'a discrete table',
    `<aux name="x"><eqn>1.5</eqn>${gf('', ' type="discrete"')}</aux>`,
    specs,
    { x: 1 },
  ],
  [
    'an extrapolated table',
    `<aux name="x"><eqn>6</eqn>${gf('', ' type="extrapolate"')}</aux>`,
    specs,
    { x: 30 },
  ],
  ['a table beyond its end', `<aux name="x"><eqn>6</eqn>${gf()}</aux>`, specs, { x: 16 }],
  [
    'points by x',
    '<aux name="x"><eqn>2</eqn><gf><xpts>0,4</xpts><ypts>0,8</ypts></gf></aux>',
    specs,
    { x: 4 },
  ],
  [
    'another separator',
    '<aux name="x"><eqn>2</eqn><gf><xpts sep=";">0;4</xpts><ypts sep=";">0;8</ypts></gf></aux>',
    specs,
    { x: 4 },
  ],
  [
    'a table called as a function',
    `<gf name="f"><xscale min="0" max="4"/><ypts>0,1,4,9,16</ypts></gf>${aux('x', 'f(3) + LOOKUP(f, 2)')}`,
    specs,
    { x: 13 },
  ],
  [
    'a table of a variable, called',
    `<aux name="f"><eqn>1</eqn>${gf()}</aux>${aux('x', 'LOOKUP(f, 3)')}`,
    specs,
    { x: 9 },
  ],
  [
    'a stock that is never negative',
    `${flows.replace('</stock>', '<non_negative/></stock>')}<flow name="out"><eqn>50</eqn></flow>`,
    specs,
    { s: 0 },
  ],
  [
    'a flow one way',
    `${flows}<flow name="out"><eqn>-50</eqn><non_negative/></flow>`,
    specs,
    { s: 15 },
  ],
  ['flows', `${flows}<flow name="out"><eqn>0.5</eqn></flow>`, specs, { s: 10 }],
  ['a macro', aux('x', 'SCALE(3) + SCALE(3, 4)'), specs + scale, { x: 18 }],
  ['a macro behind the model, in small letters', aux('x', 'scale(3)'), specs, { x: 6 }],
  [
    'macros in macros',
    aux('x', 'TWICE(3)'),
    specs + macro('TWICE', '<parm>p</parm><eqn>SCALE(SCALE(p))</eqn>') + scale,
    { x: 12 },
  ],
  [
    'a macro with a stock',
    aux('x', 'GROW(3)'),
    specs +
      macro(
        'GROW',
        '<parm>p</parm><variables><stock name="s"><eqn>1</eqn><inflow>f</inflow></stock><flow name="f"><eqn>p</eqn></flow></variables><eqn>s</eqn>',
      ),
    { x: 31 },
  ],
  [
    'a macro with a table',
    aux('x', 'TAB(1.5)'),
    specs +
      macro(
        'TAB',
        `<parm>p</parm><variables><aux name="y"><eqn>p</eqn>${gf()}</aux></variables><eqn>y</eqn>`,
      ),
    { x: 2.5 },
  ],
  [
    'a macro with a table by name',
    aux('x', 'TAB(3)'),
    specs +
      macro(
        'TAB',
        `<parm>p</parm><variables><gf name="f"><xscale min="0" max="4"/><ypts>0,1,4,9,16</ypts></gf></variables><eqn>f(p)</eqn>`,
      ),
    { x: 9 },
  ],
  [
    'a reciprocal step',
    aux('x', 'DT'),
    withSpecs('method="euler"', '<dt reciprocal="true">4</dt>'),
    { x: 0.25 },
  ],
  ['a list of methods', aux('x', '1'), withSpecs('method="gear , rk4"'), { x: 1 }],
  [
    'a pause and units of time',
    aux('x', '1'),
    withSpecs('pause="5" time_units="Months"'),
    { x: 1 },
  ],
  ['names in quotes', aux('&quot;a + b&quot;', '3') + aux('x', '"a + b" * 2'), specs, { x: 6 }],
  [
    'names with line breaks',
    aux('long\\nname', '3') + aux('x', 'Long Name + long_name'),
    specs,
    { x: 6 },
  ],
  ['names of another script', aux('Größe π', '3') + aux('x', 'größe_π'), specs, { x: 3 }],
  ['names with signs', aux('&quot;$ per 1&quot;', '3') + aux('x', '"$ per 1"'), specs, { x: 3 }],
  ['a group', `<group name="g"><entity name="x"/></group>${aux('x', '1')}`, specs, { x: 1 }],
  [
    'a note on a variable',
    '<aux name="x"><doc>What it is</doc><eqn>1</eqn><units>kg</units></aux>',
    specs,
    { x: 1 },
  ],
  [
    'own units',
    '<aux name="x"><eqn>1</eqn><units>dollar</units></aux>',
    `${specs}<model_units><unit name="dollar"><eqn>$</eqn><alias>euro</alias></unit></model_units>`,
    { x: 1 },
  ],
  [
    'a stock that starts from a formula',
    `${aux('a', '2*b')}${aux('b', '3')}<stock name="s"><eqn>a + 1</eqn></stock>`,
    specs,
    { s: 7 },
  ],
  [
    'an array that has one element apart',
    `<aux name="x">${over('D')}<eqn>1</eqn><element subscript="b"><eqn>2</eqn></element></aux>${aux('y', 'SUM(x)')}`,
    specs + dims,
    { y: 4 },
  ],
  [
    'an array of tables',
    `<aux name="x">${over('D')}<eqn>2</eqn>${gf()}</aux>${aux('y', 'SUM(x)')}`,
    specs + dims,
    { y: 12 },
  ],
  [
    'itself in its equation',
    `<aux name="x">${over('D')}<eqn>D</eqn></aux>${aux('y', 'x[c]')}`,
    specs + dims,
    { y: 3 },
  ],
  [
    'a stock in an array',
    `<stock name="s">${over('D')}<eqn>D</eqn><inflow>f</inflow></stock><flow name="f">${over('D')}<eqn>1</eqn></flow>${aux('y', 'SUM(s)')}`,
    specs + dims,
    { y: 36 },
  ],
])('%s', (what, variables, beside, expected) => {
  const text = file(variables, beside).replace(
    '</xmile>',
    what.includes('behind') ? `${scale}</xmile>` : '</xmile>',
  );
  expect(results(text)).toMatchObject(expected);
});

const inStock = (part: string): string => flows.replace('</stock>', `${part}</stock>`);
const outflow = '<flow name="out"><eqn>1</eqn></flow>';

it.each<[string, string, string, readonly string[]]>([
  ['a conveyor', inStock('<conveyor><len>4</len></conveyor>') + outflow, specs, ['s', 'DELAY']],
  ['a queue', inStock('<queue/>') + outflow, specs, ['s', 'wachtrij']],
  ['an oven', inStock('<oven/>') + outflow, specs, ['s', 'oven']],
  [
    'a conveyor in a macro',
    aux('x', 'BELT(1)'),
    specs +
      macro(
        'BELT',
        `<parm>p</parm><variables>${inStock('<conveyor><len>4</len></conveyor>')}${outflow}</variables><eqn>s</eqn>`,
      ),
    ['s', 'DELAY'],
  ],
  [
    'a macro in itself',
    aux('x', 'LOOP(1)'),
    specs + macro('LOOP', '<parm>p</parm><eqn>LOOP(p)</eqn>'),
    ['LOOP'],
  ],
  ['a macro that is not there', aux('x', 'NOWHERE(1)'), specs, ['NOWHERE']],
  ['a loop without a stock', aux('x', 'y') + aux('y', 'x'), specs, ['x', 'y']],
  ['an equation of question marks', aux('x', '???'), specs, ['x']],
  ['an inverted matrix', aux('x', 'INVERT_MATRIX(y, 2)') + aux('y', '1'), specs, ['INVERT_MATRIX']],
  ['data of another file', aux('x', 'GET_XLS_DATA(1)'), specs, ['GET_XLS_DATA']],
  ['a module that is not there', '<module name="m"/>', specs, ['m']],
])('refuses %s, and says where', (_, variables, beside, words) => {
  const found = results(file(variables, beside));
  expect(typeof found).toBe('string');
  for (const word of words) expect(found).toContain(word);
});

/** The model of a file, in differential equations. */
function odeOf(text: string): OdeModel {
  const read = readModel('test.xmile', text);
  if (!read.ok || read.definition.semantics !== 'ode') throw new Error('faults');
  return read.definition;
}

/** The text of a file that did not come from one. */
function newText({ xmile: _, ...model }: OdeModel): string {
  return writeXmile(model);
}

it('a renamed variable keeps its element and its place in the views', () => {
  const views = `<views><view><stock name="s" x="1" y="2"/><flow name="in" x="3" y="4"/>
<connector><from>s</from><to>in</to></connector></view></views>`;
  const text = file(`${flows}${outflow}`).replace('</model>', `${views}</model>`);
  const model = odeOf(text);
  const stocks = model.stocks.map((stock) => ({ ...stock, name: 'water_in_tank' }));
  const renamedFlows = model.flows.map((flow) => ({
    ...flow,
    ...(flow.to === 's' && { to: 'water_in_tank' }),
    ...(flow.from === 's' && { from: 'water_in_tank' }),
  }));
  const written = writeXmile({ ...model, stocks, flows: renamedFlows });
  expect(written).toContain('<stock name="water_in_tank" x="1" y="2"/>');
  expect(written).toContain('<from>water_in_tank</from><to>in</to>');
  expect(written).toContain('<stock name="water_in_tank"><eqn>5</eqn>');
  expect(odeOf(written).stocks).toEqual(stocks);
});

it('how often a run reports goes through JSON and back to a file', () => {
  const model = odeOf(file(aux('x', '1'), withSpecs('method="euler" save_interval="5"')));
  expect(model.time.reportEvery).toBe(5);
  const read = readModel('m.json', JSON.stringify(model));
  expect(read.ok && read.definition.time.reportEvery).toBe(5);
  expect(odeOf(newText(model)).time.reportEvery).toBe(5);
});

it('a table in a macro goes to a file and back', () => {
  const variables = '<variables><gf name="f"><xpts>0,4</xpts><ypts>0,8</ypts></gf></variables>';
  const parts = `<parm>p</parm>${variables}<eqn>f(p)</eqn>`;
  const model = odeOf(file(aux('x', 'TAB(3)'), specs + macro('TAB', parts)));
  expect(model.macros?.[0]?.tables).toHaveLength(1);
  expect(odeOf(newText(model)).macros).toEqual(model.macros);
});

it.each<[string, number]>([
  ['p + p*DT', 1],
  ['EXP(DT)', 1],
  ['p*DT + p*DT', 0],
  ['p^2 + p*p', 0],
])('the units within a macro of %s have %d faults', (equation, count) => {
  const seconds = withSpecs('method="euler" time_units="s"');
  const parts = `<parm>p</parm><eqn>${equation}</eqn>`;
  const { faults } = checkUnits(odeOf(file(aux('x', 'M(3)'), seconds + macro('M', parts))));
  expect(faults.map(({ part }) => part)).toEqual(Array.from({ length: count }, () => 'macros'));
});
