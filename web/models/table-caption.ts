/** What the table beside a graph is called. */
import type { ModelDefinition } from '#core/models/index.ts';
import { graphToolsText } from '#text/graph-tools.ts';
import { modelText } from '#text/models.ts';
import { pointsOf } from './graph/measured.ts';
import { quantityOf } from './quantity.ts';

/** The name of the table of a run: the measured points in the graph are told with it. */
export function tableCaption({
  title,
  variables,
  views,
  data = [],
  time,
}: ModelDefinition): string {
  const drawn = views.flatMap(({ y }) => y);
  const points = pointsOf(data, drawn, time.variable, time.variable);
  const caption = modelText.table.caption(title);
  if (points.length === 0) return caption;
  const parts = points.map(({ name, title: table, values }) =>
    graphToolsText.summary.measuredCount(values.length, quantityOf(variables, name).label, table),
  );
  return graphToolsText.summary.tableMeasured(caption, parts);
}
