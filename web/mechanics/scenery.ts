/** What stands still or connects: walls, fields, springs, ropes, rods, and the scale. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Scene } from '#core/mechanics/index.ts';
import { roundStep } from '../models/graph/picture.ts';
import type { BodyMoment } from './moment.ts';
import type { Projection } from './projection.ts';
import { lengthInWords } from './amounts.ts';
import { clipped, discPath, hatchPath, ropePath, spot, springPath } from './shapes.ts';
import { connections, type Vector } from './world-points.ts';

type End = NonNullable<Scene['springs']>[number]['from'];

/** Walls with their hatching, rails, and points that hold something. */
export function fixedParts(scene: Scene, projection: Projection): SVGTemplateResult {
  const { toPixel } = projection;
  const walls = (scene.walls ?? []).flatMap(({ from, to }) => {
    const shown = clipped(toPixel(from), toPixel(to), projection);
    return shown === null ? [] : [shown];
  });
  const points = new Map(connections(scene).map((at) => [`${String(at.x)} ${String(at.y)}`, at]));
  return svg`${railOf(scene, projection)}
    ${walls.map(
      ([from, to]) =>
        svg`<path class="hatch" d=${hatchPath(from, to)} /><path class="wall" d="M${spot(from)}L${spot(to)}" />`,
    )}
    ${[...points.values()].map((at) => svg`<path class="support" d=${discPath(toPixel(at), 4)} />`)}`;
}

/** Bodies on one axis without a wall run on a rail. */
function railOf({ axis, bodies, walls = [] }: Scene, { toPixel, width }: Projection) {
  if (axis !== 'x' || walls.length > 0) return nothing;
  const under = Math.min(
    ...bodies.map(({ position, shape }) =>
      shape.kind === 'point'
        ? position.y
        : position.y - (shape.kind === 'box' ? shape.height / 2 : shape.radius),
    ),
  );
  const { y } = toPixel({ x: 0, y: under });
  return svg`<path class="rail" d="M0 ${y}H${width}" />`;
}

/** Springs, ropes and rods between where their ends are now. */
export function connectors(
  scene: Scene,
  isWritten: (id: string) => boolean,
  bodies: ReadonlyMap<string, BodyMoment>,
  { toPixel, scale }: Projection,
): SVGTemplateResult {
  const at = (end: End): Vector => {
    const body = 'point' in end ? end.point : bodies.get(end.body);
    return toPixel(body ?? { x: 0, y: 0 });
  };
  return svg`${(scene.rods ?? []).map(
    ({ id, from, to }) =>
      svg`<path class=${isWritten(id) ? 'rod' : 'rope'} d="M${spot(at(from))}L${spot(at(to))}" />`,
  )}
  ${(scene.ropes ?? []).map(
    ({ from, to, length }) =>
      svg`<path class="rope" d=${ropePath(at(from), at(to), length * scale)} />`,
  )}
  ${(scene.springs ?? []).map(
    ({ from, to }) => svg`<path class="spring" d=${springPath(at(from), at(to))} />`,
  )}`;
}

/** A magnetic field as points (towards the viewer) or crosses; an electric field as faint arrows. */
export function fieldSigns({ fields = {} }: Scene, { width, height }: Projection) {
  const { magnetic = 0, electric } = fields;
  const places = grid(width, height, 64);
  const signs = places.map(({ x, y }) =>
    magnetic > 0
      ? discPath({ x, y }, 1.5)
      : `M${spot({ x: x - 4, y: y - 4 })}l8 8M${spot({ x: x - 4, y: y + 4 })}l8 -8`,
  );
  const size = Math.hypot(electric?.x ?? 0, electric?.y ?? 0);
  return svg`${magnetic === 0 ? nothing : svg`<path class=${magnetic > 0 ? 'field-out' : 'field-in'} d=${signs.join('')} />`}
    ${
      electric === undefined || size === 0
        ? nothing
        : svg`<path class="field-in" d=${places
            .map((at) => fieldArrow(at, { x: electric.x / size, y: -electric.y / size }))
            .join('')} />`
    }`;
}

function fieldArrow({ x, y }: Vector, unit: Vector): string {
  // Between the signs of a magnetic field.
  const from = { x: x + 32 - unit.x * 12, y: y + 32 - unit.y * 12 };
  const to = { x: from.x + unit.x * 24, y: from.y + unit.y * 24 };
  const side = (turn: number): Vector => ({
    x: to.x - unit.x * 6 - unit.y * turn,
    y: to.y - unit.y * 6 + unit.x * turn,
  });
  return `M${spot(from)}L${spot(to)}M${spot(side(4))}L${spot(to)}L${spot(side(-4))}`;
}

function grid(width: number, height: number, step: number): readonly Vector[] {
  const count = (size: number): number => Math.max(1, Math.floor(size / step));
  const [columns, rows] = [count(width), count(height)];
  return Array.from({ length: columns * rows }, (_, index) => ({
    x: (width * ((index % columns) + 0.5)) / columns,
    y: (height * (Math.floor(index / columns) + 0.5)) / rows,
  }));
}

/** A bar of a round length in the lower left corner. */
export function scaleBar({ scale, height, width }: Projection): SVGTemplateResult {
  const length = roundStep((Math.min(width, 600) * 0.12) / scale);
  const y = height - 12;
  return svg`<g class="scale-bar">
    <path d="M12 ${y - 4}V${y + 4}M12 ${y}H${12 + length * scale}M${12 + length * scale} ${y - 4}V${y + 4}" />
    <text x=${12 + length * scale + 8} y=${y + 4}>${lengthInWords(length)}</text>
  </g>`;
}
