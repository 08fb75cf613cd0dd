/** Labels at the ends of lines, on a canvas: measuring, drawing, and keeping them apart. */
import { symbolParts } from '../quantity.ts';

/** Font families: of words, and of symbols. */
export interface LabelFonts {
  readonly words: string;
  readonly letters: string;
}

/** A piece of text on a canvas: how wide it is, and how to draw it from the middle of its left. */
export interface CanvasLabel {
  readonly width: number;
  /** With `halo`, the colour of an edge that keeps it apart from lines below. */
  draw(left: number, middle: number, halo?: string): void;
}

interface Piece {
  readonly text: string;
  readonly font: string;
  readonly shift: number;
}

/** A name as a symbol, with words after it; `size` in canvas pixels. */
export function symbolLabel(
  context: CanvasRenderingContext2D,
  name: string,
  size: number,
  fonts: LabelFonts,
  after = '',
): CanvasLabel {
  const { base, below, isItalic } = symbolParts(name);
  const baseFont = isItalic ? `italic ${String(size * 1.15)}px ${fonts.letters}` : undefined;
  const font = baseFont ?? `${String(size)}px ${fonts.words}`;
  const small = `${String(size * 0.75)}px ${fonts.words}`;
  const pieces: Piece[] = [{ text: base, font, shift: 0 }];
  if (below !== '') pieces.push({ text: below, font: small, shift: size * 0.3 });
  if (after !== '') {
    pieces.push({ text: ` ${after}`, font: `${String(size)}px ${fonts.words}`, shift: 0 });
  }
  return labelOf(context, pieces);
}

/** Plain words; `size` in canvas pixels. */
export function wordLabel(
  context: CanvasRenderingContext2D,
  text: string,
  size: number,
  fonts: LabelFonts,
): CanvasLabel {
  return labelOf(context, [{ text, font: `${String(size)}px ${fonts.words}`, shift: 0 }]);
}

function labelOf(context: CanvasRenderingContext2D, pieces: readonly Piece[]): CanvasLabel {
  const widths = pieces.map(({ font, text }) => {
    context.font = font;
    return context.measureText(text).width;
  });
  return {
    width: widths.reduce((sum, width) => sum + width, 0),
    draw(left, middle, halo) {
      let at = left;
      context.textAlign = 'left';
      context.textBaseline = 'middle';
      for (const [index, { font, text, shift }] of pieces.entries()) {
        context.font = font;
        if (halo !== undefined) {
          context.strokeStyle = halo;
          context.lineJoin = 'round';
          context.lineWidth = 5 * devicePixelRatio;
          context.strokeText(text, at, middle + shift);
        }
        context.fillText(text, at, middle + shift);
        at += widths[index] ?? 0;
      }
    },
  };
}

/**
 * Where labels of one height come to stand when each wants its own place: the nearest places that
 * keep `gap` between them, in the same order, between `top` and `bottom` as far as they fit.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => at(wanted, a) - at(wanted, b));
  const placed = [...wanted];
  let least = top;
  for (const index of order) {
    placed[index] = Math.max(at(placed, index), least);
    least = at(placed, index) + gap;
  }
  let most = bottom;
  for (const index of order.reverse()) {
    placed[index] = Math.min(at(placed, index), most);
    most = at(placed, index) - gap;
  }
  return placed;
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}
