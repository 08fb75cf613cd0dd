/** The views below a model's graph, one tab each: the one list of them. */
import { html, type TemplateResult } from 'lit';
import type { ModelDefinition } from '#core/models/index.ts';
import { modelText } from '#text/models.ts';
import './ek-model-rules.ts';
import '../ek-model-table.ts';
import type { ModelRunState } from '../run/model-run.ts';
import { columnsOf, movedValues, timeOf } from './views.ts';

const panels = {
  table: (definition: ModelDefinition, { run }: ModelRunState) =>
    html`<ek-model-table
      slot="table"
      data-label=${modelText.player.table}
      .trajectory=${run?.trajectory ?? null}
      .time=${timeOf(definition)}
      .quantities=${run === null ? [] : columnsOf(definition, run)}
      .caption=${modelText.table.caption(definition.title)}
    ></ek-model-table>`,
  rules: (_: ModelDefinition, state: ModelRunState) =>
    html`<ek-model-rules
      slot="rules"
      data-label=${modelText.player.rules}
      .rules=${state.about?.rules ?? ''}
      .start=${state.about?.start ?? ''}
      .moved=${movedValues(state)}
    ></ek-model-rules>`,
};

/** A view that has a tab. */
export type PanelName = keyof typeof panels;

/** What of a model can be shown. */
export type ModelView = 'graph' | PanelName;

/** All views, in the order in which they stand. */
export const modelViews: readonly ModelView[] = ['graph', ...(Object.keys(panels) as PanelName[])];

/** The panel of a view, for in ek-tabs. */
export function panel(
  name: PanelName,
  definition: ModelDefinition,
  state: ModelRunState,
): TemplateResult {
  return panels[name](definition, state);
}
