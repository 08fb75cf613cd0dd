/** All that a graph may show beside its lines in time, and the ghost: see {@link GraphLayers}. */
import { axisTitles } from './graph-axis-titles.ts';
import { drawBands } from './graph-bands.ts';
import { drawKept } from './graph-kept.ts';
import { layerKey } from './graph-layer-key.ts';
import { layersSummary, measuredThere } from './graph-layer-words.ts';
import { layerStyles } from './graph-layers.styles.ts';
import { drawPhase, nearestSample, placePhaseCursor } from './graph-phase.ts';
import { drawPoints } from './graph-points.ts';
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
  placeCursor: placePhaseCursor,
  nearest: nearestSample,
  key: layerKey,
  axisTitles,
  summary: layersSummary,
  measuredThere,
  styles: layerStyles,
};
