/** Where everything is at one moment: at the start as the scene says, later as it was calculated. */
import { rowAt, type ForceKind, type Scene, type Trajectory } from '#core/mechanics/index.ts';

/** A body at a moment, SI. */
export interface BodyMoment {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly rotation: number;
  readonly vx: number;
  readonly vy: number;
}

/** A force at a moment, N. */
export interface ForceMoment {
  readonly body: string;
  readonly kind: ForceKind;
  readonly x: number;
  readonly y: number;
}

/** The bodies as the scene puts them. */
export function bodiesAtStart({ bodies }: Scene): readonly BodyMoment[] {
  return bodies.map(({ id, position, velocity, angle = 0 }) => ({
    id,
    ...position,
    rotation: angle,
    vx: velocity?.x ?? 0,
    vy: velocity?.y ?? 0,
  }));
}

/** The bodies at a time; between two rows in proportion. */
export function bodiesAt(trajectory: Trajectory, time: number): readonly BodyMoment[] {
  const row = rowAt(trajectory, time);
  const next = Math.min(row + 1, trajectory.time.length - 1);
  const [from = 0, until = 0] = [trajectory.time[row], trajectory.time[next]];
  const part = until > from ? Math.min(1, Math.max(0, (time - from) / (until - from))) : 0;
  const between = (values: Float64Array): number => {
    const first = values[row] ?? 0;
    return first + part * ((values[next] ?? first) - first);
  };
  return trajectory.bodies.map(({ id, x, y, rotation, vx, vy }) => ({
    id,
    x: between(x),
    y: between(y),
    rotation: between(rotation),
    vx: between(vx),
    vy: between(vy),
  }));
}

/** The forces in a row. */
export function forcesAt({ forces }: Trajectory, row: number): readonly ForceMoment[] {
  return forces.map(({ body, kind, x, y }) => ({ body, kind, x: x[row] ?? 0, y: y[row] ?? 0 }));
}
