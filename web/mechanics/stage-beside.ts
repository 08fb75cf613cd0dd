/** What stands beside the drawing: forces, energies, a gas as a whole, and values. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Quantity, Trajectory } from '#core/mechanics/index.ts';
import { stageText } from '#text/mechanics-stage.ts';
import { timeAmount } from './amounts.ts';
import { energyBars } from './energy-bars.ts';
import { forceLegend } from './force-legend.ts';
import { gasPanel } from './gas-panel.ts';
import { energiesOf, forceSpan } from './run-spans.ts';
import type { FinishedMotion } from './scene-run.ts';
import type { StageMoment } from './stage-moment.ts';
import type { StageOption, StageOptions } from './stage-options.ts';
import { fewBodies } from './vectors.ts';
import { valuesTable } from './values-table.ts';

/** Whether a run has something to show under an option. */
export function isOffered(name: StageOption, { scene, trajectory }: FinishedMotion): boolean {
  const isWritten = (body: string): boolean => scene.bodies.some(({ id }) => id === body);
  if (name === 'forces') return trajectory.forces.some(({ body }) => isWritten(body));
  if (name === 'energies') return energiesOf(trajectory).rows.length > 0;
  return name === 'values' || scene.bodies.length > 0;
}

export function stageBeside(
  run: FinishedMotion,
  options: StageOptions,
  moment: StageMoment,
  chosen: string,
  quantities: readonly Quantity[],
): TemplateResult | typeof nothing {
  const { trajectory, scene, motion } = run;
  const { row } = moment;
  const isGas = scene.view.show?.speeds === true && (scene.fills ?? []).length > 0;
  const hasForces = options.forces && isOffered('forces', run);
  const parts = [
    ...(hasForces ? [forcesOn(run, moment, chosen)] : []),
    ...(options.energies ? [energyBars(trajectory, row, motion)] : []),
    ...(isGas ? [gasPanel(scene, trajectory, row)] : []),
    ...(options.values
      ? [valuesTable(scene, shownOf(quantities, chosen), row, timeIn(trajectory, moment.time))]
      : []),
  ];
  return parts.length === 0 ? nothing : html`<div class="beside">${parts}</div>`;
}

function forcesOn(
  { scene, trajectory }: FinishedMotion,
  { forces }: StageMoment,
  chosen: string,
): TemplateResult {
  const own = forces.filter(({ body }) => body === chosen);
  if (trajectory.bodies.length > fewBodies && own.length === 0) {
    return html`<p class="note">${stageText.vectors.chooseBody}</p>`;
  }
  const isOne = scene.bodies.length === 1;
  return forceLegend(own.length > 0 ? own : forces, forceSpan(trajectory), (id) =>
    isOne ? null : (scene.bodies.find((body) => body.id === id)?.label ?? id),
  );
}

/** Of the chosen body (or the first) and of the scene as a whole. */
function shownOf(quantities: readonly Quantity[], chosen: string): readonly Quantity[] {
  const owners = new Set(quantities.flatMap(({ body }) => (body === null ? [] : [body])));
  const [first] = owners;
  const shown = owners.has(chosen) ? chosen : first;
  return quantities.filter(({ body }) => body === null || body === shown);
}

function timeIn({ time }: Trajectory, at: number): string {
  return timeAmount(at, time.at(-1) ?? 1);
}
