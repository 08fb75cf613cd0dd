/** The views below the graphs of the workbench: the one list of them. Each is loaded when opened. */
import { html, type TemplateResult } from 'lit';
import { modelText } from '#text/models.ts';
import type { workbenchWords } from '#text/workbench.ts';
import type { Access } from '#core/models/definition.ts';
import { columnsOf, timeOf } from '../player-views.ts';
import type { WorkbenchSession, WorkbenchState } from './workbench-session.ts';

/** What a view gets. */
export interface TabContext {
  readonly session: WorkbenchSession;
  readonly state: WorkbenchState;
  /** The sample that is shown. */
  readonly index: number;
}

export interface WorkbenchTab {
  readonly name: keyof typeof workbenchWords.tabs;
  /** Which right of the model's author decides whether it is there. */
  readonly access?: Exclude<keyof Access, 'step'>;
  load(): Promise<unknown>;
  render(context: TabContext): TemplateResult;
}

export const workbenchTabs: readonly WorkbenchTab[] = [
  {
    name: 'table',
    load: () => import('../ek-model-table.ts'),
    render: ({ state: { definition, run } }) =>
      html`<ek-model-table
        .trajectory=${run.run?.trajectory ?? null}
        .time=${timeOf(definition)}
        .quantities=${run.run === null ? [] : columnsOf(definition, run.run)}
        .caption=${modelText.table.caption(definition.title)}
      ></ek-model-table>`,
  },
  {
    name: 'runs',
    load: () => import('./ek-model-runs.ts'),
    render: ({ session, state }) =>
      html`<ek-model-runs .session=${session} .state=${state}></ek-model-runs>`,
  },
];

/** The tabs that the author of the model lets pupils see. */
export function tabsFor({ access }: { readonly access?: Access }): readonly WorkbenchTab[] {
  return workbenchTabs.filter(
    (tab) => tab.access === undefined || access?.[tab.access] !== 'hidden',
  );
}
