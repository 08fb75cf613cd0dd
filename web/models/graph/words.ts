/** A graph in words: its name, what it shows, and its values at one moment. */
import { modelText } from '#text/models.ts';
import { decimalsOf, figure } from '../figures.ts';
import { readingDecimals, type GraphPicture } from './picture.ts';
import type { Quantity } from '../quantity.ts';
import { boundsOf, seriesOf, type Trajectory } from '../run/trajectory.ts';

const { amount, graph } = modelText;

/** The name of the graph, with how to read it. */
export function graphName({ quantities, time, across }: GraphPicture): string {
  return graph.name(
    quantities.map(({ label }) => label),
    (across ?? time).label,
  );
}

/** The time of a sample, without unit. */
export function timeFigure({ time, step }: Trajectory, index: number): string {
  return figure(time[index] ?? 0, decimalsOf(step));
}

/** The value of a quantity at a sample, without unit. */
export function valueFigure(trajectory: Trajectory, name: string, index: number): string {
  return figure(seriesOf(trajectory, name)[index] ?? NaN, readingDecimals(trajectory, name));
}

/** What is read at a sample beside time: what it is drawn against, and what is drawn. */
export function readQuantities({ across, quantities }: GraphPicture): readonly Quantity[] {
  return across === null ? quantities : [across, ...quantities];
}

/** All values at a sample: t = 4,0 min, temperatuur 52,1 °C. */
export function momentInWords(picture: GraphPicture, index: number): string {
  const { trajectory, time } = picture;
  const moment = `${time.label} ${amount(timeFigure(trajectory, index), time.unit)}`;
  const values = readQuantities(picture).map(
    ({ name, label, unit }) => `${label} ${amount(valueFigure(trajectory, name, index), unit)}`,
  );
  return [moment, ...values].join(', ');
}

/** What there is to see, for who cannot see it: the lines. */
export function linesSummary({ trajectory, quantities }: GraphPicture): readonly string[] {
  return quantities.map((quantity) => lineSummary(trajectory, quantity));
}

/** How a quantity goes from the begin to the end of a run. */
export function endsInWords(trajectory: Trajectory, { name, label, unit }: Quantity): string {
  const first = valueFigure(trajectory, name, 0);
  const last = valueFigure(trajectory, name, trajectory.time.length - 1);
  return graph.ends(label, first, amount(last, unit));
}

function lineSummary(trajectory: Trajectory, quantity: Quantity): string {
  const { name } = quantity;
  const ends = endsInWords(trajectory, quantity);
  const bounds = boundsOf(seriesOf(trajectory, name));
  if (bounds === null) return ends;
  const decimals = readingDecimals(trajectory, name);
  const [least, most] = bounds.map((value) => figure(value, decimals));
  return `${ends}, ${graph.extremes(least ?? '', most ?? '')}`;
}
