/** What a gas shows as a whole: pressure, temperature, and its speeds beside Maxwell's curve. */
import { html, svg, type TemplateResult } from 'lit';
import {
  discGasPressure,
  findSeries,
  maxwellHistogram,
  meanPressure,
  speedHistogram,
  speedsAt,
  type Scene,
  type Trajectory,
} from '#core/mechanics/index.ts';
import { stageText } from '#text/mechanics-stage.ts';
import { formatNumber } from '#text/number.ts';
import { roundStep } from '../models/graph/picture.ts';
import { amount } from './amounts.ts';

/** Bins of the histogram. */
const bins = 14;
/** Rows that are averaged, so that the form is seen through the chance of so few particles. */
const averaged = 25;

const plot = { width: 360, height: 190, left: 34, bottom: 30, top: 8, right: 6 } as const;

/** What is counted at a row, and what Maxwell expects; null if the scene is not of one gas. */
export interface SpeedCount {
  readonly binWidth: number;
  readonly counted: readonly number[];
  readonly expected: readonly number[];
  readonly top: number;
}

/** The speeds in the rows up to and with `row`, averaged. */
export function countSpeeds(
  { fills = [] }: Scene,
  trajectory: Trajectory,
  row: number,
): SpeedCount | null {
  const [fill] = fills;
  const total = trajectory.bodies.length;
  const mean = (findSeries(trajectory, 'E_k')?.[0] ?? 0) / total;
  if (fill === undefined || !(mean > 0)) return null;
  // Faster than three times the usual speed is one in ten thousand.
  const usual = Math.sqrt((2 * mean) / fill.mass);
  const binWidth = roundUp((3 * usual) / bins);
  const first = Math.max(0, row - averaged + 1);
  const counted = new Array<number>(bins).fill(0);
  for (let each = first; each <= row; each += 1) {
    for (const [bin, count] of speedHistogram(
      speedsAt(trajectory, each),
      binWidth,
      bins,
    ).entries()) {
      counted[bin] = (counted[bin] ?? 0) + count / (row - first + 1);
    }
  }
  const expected = maxwellHistogram(total, binWidth, bins, fill.mass, mean);
  const top = 1.9 * Math.max(...expected);
  return { binWidth, counted, expected, top };
}

/** To two figures. */
function roundUp(value: number): number {
  const power = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / power) * power;
}

export function gasPanel(scene: Scene, trajectory: Trajectory, row: number): TemplateResult {
  const words = stageText.gas;
  const count = countSpeeds(scene, trajectory, row);
  if (count === null) return html``;
  return html`<section class="gas" aria-label=${words.title}>
    ${gasNumbers(scene, trajectory, row)}
    <figure>
      <figcaption>${words.title}</figcaption>
      ${histogram(count)}
      <p class="key">
        <span class="swatch" data-kind="counted"></span>${words.counted}
        <span class="swatch" data-kind="expected"></span>${words.expected}
      </p>
    </figure>
    <details>
      <summary>${words.table}</summary>
      ${speedTable(count)}
    </details>
  </section>`;
}

function gasNumbers(scene: Scene, trajectory: Trajectory, row: number): TemplateResult {
  const words = stageText.gas;
  const [fill] = scene.fills ?? [];
  const walls = scene.walls ?? [];
  const wallLength = walls.reduce(
    (sum, { from, to }) => sum + Math.hypot(to.x - from.x, to.y - from.y),
    0,
  );
  const until = trajectory.time[row] ?? 0;
  const energy = (findSeries(trajectory, 'E_k')?.[row] ?? 0) / trajectory.bodies.length;
  const temperature = findSeries(trajectory, 'T')?.[row];
  const measured = meanPressure(trajectory, wallLength, 0, until);
  const corners = walls.flatMap(({ from, to }) => [from, to]);
  const size = (axis: 'x' | 'y'): number => {
    const places = corners.map((at) => at[axis]);
    return Math.max(...places) - Math.min(...places);
  };
  const expected =
    fill === undefined || walls.length === 0
      ? NaN
      : discGasPressure(trajectory.bodies.length, size('x') * size('y'), fill.radius, energy);
  const line = (label: string, value: string): TemplateResult =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="numbers">
    ${temperature === undefined ? '' : line(words.temperature, amount(temperature, 'K'))}
    ${line(words.pressure, Number.isFinite(measured) ? amount(measured, 'N/m') : '–')}
    ${Number.isFinite(expected) ? line(words.ideal, amount(expected, 'N/m')) : ''}
  </dl>`;
}

function histogram({ binWidth, counted, expected, top }: SpeedCount): TemplateResult {
  const words = stageText.gas;
  const { width, height, left, bottom, top: above, right } = plot;
  const [room, tall] = [width - left - right, height - bottom - above];
  const x = (bin: number): number => left + (bin / bins) * room;
  const y = (count: number): number => above + tall - (Math.min(count, top) / top) * tall;
  const bars = counted.map(
    (count, bin) =>
      svg`<rect class="bar" x=${x(bin) + 1} width=${room / bins - 2} y=${y(count)} height=${y(0) - y(count)} />`,
  );
  const line = expected.map((count, bin) => `${String(x(bin + 0.5))} ${String(y(count))}`);
  const speeds = roundMarks(bins * binWidth, 5);
  const amounts = roundMarks(top, 3);
  return html`<svg
    class="histogram"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label=${words.now}
  >
    ${bars}
    <path class="curve" d="M${line.join('L')}" />
    <path class="axis" d="M${left} ${above}V${y(0)}H${width - right}" />
    ${speeds.map(
      (speed) =>
        svg`<text x=${x(speed / binWidth)} y=${y(0) + 14} text-anchor="middle">${formatNumber(speed, 3)}</text>`,
    )}
    ${amounts.map(
      (count) =>
        svg`<text x=${left - 5} y=${y(count) + 4} text-anchor="end">${formatNumber(count, 3)}</text>`,
    )}
    <text x=${width - right} y=${height - 2} text-anchor="end">${words.range}</text>
    <text x=${left + 6} y=${above + 8}>${words.particles}</text>
  </svg>`;
}

/** Round numbers from 0 up to `most`, about so many steps. */
function roundMarks(most: number, steps: number): readonly number[] {
  const step = roundStep(most / steps);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

function speedTable({ binWidth, counted, expected }: SpeedCount): TemplateResult {
  const words = stageText.gas;
  return html`<table class="values">
    <caption class="visually-hidden">
      ${words.title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.range}</th>
        <th scope="col" class="number">${words.counted}</th>
        <th scope="col" class="number">${words.expected}</th>
      </tr>
    </thead>
    <tbody>
      ${counted.map(
        (count, bin) =>
          html`<tr>
            <th scope="row">
              ${words.between(
                formatNumber(bin * binWidth, 3),
                bin === bins - 1 ? '∞' : formatNumber((bin + 1) * binWidth, 3),
              )}
            </th>
            <td class="number">${formatNumber(count, 3)}</td>
            <td class="number">${formatNumber(expected[bin] ?? 0, 3)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
