import { describe, expect, it } from 'vitest';
import { checkScene } from '#core/mechanics/check-scene.ts';
import {
  drawableSeries,
  withFirstGraph,
  withGraph,
  withGraphTitle,
  withInGraph,
  withoutGraph,
  withoutInGraph,
} from '#core/mechanics/edit-graphs.ts';
import { findQuantity, readyScene, sceneNames, type Scene } from '#core/mechanics/index.ts';
import { runScene } from '../../helpers/run-scene.ts';
import { body, scene } from './builders.ts';

const lists = ({ view }: Scene) => (view.graphs ?? []).map(({ y }) => y.join(' '));
const bare = scene([body('A')]);
const two = withGraph(withGraph(bare, 'x'), 'y');

describe('graphs', () => {
  it('come one after another', () => {
    expect(lists(two)).toEqual(['x', 'y']);
  });

  it('go', () => {
    expect(lists(withoutGraph(two, 0))).toEqual(['y']);
  });

  it('come first', () => {
    expect(lists(withFirstGraph(two, 1))).toEqual(['y', 'x']);
  });

  it('have a title, or none', () => {
    const titled = withGraphTitle(two, 1, 'Hoogte');
    expect(titled.view.graphs).toEqual([{ y: ['x'] }, { title: 'Hoogte', y: ['y'] }]);
    expect(withGraphTitle(titled, 1, '')).toEqual(two);
  });

  it('have series, each once, and are gone without', () => {
    const more = withInGraph(withInGraph(two, 0, 'v'), 0, 'v');
    expect(lists(more)).toEqual(['x v', 'y']);
    expect(lists(withoutInGraph(more, 0, 'x'))).toEqual(['v', 'y']);
    expect(lists(withoutInGraph(more, 1, 'y'))).toEqual(['x v']);
  });
});

it.each(sceneNames)('%s: what can be drawn is what its motion has, in the same unit', (name) => {
  const ready = readyScene(name);
  const short = { ...ready, time: { ...ready.time, end: ready.time.interval * 2 } };
  const run = runScene(short);
  const drawable = drawableSeries(short);
  expect(drawable.length).toBeGreaterThan(4);
  for (const { name: series, kind, unit } of drawable) {
    expect(findQuantity(run, series)).toMatchObject({ kind, unit });
  }
  const [first] = drawable;
  expect(checkScene(withGraph(short, first?.name ?? ''))).toMatchObject({ ok: true });
});
