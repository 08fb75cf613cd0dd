import fc from 'fast-check';
import { Value } from 'typebox/value';
import { expect, it } from 'vitest';
import { lifted, linesFromTexts, odeFromLines } from '#core/models/editing/between-semantics.ts';
import { ModelDefinition } from '#core/models/definition.ts';
import { compileModel, rulesText, runModel, type OdeModel } from '#core/models/index.ts';
import { cooling, lines } from '../builders.ts';
import { anyOde } from './any-model.ts';

/** The last values of stocks, or the fault codes. */
function ends(model: ModelDefinition, { stocks }: OdeModel): readonly unknown[] {
  const compiled = compileModel({ ...model, variables: [], parameters: [], views: [] });
  if (!compiled.ok) return compiled.faults.map(({ code }) => code);
  const { series, end } = runModel(compiled.model);
  if (end.reason !== 'completed') return [];
  return stocks.map(({ name }) => series.get(name)?.at(-1));
}

it('model lines of stocks and flows do to the bit what these do', () => {
  fc.assert(
    fc.property(anyOde, (any) => {
      const model: OdeModel = { ...any, method: 'euler' };
      const exact = ends(model, model);
      fc.pre(compileModel(model).ok && exact.length > 0);
      fc.pre(model.stocks.every((stock) => model.flows.some(({ to }) => to === stock.name)));
      const asLines = linesFromTexts(rulesText(model), model);
      expect([...Value.Errors(ModelDefinition, asLines)]).toEqual([]);
      expect(ends(asLines, model)).toEqual(exact);
      expect(asLines).toMatchObject({ parameters: model.parameters, diagram: model.diagram });
    }),
  );
});

it('stocks and flows of model lines keep their numbers and words', () => {
  const result = odeFromLines(cooling);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  expect(result.reordered).toEqual([]);
  expect(ends(result.definition, result.definition)[0]).toBeCloseTo(
    20 + 70 * (1 - 8 / 1045) ** 360,
    9,
  );
  expect([...Value.Errors(ModelDefinition, result.definition)]).toEqual([]);
});

it('lines that jump stay as they are, and texts that cannot be read stay texts', () => {
  const jumping = lines('als x > 3 dan x = 0 eindals', 'x = 1');
  expect(lifted(jumping)).toBe(jumping);
  const base = odeFromLines(cooling);
  if (!base.ok) throw new Error('cooling');
  const texts = { rules: 'x = (\r\ny = 2', start: '' };
  expect(linesFromTexts(texts, base.definition)).toMatchObject({
    semantics: 'lines',
    rules: ['x = (', 'y = 2'],
    start: [],
    time: cooling.time,
  });
});

it('keeps units that stand in the lists alone', () => {
  const { rules, start, ...rest } = cooling;
  const bare = {
    ...rest,
    rules,
    start: start.map((line) => line.replace(/ '.*/, '')),
    variables: [{ name: 'T', label: 'temperatuur', unit: '°C' }],
    parameters: [{ name: 'k', label: '', unit: 'W/K', min: 0, max: 1, step: 0.1 }],
  };
  const made = odeFromLines(bare);
  if (!made.ok) throw new Error('not lifted');
  const { variables, parameters, time } = made.definition;
  expect(variables.find(({ name }) => name === 'T')?.unit).toBe('°C');
  expect(parameters[0]?.unit).toBe('W/K');
  expect(time.unit).toBe('s');
});
