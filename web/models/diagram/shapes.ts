/** The symbols and lines of a diagram in SVG, around the middle of each. Looks come from the styles. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { DiagramLink, DiagramNode, DiagramPipe } from '#core/models/diagram/diagram.ts';
import type { Edges, Point } from '#core/models/diagram/geometry.ts';
import type { Curve } from '#core/models/diagram/routes.ts';
import type { Table } from '#core/models/definition.ts';
import { valveRadius } from '#core/models/diagram/symbols.ts';
import { nameSpans, nameWidth } from './name-text.ts';

/** How far the head of a pipe reaches back from its end. */
const headLength = 12;
/** Space that a finger finds around a symbol. */
const touchSpace = 8;

/** The body of a symbol with its name. */
export function symbolShape(
  node: DiagramNode,
  axis: 'across' | 'down',
  table: Table | null,
): SVGTemplateResult {
  const { width, height } = node;
  const around = (space: number, name: string, round: number) =>
    svg`<rect class=${name} x=${-width / 2 - space} y=${-height / 2 - space} width=${width + 2 * space} height=${height + 2 * space} rx=${round} />`;
  return svg`${around(touchSpace, 'hit', 8)}${around(5, 'ring', 7)}${bodyOf(node, axis)}${
    table === null ? nothing : curveOf(table, node)
  }`;
}

function bodyOf(node: DiagramNode, axis: 'across' | 'down'): SVGTemplateResult {
  const { width, height, kind } = node;
  const [left, top] = [-width / 2, -height / 2];
  switch (kind) {
    case 'stock':
      return svg`${
        node.isArray
          ? svg`<rect class="behind" x=${left + 5} y=${top - 5} width=${width} height=${height} rx="2" />`
          : nothing
      }<rect class="body" x=${left} y=${top} width=${width} height=${height} rx="2" /><rect class="level" x=${left} y=${-top} width=${width} height="0" /><rect class="edge" x=${left} y=${top} width=${width} height=${height} rx="2" />${nameOf(node, 5)}`;
    case 'flow':
      return svg`<circle class="body" r=${valveRadius - 1} /><path class="valve" transform=${axis === 'across' ? 'rotate(0)' : 'rotate(90)'} d="M-7-6L7 6V-6L-7 6Z" />${nameOf(node, 5)}`;
    case 'cloud':
      return svg`<path class="body" d="M-11 10H11A7.5 7.5 0 0 0 14-4.6A8 8 0 0 0 3.5-9.4A9 9 0 0 0-12.5-5.2A7.7 7.7 0 0 0-11 10Z" />`;
    case 'constant':
      return svg`<path class="body" d=${hexagon(width, height)} />${nameOf(node, 5)}${
        node.isMovable
          ? svg`<g class="slider"><line x1=${-width / 4} x2=${width / 4} y1=${-top + 6} y2=${-top + 6} /><circle class="knob" cx="0" cy=${-top + 6} r="3.5" /></g>`
          : nothing
      }`;
    default:
      return svg`<rect class="body" x=${left} y=${top} width=${width} height=${height} rx=${height / 2} />${nameOf(node, 5)}`;
  }
}

function nameOf({ text, label, x, y }: DiagramNode, down: number): SVGTemplateResult {
  return svg`<text class="name" x=${label.x - x} y=${label.y - y + down}>${nameSpans(text)}</text>`;
}

/** Where the value of a stock or flow is written: in the box, or beside the valve. */
export function valueShape(
  { kind, id, x, y, label }: DiagramNode,
  axis: 'across' | 'down',
  isLit: boolean,
): SVGTemplateResult | typeof nothing {
  if (kind !== 'stock' && kind !== 'flow') return nothing;
  const above = y - valveRadius - 7;
  const at = kind === 'stock' ? y + 14 : axis === 'across' ? above : label.y + 20;
  // Beside a pipe that goes down it begins where the name may: right of the valve.
  const isBeside = kind === 'flow' && axis === 'down';
  const left = isBeside ? x + valveRadius + 6 : kind === 'stock' ? x : label.x;
  return svg`<text class="value" data-id=${id} data-kind=${kind} data-beside=${isBeside ? '' : nothing} ?data-lit=${isLit} x=${left} y=${at}></text>`;
}

function hexagon(width: number, height: number): string {
  const [x, y, cut] = [width / 2, height / 2, height / 3];
  return `M${String(-x)} 0L${String(cut - x)} ${String(-y)}H${String(x - cut)}L${String(x)} 0L${String(x - cut)} ${String(y)}H${String(cut - x)}Z`;
}

