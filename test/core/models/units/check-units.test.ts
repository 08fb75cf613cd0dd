import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ModelDefinition } from '#core/models/index.ts';
import { checkUnits } from '#core/models/units/check-units.ts';
import { printUnit } from '#core/models/units/print-unit.ts';
import { lines, ode } from '../builders.ts';

type Units = Readonly<Record<string, string>>;

const declared = (units: Units): ModelDefinition['variables'] =>
  Object.entries(units).map(([name, unit]) => ({ name, label: name, unit }));

/** Rules with these units; time in seconds unless stated. */
function rules(text: string, units: Units, changes: Partial<ModelDefinition> = {}) {
  return lines(text, '', { variables: declared(units), ...(changes as object) });
}

const places = ['code', 'part', 'item', 'line', 'column'];

/** Faults as `code line:column a|b`. */
function faultsOf(definition: ModelDefinition): string[] {
  return checkUnits(definition).faults.map((fault) => {
    const words = Object.entries(fault).filter(([key]) => !places.includes(key));
    const place = `${String(fault.line)}:${String(fault.column)}`;
    const code = fault.code.replace('model-unit-', '');
    return `${code} ${place} ${words.map(([, word]) => String(word)).join('|')}`;
  });
}

/** The unit of a name, as printed. */
const unitOf = (definition: ModelDefinition, name: string) =>
  checkUnits(definition).units.get(name)?.text;

const physics: Units = {
  ...{ x: 'm', y: 'm', v: 'm/s', a: 'm/s²', F: 'N', m: 'kg', E: 'J', P: 'W', T: '°C', T_K: 'K' },
  ...{ tau: 's', u: 'min', f: 'Hz', hoek: '°', phi: 'rad', km: 'km', p: '%', A: 'm²' },
};

describe('formulas that fit', () => {
  test.each([
    'x = x + v*dt',
    'v = v + a*dt',
    'F = m*a',
    'E = 0,5*m*v^2',
    'E = 1/2*m*v²',
    'E = F*x',
    'P = F*v',
    'P = E/tau',
    'v = wortel(2*E/m)',
    'v = (E/m)^0,5',
    'v = (E/m)^(1/2)',
    'x = y - 20',
    'T = T_K - 273',
    'T = T - 20 + 5',
    'x = abs(-y)',
    'x = min(x; y; 3)',
    'x = max(0; y)',
    'als x > y dan x = y eindals',
    'als x > 3 en v <> 0 dan stop eindals',
    'y = sin(2*pi*f*t) * x',
    'y = x*cos(phi)',
    'y = x*exp(-t/tau)',
    'y = x*exp(-t/5)',
    'y = x*exp(-0,1*t)',
    'y = x*sin(2*pi*t/24)',
    'y = x*0,5^(t/tau)',
    'y = x*1,05^t',
    'y = x*2^5',
    'y = x*(1 - 0,1)',
    'y = x*(x > y)',
    'A = x^2',
    'A = pi*x²',
    'F = m*9,81',
    'F = 0,4*v^2',
    'km = x/1000',
    'x = km*1000',
    'u = t/60',
    'E = P*u*60',
    'v = km/u*1000/60',
    'x = x*p/100',
    'phi = hoek*pi/180',
    'x = 0',
    'x = waar',
    'x = round(x)',
    'h = m + 3',
    'm = m + h',
    'x = onbekend(v; a)',
    'x = sign(v)*y',
    'y = y*log(x)',
    'T_K = T + 273,15',
    'P = 0,0000000567*A*T_K^4',
    'x = -y',
    'x = x*(niet y)',
  ])('%s', (text) => {
    expect(faultsOf(rules(text, physics))).toEqual([]);
  });
});

