import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { odeFromRules } from '#core/models/editing/ode-from-rules.ts';
import type { Texts } from '#core/models/editing/read-texts.ts';
import { compileModel, rulesText, runModel, type OdeModel } from '#core/models/index.ts';
import { lines, ode } from '../builders.ts';
import { anyOde } from './any-model.ts';

const empty = ode({});

function read(texts: Texts, base: OdeModel = empty): OdeModel {
  const result = odeFromRules(texts, base, { into: (x) => `${x}_in`, outOf: (x) => `${x}_uit` });
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.definition;
}

const flows = (rules: string, start = 'x = 1\ny = 2\na = 3\nb = 4') =>
  read({ rules, start }).flows.map(
    ({ name, expression, from = '', to = '' }) => `${from}>${to} ${name} ${expression}`,
  );

function refusals(rules: string, start: string): readonly string[] {
  const result = odeFromRules({ rules, start }, empty);
  if (result.ok) return [];
  return result.faults.map(
    (one) => `${one.part} ${String(one.line)} ${'obstacle' in one ? one.obstacle : one.code}`,
  );
}

describe('flows in rules', () => {
  it.each([
    ['in = a\nx = x + in*dt', ['>x in a']],
    ['uit = a*x\nx = x - uit*dt', ['x> uit a*x']],
    ['in = a\nuit = b*x\nx = x + (in - uit)*dt', ['>x in a', 'x> uit b*x']],
    ['in = a\nuit = b*x\nx = x - uit*dt + in*dt', ['>x in a', 'x> uit b*x']],
    ['f = a*x\nx = x - f*dt\ny = y + f*dt', ['x>y f a*x']],
    ['x = x - a*x*dt\ny = y + a*x*dt', ['x>y y_in a*x']],
    ['x = x + (a*x - b*x*y)*dt', ['>x x_in a*x', 'x> x_uit b*x*y']],
    ['x = x + (a*x + b - y)*dt', ['>x x_in a*x + b', 'x> x_uit y']],
    ['x = x - -a*x*dt', ['>x x_in a*x']],
    ['x = x + dt', ['>x x_in 1']],
    ['in = a\nx = x + (in - b*x)*dt', ['>x in a', 'x> x_uit b*x']],
    ['f = a\nx = x + f*dt\ny = y + f*dt', ['>x f a', '>y y_in f']],
    ['dx = a*x*dt\nx = x + dx', ['>x dx_dt a*x']],
    ['x_in = b\nx = x + a*x_in*dt', ['>x x_in_ a*x_in']],
    ['x = x + ...*dt\ny = y - ...*dt', ['>x x_in ...', 'y> y_uit ...']],
  ])('%j', (rules, expected) => {
    expect(flows(rules)).toEqual(expected);
  });
});

