/** Changes an author makes to the graphs that a scene begins with; the first is shown at once. */
import { chooseMotion } from './choose-motion.ts';
import { namedSeries, type NamedSeries } from './series-names.ts';
import type { Scene } from './world.ts';

export type SceneGraph = NonNullable<Scene['view']['graphs']>[number];

/** The most graphs of a scene, and series in one. */
export const mostGraphs = 8;
export const mostInGraph = 8;

/** What a graph can show; nothing for a scene that cannot be calculated. */
export function drawableSeries(scene: Scene): readonly NamedSeries[] {
  const choice = chooseMotion(scene);
  return choice.ok ? namedSeries(scene, choice.motion) : [];
}

/** The scene with one more graph, of one series. */
export function withGraph(scene: Scene, series: string): Scene {
  return withGraphs(scene, [...graphsOf(scene), { y: [series] }].slice(0, mostGraphs));
}

/** The scene without a graph. */
export function withoutGraph(scene: Scene, index: number): Scene {
  return withGraphs(scene, graphsOf(scene).toSpliced(index, 1));
}

/** The scene with this graph before the others. */
export function withFirstGraph(scene: Scene, index: number): Scene {
  const graphs = graphsOf(scene);
  const first = graphs.slice(index, index + 1);
  return withGraphs(scene, [...first, ...graphs.toSpliced(index, 1)]);
}

/** The scene with another title over a graph; an empty one is left out. */
export function withGraphTitle(scene: Scene, index: number, title: string): Scene {
  return withGraphAt(scene, index, ({ y }) => (title === '' ? { y } : { title, y }));
}

/** The scene with one more series in a graph. */
export function withInGraph(scene: Scene, index: number, series: string): Scene {
  return withGraphAt(scene, index, (graph) => ({
    ...graph,
    y: [...new Set([...graph.y, series])].slice(0, mostInGraph),
  }));
}

/** The scene with a series less in a graph; without its last one the graph is gone. */
export function withoutInGraph(scene: Scene, index: number, series: string): Scene {
  const y = (graphsOf(scene)[index]?.y ?? []).filter((name) => name !== series);
  if (y.length === 0) return withoutGraph(scene, index);
  return withGraphAt(scene, index, (graph) => ({ ...graph, y }));
}

const graphsOf = ({ view }: Scene): SceneGraph[] => view.graphs ?? [];

function withGraphAt(
  scene: Scene,
  index: number,
  change: (graph: SceneGraph) => SceneGraph,
): Scene {
  const graphs = graphsOf(scene).map((graph, at) => (at === index ? change(graph) : graph));
  return withGraphs(scene, graphs);
}

function withGraphs(scene: Scene, graphs: SceneGraph[]): Scene {
  return { ...scene, view: { ...scene.view, graphs } };
}
