/** What holds for every model of the library. */
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { libraryModels } from '#library/index.ts';
import { ModelDefinition } from '#core/models/definition.ts';
import { diagramOf, type Diagram } from '#core/models/diagram/diagram.ts';
import { edgesOf, overlap } from '#core/models/diagram/geometry.ts';
import { namesIn } from '#core/models/language/ast.ts';
import { parseExpression } from '#core/models/language/parser.ts';
import { checkUnits } from '#core/models/units/check-units.ts';
import { readUnit } from '#core/models/units/read-unit.ts';
import { run, seriesOf, type Values } from './library-runs.ts';

const models = await Promise.all(
  libraryModels.map(async (entry) => ({ entry, id: entry.id, model: await entry.load() })),
);

/** Quantities of which there cannot be less than nothing, by model. */
const amounts: Readonly<Record<string, string>> = {
  'vallen-met-luchtweerstand': 'v',
  vervalreeks: 'N_Mo N_Tcm N_Tc',
  'reactie-evenwicht': 'c_H2 c_I2 c_HI',
  glucoseregeling: 'G_maag G_darm G I',
  epidemie: 'V B H',
  'prooi-en-roofdier': 'H L',
  'energiebalans-aarde': 'T',
};

/** What is wrong with a run; nothing when it came to a proper end with numbers that make sense. */
function troubles(model: ModelDefinition, parameters: Values): readonly string[] {
  const finished = run(model, parameters);
  const { end } = finished;
  const negative = (amounts[model.id]?.split(' ') ?? []).filter((name) =>
    seriesOf(finished, name).some((value) => value < 0),
  );
  const isEnded = end.reason === 'completed' || end.reason === 'stopped';
  return [...(isEnded ? [] : [JSON.stringify(end)]), ...negative];
}

/** Whether a number is a stop of a slider. */
function isStop(value: number, { min, max, step }: ModelDefinition['parameters'][number]): boolean {
  const steps = (value - min) / step;
  return value >= min && value <= max && Math.abs(steps - Math.round(steps)) < 1e-6;
}

function overlaps({ nodes }: Diagram, measure: (text: string) => number): readonly string[] {
  const boxes = nodes.flatMap((node) => {
    const own = { id: node.id, box: edgesOf(node) };
    if (node.kind !== 'flow') return [own];
    return [
      own,
      { ...own, box: edgesOf({ ...node.label, width: measure(node.text), height: 18 }) },
    ];
  });
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => other.id !== one.id && overlap(one.box, other.box))
      .map((other) => `${one.id} ${other.id}`),
  );
}

it('has ten models, each with an id of its own', () => {
  expect(new Set(models.map(({ id }) => id)).size).toBe(10);
});

describe.each(models)('$id', ({ entry, model }) => {
  const names = [...run(model).series.keys()];
  const parameters = new Map(model.parameters.map((parameter) => [parameter.name, parameter]));
  const labelled = new Set(model.variables.map(({ name }) => name));
  const written =
    model.semantics === 'ode'
      ? [...model.constants.map(({ name }) => name), ...names]
      : [...checkUnits(model).units.keys()].filter((name) => name !== 't' && name !== 'dt');

  it('is a definition, under the id and title of the list', () => {
    expect([...Value.Errors(ModelDefinition, model)]).toEqual([]);
    expect([model.id, model.title]).toEqual([entry.id, entry.title]);
  });

  it('has a description with a question, and says where its numbers come from', () => {
    expect(model.description).toMatch(/\?$/);
    expect(model.source).toMatch(/\.$/);
  });

  it('has units that fit', () => {
    expect(checkUnits(model).faults).toEqual([]);
    const units = [...model.variables, ...model.parameters].map(({ unit }) => unit);
    expect(units.filter((unit) => readUnit(unit) === null)).toEqual([]);
  });

  it('has words for every name, and no words for others', () => {
    expect(written.filter((name) => !labelled.has(name))).toEqual([]);
    expect([...labelled].filter((name) => !written.includes(name))).toEqual([]);
  });

  it('says of a parameter the same in both lists', () => {
    const said = model.variables.flatMap(({ name, unit }) => {
      const parameter = parameters.get(name);
      return parameter === undefined || parameter.unit === unit ? [] : [name];
    });
    expect(said).toEqual([]);
  });

  it('draws and measures what is there', () => {
    const drawn = model.views.flatMap(({ y, x, right = [] }) => [...y, ...right, x ?? 't']);
    const measured = (model.data ?? []).flatMap(({ columns }) => columns.map(({ name }) => name));
    const known = new Set<string | undefined>([...names, 't']);
    expect([...drawn, ...measured].filter((name) => !known.has(name))).toEqual([]);
    for (const { columns, rows } of model.data ?? [])
      expect(rows.every(({ length }) => length === columns.length)).toBe(true);
    expect(model.views.length).toBeLessThanOrEqual(3);
  });

  it('starts on stops of its sliders', () => {
    const starts = new Map(names.map((name) => [name, run(model).series.get(name)?.[0] ?? NaN]));
    if (model.semantics === 'ode')
      for (const { name, value } of model.constants) starts.set(name, value);
    const off = model.parameters.filter((parameter) => {
      const start = starts.get(parameter.name);
      return start !== undefined && !isStop(start, parameter);
    });
    expect(off).toEqual([]);
    expect(model.parameters.filter((parameter) => !isStop(parameter.max, parameter))).toEqual([]);
  });

  it('has runs to compare, that set stops of sliders', () => {
    const runs = model.runs ?? [];
    expect(runs.length).toBeGreaterThanOrEqual(2);
    const off = runs.flatMap(({ parameters: values }) =>
      Object.entries(values).filter(([name, value]) => {
        const parameter = parameters.get(name);
        return parameter === undefined || !isStop(value, parameter);
      }),
    );
    expect(off).toEqual([]);
    expect(runs.flatMap(({ parameters: values }) => troubles(model, values))).toEqual([]);
    const keys = runs.map(({ parameters: values }) => Object.keys(values).toSorted().join(' '));
    expect(new Set(keys).size).toBe(1);
  });

  it('runs with each slider at either end', () => {
    const ends = model.parameters.flatMap(({ name, min, max }) => [
      { [name]: min },
      { [name]: max },
    ]);
    expect(ends.flatMap((values) => troubles(model, values))).toEqual([]);
  });

  it('runs with all sliders anywhere', () => {
    const anywhere = fc.record(
      Object.fromEntries(
        model.parameters.map(({ name, min, max }) => [
          name,
          fc.oneof(fc.constant(min), fc.constant(max), fc.double({ min, max, noNaN: true })),
        ]),
      ),
    );
    fc.assert(
      fc.property(anywhere, (values) => {
        expect(troubles(model, values)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('has a diagram in which nothing overlaps', () => {
    const measure = (text: string): number => 7.5 * text.length;
    const diagram = diagramOf(model, { measure });
    expect(overlaps(diagram, measure)).toEqual([]);
    const own = diagram.nodes.flatMap(({ name }) => (name === '' ? [] : [name]));
    const placed = model.diagram?.places.map(({ name }) => name);
    if (placed !== undefined) expect(placed.toSorted()).toEqual(own.toSorted());
  });

  it('has a scene of names that it knows', () => {
    const texts = (model.scene?.shapes ?? []).flatMap(({ x, y, width, height = '0' }) => [
      x,
      y,
      width,
      height,
    ]);
    for (const text of texts) {
      const parsed = parseExpression(text, { part: 'auxiliaries' });
      expect(parsed.ok && namesIn(parsed.value).filter((name) => !names.includes(name))).toEqual(
        [],
      );
    }
  });
});
