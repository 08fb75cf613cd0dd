/** A graph in words: its name, what it shows, and its values at one moment. */
import { modelText } from '#text/models.ts';
import { decimalsOf, figure } from './figures.ts';
import { readingDecimals, type GraphPicture } from './picture.ts';
import type { Quantity } from './quantity.ts';
import { seriesOf, valueBounds, type Trajectory } from './trajectory.ts';

const { amount, graph } = modelText;

/** The name of the graph, with how to read it. */
export function graphName({ quantities, time }: GraphPicture): string {
  return graph.name(
    quantities.map(({ label }) => label),
    time.label,
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

/** All values at a sample: t = 4,0 min, temperatuur 52,1 °C. */
export function momentInWords(picture: GraphPicture, index: number): string {
  const { trajectory, time, quantities } = picture;
  const moment = `${time.label} ${amount(timeFigure(trajectory, index), time.unit)}`;
  const values = quantities.map(
    ({ name, label, unit }) => `${label} ${amount(valueFigure(trajectory, name, index), unit)}`,
  );
  return [moment, ...values].join(', ');
}

/** What there is to see, for who cannot see it. */
export function graphSummary({ trajectory, quantities }: GraphPicture): string {
  const last = trajectory.time.length - 1;
  return graph.summary(quantities.map((quantity) => lineSummary(trajectory, quantity, last)));
}

function lineSummary(trajectory: Trajectory, quantity: Quantity, last: number): string {
  const { name, label, unit } = quantity;
  const first = valueFigure(trajectory, name, 0);
  const ends = graph.ends(label, first, amount(valueFigure(trajectory, name, last), unit));
  const bounds = valueBounds([seriesOf(trajectory, name)]);
  if (bounds === null) return ends;
  const decimals = readingDecimals(trajectory, name);
  const [least, most] = bounds.map((value) => figure(value, decimals));
  return `${ends}, ${graph.extremes(least ?? '', most ?? '')}`;
}
