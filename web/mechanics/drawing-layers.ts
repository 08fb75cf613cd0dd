/** What moves in the drawing: bodies, the way they came, earlier pictures, and arrows. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Body, BodyTrack, Scene, Trajectory } from '#core/mechanics/index.ts';
import { rowAt } from '#core/mechanics/index.ts';
import { forceText } from '#text/mechanics-stage.ts';
import { symbolParts } from '../models/quantity.ts';
import type { BodyMoment } from './moment.ts';
import type { Projection } from './projection.ts';
import { bodyPath, discPath, pixelReach, spot } from './shapes.ts';
import { sampleLength, type Arrow, type VectorScale } from './vectors.ts';
import { amount } from './amounts.ts';
import type { Vector } from './world-points.ts';

/** Bodies that are written in the scene, each by itself. */
export function bodyShapes(
  bodies: readonly Body[],
  moments: ReadonlyMap<string, BodyMoment>,
  projection: Projection,
  showsTurn: boolean,
): SVGTemplateResult {
  return svg`${bodies.map((body) => {
    const moment = moments.get(body.id);
    if (moment === undefined) return nothing;
    const at = projection.toPixel(moment);
    return svg`<path class=${body.fixed === true ? 'body fixed' : 'body'} d=${bodyPath(body, at, moment.rotation, projection)} />
      ${showsTurn ? turnMark(body, at, moment.rotation, projection) : nothing}`;
  })}`;
}

/** A line in a disc that turns, so that one sees it. */
function turnMark({ shape }: Body, at: Vector, rotation: number, { scale }: Projection) {
  if (shape.kind !== 'disc' || rotation === 0 || shape.radius * scale < 9) return nothing;
  const radius = shape.radius * scale;
  const end = { x: at.x + radius * Math.cos(rotation), y: at.y - radius * Math.sin(rotation) };
  return svg`<path class="turn" d="M${spot(at)}L${spot(end)}" />`;
}

/** The discs of a fill in one path, as there are many. */
export function crowd(
  bodies: readonly Body[],
  moments: ReadonlyMap<string, BodyMoment>,
  { toPixel, scale }: Projection,
): SVGTemplateResult | typeof nothing {
  const discs = bodies.flatMap(({ id, shape }) => {
    const moment = moments.get(id);
    if (shape.kind !== 'disc' || moment === undefined) return [];
    return [discPath(toPixel(moment), Math.max(1.5, shape.radius * scale))];
  });
  return discs.length === 0 ? nothing : svg`<path class="crowd" d=${discs.join('')} />`;
}

/** The names of bodies where there are more. */
export function bodyNames(
  bodies: readonly Body[],
  moments: ReadonlyMap<string, BodyMoment>,
  projection: Projection,
  hasArrows: boolean,
): SVGTemplateResult {
  return svg`${bodies.map((body) => {
    const moment = moments.get(body.id);
    if (moment === undefined) return nothing;
    const { x, y } = projection.toPixel(moment);
    const reach = pixelReach(body, projection);
    const isInside = reach > 16;
    return svg`<text class="name" x=${isInside ? x : x + reach + 4} y=${isInside ? y + (hasArrows ? 4 - 0.4 * reach : 5) : y - reach - 2}
      text-anchor=${isInside ? 'middle' : 'start'}>${body.label ?? body.id}</text>`;
  })}`;
}

/** The most points of a trace. */
const tracePoints = 600;

/** Places of a body in pixels, every `stride` rows; made once for a run and a size. */
export interface TraceLine {
  readonly id: string;
  readonly stride: number;
  readonly points: readonly string[];
}

export function traceLines(
  { bodies }: Trajectory,
  isTraced: (id: string) => boolean,
  { toPixel }: Projection,
): readonly TraceLine[] {
  return bodies
    .filter(({ id }) => isTraced(id))
    .map(({ id, x, y }) => {
      const stride = Math.max(1, Math.ceil(x.length / tracePoints));
      const count = Math.ceil(x.length / stride);
      const points = Array.from({ length: count }, (_, index) =>
        spot(toPixel({ x: x[index * stride] ?? 0, y: y[index * stride] ?? 0 })),
      );
      return { id, stride, points };
    });
}

