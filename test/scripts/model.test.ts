/** The command `model`: what each exit code and message stands for, whatever is asked of it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it, test } from 'vitest';
import { modelCommand, usage } from '../../scripts/model-commands/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'model-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const tank = `'modelregels
h = h - k*h*dt
t = t + dt
'startwaarden
dt = 0,1
h = 1
k = 0,5
`;
const xmile = (equation: string): string =>
  `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"><sim_specs><start>0</start>
<stop>2</stop><dt>1</dt></sim_specs><model><variables><aux name="x"><eqn>${equation}</eqn></aux>
<aux name="far"><eqn>3</eqn><units>m</units></aux><aux name="late"><eqn>4</eqn><units>s</units></aux>
</variables></model></xmile>`;
const files: Readonly<Record<string, string | Uint8Array>> = {
  'tank.txt': tank,
  'stopping.txt': tank.replace('t = t', 'als h < 0,9 dan\n  stop\neindals\nt = t'),
  'empty.txt': '',
  'prose.txt': "Er was eens\n'startwaarden\ndt = 1",
  'random.txt': Uint8Array.from({ length: 300 }, (_, index) => (index * 151) % 256),
  'unknown.txt': tank.replace('k = 0,5', ''),
  'good.xmile': xmile('1 + TIME'),
  'metres.xmile': xmile('far + late'),
  'cut.xmile': xmile('1').slice(0, 150),
  'sum.xmile': xmile('SUM(nowhere)'),
  'half.json': '{"id":',
  'other.json': '{"id": "x"}',
  'large.txt': ' '.repeat(2_100_000),
};
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);

/** The outcome of a command in which FILE has the given name in the folder. */
const outcome = (command: string, name: string, ...options: readonly string[]) =>
  modelCommand([command, join(folder, name), ...options]);

type Case<What> = readonly [
  what: What,
  command: string,
  name: string,
  ...options: readonly string[],
];

test.each<readonly string[]>([
  [],
  [''],
  ['run'],
  ['check'],
  ['convert', '--to', 'json'],
  ['fly', 'tank.txt'],
  ['__proto__', 'tank.txt'],
  ['run', 'tank.txt', 'tank.txt'],
])('%j: how it is used', (...args) => {
  expect(modelCommand(args)).toEqual({ text: '', told: `${usage}\n`, exitCode: 2 });
});

