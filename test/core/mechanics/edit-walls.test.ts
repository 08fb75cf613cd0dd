import { describe, expect, it } from 'vitest';
import { withGas } from '#core/mechanics/edit-fills.ts';
import { checkScene } from '#core/mechanics/check-scene.ts';
import { withOffered } from '#core/mechanics/edit-controls.ts';
import { withSurface, withWallEnd, withWallThatEnds } from '#core/mechanics/edit-walls.ts';
import { runScene } from '../../helpers/run-scene.ts';
import { body, scene, wall } from './builders.ts';

const floor = wall('vloer', [0, 0], [1, 0]);
const one = scene([body('A')], { walls: [floor] });

describe('a wall', () => {
  it('ends elsewhere', () => {
    expect(withWallEnd(one, 'vloer', 'to', { x: 2, y: 1 }).walls?.[0]?.to).toEqual({ x: 2, y: 1 });
  });

  it('ends the run', () => {
    expect(withWallThatEnds(one, 'vloer', true).walls?.[0]?.endsRun).toBe(true);
  });

  it('has a surface, or leaves it to the body', () => {
    const rough = withSurface(one, 'vloer', 'friction', 0.3);
    expect(rough.walls).toEqual([{ ...floor, friction: 0.3 }]);
    expect(withSurface(rough, 'vloer', 'friction', null)).toEqual(one);
  });

  it('that is silent is set by nobody', () => {
    const place = { part: 'walls', id: 'vloer', property: 'friction' } as const;
    const offered = withOffered(withSurface(one, 'vloer', 'friction', 0.3), place);
    expect(offered.controls).toHaveLength(1);
    expect(withSurface(offered, 'vloer', 'friction', null).controls).toEqual([]);
  });
});

describe('a gas', () => {
  it('is in a box and can be calculated', () => {
    const filled = withGas({ ...scene([]), bodies: [] });
    expect(filled.walls).toHaveLength(4);
    expect(checkScene(filled)).toMatchObject({ ok: true });
    const { quantities, end } = runScene(filled);
    expect(end).toEqual({ reason: 'completed' });
    expect(quantities.find(({ name }) => name === 'botsingen')?.values.at(-1)).toBeGreaterThan(50);
  });

  it('finds the walls that are there', () => {
    expect(withGas(one).walls).toHaveLength(1);
  });
});
