import fc from 'fast-check';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { OdeModel } from '#core/models/definition.ts';
import { namesIn } from '#core/models/language/ast.ts';
import { parseExpression } from '#core/models/language/parser.ts';
import { readXmile } from '#core/models/exchange/xmile/read-xmile.ts';
import { writeXmile } from '#core/models/exchange/xmile/write-xmile.ts';
import { anyOde } from './any-model.ts';

/** The model in a file, without the file. */
function reread(text: string): unknown {
  const read = readXmile(text, { id: 'any' });
  if (!read.ok) return { faults: read.faults, text };
  const definition: Partial<OdeModel> = { ...read.definition };
  delete definition.xmile;
  return definition;
}

/** The model with what has no order in one order. */
function inOrder(model: unknown): unknown {
  return JSON.parse(JSON.stringify(model), (_, value: unknown) => {
    const isNamed = (item: unknown): item is { name: string } =>
      typeof item === 'object' && item !== null && 'name' in item;
    return Array.isArray(value) && value.every(isNamed)
      ? [...value].sort((a, b) => (a.name < b.name ? -1 : 1))
      : value;
  });
}

describe('a model written and read again', () => {
  it('is the same model', () => {
    fc.assert(
      fc.property(anyOde, (model) => {
        expect(Value.Check(OdeModel, model)).toBe(true);
        expect(reread(writeXmile(model))).toEqual(model);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same model whatever file it was read from before', () => {
    fc.assert(
      fc.property(anyOde, anyOde, (model, other) => {
        const written = writeXmile({ ...model, xmile: writeXmile(other) });
        expect(inOrder(reread(written))).toEqual(inOrder(model));
      }),
    );
  });

  it('is the same after one of its parts has changed', () => {
    fc.assert(
      fc.property(anyOde, fc.nat(), (model, choice) => {
        const xmile = writeXmile(model);
        const changed = changes(model)[choice % changes(model).length] ?? model;
        const written = writeXmile({ ...changed, xmile });
        expect(inOrder(reread(written))).toEqual(inOrder(changed));
        expect(written).toContain('<name>A &lt;title&gt; &amp; more</name>');
      }),
    );
  });
});

/** The model with one part left out or put in the place of another. */
function changes(model: OdeModel): readonly OdeModel[] {
  const used = namesUsed(model);
  const isUnused = (name: string): boolean => !used.has(name);
  return [
    { ...model, seed: 12, method: 'euler' },
    { ...model, time: { ...model.time, unit: '', step: 0.5 } },
    ...model.auxiliaries.map((_, index) => ({
      ...model,
      auxiliaries: model.auxiliaries.map((each, place) => {
        return place === index && each.over === undefined
          ? { ...each, expression: '1 + dt' }
          : each;
      }),
    })),
    ...model.constants.map((_, index) => ({
      ...model,
      constants: model.constants.map((each, place) =>
        place === index ? { ...each, value: 3 } : each,
      ),
    })),
    ...model.auxiliaries
      .filter(({ name }) => isUnused(name))
      .map(({ name }) => ({
        ...model,
        auxiliaries: model.auxiliaries.filter((each) => each.name !== name),
      })),
  ];
}

/** The names in all expressions of a model. */
function namesUsed(model: OdeModel): ReadonlySet<string> {
  const used = new Set<string>();
  JSON.stringify(model, (key, value: unknown) => {
    if (typeof value !== 'string' || key === 'name') return value;
    const parsed = parseExpression(value, { part: 'rules' });
    if (parsed.ok) for (const name of namesIn(parsed.value)) used.add(name);
    return value;
  });
  return used;
}