describe('formulas that do not fit', () => {
  test.each([
    ['x = x + v', 'clash 1:7 m|m/s'],
    ['x = x - t', 'clash 1:7 m|s'],
    ['x = v*dt + a*dt', 'clash 1:10 m|m/s'],
    ['x = v', 'result 1:5 x|m|m/s'],
    ['x = v*dt^2', 'result 1:6 x|m|m·s'],
    ['F = m*v', 'result 1:6 F|N|kg·m/s'],
    ['E = 0,5*m*v', 'result 1:10 E|J|kg·m/s'],
    ['v = wortel(E)', 'result 1:5 v|m/s|J^(1/2)'],
    ['als x > v dan x = y eindals', 'clash 1:7 m|m/s'],
    ['x = min(x; v)', 'clash 1:12 m|m/s'],
    ['y = x*exp(-t)', 'not-plain 1:11 exp|s'],
    ['y = x*sin(v*t)', 'not-plain 1:12 sin|m'],
    ['y = ln(x)*x', 'not-plain 1:8 ln|m'],
    ['y = x*2^v', 'not-plain 1:9 ^|m/s'],
    ['y = x*sin(hoek)', 'angle 1:11 sin|°|radians'],
    ['x = km', 'result-scale 1:5 x|m|km'],
    ['x = x + km', 'scale 1:7 m|km'],
    ['als u > t dan stop eindals', 'scale 1:7 min|s'],
    ['x = v*u', 'result-scale 1:6 x|m|m·min/s'],
    ['x = km*100', 'result-scale 1:7 x|m|km'],
    ['y = x*exp(-u/tau)', 'not-plain 1:13 exp|min/s'],
    ['T_K = T', 'offset 1:7 °C|K'],
    ['als T > T_K dan stop eindals', 'offset 1:7 K|°C'],
    ['P = 0,0000000567*A*T^4', 'offset 1:21 °C|K'],
    ['x = x\ny = y + v', 'clash 2:7 m|m/s'],
    ['als x > y dan\n  v = a\neindals', 'result 2:7 v|m/s|m/s²'],
  ])('%s: %s', (text, fault) => {
    expect(faultsOf(rules(text, physics))).toEqual([fault]);
  });

  test('angles in degrees', () => {
    const text = 'y = x*sin(hoek)\nx = y*sin(phi)';
    const faults = faultsOf(rules(text, physics, { angles: 'degrees' }));
    expect(faults).toEqual(['angle 2:11 sin|rad|degrees']);
  });

  test('one fault does not make another of every line that follows', () => {
    const text = 'q = x*v\nq = x + v\nr = q\nr = r + q';
    expect(faultsOf(rules(text, physics))).toEqual(['clash 2:7 m|m/s', 'result 2:7 q|m²/s|m']);
  });

  test('the unit in a comment counts, a list goes before it', () => {
    const commented = lines("x = x + v*dt 'm", "x = 3 'm\nv = 2 'm");
    expect(faultsOf(commented)).toEqual(['clash 1:7 m|m·s']);
    const listed = { ...commented, variables: declared({ v: 'm/s' }) };
    expect(faultsOf(listed)).toEqual([]);
  });

  test('the comment behind dt is the unit of time', () => {
    const definition = lines('x = x + v*dt', "dt = 1 's\nx = 1 'm\nv = 2 'm/s", {
      time: { ...time, unit: '' },
    });
    expect(faultsOf(definition)).toEqual([]);
    expect(unitOf(definition, 't')).toBe('s');
  });

  test('two lists that say different things', () => {
    const parameters = [{ name: 'x', label: '', unit: 'km', min: 0, max: 1, step: 1 }];
    expect(faultsOf(rules('x = x', { x: 'm' }, { parameters }))).toEqual([
      'result-scale 1:1 x|m|km',
    ]);
  });
});

