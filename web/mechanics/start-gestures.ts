/**
 * Dragging a body or the tip of its velocity arrow, and the same by keys. Moves are relative to where
 * the hand took hold, and end on round numbers of about a pixel. No DOM but events.
 */
import type { Scene } from '#core/mechanics/index.ts';
import { roundStep } from '../models/graph/picture.ts';
import type { StartChange } from './body-events.ts';
import type { BodyMoment } from './moment.ts';
import type { Projection } from './projection.ts';
import { pixelReach } from './shapes.ts';
import type { VectorScale } from './vectors.ts';
import type { Vector } from './world-points.ts';

/** What a hand can take hold of. */
export interface Handle {
  readonly body: string;
  readonly kind: 'position' | 'velocity';
  readonly at: Vector;
}

/** What gestures work on. */
export interface StartView {
  readonly scene: Scene;
  readonly projection: Projection;
  readonly scale: VectorScale;
}

/** Where the handle of a velocity is: at the tip, or beside a body that is at rest. */
export function tipOf(
  { x, y, vx, vy }: BodyMoment,
  reach: number,
  { projection, scale }: Pick<StartView, 'projection' | 'scale'>,
): Vector {
  const at = projection.toPixel({ x, y });
  const length = Math.hypot(vx, vy) * scale.pixels;
  if (length < reach + 8) {
    const away = reach + 22;
    const unit = length > 1 ? { x: vx, y: vy } : { x: 1, y: 1 };
    const size = Math.hypot(unit.x, unit.y);
    return { x: at.x + (unit.x / size) * away, y: at.y - (unit.y / size) * away };
  }
  const shown = Math.min(length, 400) / length;
  return { x: at.x + vx * scale.pixels * shown, y: at.y - vy * scale.pixels * shown };
}

/** The nearest handle to a point, if it is within reach; the tip comes before the body. */
export function handleAt(
  handles: readonly Handle[],
  at: Vector,
  view: StartView,
  isCoarse: boolean,
): Handle | null {
  const finger = isCoarse ? 24 : 12;
  const distances = handles.map((handle) => {
    const body = view.scene.bodies.find(({ id }) => id === handle.body);
    const reach =
      handle.kind === 'velocity' || body === undefined ? 0 : pixelReach(body, view.projection);
    const distance = Math.hypot(handle.at.x - at.x, handle.at.y - at.y);
    return { handle, beyond: Math.max(0, distance - reach), distance };
  });
  const within = distances.filter(({ beyond }) => beyond <= finger);
  const rank = (kind: Handle['kind']): number => (kind === 'velocity' ? 0 : 1);
  within.sort(
    (a, b) =>
      (a.distance <= finger ? 0 : 1) - (b.distance <= finger ? 0 : 1) ||
      rank(a.handle.kind) - rank(b.handle.kind) ||
      a.beyond - b.beyond ||
      a.distance - b.distance,
  );
  return within[0]?.handle ?? null;
}

/** What a drag over `moved` pixels makes of a body. */
export function dragged(
  { body, kind }: Handle,
  start: BodyMoment,
  moved: Vector,
  { projection, scale }: StartView,
  isMoving: boolean,
): StartChange {
  if (kind === 'velocity') {
    const grain = roundStep(1 / scale.pixels);
    const velocity = {
      x: snapped(start.vx + moved.x / scale.pixels, grain),
      y: snapped(start.vy - moved.y / scale.pixels, grain),
    };
    return { body, velocity, isMoving };
  }
  const grain = roundStep(1 / projection.scale);
  const position = {
    x: snapped(start.x + moved.x / projection.scale, grain),
    y: snapped(start.y - moved.y / projection.scale, grain),
  };
  return { body, position, isMoving };
}

const directions: Readonly<Record<string, Vector>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** What a key makes of a body: arrows move it, with Shift they change its velocity. */
export function keyed(
  { key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent,
  { id, x, y, vx, vy }: BodyMoment,
  { projection, scale }: StartView,
): StartChange | null {
  const direction = directions[key];
  if (direction === undefined || altKey || ctrlKey || metaKey) return null;
  if (shiftKey) {
    const step = roundStep(5 / scale.pixels);
    const velocity = { x: clean(vx + direction.x * step), y: clean(vy + direction.y * step) };
    return { body: id, velocity, isMoving: false };
  }
  const step = roundStep(5 / projection.scale);
  const position = { x: clean(x + direction.x * step), y: clean(y + direction.y * step) };
  return { body: id, position, isMoving: false };
}

function snapped(value: number, grain: number): number {
  return clean(Math.round(value / grain) * grain);
}

/** Without the noise of adding in binary. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
