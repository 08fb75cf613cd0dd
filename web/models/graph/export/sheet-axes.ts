/** The axes of a graph on paper, with its title. */
import { waysIn } from '../paths.ts';
import { sideOf, type Side } from '../picture.ts';
import type { Piece } from './sheet.ts';
import { margin, namePieces, stroke, ticksOf, type SheetPen } from './sheet-pen.ts';

export function drawAxes(pen: SheetPen): void {
  const { title, time, across, right } = pen.picture;
  const { ink, line, strong } = pen.theme;
  const { left, top, width: across_, height } = pen.plot;
  const [end, bottom] = [left + across_, top + height];
  if (title !== undefined) {
    pen.text(margin, margin + 12, [{ text: title }], { fill: ink, size: 19, isBold: true });
  }
  const ways = waysIn(pen.plot, pen.ranges.x, pen.ranges.y);
  for (const { value, text } of ticksOf(pen.ranges.x, 8)) {
    const x = ways.left + value * ways.perX;
    pen.line((path) => stroke(path, x, top, x, bottom), { stroke: line, width: 1 });
    pen.text(x, bottom + 16, [{ text }], { anchor: 'middle' });
  }
  for (const { value, text } of ticksOf(pen.ranges.y, 6)) {
    const y = ways.bottom + value * ways.perY;
    const isZero = value === 0 && pen.ranges.y[0] < 0;
    const style = { stroke: isZero ? strong : line, width: 1 };
    pen.line((path) => stroke(path, left, y, end, y), style);
    pen.text(left - 8, y, [{ text }], { anchor: 'end' });
  }
  if (right.length > 0) {
    const onRight = waysIn(pen.plot, pen.ranges.x, pen.ranges.right);
    for (const { value, text } of ticksOf(pen.ranges.right, 6)) {
      pen.text(end + 8, onRight.bottom + value * onRight.perY, [{ text }]);
    }
    pen.line((path) => stroke(path, end, top, end, bottom), { stroke: strong, width: 1 });
    pen.text(end, top - 16, axisTitle(pen, 'right'), { anchor: 'end' });
  }
  pen.line((path) => stroke(path, left, top, left, bottom), { stroke: strong, width: 1 });
  pen.line((path) => stroke(path, left, bottom, end, bottom), { stroke: strong, width: 1 });
  pen.text(left, top - 16, axisTitle(pen, 'left'));
  pen.text(end, bottom + 38, namePieces(across ?? time), { anchor: 'end' });
}

function axisTitle(pen: SheetPen, side: Side): readonly Piece[] {
  const { quantities, yLabel, rightLabel } = pen.picture;
  const title = side === 'left' ? yLabel : rightLabel;
  if (title !== undefined) return [{ text: title }];
  return quantities
    .filter(({ name }) => sideOf(pen.picture, name) === side)
    .flatMap((each, index) => [...(index === 0 ? [] : [{ text: ', ' }]), ...namePieces(each)]);
}
