import { describe, expect, it } from 'vitest';
import { checkScene } from '#core/mechanics/check-scene.ts';
import { modelOfScene } from '#core/mechanics/formula/model-of-scene.ts';
import { runScene } from '../../../helpers/run-scene.ts';
import {
  chooseMotion,
  controlValue,
  findSeries,
  readyScene,
  sceneNames,
  withControl,
} from '#core/mechanics/index.ts';
import { sceneText } from '#text/mechanics.ts';
import { ModelDefinition } from '#core/models/definition.ts';
import { compileModel } from '#core/models/index.ts';
import { Value } from 'typebox/value';
import { last, periodOf, series } from '../builders.ts';

describe.each(sceneNames)('scene %s', (name) => {
  const scene = readyScene(name);

  it('has no fault', () => {
    expect(checkScene(scene)).toEqual({ ok: true, scene });
  });

  it('has a title and says what there is to see', () => {
    expect(sceneText[name].title).not.toBe('');
    expect(sceneText[name].about).toMatch(/\.$/);
  });

  it('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(scene))).toEqual(scene);
  });

  it('has the series that it draws, all finite, and says how accurate they are', () => {
    const run = runScene(scene);
    for (const y of (scene.view.graphs ?? []).flatMap((graph) => graph.y))
      expect(findSeries(run, y)?.every((value) => Number.isFinite(value))).toBe(true);
    const choice = chooseMotion(scene);
    const limit = { formula: 1e-6, discs: 1e-13, contacts: 1e-2 }[
      choice.ok ? choice.motion : 'formula'
    ];
    expect(run.accuracy.energy).toBeLessThan(limit);
  });

  it('repeats to the last bit', () => {
    const short = { ...scene, time: { ...scene.time, end: scene.time.end / 5 } };
    const [one, other] = [runScene(short), runScene(short)].map(({ bodies }) =>
      bodies.flatMap(({ x, y, rotation, vx, vy }) =>
        [x, y, rotation, vx, vy].map((numbers) => numbers.join()),
      ),
    );
    expect(one?.length).toBeGreaterThan(0);
    expect(one).toEqual(other);
  });

  it('can be calculated at both ends of every control', () => {
    for (const control of scene.controls ?? []) {
      expect(controlValue(scene, control)).toBeGreaterThanOrEqual(control.min);
      expect(controlValue(scene, control)).toBeLessThanOrEqual(control.max);
      for (const value of [control.min, control.max])
        expect(checkScene(withControl(scene, control, value))).toMatchObject({ ok: true });
    }
  });
});

const byFormula = sceneNames.filter((name) => {
  const choice = chooseMotion(readyScene(name));
  return choice.ok && choice.motion === 'formula';
});

describe.each(byFormula)('the model of scene %s', (name) => {
  it('is a definition that fits the schema and compiles', () => {
    const model = modelOfScene(readyScene(name));
    expect(Value.Check(ModelDefinition, model)).toBe(true);
    expect(compileModel(model)).toMatchObject({ ok: true });
  });
});

describe('planets', () => {
  it('have the years of the tables, and no drift of energy', () => {
    const run = runScene(readyScene('planets'));
    const day = 86_400;
    // NASA fact sheets: 365.256 and 686.980 days; the planets pull on one another
    expect(periodOf(run, series(run, 'y_aarde')) / day).toBeCloseTo(365.256, 1);
    const mars = runScene({
      ...readyScene('planets'),
      time: { end: 2_200 * day, interval: 2 * day, substeps: 4 },
    });
    expect(periodOf(mars, series(mars, 'y_mars')) / day).toBeCloseTo(686.98, 0);
    expect(run.accuracy.energy).toBeLessThan(1e-10);
  });
});

describe('projectile', () => {
  it('flies three times as far without air', () => {
    const scene = readyScene('projectile');
    const [drag] = scene.controls ?? [];
    if (drag === undefined) throw new Error('no control');
    const far = last(withControl(scene, drag, 0), 'x');
    expect(far).toBeCloseTo((10 * (10 + Math.sqrt(100 + 2 * 9.81))) / 9.81, 6);
    expect(far / last(scene, 'x')).toBeGreaterThan(2.5);
  });
});
