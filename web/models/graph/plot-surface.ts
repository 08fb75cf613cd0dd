/** What one draws on in a plot: a canvas, the place of the plot in it, and its scales. */
import type { Range } from './picture.ts';

/** In CSS pixels. */
export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

/** Where the plot stands in the drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The horizontal axis, and those at the left and at the right. */
export type ScaleName = 'x' | 'y' | 'right';

export interface PlotSurface {
  readonly ctx: CanvasRenderingContext2D;
  /** The place of the plot within the axes. */
  readonly over: HTMLElement;
  /** The same, in pixels of the canvas. */
  readonly bbox: Box;
  /** Pixels of the canvas in a CSS pixel. */
  readonly ratio: number;
  /** The range of a scale as it is drawn. */
  rangeOf(scale: ScaleName): Range;
  /** Where a value stands in the plot, in CSS pixels from its left or top. */
  valToPos(value: number, scale: ScaleName): number;
  /** The value at a place in the plot. */
  posToVal(place: number, scale: ScaleName): number;
}
