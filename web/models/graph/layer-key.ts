/** What the marks beside the lines are, in words; at the cursor also their values. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { graphToolsText } from '#text/graph-tools.ts';
import { modelText } from '#text/models.ts';
import { decimalsOf, figure } from '../figures.ts';
import { medianDash } from './bands.ts';
import { keptDash, keptLetter } from './kept-marks.ts';
import { traceMark } from './marks.ts';
import { nearestRow } from './measured.ts';
import { dotStep } from './phase.ts';
import { measuredFigures, quantityNamed } from './layer-words.ts';
import { valueFigure } from './words.ts';
import { TextPath } from './text-path.ts';
import type { GraphPicture, MeasuredPoints, OtherRun } from './picture.ts';
import { symbol } from '../quantity.ts';
import { nearestIndex, seriesOf } from '../run/trajectory.ts';

const words = graphToolsText.key;
const { amount } = modelText;

/** The entries below the graph; `index` is the sample that is read, or null. */
export function layerKey(picture: GraphPicture, index: number | null): TemplateResult {
  return html`${picture.others.map((run) => keptEntry(picture, run, index))}
  ${picture.points.map((points) => pointsEntry(picture, points, index))}
  ${picture.band === null || picture.band.length === 0 ? nothing : bandEntries(picture)}
  ${picture.across === null ? nothing : dotsEntry(picture)}`;
}

const entry = (picture: unknown, text: unknown): TemplateResult =>
  html`<span class="entry"
    ><svg class="swatch" viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
      ${picture}</svg
    ><span>${text}</span></span
  >`;

const line = (dash: readonly number[], className: string) =>
  svg`<line class=${className} x1="1" y1="6" x2="23" y2="6" stroke-dasharray=${dash.join(' ')} />`;

function keptEntry(
  picture: GraphPicture,
  { title, trajectory, number }: OtherRun,
  index: number | null,
): TemplateResult {
  const time = picture.trajectory.time[index ?? -1];
  const isThere = time !== undefined && picture.across === null;
  const sample = isThere ? nearestIndex(trajectory.time, time) : 0;
  const values = picture.quantities.map(
    ({ name, unit }, place) =>
      html`${place === 0 ? ': ' : ', '}<span class="value"
          >${symbol(name)} = ${amount(valueFigure(trajectory, name, sample), unit)}</span
        >`,
  );
  const swatches = picture.quantities.map(
    (_, series) =>
      html`<svg class="swatch" viewBox="0 0 36 12" width="36" height="12" aria-hidden="true">
        ${svg`<line class="kept" data-series=${(series % 6) + 1} x1="0" y1="6" x2="36" y2="6" stroke-dasharray=${keptDash(number, series).join(' ')} />`}
      </svg>`,
  );
  return html`<span class="entry"
    ><b>${keptLetter(number)}</b>${swatches}<span>${title}${isThere ? values : nothing}</span></span
  >`;
}

function pointsEntry(
  picture: GraphPicture,
  points: MeasuredPoints,
  index: number | null,
): TemplateResult {
  const { name, title } = points;
  const series = picture.quantities.findIndex((quantity) => quantity.name === name);
  const mark = new TextPath();
  traceMark(mark, series, 12, 6, 4.25);
  const what = html`${symbol(name)} ${words.measured}${title === '' ? nothing : ` (${title})`}`;
  return entry(
    svg`<path data-series=${(series % 6) + 1} d=${mark.text} />`,
    html`${what}${index === null ? nothing : nearestReading(picture, points, index)}`,
  );
}

function nearestReading(picture: GraphPicture, points: MeasuredPoints, index: number) {
  const { across, trajectory } = picture;
  const xs = across === null ? trajectory.time : seriesOf(trajectory, across.name);
  const row = nearestRow(points, xs[index] ?? NaN);
  if (row === -1) return nothing;
  const { value, place } = measuredFigures(picture, points, row);
  return `: ${amount(value, quantityNamed(picture, points.name).unit)} ${words.at} ${place}`;
}

function bandEntries({ band, quantities }: GraphPicture): TemplateResult {
  const first = quantities.findIndex(({ name }) => name === band?.[0]?.name);
  const series = (Math.max(first, 0) % 6) + 1;
  const hasInner = band?.some(({ innerLow }) => innerLow !== undefined) === true;
  const area = (count: number) =>
    Array.from(
      { length: count },
      () => svg`<rect class="area" data-series=${series} x="1" y="1" width="22" height="10" />`,
    );
  return html`${entry(area(1), words.outer)} ${hasInner ? entry(area(2), words.inner) : nothing}
  ${entry(line(medianDash, 'median'), words.median)}`;
}

function dotsEntry({ trajectory, time }: GraphPicture): TemplateResult {
  const step = dotStep(trajectory);
  return entry(
    svg`<circle class="dot" cx="12" cy="6" r="3.5" />`,
    words.equalTimes(amount(figure(step, decimalsOf(step)), time.unit)),
  );
}
