/** All that a graph may show beside its lines in time, and the ghost: see {@link GraphLayers}. */
import { axisTitles } from './axis-titles.ts';
import { drawBands } from './bands.ts';
import { drawKept, keptEnds } from './kept.ts';
import { layerKey } from './layer-key.ts';
import { layersSummary, measuredThere } from './layer-words.ts';
import { layerStyles } from './layers.styles.ts';
import { drawPhase, nearestSample, placePhaseCursor } from './phase.ts';
import { drawPoints } from './points.ts';
import type { GraphLayers } from './plot-source.ts';

export const graphLayers: GraphLayers = {
  drawBelow(plot, source) {
    drawBands(plot, source);
    drawKept(plot, source);
  },
  drawAbove(plot, source) {
    drawPhase(plot, source);
    drawPoints(plot, source);
  },
  ends: keptEnds,
  placeCursor: placePhaseCursor,
  nearest: nearestSample,
  key: layerKey,
  axisTitles,
  summary: layersSummary,
  measuredThere,
  styles: layerStyles,
};