describe('units that nobody wrote', () => {
  test.each([
    ['dQ = k*(T - T_omg)*dt', { dQ: 'J', T: '°C' }, 'k', 'W/K'],
    ['dQ = k*(T - T_omg)*dt', { dQ: 'J', T: '°C' }, 'T_omg', '°C'],
    ['T = T + Q/(m*c)', { Q: 'J', m: 'kg', T: '°C' }, 'c', 'J/(kg·K)'],
    ['F = -C*x', { F: 'N', x: 'm' }, 'C', 'N/m'],
    ['v = v + F/m*dt', { F: 'N', m: 'kg' }, 'v', 'm/s'],
    ['dK = a*K*dt - b*K*V*dt\nK = K + dK', { K: 'konijnen', V: 'vossen' }, 'b', '1/(vossen·s)'],
    ['F = k*v^2', { F: 'N', v: 'm/s' }, 'k', 'kg/m'],
    ['A = z^2', { A: 'm²' }, 'z', 'm'],
    ['x = (z + 3)^1,5', { x: 'm³' }, 'z', 'm²'],
    ['y = x*exp(-k*t)', { x: 'm' }, 'k', '1/s'],
    ['y = x*sin(omega*t)', { x: 'm' }, 'omega', '1/s'],
    ['p = q\nq = r\nr = x', { x: 'm' }, 'p', 'm'],
    ['r = x\np = q\nq = r', { x: 'm' }, 'p', 'm'],
    ['p*q = 3', {}, 'p', undefined],
    ['p = q*r', {}, 'p', ''],
    ['v = x/t', { x: 'km' }, 'v', 'km/s'],
    ['E = P*t', { P: 'kW' }, 'E', 'kW·s'],
    ['hoek = hoek', {}, 'dt', 's'],
  ] as const)('%s with %o: %s is in %s', (text, units, name, unit) => {
    expect(faultsOf(rules(text, units as Units))).toEqual([]);
    expect(unitOf(rules(text, units as Units), name)).toBe(unit);
  });

  test('of what may be converted only the quantity is sure', () => {
    const { units } = checkUnits(rules('u = t/60\nw = t', {}));
    expect(units.get('u')).toMatchObject({ text: 's', isSizeKnown: false, source: 'formulas' });
    expect(units.get('w')).toMatchObject({ text: 's', isSizeKnown: true });
  });

  test('what cannot be read is told and fits everything', () => {
    const definition = rules('x = x + q', { x: 'm', q: 'zie tabel 3' });
    expect(faultsOf(definition)).toEqual([]);
    expect(unitOf(definition, 'q')).toBe('zie tabel 3');
  });

  test('without any unit all is open and nothing is wrong', () => {
    const definition = rules('x = x + v*dt', {}, { time: { ...time, unit: '' } });
    const { units, faults } = checkUnits(definition);
    expect(faults).toEqual([]);
    expect([...units.values()].every(({ source }) => source === 'open')).toBe(true);
  });
});

const time = { variable: 't', unit: 's', start: 0, end: 10, step: 1 };

