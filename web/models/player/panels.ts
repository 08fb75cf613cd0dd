/** The views below a model's graph, one tab each: the one list of them. They come in one file of their own. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ModelDefinition } from '#core/models/index.ts';
import { modelText } from '#text/models.ts';
import type { ModelRunState } from '../run/model-run.ts';
import { printedRules, printedTable } from './printed-views.ts';
import { columnsOf, movedValues, timeOf } from './views.ts';

const panels = {
  table: (definition: ModelDefinition, { run }: ModelRunState, isPrinted: boolean) =>
    html`<ek-model-table
      slot="table"
      data-label=${modelText.player.table}
      .trajectory=${run?.trajectory ?? null}
      .time=${timeOf(definition)}
      .quantities=${run === null ? [] : columnsOf(definition, run)}
      .caption=${modelText.table.caption(definition.title)}
      .measured=${definition.data ?? []}
      >${
        isPrinted && run !== null
          ? printedTable(run.trajectory, timeOf(definition), columnsOf(definition, run))
          : nothing
      }</ek-model-table
    >`,
  rules: (_: ModelDefinition, state: ModelRunState, isPrinted: boolean) =>
    html`<ek-model-rules
      slot="rules"
      data-label=${modelText.player.rules}
      .rules=${state.about?.rules ?? ''}
      .start=${state.about?.start ?? ''}
      .moved=${movedValues(state)}
      >${
        isPrinted ? printedRules(state.about?.rules ?? '', state.about?.start ?? '') : nothing
      }</ek-model-rules
    >`,
};

/** A view that has a tab. */
export type PanelName = keyof typeof panels;

/** What of a model can be shown. */
export type ModelView = 'graph' | PanelName;

/** All views, in the order in which they stand. */
export const modelViews: readonly ModelView[] = ['graph', ...(Object.keys(panels) as PanelName[])];

/**
 * The panel of a view, for in ek-tabs. With `isPrinted` it has, as long as the view is not loaded, what
 * is printed in its place.
 */
export function panel(
  name: PanelName,
  definition: ModelDefinition,
  state: ModelRunState,
  isPrinted: boolean,
): TemplateResult {
  return panels[name](definition, state, isPrinted);
}

/** How far below the window the views are when they are loaded. */
const margin = '150px 0px';

/** Loads the views when the reader comes near their place; returns how to stop watching. */
export function loadPanelsNear(place: Element, onFailure: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      void import('./panel-views.ts').catch(onFailure);
    },
    { rootMargin: margin },
  );
  observer.observe(place);
  return () => {
    observer.disconnect();
  };
}