describe('what texts say', () => {
  it('is constants, auxiliaries, units and time', () => {
    const start = "k = 0,5 'jaar\nx = 2*k 'm\nh = k/3 'een deel\nt = 1 'jaar\ndt = 0,1";
    expect(read({ rules: "q = t*x 'N\nx = x + q*dt\nt = t + dt", start })).toMatchObject({
      stocks: [{ name: 'x', start: '2*k' }],
      flows: [{ name: 'q', expression: 't*x', to: 'x' }],
      auxiliaries: [{ name: 'h', expression: 'k/3' }],
      constants: [{ name: 'k', value: 0.5 }],
      variables: [
        { name: 'x', unit: 'm' },
        { name: 'q', unit: 'N' },
        { name: 'k', unit: 'jaar' },
      ],
      time: { start: 1, step: 0.1, end: 10, unit: 'jaar' },
    });
  });

  it.each<[rules: string, faults: readonly string[], start?: string]>([
    ['x = (', ['rules 1 model-unexpected-token']],
    ['x = x*2', ['rules 1 not-a-rate']],
    ['\nals x > 1 dan x = 0 eindals', ['rules 2 conditional']],
    ['als x > 1 dan stop eindals', ['rules 1 stop']],
    ['x = x + dt\nx = x + dt', ['rules 2 assigned-twice']],
    ['a = dt + 1', ['rules 1 uses-dt']],
    ['x = x + q*dt', ['rules 1 model-unknown-name']],
    ['a = x\n...', ['rules 2 model-blank']],
    ['a = ...', []],
    ['x = x + F*dt\nF = -x', ['rules 2 previous-value'], 'x = 1\nF = 0'],
    ['F = 2*t', ['rules 1 previous-value'], 'F = 0\nx = F + 1'],
    ['F = 2*x', [], 'x = 1\nF = 3'],
  ])('%j is refused with the line of the fault', (rules, expected, start = 'x = 1') => {
    expect(refusals(rules, start)).toEqual(expected);
  });

  it('keeps points, signs and parts of arrays that texts do not show', () => {
    const table = { kind: 'discrete' as const, x: [0, 1], y: [1, 2] };
    const base: OdeModel = {
      ...ode({ x: ['1', 'a'] }, {}, {}),
      flows: [{ name: 'f', expression: 'x', to: 'x', table, nonNegative: true }],
      tables: [{ name: 'curve', ...table }],
      auxiliaries: [{ name: 'a', expression: 'lookup(curve; x) + delay(x; 2)' }],
    };
    expect(read(rulesText(base), base)).toEqual(base);
  });

  it('forgets what is gone, and keeps a stock that lost its flow', () => {
    const base = ode(
      { x: ['1', 'k*x'] },
      { k: 2 },
      {},
      {
        parameters: [{ name: 'k', label: '', unit: '', min: 0, max: 1, step: 1 }],
        views: [{ kind: 'graph', y: ['x', 'dx'] }],
      },
    );
    const model = read({ rules: 't = t + dt', start: 'x = 1' }, base);
    expect(model).toMatchObject({
      stocks: [{ name: 'x', start: '1' }],
      flows: [],
      constants: [],
      parameters: [],
      views: [{ y: ['x'] }],
    });
  });

  it('means the same as the lines it was read from, apart from their order', () => {
    const texts = {
      rules: 'F = -a*x\nx = x + (F + b)*dt\ny = y - b*y*dt',
      start: 'x = 1\ny = 2\na = 3\nb = 0,25',
    };
    const time = { variable: 't', unit: 's', start: 0, end: 2, step: 0.125 };
    const asOde = { ...read(texts, { ...empty, time }), method: 'euler' as const };
    const last = (model: OdeModel | ReturnType<typeof lines>, name: string) => {
      const compiled = compileModel(model);
      if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
      return runModel(compiled.model).series.get(name)?.at(-1);
    };
    const asLines = lines(texts.rules, texts.start, { time });
    expect(last(asOde, 'x')).toBe(last(asLines, 'x'));
    expect(last(asOde, 'y')).toBe(last(asLines, 'y'));
  });
});

describe('of any model', () => {
  it('texts give the model back', () => {
    fc.assert(
      fc.property(anyOde, (model) => {
        expect(read(rulesText(model), model)).toEqual(model);
      }),
      { numRuns: 300 },
    );
  });

  it('texts alone, without the model, give parts that compute the same texts', () => {
    fc.assert(
      fc.property(anyOde, (model) => {
        const { rules, start } = rulesText(model);
        const again = read({ rules, start }, { ...empty, time: model.time });
        const sorted = (text: string) => text.split('\n').toSorted();
        const hasFlows = model.stocks.every(({ name }) =>
          model.flows.some(({ from, to }) => from === name || to === name),
        );
        fc.pre(hasFlows);
        expect(sorted(rulesText(again).rules)).toEqual(sorted(rules));
      }),
    );
  });

  it('a number changed in the text changes that constant and nothing else', () => {
    fc.assert(
      fc.property(
        anyOde.filter(({ constants }) => constants.length > 0),
        (model) => {
          const { rules, start } = rulesText(model);
          const changed = start.replace(/^k1 = \S+/mu, 'k1 = 12,5');
          expect(read({ rules, start: changed }, model)).toEqual({
            ...model,
            constants: model.constants.map((one) =>
              one.name === 'k1' ? { ...one, value: 12.5 } : one,
            ),
          });
        },
      ),
    );
  });

  it('a formula changed in the text changes that formula and nothing else', () => {
    fc.assert(
      fc.property(
        anyOde.filter(({ auxiliaries }) => auxiliaries.length > 0),
        (model) => {
          const { rules, start } = rulesText(model);
          const isNew = (text: string) => text.replace(/^a1 = .+/mu, 'a1 = 3*x1');
          // A start value may need the formula too; in both places it is the same one.
          expect(read({ rules: isNew(rules), start: isNew(start) }, model)).toEqual({
            ...model,
            auxiliaries: model.auxiliaries.map((one) =>
              one.name === 'a1' ? { ...one, expression: '3*x1' } : one,
            ),
          });
        },
      ),
    );
  });

  it('a line added to the text adds that part and nothing else', () => {
    fc.assert(
      fc.property(anyOde, (model) => {
        const { rules, start } = rulesText(model);
        const texts = { rules: `nieuw = 2*x1\n${rules}`, start: `${start}\nc = 5 'kg` };
        expect(read(texts, model)).toEqual({
          ...model,
          auxiliaries: [...model.auxiliaries, { name: 'nieuw', expression: '2*x1' }],
          constants: [...model.constants, { name: 'c', value: 5 }],
          variables: [...model.variables, { name: 'c', label: 'c', unit: 'kg' }],
        });
      }),
    );
  });
});
