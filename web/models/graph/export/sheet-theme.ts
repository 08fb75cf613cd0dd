/** The colours of a graph on light paper, as numbers that other programs understand. */
import { readTheme } from '../theme.ts';
import type { SheetTheme } from './sheet-pen.ts';
import type { Paint } from './sheet.ts';

/** Whatever the reader's theme; `probe` is an element in the graph. */
export function sheetTheme(probe: HTMLElement): SheetTheme {
  const { ownerDocument } = probe;
  // Light colours for a moment; nothing is painted in between.
  probe.style.setProperty('color-scheme', 'light');
  const theme = readTheme(probe);
  const context = ownerDocument
    .createElement('canvas')
    .getContext('2d', { willReadFrequently: true });
  const paint = (css: string): Paint => paintOf(context, css);
  const { ink, soft, line, strong, paper, series, labels, ghosts, kept, areas } = theme;
  return {
    ink: paint(ink),
    soft: paint(soft),
    line: paint(line),
    strong: paint(strong),
    paper: paint(paper),
    series: series.map(paint),
    labels: labels.map(paint),
    ghosts: ghosts.map(paint),
    kept: kept.map(paint),
    areas: areas.map(paint),
  };
}

function paintOf(context: CanvasRenderingContext2D | null, css: string): Paint {
  if (context === null) return { color: '#000000', opacity: 1 };
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = css;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('');
  return { color: `#${hex}`, opacity: alpha / 255 };
}
