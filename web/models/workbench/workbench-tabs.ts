/** The views below the graphs of the workbench: the one list of them. Each is loaded when opened. */
import { html, type TemplateResult } from 'lit';
import type { workbenchWords } from '#text/workbench.ts';
import type { Access } from '#core/models/definition.ts';
import { columnsOf, timeOf } from '../player/views.ts';
import { tableCaption } from '../table-caption.ts';
import type { WorkbenchSession, WorkbenchState } from '../workbench-session.ts';

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
    name: 'diagram',
    access: 'diagram',
    load: () => import('../diagram/ek-model-diagram.ts'),
    render: ({ session, state, index }) =>
      html`<ek-model-diagram
        .session=${session}
        .state=${state}
        .index=${index}
      ></ek-model-diagram>`,
  },
  {
    name: 'rules',
    access: 'rules',
    load: () => import('../rules/ek-model-text.ts'),
    render: ({ session, state, index }) =>
      html`<ek-model-text .session=${session} .state=${state} .index=${index}></ek-model-text>`,
  },
  {
    name: 'steps',
    access: 'rules',
    load: () => import('../rules/ek-model-steps.ts'),
    render: ({ session, state, index }) =>
      html`<ek-model-steps .session=${session} .state=${state} .index=${index}></ek-model-steps>`,
  },
  {
    name: 'table',
    load: () => import('../ek-model-table.ts'),
    render: ({ state: { definition, run } }) =>
      html`<ek-model-table
        .trajectory=${run.run?.trajectory ?? null}
        .time=${timeOf(definition)}
        .quantities=${run.run === null ? [] : columnsOf(definition, run.run)}
        .caption=${tableCaption(definition)}
      ></ek-model-table>`,
  },
  {
    name: 'data',
    access: 'data',
    load: () => import('../measure/ek-model-data.ts'),
    render: ({ session, state }) =>
      html`<ek-model-data .session=${session} .state=${state}></ek-model-data>`,
  },
  {
    name: 'studies',
    load: () => import('../sensitivity/ek-model-studies.ts'),
    render: ({ session, state }) =>
      html`<ek-model-studies .session=${session} .state=${state}></ek-model-studies>`,
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
