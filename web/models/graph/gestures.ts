/** Choosing a part of a graph with the pointer: a mouse drags over it, two fingers pull it apart. */
import type { GraphRanges, GraphWindow } from './ranges.ts';
import type { Range } from './picture.ts';
import type { Plot } from './plot.ts';

/** A mouse that moves less, in pixels, only points. */
const slack = 6;

interface Spot {
  readonly x: number;
  readonly y: number;
}

type Show = (window: GraphWindow) => void;

export class GraphGestures {
  /** Where a mouse began to drag. */
  #start: Spot | null = null;
  #selection: HTMLElement | null = null;
  /** Fingers on the graph, and the values they hold. */
  readonly #fingers = new Map<number, Spot>();
  #held: readonly Spot[] = [];

  /** Whether this is a gesture of choosing; then it is not one of reading. */
  handle(
    event: PointerEvent,
    plot: Plot,
    isPhase: boolean,
    ranges: GraphRanges,
    show: Show,
  ): boolean {
    const { left, top } = plot.over.getBoundingClientRect();
    const spot = { x: event.clientX - left, y: event.clientY - top };
    return event.pointerType === 'touch'
      ? this.#handleFinger(event, spot, plot, isPhase, ranges, show)
      : this.#handleMouse(event, spot, plot, isPhase, show);
  }

  #handleMouse(
    { type, buttons, target, pointerId }: PointerEvent,
    spot: Spot,
    plot: Plot,
    isPhase: boolean,
    show: Show,
  ): boolean {
    if (type === 'pointerdown' && buttons === 1) {
      this.#start = spot;
      if (target instanceof Element) target.setPointerCapture(pointerId);
      return false;
    }
    const start = this.#start;
    if (start === null) return false;
    const isFar = Math.abs(spot.x - start.x) > slack;
    if (type === 'pointermove') {
      if (isFar) this.#draw(plot, start, spot, isPhase);
      return false;
    }
    this.#start = null;
    this.#selection?.remove();
    this.#selection = null;
    if (type !== 'pointerup' || !isFar) return false;
    show({
      x: span(plot, 'x', start.x, spot.x),
      y: isPhase ? span(plot, 'y', start.y, spot.y) : null,
    });
    return true;
  }

  #draw({ over }: Plot, start: Spot, spot: Spot, isPhase: boolean): void {
    this.#selection ??= document.createElement('div');
    this.#selection.className = 'selection';
    const { clientWidth: width, clientHeight: height } = over;
    const [left, right] = ordered(within(start.x, width), within(spot.x, width));
    const [top, bottom] = isPhase
      ? ordered(within(start.y, height), within(spot.y, height))
      : [0, height];
    const sides = { left, top, width: right - left, height: bottom - top };
    for (const [side, value] of Object.entries(sides)) {
      this.#selection.style.setProperty(side, `${String(value)}px`);
    }
    over.append(this.#selection);
  }

  #handleFinger(
    { type, pointerId }: PointerEvent,
    spot: Spot,
    plot: Plot,
    isPhase: boolean,
    { x: rangeX, y: rangeY }: GraphRanges,
    show: Show,
  ): boolean {
    const before = this.#fingers.size;
    if (type === 'pointerdown' || type === 'pointermove') this.#fingers.set(pointerId, spot);
    else this.#fingers.delete(pointerId);
    const [first, second] = this.#fingers.values();
    if (first === undefined || second === undefined) return false;
    const valueAt = ({ x, y }: Spot): Spot => ({
      x: plot.posToVal(x, 'x'),
      y: plot.posToVal(y, 'y'),
    });
    if (this.#fingers.size !== before) this.#held = [valueAt(first), valueAt(second)];
    const [heldFirst, heldSecond] = this.#held;
    if (type !== 'pointermove' || heldFirst === undefined || heldSecond === undefined) return true;
    const { clientWidth: width, clientHeight: height } = plot.over;
    const x = pulled([heldFirst.x, heldSecond.x], [first.x, second.x], width, rangeX);
    const y = pulled(
      [heldFirst.y, heldSecond.y],
      [height - first.y, height - second.y],
      height,
      rangeY,
    );
    show({ x, y: isPhase ? y : null });
    return true;
  }
}

/** The range in which two values stand where two fingers are. */
function pulled(
  [value, otherValue]: readonly [number, number],
  [place, otherPlace]: readonly [number, number],
  size: number,
  now: Range,
): Range {
  const per = (otherValue - value) / (otherPlace - place);
  // Fingers right above each other say nothing about this direction.
  if (!(per > 0) || Math.abs(otherPlace - place) < 24) return now;
  const least = value - place * per;
  return [least, least + size * per];
}

function span(plot: Plot, scale: 'x' | 'y', from: number, to: number): Range {
  const size = scale === 'x' ? plot.over.clientWidth : plot.over.clientHeight;
  return ordered(plot.posToVal(within(from, size), scale), plot.posToVal(within(to, size), scale));
}

const within = (place: number, size: number): number => Math.min(Math.max(place, 0), size);

const ordered = (one: number, other: number): Range => [Math.min(one, other), Math.max(one, other)];
