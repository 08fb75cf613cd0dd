import { describe, expect, it } from 'vitest';
import { modelOfScene } from '#core/mechanics/formula/model-of-scene.ts';
import { quantityLabel } from '#text/mechanics.ts';
import { body, disc, scene, wall } from '../builders.ts';

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

const ball = scene([disc('A', 0.1, { position: { x: 0, y: 1 }, restitution: 0.8 })], {
  axis: 'y',
  fields: { gravity: 9.81 },
  walls: [wall('vloer', [-1, 0], [1, 0])],
});

describe('modelOfScene', () => {
  it('names things as a classroom does', () => {
    const thrown = modelOfScene(scene([body('A')], { fields: { gravity: 9.81 } }));
    expect(names(thrown.stocks)).toEqual(['x', 'v_x', 'y', 'v_y']);
    expect(names(thrown.auxiliaries)).toEqual([
      'F_z',
      'F_res_x',
      'F_res_y',
      'E_k',
      'E_z',
      'E_mech',
    ]);
    expect(names(thrown.constants)).toEqual(['m', 'g']);
  });

  it('puts the id of a body behind its names where there are more', () => {
    const pair = [disc('A', 0.1), disc('B', 0.1, { position: { x: 1, y: 0 } })];
    const { stocks } = modelOfScene(scene(pair, { axis: 'x' }));
    expect(names(stocks)).toEqual(['x_A', 'v_A', 'x_B', 'v_B', 'Q']);
  });

  it('describes a bounce as an event', () => {
    const { events } = modelOfScene(ball);
    expect(events).toEqual([
      {
        when: '(y - y_vloer) - r',
        direction: 'falling',
        set: [
          { name: 'v', expression: '(als e*abs(v) < g*dt dan 0 anders -e*v)' },
          { name: 'ligt', expression: 'e*abs(v) < g*dt' },
          {
            name: 'Q',
            expression: 'Q + (als e*abs(v) < g*dt dan 0.5*m*v^2 anders (1 - e^2)*0.5*m*v^2)',
          },
        ],
      },
    ]);
  });

  it('gives every name a label and a unit, and constants bounds', () => {
    const model = modelOfScene(ball, quantityLabel);
    const labelOf = (name: string) => model.variables.find((one) => one.name === name);
    expect(labelOf('v')).toEqual({ name: 'v', label: 'snelheid in de y-richting', unit: 'm/s' });
    expect(labelOf('g')).toEqual({ name: 'g', label: 'valversnelling', unit: 'm/s²' });
    expect(model.parameters.find(({ name }) => name === 'e')).toMatchObject({ min: 0, max: 1 });
    expect(model.parameters.find(({ name }) => name === 'm')?.min).toBeGreaterThan(0);
  });

  it('keeps the graphs of the scene', () => {
    const drawn = { ...ball, view: { ...ball.view, graphs: [{ title: 'h', y: ['y'] }] } };
    expect(modelOfScene(drawn).views).toEqual([{ kind: 'graph', title: 'h', y: ['y'] }]);
  });
});
