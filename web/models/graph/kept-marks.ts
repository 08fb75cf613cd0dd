/** What tells kept runs apart without colour: a letter each, and dashes of their own. */
import { cyclic } from './theme.ts';

/** The long part of the dashes of each quantity. */
const strokes = [18, 8, 4, 26, 13, 2] as const;
/** Most dots between two strokes; after that the letters tell runs apart. */
const mostDots = 4;

/** The dashes of a kept run: as many dots as its number, between strokes as long as the quantity's. */
export function keptDash(run: number, series: number): readonly number[] {
  const dots = Array.from({ length: (run % mostDots) + 1 }, () => [2, 4]);
  return [cyclic(strokes, series), 4, ...dots.flat()];
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What a kept run is called in a graph: A, B, … Z, A2, … */
export function keptLetter(run: number): string {
  const round = Math.floor(run / letters.length);
  return `${cyclic([...letters], run)}${round === 0 ? '' : String(round + 1)}`;
}