describe('stocks and flows', () => {
  const tank = (units: Units, rate = 'k*h', changes = {}) =>
    ode({ V: ['3', rate] }, { k: 2 }, { h: 'V/A' }, { variables: declared(units), ...changes });

  test('a flow is the stock per unit of time', () => {
    const definition = tank({ V: 'm³', A: 'm²' });
    expect(unitOf(definition, 'dV')).toBe('m³/s');
    expect(unitOf(definition, 'h')).toBe('m');
    expect(unitOf(definition, 'k')).toBe('m²/s');
    expect(faultsOf(definition)).toEqual([]);
  });

  test('a flow in another unit', () => {
    expect(faultsOf(tank({ V: 'L', dV: 'L/min' }))).toEqual(['result-scale 1:1 dV|L/min|L/s']);
    expect(faultsOf(tank({ V: 'L', dV: 'm/s' }))).toEqual(['result 1:1 dV|m/s|L/s']);
    expect(
      faultsOf(tank({ V: 'L', dV: 'L/min' }, 'k', { time: { ...time, unit: 'min' } })),
    ).toEqual([]);
  });

  test('a formula that is no flow points at its operator', () => {
    expect(faultsOf(tank({ V: 'm³', k: 'm²/s', h: 'm' }, 'k*h + V'))).toEqual([
      'clash 1:5 m³/s|m³',
    ]);
  });

  test.each([
    ['delay(V; 5)', []],
    ['delay(V; tau)', []],
    ['delay(V; k)', ['clash 1:14 m|s']],
    ['smth1(V; tau; V)', []],
    ['smth1(V; tau; k)', ['clash 1:19 m³|m']],
    ['step(V; 5)', []],
    ['ramp(V; 5)', ['result 1:3 uit|m³|m³·s']],
    ['pulse(V; 5)', ['result 1:3 uit|m³|m³/s']],
    ['safediv(V*k; k)', []],
    ['lookup(V; k)', []],
    ['previous(V; k)', ['clash 1:17 m³|m']],
    ['arctan(tau/tau)*V', []],
    ['delay()', []],
    ['ramp()', []],
    ['smthn(V)', []],
  ])('%s', (expression, faults) => {
    const definition = ode(
      { V: ['3', '0'] },
      { k: 2, tau: 1 },
      { uit: `3 + ${expression}` },
      {
        variables: declared({ V: 'm³', k: 'm', tau: 's', uit: 'm³' }),
      },
    );
    expect(faultsOf(definition)).toEqual(faults);
  });

  test('a table gives a unit of its own', () => {
    const table = { kind: 'continuous' as const, x: [0, 1], y: [3, 4] };
    const auxiliaries = [{ name: 'eff', expression: 'V', table }];
    const definition = tank({ V: 'm³', eff: '%' }, 'k', { auxiliaries });
    expect(faultsOf(definition)).toEqual([]);
  });

  describe('arrays', () => {
    const regions = (expression: string) =>
      tank({ V: 'm³', pop: 'persoon', k: 'm³' }, '0', {
        dimensions: [{ name: 'streek', elements: ['noord', 'zuid'] }],
        auxiliaries: [
          { name: 'pop', expression: '3', over: ['streek'] },
          {
            name: 'uit',
            expression: '',
            over: ['streek'],
            elements: [{ at: ['noord'], expression }],
          },
        ],
      });
    test.each([
      ['pop[noord]', 'persoon', []],
      ['pop[streek]*2', 'persoon', []],
      ['sum(pop)', 'persoon', []],
      ['size(pop)*k', 'm³', []],
      ['noord*k', 'm³', []],
      ['pop[noord] + k', 'persoon', ['clash 1:12 persoon|m³']],
    ])('%s is in %s', (expression, unit, faults) => {
      expect(unitOf(regions(expression), 'uit')).toBe(unit);
      expect(faultsOf(regions(expression))).toEqual(faults);
    });
  });

  test('a macro is asked nothing', () => {
    const result = { name: 'dubbel', parameters: [{ name: 'x' }], result: '2*x' };
    const macros = [{ ...result, stocks: [], flows: [], auxiliaries: [] }];
    expect(faultsOf(tank({ V: 'm³', k: 's' }, 'dubbel(k)', { macros }))).toEqual([]);
  });

  test('events give stocks a value', () => {
    const event = (expression: string) => ({ when: 'V - 3', set: [{ name: 'V', expression }] });
    expect(faultsOf(tank({ V: 'm³', k: 'm³' }, '0', { events: [event('V + k')] }))).toEqual([]);
    expect(faultsOf(tank({ V: 'm³', k: 'm' }, '0', { events: [event('k')] }))).toEqual([
      'result 1:1 V|m³|m',
    ]);
  });
});

describe('models of the modules', () => {
  const modules = fileURLToPath(new URL('../../../../content/modules', import.meta.url));
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\/models\/[^/]+\.json$/.test(name),
  );
  test.each(files)('%s', (file) => {
    const text = readFileSync(`${modules}/${file}`, 'utf8');
    expect(faultsOf(JSON.parse(text) as ModelDefinition)).toEqual([]);
  });
  test('there are some', () => {
    expect(files.length).toBeGreaterThan(0);
  });
});

