/** The tab of the workbench in which its author says what pupils get. */
import { html } from 'lit';
import type { WorkbenchTab } from '../workbench/workbench-tabs.ts';
import { isAuthoring } from './authoring-session.ts';

export const authorTab: WorkbenchTab = {
  name: 'pupil',
  load: () => import('./ek-author-panel.ts'),
  render: ({ session, state, index }) =>
    html`<ek-author-panel
      .session=${isAuthoring(session) ? session : null}
      .state=${state}
      .index=${index}
    ></ek-author-panel>`,
};