/** Traces up to a row, and on to where the bodies are. */
export function traces(
  lines: readonly TraceLine[],
  row: number,
  moments: ReadonlyMap<string, BodyMoment>,
  { toPixel }: Projection,
): SVGTemplateResult {
  return svg`${lines.map(({ id, stride, points }) => {
    const moment = moments.get(id);
    const passed = points.slice(0, Math.floor(row / stride) + 1);
    const now = moment === undefined ? [] : [spot(toPixel(moment))];
    return svg`<path class="trace" d="M${[...passed, ...now].join('L')}" />`;
  })}`;
}

/** The whole way of a motion that has yet to begin: it changes with the start. */
export function comingTraces(lines: readonly TraceLine[]): SVGTemplateResult {
  return svg`${lines.map(
    ({ points }) => svg`<path class="trace coming" d="M${points.join('L')}" />`,
  )}`;
}

/** Pictures that stay, at equal times up to the moment. */
export function stroboscope(
  bodies: readonly Body[],
  trajectory: Trajectory,
  interval: number,
  until: number,
  projection: Projection,
): SVGTemplateResult {
  const count = Math.min(Math.floor(until / interval + 1e-9), 200);
  const rows = Array.from({ length: count + 1 }, (_, index) =>
    rowAt(trajectory, index * interval + 1e-9 * interval),
  );
  const tracks = new Map(trajectory.bodies.map((track) => [track.id, track]));
  const paths = bodies.flatMap((body) => {
    const track = tracks.get(body.id);
    return track === undefined ? [] : rows.map((row) => pictureAt(body, track, row, projection));
  });
  return svg`<path class="picture" d=${paths.join('')} />`;
}

function pictureAt(body: Body, track: BodyTrack, row: number, projection: Projection): string {
  const at = projection.toPixel({ x: track.x[row] ?? 0, y: track.y[row] ?? 0 });
  return bodyPath(body, at, track.rotation[row] ?? 0, projection);
}

/** Arrows with their symbols. */
export function arrows(list: readonly Arrow[]): SVGTemplateResult {
  return svg`${list.map(
    ({ kind, from, to, label }) =>
      svg`<g class="arrow" data-kind=${kind}>${shaft(from, to, kind === 'velocity')}${symbolAt(
        kind === 'velocity' ? 'v' : forceText[kind].symbol,
        label,
      )}</g>`,
  )}`;
}

function shaft(from: Vector, to: Vector, isOpen: boolean): SVGTemplateResult {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const head = Math.min(11, 0.6 * length);
  const side = (turn: number): Vector => ({
    x: to.x - along.x * head - along.y * head * 0.42 * turn,
    y: to.y - along.y * head + along.x * head * 0.42 * turn,
  });
  const neck = isOpen ? to : { x: to.x - along.x * head * 0.8, y: to.y - along.y * head * 0.8 };
  return svg`<path class="shaft" d="M${spot(from)}L${spot(neck)}" />${
    isOpen
      ? svg`<path class="open-head" d="M${spot(side(1))}L${spot(to)}L${spot(side(-1))}" />`
      : svg`<path class="head" d="M${spot(side(1))}L${spot(to)}L${spot(side(-1))}Z" />`
  }`;
}

function symbolAt(name: string, { x, y }: Vector): SVGTemplateResult {
  const { base, below } = symbolParts(name);
  return svg`<text x=${Math.round(x)} y=${Math.round(y) + 5} text-anchor="middle"><tspan class="letter">${base}</tspan>${
    below === '' ? nothing : svg`<tspan class="below" dy="4">${below}</tspan>`
  }</text>`;
}

/** The sample arrow of a scale, at the lower right. */
export function sampleArrow(
  kind: 'velocity' | 'force',
  { sample }: VectorScale,
  { width, height }: Projection,
  line: number,
): SVGTemplateResult {
  const y = height - 12 - line * 20;
  const from = { x: width - 12 - sampleLength, y };
  return svg`<g class="arrow sample" data-kind=${kind === 'velocity' ? 'velocity' : 'net-sample'}>
    ${shaft(from, { x: from.x + sampleLength, y }, kind === 'velocity')}
    <text x=${from.x - 8} y=${y + 4} text-anchor="end">${amount(sample, kind === 'velocity' ? 'm/s' : 'N')}</text>
  </g>`;
}

/** Ids of what is written in a scene, so that what is written out is told apart. */
export function writtenIds({ bodies, rods = [] }: Scene): ReadonlySet<string> {
  return new Set([...bodies, ...rods].map(({ id }) => id));
}