describe('any model', () => {
  const names = ['x', 'y', 'z', 'p', 'q', 'r'] as const;
  const expression = fc.letrec<{ part: string }>((tie) => ({
    part: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(...names, 't', 'dt', '2', '7,3'),
      fc
        .tuple(tie('part'), fc.constantFrom('+', '-', '*', '/', '<'), tie('part'))
        .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
      fc
        .tuple(tie('part'), fc.constantFrom('2', '0,5', '(2/3)', 'x', '3,14159'))
        .map(([a, exponent]) => `(${a})^${exponent}`),
      fc
        .tuple(fc.constantFrom('sin', 'exp', 'wortel', 'abs', 'nee'), tie('part'))
        .map(([name, a]) => `${name}(${a})`),
      fc.tuple(tie('part'), tie('part')).map(([a, b]) => `min(${a}; ${b})`),
    ),
  })).part;
  const rule = fc
    .tuple(fc.constantFrom(...names), expression)
    .map(([name, of]) => `${name} = ${of}`);
  const text = fc.array(rule, { minLength: 1, maxLength: 8 }).map((all) => all.join('\n'));
  const unitsOver = (symbols: readonly string[]) =>
    fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...symbols), {
      noNullPrototype: true,
    });
  const wild = unitsOver(['m', 's', 'kg', 'm/s', 'J', '', '-', '%', '°C', 'K', 'konijn', '???']);

  test('is checked without throwing, and what is found keeps to what was written', () => {
    fc.assert(
      fc.property(text, wild, (source, units) => {
        const checked = checkUnits(rules(source, units));
        for (const [name, written] of Object.entries(units)) {
          const found = checked.units.get(name);
          if (found?.source === 'declared' && found.unit !== null)
            expect(printUnit(found.unit)).toBe(found.text);
          expect(
            found === undefined || written === '' || found.text !== '' || written === '-',
          ).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('what was inferred, written down, gives no new faults', () => {
    fc.assert(
      fc.property(text, wild, (source, units) => {
        const before = checkUnits(rules(source, units));
        if (before.faults.length > 0) return;
        const found = [...before.units].filter(
          ([, { unit, isSizeKnown }]) => unit !== null && isSizeKnown,
        );
        const written = Object.fromEntries(
          found
            .filter(([name]) => name !== 't' && name !== 'dt')
            .map(([name, { text }]) => [name, text]),
        );
        expect(faultsOf(rules(source, { ...units, ...written }))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('the verdict does not depend on the units of the base quantities', () => {
    const scaled: Units = { m: 'km', s: 'min', kg: 'g', 'm/s': 'km/min', J: 'g·km²/min²', '': '' };
    fc.assert(
      fc.property(text, unitsOver(Object.keys(scaled)), (source, units) => {
        const other = Object.fromEntries(
          Object.entries(units).map(([name, unit]) => [name, scaled[unit] ?? unit]),
        );
        const codes = (definition: ModelDefinition) =>
          checkUnits(definition).faults.map(({ code, line, column }) => [code, line, column]);
        const inMinutes = { time: { ...time, unit: 'min' } };
        expect(codes(rules(source, other, inMinutes))).toEqual(codes(rules(source, units)));
      }),
      { numRuns: 500 },
    );
  });

  test('of stocks and flows with any texts is checked without throwing', () => {
    const piece = fc.constantFrom(
      ...['V', 'W', 'dV', '+', '*', '/', '^', '(', ')', '2', '0,5', ';', 'als', 'dan', 'anders'],
      ...['min', 'delay', 'sum', '[', ']', 't', 'dt', '<', 'waar', '...', '°', '__proto__'],
    );
    const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
    const anyUnitText = fc.oneof(fc.string(), fc.constantFrom('m', 'K', '°C', 'm/s', '1/V'));
    const inputs = fc.tuple(anyText, anyText, anyText, anyUnitText, anyUnitText);
    fc.assert(
      fc.property(inputs, ([start, rate, other, unit, timeUnit]) => {
        const definition = ode(
          { V: [start, rate], W: ['1', other] },
          {},
          { __proto__: rate },
          {
            variables: declared({ V: unit, dV: unit, constructor: unit }),
            time: { ...time, unit: timeUnit },
          },
        );
        const { units } = checkUnits(definition);
        expect(units.has('V')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('texts that cannot be read give no faults', () => {
    expect(faultsOf(rules('x = = 3', { x: 'm' }))).toEqual([]);
    expect(faultsOf(ode({ x: ['(', 'x +'] }))).toEqual([]);
  });

  test('a large model in which all hangs together ends', () => {
    const many = Array.from({ length: 1000 }, (_, index) => index);
    const chain = many.map(
      (index) =>
        `x${String(index + 1)} = x${String(index)}*y${String(index % 50)} + x${String((index * 7) % 1000)}`,
    );
    const checked = checkUnits(rules(chain.join('\n'), { x0: 'm' }));
    expect(checked.units.size).toBeGreaterThan(1000);
  });
});