const refused: readonly Case<RegExp>[] = [
  [/ENOENT/, 'check', 'nothing.txt'],
  [/EISDIR/, 'check', '.'],
  [/‘dt’ is niet bekend/, 'check', 'empty.txt'],
  [/./, 'check', 'random.txt'],
  [/a model may be 2 MB/, 'check', 'large.txt'],
  [/Bestand, regel 2, teken/, 'check', 'cut.xmile'],
  [/not a model/, 'run', 'half.json'],
  [/not a model/, 'convert', 'other.json', '--to', 'xmile'],
  [/‘k’ is niet bekend/, 'run', 'unknown.txt'],
  [/nowhere/, 'run', 'sum.xmile'],
  [/--wrong/, 'run', 'tank.txt', '--wrong'],
  [/--dt/, 'run', 'tank.txt', '--dt'],
  [/not a time step: 0/, 'run', 'tank.txt', '--dt', '0'],
  [/not a time step: -1/, 'run', 'tank.txt', '--dt=-1'],
  [/not a time step: NaN/, 'run', 'tank.txt', '--dt', 'abc'],
  [/not a time step: NaN/, 'run', 'tank.txt', '--dt', ''],
  [/not a time step: Infinity/, 'run', 'tank.txt', '--dt', '1e999'],
  [/tijdstappen/, 'run', 'tank.txt', '--dt', '1e-12'],
  [/tijdstappen/, 'run', 'tank.txt', '--end', '1e300'],
  [/not an end time: -5/, 'run', 'tank.txt', '--end=-5'],
  [/not an end time: NaN/, 'run', 'tank.txt', '--end', 'morgen'],
  [/not an end time: Infinity/, 'run', 'tank.txt', '--end', 'Infinity'],
  [/not a method: foo/, 'run', 'tank.txt', '--method', 'foo'],
  [/not a method: toString/, 'run', 'tank.txt', '--method', 'toString'],
  [/method lines/, 'run', 'good.xmile', '--method', 'lines'],
  [/rekenwijze past niet/, 'run', 'stopping.txt', '--method', 'rk4'],
  [/not a format: xml/, 'run', 'tank.txt', '--format', 'xml'],
  [/not a format: toString/, 'run', 'tank.txt', '--format', 'toString'],
  [/not a settable name: z/, 'run', 'tank.txt', '--param', 'z=3'],
  [/not a settable name/, 'run', 'tank.txt', '--param', '=3'],
  [/not a settable name: toString/, 'run', 'tank.txt', '--param', 'toString=3'],
  [/not a finite number: k/, 'run', 'tank.txt', '--param', 'k'],
  [/not a finite number: k/, 'run', 'tank.txt', '--param', 'k=1e999'],
  [/not a language: $/m, 'convert', 'tank.txt'],
  [/not a language: pdf/, 'convert', 'tank.txt', '--to', 'pdf'],
  [/rekenwijze past niet/, 'convert', 'stopping.txt', '--to', 'xmile'],
];
for (const [told, ...command] of refused) {
  it(`${command.join(' ')}: code 2, ${String(told)}`, () => {
    const found = outcome(...command);
    expect(found).toMatchObject({ text: '', exitCode: 2 });
    expect(found.told).toMatch(told);
    expect(found.told).not.toMatch(/undefined|\[object|\n {4}at /);
  });
}

it.each([
  ['tank.txt', 0, /Het model kan rekenen/],
  ['good.xmile', 0, /Het model kan rekenen/],
  ['metres.xmile', 1, /far/],
  ['prose.txt', 1, /regel 1, teken/],
  ['unknown.txt', 1, /‘k’ is niet bekend/],
  ['sum.xmile', 1, /nowhere/],
] as const)('check %s: code %d', (name, exitCode, text) => {
  const found = outcome('check', name);
  expect(found).toMatchObject({ told: '', exitCode });
  expect(found.text).toMatch(text);
});

const rows: readonly Case<string>[] = [
  ['time,h,k\n0,1,0.5\n0.1,0.95,0.5\n', 'run', 'tank.txt', '--end', '0,1'],
  ['time,h,k\n0,1,2\n0.5,0,2\n', 'run', 'tank.txt', '--dt', '.5', '--end', '.5', '--param', 'k=2'],
  ['time,h,k\n0,1,0.5\n', 'run', 'tank.txt', '--end', '0'],
];
for (const [text, ...command] of rows) {
  it(`${command.join(' ')}: code 0, with its rows`, () => {
    expect(outcome(...command)).toEqual({ text, told: '', exitCode: 0 });
  });
}

it('tells of a run that ends before its time, with the rows that there are', () => {
  const found = outcome('run', 'tank.txt', '--param', 'k=1e300', '--param', 'h=1e300');
  expect(found).toMatchObject({ text: 'time,h,k\n0,1e+300,1e+300\n', exitCode: 0 });
  expect(found.told).toMatch(/“h” wordt te groot/);
});

it.each(['json', 'modelregels', 'xmile'])('converts to %s, which is read again', (to) => {
  const found = outcome('convert', 'tank.txt', '--to', to);
  expect(found).toMatchObject({ exitCode: 0 });
  const name = `again.${to === 'modelregels' ? 'txt' : to}`;
  writeFileSync(join(folder, name), found.text);
  expect(outcome('run', name, '--end', '0,1').text).toContain('0.1,0.95');
});

it('never throws, and is silent about success only', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('run', 'check', 'convert', '--dt', '--end', '--to', '--param', '--', '-'),
    fc.constantFrom('json', 'xmile', 'rk4', '0', '-1', '1e9', 'k=3'),
  );
  const command = fc.constantFrom('run', 'check', 'convert');
  const file = fc.constantFrom(...Object.keys(files)).map((name) => join(folder, name));
  fc.assert(
    fc.property(command, file, fc.array(word, { maxLength: 4 }), (first, name, rest) => {
      const { text, told, exitCode } = modelCommand([first, name, ...rest]);
      expect(exitCode === 2 ? told : text).not.toBe('');
    }),
  );
});

it.each([
  [0, ['check', join(folder, 'tank.txt')]],
  [1, ['check', join(folder, 'unknown.txt')]],
  [2, ['check', join(folder, 'nothing.txt')]],
])('the program ends with code %d', (code, args) => {
  const ended = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/model.ts', ...args], {
    encoding: 'utf8',
  });
  expect({ code: ended.status, hasTold: ended.stderr !== '' }).toEqual({
    code,
    hasTold: code === 2,
  });
  expect(ended.stdout === '').toBe(code === 2);
});
