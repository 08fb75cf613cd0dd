/** A drawing as a list of lines and words, from which both an SVG and a PNG are made. No DOM. */
import type { Box } from '../plot-surface.ts';

/** A piece of text in one style. */
export interface Piece {
  readonly text: string;
  readonly isItalic?: boolean;
  /** Smaller and lower. */
  readonly isBelow?: boolean;
}

export interface LineMark {
  readonly kind: 'line';
  /** The text of a path. */
  readonly d: string;
  readonly stroke?: Paint;
  readonly fill?: Paint;
  readonly width?: number;
  readonly dash?: readonly number[];
  /** Where it is cut off: at the plot, or just outside so that marks on its edge are whole. */
  readonly cut?: 'plot' | 'around';
}

export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  /** Of the middle of the letters. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly isBold?: boolean;
  readonly fill: Paint;
  readonly pieces: readonly Piece[];
}

export type Mark = LineMark | TextMark;

/** A colour that every program knows. */
export interface Paint {
  /** As #rrggbb. */
  readonly color: string;
  /** 0 to 1. */
  readonly opacity: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly paper: Paint;
  readonly title: string;
  readonly description: string;
  readonly plot: Box;
  /** From back to front. */
  readonly marks: readonly Mark[];
}

/** Of what is below, in sizes of the text beside it. */
export const belowSize = 0.75;
export const belowShift = 0.28;
/** So far outside the plot marks are cut off. */
const around = 7;
/** A middle of letters stands so far above their line, in sizes. */
export const middleShift = 0.35;

/** Where marks are cut off. */
export function cutBox({ left, top, width, height }: Box, cut: 'plot' | 'around'): Box {
  const room = cut === 'plot' ? 0 : around;
  return { left: left - room, top: top - room, width: width + 2 * room, height: height + 2 * room };
}

/** About how wide words are in a usual sans-serif; a drawing without DOM cannot know. */
export function widthOf(pieces: readonly Piece[], size: number): number {
  const ofPiece = ({ text, isBelow = false }: Piece): number =>
    [...text].length * 0.56 * size * (isBelow ? belowSize : 1);
  return pieces.reduce((sum, piece) => sum + ofPiece(piece), 0);
}
