/** A sheet as the text of an SVG file, with its name and description, in fonts that are everywhere. */
import type { Box } from '../plot-surface.ts';
import {
  belowShift,
  belowSize,
  cutBox,
  middleShift,
  type Mark,
  type Paint,
  type Sheet,
} from './sheet.ts';

export function sheetAsSvg({
  width,
  height,
  paper,
  title,
  description,
  plot,
  marks,
}: Sheet): string {
  const size = `width="${String(width)}" height="${String(height)}"`;
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    clipPath(plot, 'plot'),
    clipPath(plot, 'around'),
    `<rect ${size}${painted('fill', paper)}/>`,
    ...marks.map(markAsSvg),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

function clipPath(plot: Box, cut: 'plot' | 'around'): string {
  const { left, top, width, height } = cutBox(plot, cut);
  const place = `x="${short(left)}" y="${short(top)}"`;
  return `<clipPath id="${cut}"><rect ${place} width="${short(width)}" height="${short(height)}"/></clipPath>`;
}

function markAsSvg(mark: Mark): string {
  if (mark.kind === 'line') {
    const { d, stroke, fill, width = 1, dash = [], cut } = mark;
    const line =
      stroke === undefined ? '' : ` stroke-width="${String(width)}" stroke-linejoin="round"`;
    const dashes = dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
    const clip = cut === undefined ? '' : ` clip-path="url(#${cut})"`;
    return `<path d="${d}"${painted('fill', fill)}${painted('stroke', stroke)}${line}${dashes}${clip}/>`;
  }
  const { x, y, anchor, size, isBold = false, fill, pieces } = mark;
  let shift = size * middleShift;
  const text = pieces.map((piece) => {
    const wanted = size * middleShift + (piece.isBelow === true ? size * belowShift : 0);
    const move = wanted === shift ? '' : ` dy="${short(wanted - shift)}"`;
    shift = wanted;
    const small = piece.isBelow === true ? ` font-size="${short(size * belowSize)}"` : '';
    const italic = piece.isItalic === true ? ' font-family="serif" font-style="italic"' : '';
    return `<tspan${move}${small}${italic}>${escaped(piece.text)}</tspan>`;
  });
  const bold = isBold ? ' font-weight="bold"' : '';
  return `<text x="${short(x)}" y="${short(y + size * middleShift)}" font-family="sans-serif" font-size="${short(size)}" text-anchor="${anchor}"${bold}${painted('fill', fill)} xml:space="preserve">${text.join('')}</text>`;
}

function painted(name: 'fill' | 'stroke', paint: Paint | undefined): string {
  if (paint === undefined) return name === 'fill' ? ' fill="none"' : '';
  const { color, opacity } = paint;
  return ` ${name}="${color}"${opacity < 1 ? ` ${name}-opacity="${short(opacity)}"` : ''}`;
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
