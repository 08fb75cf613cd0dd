/** What the parts of a graph on paper share: where things stand, and how they are put down. No DOM. */
import { waysIn, type Ways } from '../paths.ts';
import type { Box } from '../plot-surface.ts';
import { keptEnds } from '../kept.ts';
import type { GraphRanges } from '../ranges.ts';
import { sideOf, roundStep, type GraphPicture, type Range } from '../picture.ts';
import { symbolParts, type Quantity } from '../../quantity.ts';
import { decimalsOf, figure } from '../../figures.ts';
import { TextPath } from '../text-path.ts';
import { widthOf, type Mark, type Paint, type Piece } from './sheet.ts';

/** The colours of a sheet. */
export interface SheetTheme {
  readonly ink: Paint;
  readonly soft: Paint;
  readonly line: Paint;
  readonly strong: Paint;
  readonly paper: Paint;
  readonly series: readonly Paint[];
  readonly labels: readonly Paint[];
  readonly ghosts: readonly Paint[];
  readonly kept: readonly Paint[];
  readonly areas: readonly Paint[];
}

export const width = 960;
const plotHeight = 460;
export const margin = 24;
export const size = 15;
export const row = 26;

export class SheetPen {
  readonly picture: GraphPicture;
  readonly ranges: GraphRanges;
  readonly theme: SheetTheme;
  readonly plot: Box;
  readonly marks: Mark[] = [];

  constructor(picture: GraphPicture, ranges: GraphRanges, theme: SheetTheme) {
    this.picture = picture;
    this.ranges = ranges;
    this.theme = theme;
    this.plot = this.#placePlot();
  }

  /** Whether names stand at the ends of the lines, as there is no axis. */
  get hasNamesAtEnds(): boolean {
    const { right, across } = this.picture;
    return right.length === 0 && across === null;
  }

  #placePlot(): Box {
    const { title, quantities, right } = this.picture;
    const top = margin + (title === undefined ? 0 : 34) + row;
    const widest = (range: Range): number =>
      Math.max(...ticksOf(range, 6).map(({ text }) => widthOf([{ text }], size))) + 12;
    const left = margin + widest(this.ranges.y);
    const ends = [...quantities.map(({ name }) => ({ name, tag: '' })), ...keptEnds(this.picture)];
    const names = Math.max(
      ...ends.map(({ name, tag }) => widthOf(this.endPieces(name, tag), size)),
    );
    const atEnds = this.hasNamesAtEnds ? names + 12 : 12;
    const after = right.length > 0 ? widest(this.ranges.right) : atEnds;
    return { left, top, width: width - left - after - margin, height: plotHeight };
  }

  /** Of the axis of a quantity. */
  ways(name: string): Ways {
    const isRight = sideOf(this.picture, name) === 'right';
    return waysIn(this.plot, this.ranges.x, isRight ? this.ranges.right : this.ranges.y);
  }

  /** What stands at the end of a line, of the present run or (with a letter) of one that was kept. */
  endPieces(name: string, tag: string): readonly Piece[] {
    if (tag === '') return symbolPieces(name);
    // Of one quantity every line is of that: the run says enough.
    return this.picture.quantities.length === 1
      ? [{ text: tag }]
      : [...symbolPieces(name), { text: ` ${tag}` }];
  }

  /** Words from, around or up to a place. */
  text(
    x: number,
    y: number,
    pieces: readonly Piece[],
    options: {
      anchor?: 'start' | 'middle' | 'end';
      fill?: Paint;
      size?: number;
      isBold?: boolean;
    } = {},
  ): void {
    const { anchor = 'start', fill = this.theme.soft } = options;
    this.marks.push({ kind: 'text', x, y, pieces, size, ...options, anchor, fill });
  }

  /** A line, where there is one. */
  line(draw: (path: TextPath) => void, style: Omit<Mark & { kind: 'line' }, 'kind' | 'd'>): void {
    const path = new TextPath();
    draw(path);
    if (path.text !== '') this.marks.push({ kind: 'line', d: path.text, ...style });
  }

  /** The number of a quantity. */
  seriesOf(name: string): number {
    return Math.max(
      0,
      this.picture.quantities.findIndex((each) => each.name === name),
    );
  }
}

/** Round numbers in a range, about so many. */
export function ticksOf(
  [least, most]: Range,
  count: number,
): readonly { readonly value: number; readonly text: string }[] {
  const step = roundStep((most - least) / count);
  const decimals = decimalsOf(step);
  const first = Math.ceil(least / step - 1e-9);
  const last = Math.floor(most / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const value = (first + index) * step;
    return { value, text: figure(value, decimals) };
  });
}

/** A name as a symbol. */
export function symbolPieces(name: string): readonly Piece[] {
  const { base, below, isItalic } = symbolParts(name);
  return [{ text: base, isItalic }, ...(below === '' ? [] : [{ text: below, isBelow: true }])];
}

/** A name with its unit. */
export function namePieces({ name, unit }: Quantity): readonly Piece[] {
  return [...symbolPieces(name), ...(unit === '' ? [] : [{ text: ` (${unit})` }])];
}

export function stroke(path: TextPath, x0: number, y0: number, x1: number, y1: number): void {
  path.moveTo(x0, y0);
  path.lineTo(x1, y1);
}

export function box(path: TextPath, left: number, top: number, across: number, down: number): void {
  path.moveTo(left, top);
  path.lineTo(left + across, top);
  path.lineTo(left + across, top + down);
  path.lineTo(left, top + down);
}
