/** A graph laid out for paper: title, axes, lines and all beside them, a key below. No DOM. */
import { modelText } from '#text/models.ts';
import { layersSummary } from '../layer-words.ts';
import type { GraphRanges } from '../ranges.ts';
import { graphName, linesSummary } from '../words.ts';
import type { GraphPicture } from '../picture.ts';
import type { Sheet } from './sheet.ts';
import { drawAxes } from './sheet-axes.ts';
import { drawKey } from './sheet-key.ts';
import { drawLinesAndMore } from './sheet-lines.ts';
import { SheetPen, width, type SheetTheme } from './sheet-pen.ts';

export function graphSheet(picture: GraphPicture, ranges: GraphRanges, theme: SheetTheme): Sheet {
  const pen = new SheetPen(picture, ranges, theme);
  drawAxes(pen);
  drawLinesAndMore(pen);
  const height = drawKey(pen);
  return {
    width,
    height,
    paper: theme.paper,
    title: picture.title ?? graphName(picture),
    description: modelText.graph.summary([...linesSummary(picture), ...layersSummary(picture)]),
    plot: pen.plot,
    marks: pen.marks,
  };
}
