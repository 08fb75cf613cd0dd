/** Which cells of a grid are taken, to find room for boxes. */
import type { Edges, Point } from './geometry.ts';

/** How far from the wanted place room is looked for, in cells. */
const reach = 40;

/** How many free places are compared. */
const choices = 120;

/** Places around a middle, the nearest first; up and down counts for more than sideways. */
const offsets: readonly Point[] = Array.from({ length: (2 * reach + 1) ** 2 }, (_, index) => ({
  x: (index % (2 * reach + 1)) - reach,
  y: Math.floor(index / (2 * reach + 1)) - reach,
})).sort((one, other) => costOf(one) - costOf(other));

function costOf({ x, y }: Point): number {
  return x * x + 2 * y * y;
}

export class OccupiedGrid {
  readonly #cells = new Set<string>();
  readonly #size: number;
  #bottom = 0;

  /** @param size of a cell, in pixels */
  constructor(size: number) {
    this.#size = size;
  }

  /** Takes the cells that the boxes touch. */
  take(...boxes: readonly Edges[]): void {
    for (const box of boxes) {
      for (const cell of this.#cellsOf(box)) this.#cells.add(cell);
      this.#bottom = Math.max(this.#bottom, box.bottom);
    }
  }

  isFree(...boxes: readonly Edges[]): boolean {
    return boxes.every((box) => this.#cellsOf(box).every((cell) => !this.#cells.has(cell)));
  }

  /**
   * The place nearest to the wanted one, on the grid, where all boxes around it have room. With a
   * cost (in pixels squared) it is the best of the nearest places, distance included.
   */
  placeFor(
    wanted: Point,
    boxesAt: (place: Point) => readonly Edges[],
    costAt?: (place: Point) => number,
  ): Point {
    const snapped = this.snapped(wanted);
    let best: { readonly place: Point; readonly cost: number } | null = null;
    let left = costAt === undefined ? 1 : choices;
    for (const { x, y } of offsets) {
      const place = this.#moved(snapped, x, y);
      const distance = costOf({ x, y }) * this.#size ** 2;
      if (left === 0 || (best !== null && distance >= best.cost)) break;
      if (!this.isFree(...boxesAt(place))) continue;
      left -= 1;
      const cost = distance + (costAt?.(place) ?? 0);
      if (best === null || cost < best.cost) best = { place, cost };
    }
    if (best !== null) return best.place;
    // Below everything there is always room.
    return { x: snapped.x, y: this.snapped({ x: 0, y: this.#bottom }).y + 6 * this.#size };
  }

  /** The nearest point of the grid. */
  snapped({ x, y }: Point): Point {
    const round = (value: number) => Math.round(value / this.#size) * this.#size || 0;
    return { x: round(x), y: round(y) };
  }

  #moved({ x, y }: Point, across: number, down: number): Point {
    return { x: x + across * this.#size, y: y + down * this.#size };
  }

  #cellsOf({ left, top, right, bottom }: Edges): readonly string[] {
    const first = (value: number) => Math.floor(value / this.#size);
    const last = (value: number) => Math.ceil(value / this.#size) - 1;
    const cells: string[] = [];
    for (let column = first(left); column <= last(right); column += 1)
      for (let row = first(top); row <= last(bottom); row += 1)
        cells.push(`${String(column)} ${String(row)}`);
    return cells;
  }
}
