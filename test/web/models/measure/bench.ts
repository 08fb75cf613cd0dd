/** A workbench session for tests, and an element that follows it. */
import { render, type TemplateResult } from 'lit';
import type { MeasuredData } from '#core/models/definition.ts';
import type { LinesModel } from '#core/models/index.ts';
import { WorkbenchSession, type WorkbenchState } from '#web/models/workbench-session.ts';
import { mount, settle, wait } from '../../elements/mount.ts';
import { html } from 'lit';
import { cooling } from '../models.ts';

/** Draws a part of the workbench again at every change of a session, once its first run is there. */
export async function bench(
  draw: (session: WorkbenchSession, state: WorkbenchState) => TemplateResult,
  changes: Partial<LinesModel> = {},
): Promise<{ session: WorkbenchSession; place: HTMLElement }> {
  const session = new WorkbenchSession({ definition: cooling(changes), runs: [] });
  while (session.state.run.run === null) await wait(10);
  const place = await mount(html`<div></div>`);
  const host = place.firstElementChild as HTMLElement;
  const again = () => {
    render(draw(session, session.state), host);
  };
  session.subscribe(again);
  again();
  await settle(place);
  return { session, place };
}

/** The curve of the cooling model for a constant k, with a small saw on it; times in minutes. */
export function coolingData(k: number, changes: Partial<MeasuredData> = {}): MeasuredData {
  const rows = Array.from({ length: 11 }, (_, t): number[] => [
    t,
    20 + 60 * Math.exp(-k * t) + (t % 2 === 0 ? 0.3 : -0.3),
  ]);
  return {
    title: 'Koffie',
    source: 'gemaakt met een model en ruis',
    columns: [
      { label: 'tijd', unit: 'min', name: 't' },
      { label: 'temperatuur', unit: '°C', name: 'T' },
    ],
    rows,
    ...changes,
  };
}
