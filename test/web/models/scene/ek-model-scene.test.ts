/** <ek-model-scene>: shapes stand where the expressions of the model put them, at each moment. */
import { html } from 'lit';
import { expect, test } from 'vitest';
import type { Scene } from '#core/models/definition.ts';
import { compileModel, runModel, type ModelDefinition } from '#core/models/index.ts';
import '#web/models/scene/ek-model-scene.ts';
import { mount } from '../../elements/mount.ts';
import { cooling } from '../models.ts';

const scene: Scene = {
  left: 0,
  right: 100,
  bottom: 0,
  top: 100,
  shapes: [
    { kind: 'disc', x: 't', y: 'T', width: '2 + k', label: 'beker' },
    { kind: 'box', x: '50', y: '50', width: '10', height: 'T/10', rotation: 'pi/2' },
    { kind: 'arrow', x: '0', y: 'T', width: '20', height: '0' },
    { kind: 'line', x: '...', y: '0', width: '1' },
  ],
};

async function drawn(index: number) {
  const definition: ModelDefinition = { ...cooling(), scene };
  const compiled = compileModel(definition);
  if (!compiled.ok) throw new Error('a model that cannot run');
  const run = { parameters: { k: 0.4 }, trajectory: runModel(compiled.model), reason: 'opening' };
  const place = await mount(
    html`<ek-model-scene .definition=${definition} .run=${run} .index=${index}></ek-model-scene>`,
  );
  const element = place.matches('ek-model-scene') ? place : place.querySelector('ek-model-scene');
  const root = element?.shadowRoot;
  return { run, root };
}

test.each([0, 5])('at sample %i', async (index) => {
  const { run, root } = await drawn(index);
  const circle = root?.querySelector('circle');
  const temperature = run.trajectory.series.get('T')?.[index] ?? NaN;
  expect(Number(circle?.getAttribute('cx'))).toBeCloseTo(run.trajectory.time[index] ?? NaN, 9);
  expect(Number(circle?.getAttribute('cy'))).toBeCloseTo(-temperature, 9);
  expect(Number(circle?.getAttribute('r'))).toBeCloseTo(2.4, 9);
  expect(Number(root?.querySelector('rect')?.getAttribute('height'))).toBeCloseTo(temperature / 10);
  expect(root?.querySelector('text')?.textContent).toBe('beker');
  // A shape with a blank has no place.
  expect(root?.querySelectorAll('path').length).toBe(1);
});
