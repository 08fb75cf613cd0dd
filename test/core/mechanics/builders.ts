/** Draws scenes for tests. */
import { runScene } from '../../helpers/run-scene.ts';
import { findSeries, type Body, type Scene, type Trajectory } from '#core/mechanics/index.ts';

/** A point of 1 kg at the origin at rest, with changes. */
export function body(id: string, changes: Partial<Body> = {}): Body {
  return { id, shape: { kind: 'point' }, mass: 1, position: { x: 0, y: 0 }, ...changes };
}

/** A disc, with changes. */
export function disc(id: string, radius: number, changes: Partial<Body> = {}): Body {
  return body(id, { shape: { kind: 'disc', radius }, ...changes });
}

/** A scene of bodies, 1 s in steps of 0.01 s, with changes. */
export function scene(bodies: Body[], changes: Partial<Scene> = {}): Scene {
  return {
    schemaVersion: 1,
    id: 'test',
    time: { end: 1, interval: 0.01 },
    view: { centre: { x: 0, y: 0 }, width: 10 },
    bodies,
    ...changes,
  };
}

/** A wall between two points. */
export function wall(
  id: string,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  changes: Partial<NonNullable<Scene['walls']>[number]> = {},
): NonNullable<Scene['walls']>[number] {
  return { id, from: { x: x1, y: y1 }, to: { x: x2, y: y2 }, ...changes };
}

/** A closed box from the origin. */
export function box(width: number, height: number): NonNullable<Scene['walls']> {
  return [
    wall('onder', [0, 0], [width, 0]),
    wall('rechts', [width, 0], [width, height]),
    wall('boven', [width, height], [0, height]),
    wall('links', [0, height], [0, 0]),
  ];
}

/** A series of a scene that is run to its end. */
export function series(trajectory: Trajectory, name: string): Float64Array {
  const found = findSeries(trajectory, name);
  if (found === null) throw new Error(`no series ${name}`);
  return found;
}

/** The last value of a series. */
export function last(from: Scene | Trajectory, name: string): number {
  const trajectory = 'bodies' in from && 'schemaVersion' in from ? runScene(from) : from;
  return series(trajectory as Trajectory, name).at(-1) ?? NaN;
}

/** The times at which a series rises through zero, by straight lines between the rows. */
export function risesThroughZero({ time }: Trajectory, values: Float64Array): readonly number[] {
  return [...values.keys()].flatMap((row) => {
    const [before, now] = [values[row - 1] ?? 0, values[row] ?? 0];
    if (row === 0 || before >= 0 || now < 0) return [];
    const [t1, t2] = [time[row - 1] ?? 0, time[row] ?? 0];
    return [t1 + ((t2 - t1) * before) / (before - now)];
  });
}

/** The mean time between two rises through zero. */
export function periodOf(trajectory: Trajectory, values: Float64Array): number {
  const times = risesThroughZero(trajectory, values);
  return ((times.at(-1) ?? NaN) - (times[0] ?? NaN)) / (times.length - 1);
}
