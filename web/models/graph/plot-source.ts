/** What a plot asks for whenever it draws, and what may be drawn in it beside the lines. */
import type { CSSResult, TemplateResult } from 'lit';
import type { Trajectory } from '../run/trajectory.ts';
import type { PlotSurface } from './plot-surface.ts';
import type { GraphTheme } from './theme.ts';
import { sideOf, type GraphPicture, type Range } from './picture.ts';

export interface PlotSource {
  readonly picture: GraphPicture;
  readonly theme: GraphTheme;
  readonly xRange: Range;
  readonly yRange: Range;
  /** Of the axis at the right. */
  readonly rightRange: Range;
  /** Whether other graphs stand below or beside this one, and time should line up. */
  readonly isAligned: boolean;
  /** Words at the lines where there is room, else symbols. */
  readonly hasRoom: boolean;
  /** The last sample that is drawn. */
  readonly last: number;
  /** Whether that is the end of the run. */
  readonly isWhole: boolean;
  /** Null as long as nothing needs them. */
  readonly layers: GraphLayers | null;
}

/** A line with something to say at its end. */
export interface LineEnd {
  /** Of the quantity. */
  readonly name: string;
  readonly trajectory: Trajectory;
  /** Words in place of the symbol, where there is room. */
  readonly words: string | null;
  /** Of an earlier run: what it is called in the key. */
  readonly tag: string;
}

/** Bands, kept runs, measured points and the phase plot: loaded when a picture has one of these. */
export interface GraphLayers {
  /** Draws what lies below the lines. */
  drawBelow(plot: PlotSurface, source: PlotSource): void;
  /** Draws what lies on the lines. */
  drawAbove(plot: PlotSurface, source: PlotSource): void;
  /** What stands at the ends of lines of earlier runs. */
  ends(picture: GraphPicture): readonly LineEnd[];
  /** Shows which sample of a phase plot is read; null for none. */
  placeCursor(plot: PlotSurface, source: PlotSource, index: number | null): void;
  /** The sample of a phase plot that is nearest to a place in it, in CSS pixels. */
  nearest(plot: PlotSurface, source: PlotSource, left: number, top: number): number;
  /** What the other marks in the graph are, with their values at a sample or (null) without. */
  key(picture: GraphPicture, index: number | null): TemplateResult;
  /** The names of both vertical axes. */
  axisTitles(picture: GraphPicture): TemplateResult;
  /** What there is to see, a sentence each. */
  summary(picture: GraphPicture): readonly string[];
  /** What was measured close to a sample, in words. */
  measuredThere(picture: GraphPicture, index: number): readonly string[];
  readonly styles: CSSResult;
}

/** The scale of a quantity. */
export function scaleOf(picture: GraphPicture, name: string): 'y' | 'right' {
  return sideOf(picture, name) === 'right' ? 'right' : 'y';
}
