/** A sheet as a PNG of twice its size, so that it stays sharp in a report. */
import {
  belowShift,
  belowSize,
  cutBox,
  type Mark,
  type Paint,
  type Sheet,
  type TextMark,
} from './sheet.ts';

const scale = 2;

/** @throws Error if the browser has no canvas of this size */
export async function sheetAsPng(sheet: Sheet): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = sheet.width * scale;
  canvas.height = sheet.height * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to draw on.');
  context.scale(scale, scale);
  context.fillStyle = cssOf(sheet.paper);
  context.fillRect(0, 0, sheet.width, sheet.height);
  for (const mark of sheet.marks) {
    context.save();
    drawMark(context, mark, sheet);
    context.restore();
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The canvas gave no picture.'));
      else resolve(blob);
    }, 'image/png');
  });
}

function drawMark(context: CanvasRenderingContext2D, mark: Mark, { plot }: Sheet): void {
  if (mark.kind === 'text') {
    drawText(context, mark);
    return;
  }
  const { d, stroke, fill, width = 1, dash = [], cut } = mark;
  if (cut !== undefined) {
    const { left, top, width: across, height } = cutBox(plot, cut);
    context.beginPath();
    context.rect(left, top, across, height);
    context.clip();
  }
  const path = new Path2D(d);
  if (fill !== undefined) {
    context.fillStyle = cssOf(fill);
    context.fill(path);
  }
  if (stroke === undefined) return;
  context.strokeStyle = cssOf(stroke);
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.setLineDash([...dash]);
  context.stroke(path);
}

function drawText(
  context: CanvasRenderingContext2D,
  { x, y, anchor, size, isBold = false, fill, pieces }: TextMark,
): void {
  const set = pieces.map(({ text, isItalic = false, isBelow = false }) => {
    const weight = isBold ? 'bold ' : '';
    const style = isItalic ? 'italic ' : '';
    const font = `${style}${weight}${String(size * (isBelow ? belowSize : 1))}px ${isItalic ? 'serif' : 'sans-serif'}`;
    context.font = font;
    return {
      text,
      font,
      shift: isBelow ? size * belowShift : 0,
      width: context.measureText(text).width,
    };
  });
  const whole = set.reduce((sum, piece) => sum + piece.width, 0);
  const before = { start: 0, middle: whole / 2, end: whole };
  let at = x - before[anchor];
  context.fillStyle = cssOf(fill);
  context.textBaseline = 'middle';
  for (const { text, font, shift, width } of set) {
    context.font = font;
    context.fillText(text, at, y + shift);
    at += width;
  }
}

function cssOf({ color, opacity }: Paint): string {
  const hex = Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0');
  return `${color}${hex}`;
}
