/** What the lines and marks of a graph on paper are, below it. */
import { graphToolsText } from '#text/graph-tools.ts';
import { modelText } from '#text/models.ts';
import { decimalsOf, figure } from '../../figures.ts';
import { medianDash } from '../bands.ts';
import { keptDash, keptLetter } from '../kept-marks.ts';
import { traceMark } from '../marks.ts';
import { dotStep } from '../phase.ts';
import { cyclic, seriesDashes } from '../theme.ts';
import { widthOf, type Paint, type Piece } from './sheet.ts';
import { box, margin, row, size, stroke, symbolPieces, width, type SheetPen } from './sheet-pen.ts';

/** Of one swatch with the room behind it. */
const swatchWidth = 36;

interface KeyEntry {
  readonly pieces: readonly Piece[];
  /** How many swatches it has; one where it does not say. */
  readonly count?: number;
  swatch(x: number, y: number): void;
}

/** The key; where it ends. */
export function drawKey(pen: SheetPen): number {
  let x = margin;
  let y = pen.plot.top + pen.plot.height + 66;
  const start = y;
  for (const { swatch, pieces, count = 1 } of entriesOf(pen)) {
    const before = count * swatchWidth;
    const length = before + widthOf(pieces, size) + 24;
    if (x > margin && x + length > width - margin) {
      x = margin;
      y += row;
    }
    swatch(x, y);
    pen.text(x + before, y, pieces);
    x += length;
  }
  return x === margin && y === start ? y : y + row;
}

function entriesOf(pen: SheetPen): readonly KeyEntry[] {
  const { quantities, others, points, band, ghost, ghostNotes, across } = pen.picture;
  const { series, ghosts, kept: keptColors, labels, areas } = pen.theme;
  const { key } = graphToolsText;
  const lined = (stroke_: Paint, dash: readonly number[], pieces: readonly Piece[]): KeyEntry => ({
    pieces,
    swatch: (x, y) => {
      const style = { stroke: stroke_, width: 2.25, dash };
      pen.line((path) => stroke(path, x, y, x + 28, y), style);
    },
  });
  const names =
    pen.hasNamesAtEnds || (across !== null && quantities.length === 1)
      ? []
      : quantities.map(({ name, label }, index) =>
          lined(cyclic(series, index), cyclic(seriesDashes, index), [
            ...symbolPieces(name),
            ...(label === name ? [] : [{ text: ` (${label})` }]),
          ]),
        );
  const notes = ghostNotes.map(({ name, value }) => `${name} = ${value}`).join(', ');
  const ghostWords = `${modelText.graph.ghost}${notes === '' ? '' : `: ${notes}`}`;
  const before = ghost === null ? [] : [lined(cyclic(ghosts, 0), [], [{ text: ghostWords }])];
  const kept = others.map(({ title, number }): KeyEntry => ({
    pieces: [{ text: `${keptLetter(number)}: ${title}` }],
    count: quantities.length,
    swatch: (x, y) => {
      for (const [index] of quantities.entries()) {
        const style = { stroke: cyclic(keptColors, index), width: 1.75 };
        const start = x + index * swatchWidth;
        const dash = keptDash(number, index);
        pen.line((path) => stroke(path, start, y, start + 32, y), { ...style, dash });
      }
    },
  }));
  const measured = points.map(({ name, title }): KeyEntry => {
    const index = pen.seriesOf(name);
    const words = ` ${key.measured}${title === '' ? '' : ` (${title})`}`;
    return {
      pieces: [...symbolPieces(name), { text: words }],
      swatch: (x, y) => {
        const style = { stroke: cyclic(labels, index), fill: pen.theme.paper, width: 1.75 };
        pen.line((path) => traceMark(path, index, x + 14, y, 4.5), style);
      },
    };
  });
  const first = band?.[0];
  const bandSeries = first === undefined ? 0 : pen.seriesOf(first.name);
  const area = (count: number, words: string): KeyEntry => ({
    pieces: [{ text: words }],
    swatch: (x, y) => {
      for (let layer = 0; layer < count; layer += 1) {
        pen.line((path) => box(path, x, y - 7, 28, 14), { fill: cyclic(areas, bandSeries) });
      }
    },
  });
  const bands =
    first === undefined
      ? []
      : [
          area(1, key.outer),
          ...(first.innerLow === undefined ? [] : [area(2, key.inner)]),
          lined(cyclic(labels, bandSeries), medianDash, [{ text: key.median }]),
        ];
  return [...names, ...before, ...kept, ...measured, ...bands, ...dotsEntry(pen)];
}

function dotsEntry(pen: SheetPen): readonly KeyEntry[] {
  const { across, trajectory, time } = pen.picture;
  if (across === null) return [];
  const step = dotStep(trajectory);
  const words = modelText.amount(figure(step, decimalsOf(step)), time.unit);
  return [
    {
      pieces: [{ text: graphToolsText.key.equalTimes(words) }],
      swatch: (x, y) => {
        const fill = cyclic(pen.theme.labels, 0);
        pen.line((path) => traceMark(path, 0, x + 14, y, 3.5), { fill });
      },
    },
  ];
}
