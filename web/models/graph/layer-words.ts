/** In words what a graph shows beside its lines in time: for who cannot see it. */
import { graphToolsText } from '#text/graph-tools.ts';
import { modelText } from '#text/models.ts';
import { decimalsOf, figure } from '../figures.ts';
import { rowAt } from './measured.ts';
import { endsInWords } from './words.ts';
import {
  readingDecimals,
  sideOf,
  timeRange,
  type GraphPicture,
  type MeasuredPoints,
} from './picture.ts';
import type { Quantity } from '../quantity.ts';

const { amount } = modelText;
const words = graphToolsText.summary;

/** What was measured close to a sample. */
export function measuredThere(picture: GraphPicture, index: number): readonly string[] {
  const { points, trajectory, across } = picture;
  if (points.length === 0 || across !== null) return [];
  const range = timeRange(picture);
  return points.flatMap((each) => {
    const row = rowAt(each, trajectory.time[index] ?? NaN, range);
    return row === -1 ? [] : measuredInWords(picture, each, row);
  });
}

/** One measured point, with where it stands. */
function measuredInWords(picture: GraphPicture, points: MeasuredPoints, row: number): string {
  const { label, unit } = quantityNamed(picture, points.name);
  const { value, place } = measuredFigures(picture, points, row);
  return words.measured(label, amount(value, unit), place);
}

/** A measured value without unit, and where it stands with unit. */
export function measuredFigures(
  { trajectory, across, time }: GraphPicture,
  { name, across: places, values }: MeasuredPoints,
  row: number,
): { readonly value: string; readonly place: string } {
  const axis = across ?? time;
  const decimals =
    across === null ? decimalsOf(trajectory.step) : readingDecimals(trajectory, axis.name);
  return {
    value: figure(values[row] ?? NaN, readingDecimals(trajectory, name)),
    place: amount(figure(places[row] ?? NaN, decimals), axis.unit),
  };
}

/** The quantity with a name in the picture. */
export function quantityNamed({ quantities }: GraphPicture, name: string): Quantity {
  return quantities.find((each) => each.name === name) ?? { name, label: name, unit: '' };
}

/** The axes, kept runs, measured points and bands: a sentence each. */
export function layersSummary(picture: GraphPicture): readonly string[] {
  const { trajectory, quantities, right, others, points, band, across, time } = picture;
  const ofSide = (side: 'left' | 'right'): readonly string[] =>
    quantities.filter(({ name }) => sideOf(picture, name) === side).map(({ label }) => label);
  return [
    ...(across === null ? [] : [words.phase(across.label, time.label)]),
    ...(right.length === 0 ? [] : [words.axes(ofSide('left'), ofSide('right'))]),
    ...points.map(({ name, title, values }) =>
      words.measuredCount(values.length, quantityNamed(picture, name).label, title),
    ),
    ...others.map((run) =>
      words.kept(run.title, quantities.map((each) => endsInWords(run.trajectory, each)).join(', ')),
    ),
    ...(band ?? []).map(({ name, low, high }) => {
      const decimals = readingDecimals(trajectory, name);
      const [least, most] = [low, high].map((row) => figure(row.at(-1) ?? NaN, decimals));
      const { label, unit } = quantityNamed(picture, name);
      return words.band(label, least ?? '', amount(most ?? '', unit));
    }),
  ];
}
