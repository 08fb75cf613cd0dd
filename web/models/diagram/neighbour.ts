/** Which symbol an arrow key goes to. */
import type { Point } from '#core/models/diagram/geometry.ts';

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The direction of a key; null for another key. */
export function arrowOf(key: string): Point | null {
  return arrows[key] ?? null;
}

/** How much worse it is to stand aside than to stand further on. */
const aside = 2;

/** The nearest in a direction, where what stands straight ahead counts as nearer; null at the edge. */
export function neighbour<Symbol extends Point>(
  symbols: readonly Symbol[],
  from: Point,
  direction: Point,
): Symbol | null {
  let best: Symbol | null = null;
  let least = Infinity;
  for (const symbol of symbols) {
    const [dx, dy] = [symbol.x - from.x, symbol.y - from.y];
    const along = dx * direction.x + dy * direction.y;
    const across = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    if (along <= 0) continue;
    const cost = along + aside * across;
    if (cost < least) [best, least] = [symbol, cost];
  }
  return best;
}