/** A small picture of the points at the corner of a symbol. */
function curveOf({ x, y, kind }: Table, { width, height }: DiagramNode): SVGTemplateResult {
  const [wide, high] = [24, 16];
  const across = scaleOf(x, wide - 4);
  const up = scaleOf(y, high - 4);
  const points = x.flatMap((value, index) => {
    const [px, py] = [across(value) + 2, high - 2 - up(y[index] ?? 0)];
    const before = y[index - 1];
    if (kind !== 'discrete' || before === undefined) return [[px, py]];
    return [
      [px, high - 2 - up(before)],
      [px, py],
    ];
  });
  const path = points.map((point) => point.map((value) => value.toFixed(1)).join(' ')).join('L');
  return svg`<g class="curve" transform="translate(${width / 2 - 14} ${-height / 2 - 9})"><rect width=${wide} height=${high} rx="2" /><path d="M${path}" /></g>`;
}

function scaleOf(values: readonly number[], size: number): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => (most > least ? ((value - least) / (most - least)) * size : size / 2);
}

/** A pipe as two lines with what streams between them; once for each way, of which one is seen. */
export function pipeShape({ points }: DiagramPipe): SVGTemplateResult {
  return svg`<g class="forth">${oneWay(points)}</g><g class="back">${oneWay(points.toReversed())}</g>`;
}

function oneWay(points: readonly Point[]): SVGTemplateResult {
  const last = points.at(-1) ?? { x: 0, y: 0 };
  const before = points.at(-2) ?? last;
  const path = pathOf([...points.slice(0, -1), towards(last, before, headLength - 2)]);
  return svg`<path class="pipe" d=${path} /><path class="bore" d=${path} /><path class="stream" stroke-width="0" d=${path} /><path class="head" d="M0 0L-12-9V9Z" transform=${headAt(last, before)} />`;
}

/** Which way the pipe runs through its valve. */
export function axisOf(pipe: DiagramPipe | undefined, valve: Point): 'across' | 'down' {
  const at = pipe?.points.findIndex(({ x, y }) => x === valve.x && y === valve.y) ?? -1;
  const before = pipe?.points[at - 1] ?? pipe?.points[at + 1];
  if (before === undefined) return 'across';
  return Math.abs(before.x - valve.x) >= Math.abs(before.y - valve.y) ? 'across' : 'down';
}

/** @param shy what is written at the symbol that the link goes to, which it does not cross */
export function linkShape({ curve }: DiagramLink, shy: readonly Edges[]): SVGTemplateResult {
  const { from, control1, control2, to } = shy.reduce(cutBefore, curve);
  const end = towards(to, control2, 6);
  return svg`<path class="line" d="M${pair(from)}C${pair(control1)} ${pair(control2)} ${pair(end)}" /><path class="tip" d="M0 0L-9-4V4Z" transform=${headAt(to, control2)} />`;
}

/** Where the name below a flow stands, and its value above; nothing for other symbols. */
export function wordsAt({ kind, label, x, y, text }: DiagramNode): readonly Edges[] {
  if (kind !== 'flow' || label.x !== x || label.y === y) return [];
  const half = nameWidth(text) / 2 + 3;
  const value = { left: x - 18, right: x + 18, top: y - 34, bottom: y - valveRadius };
  return [{ left: x - half, right: x + half, top: label.y - 10, bottom: label.y + 9 }, value];
}

/** The part of a curve before it enters a box; all of it where it does not, or begins in it. */
function cutBefore(curve: Curve, box: Edges): Curve {
  const samples = 24;
  const isIn = ({ x, y }: Point) => x > box.left && x < box.right && y > box.top && y < box.bottom;
  for (let sample = 1; sample < samples; sample += 1) {
    if (isIn(split(curve, sample / samples).to))
      return sample > 2 ? split(curve, (sample - 0.5) / samples) : curve;
  }
  return curve;
}

/** A cubic curve up to a part of it, after De Casteljau. */
function split({ from, control1, control2, to }: Curve, part: number): Curve {
  const between = (one: Point, other: Point): Point => ({
    x: one.x + (other.x - one.x) * part,
    y: one.y + (other.y - one.y) * part,
  });
  const [first, second, third] = [
    between(from, control1),
    between(control1, control2),
    between(control2, to),
  ];
  const [left, right] = [between(first, second), between(second, third)];
  return { from, control1: first, control2: left, to: between(left, right) };
}

function pair({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

function pathOf(points: readonly Point[]): string {
  return `M${points.map(pair).join('L')}`;
}

/** The point at a distance from one towards another. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) / length) * distance,
    y: from.y + ((to.y - from.y) / length) * distance,
  };
}

function headAt(tip: Point, before: Point): string {
  const angle = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
  return `translate(${pair(tip)})rotate(${angle.toFixed(1)})`;
}
