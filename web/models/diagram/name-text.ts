/** Names as they stand in the drawing: measured on a canvas, set as a symbol where they are one. */
import { svg, type SVGTemplateResult } from 'lit';
import { symbolParts } from '../quantity.ts';

/** Height of names and of values in the drawing, in pixels of the diagram. */
const nameSize = 14;
export const valueSize = 12.5;
const families = "'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', system-ui, sans-serif";

let context: CanvasRenderingContext2D | null | undefined;

/** The width of a text in pixels, at the size of names unless stated. */
export function textWidth(text: string, size = nameSize): number {
  context ??= document.createElement('canvas').getContext('2d');
  // Without a canvas: an average letter.
  if (context === null) return text.length * size * 0.55;
  context.font = `600 ${String(size)}px ${families}`;
  return context.measureText(text).width;
}

/** The width of a name in the drawing. */
export function nameWidth(name: string): number {
  const { base, below, isItalic } = symbolParts(name);
  // Italics are narrower than the words in bold that are measured.
  return (
    textWidth(base) * (isItalic ? 0.8 : 1) + (below === '' ? 0 : textWidth(below, nameSize * 0.75))
  );
}

/** The pieces of a name, in italics and with what stands below as in a textbook. */
export function nameSpans(name: string): SVGTemplateResult {
  const { base, below, isItalic } = symbolParts(name);
  const head = svg`<tspan class=${isItalic ? 'letter' : 'word'}>${base}</tspan>`;
  return below === '' ? head : svg`${head}<tspan class="below" dy="4">${below}</tspan>`;
}
