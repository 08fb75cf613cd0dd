/** The stock-flow diagram of a model as plain geometry: numbers to draw, in pixels. */
import type { ModelDefinition } from '../definition.ts';
import type { FlowNames } from '../editing/ode-from-rules.ts';
import { arrange } from './arrange.ts';
import { around, edgesOf, type Box, type Edges, type Point } from './geometry.ts';
import {
  graphOf,
  isCloud,
  type GraphEvent,
  type GraphFlow,
  type GraphLink,
  type GraphNode,
} from './graph.ts';
import { axisOf, linkCurve, pipeEnd, type Axis, type Curve } from './routes.ts';
import { covered, gridStep, labelPlace, labelSideOf, sizeOf, type MeasureText } from './symbols.ts';

/** A symbol around its middle (`x`, `y`). */
export interface DiagramNode extends GraphNode, Box {
  /** What is written at it; empty for a cloud. */
  readonly text: string;
  /** The middle of the text. */
  readonly label: Point;
}

export interface DiagramPipe extends GraphFlow {
  /** From where it begins to where it ends, through the valve; all angles are right. */
  readonly points: readonly Point[];
}

export interface DiagramLink extends GraphLink {
  readonly curve: Curve;
}

export interface Diagram {
  readonly nodes: readonly DiagramNode[];
  readonly pipes: readonly DiagramPipe[];
  readonly links: readonly DiagramLink[];
  readonly events: readonly GraphEvent[];
  /** Around everything, with a margin; of an empty diagram a point. */
  readonly box: Edges;
  readonly isPlain: boolean;
}

export interface DiagramOptions {
  readonly measure: MeasureText;
  /** What is written at a name; the name unless stated. */
  readonly textOf?: (name: string) => string;
  /** A diagram from before a change of the model: what is in it stays where it stands. */
  readonly previous?: Diagram;
  /** Names for flows that model lines do not name. */
  readonly flowNames?: FlowNames;
}

const margin = gridStep;

/**
 * The diagram of a model. Symbols stand where `diagram.places` says, else where they stood in the
 * previous diagram, else where there is room: stocks with the flows between them on one line,
 * formulas near what reads them.
 */
export function diagramOf(definition: ModelDefinition, options: DiagramOptions): Diagram {
  const { measure, textOf = (name) => name, previous, flowNames } = options;
  const graph = graphOf(definition, flowNames);
  const texts = new Map(
    graph.nodes.map(({ id, name }) => [id, name === '' ? '' : textOf(name)] as const),
  );
  const textAt = (id: string): string => texts.get(id) ?? '';
  const sizes = new Map(
    graph.nodes.map(({ id, kind }) => [id, sizeOf(kind, textAt(id), measure)] as const),
  );
  const labels = new Map(
    graph.nodes.flatMap(({ id, kind }) =>
      kind === 'flow' ? [[id, measure(textAt(id))] as const] : [],
    ),
  );
  const places = arrange({ graph, sizes, labels, given: givenPlaces(definition, previous) });
  const boxes = new Map(
    graph.nodes.map(({ id }) => {
      const place = places.get(id) ?? { x: 0, y: 0 };
      const size = sizes.get(id) ?? { width: 0, height: 0 };
      return [id, { ...place, ...size }] as const;
    }),
  );
  const boxOf = (id: string): Box => boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
  const axes = new Map<string, Axis>(
    graph.flows.map(({ name, from, to }) => [name, axisOf(boxOf(from), boxOf(name), boxOf(to))]),
  );
  const sideOf = ({ id, kind }: GraphNode) => labelSideOf(kind, axes.get(id) ?? 'across');

  const nodes = graph.nodes.map((node): DiagramNode => {
    const box = boxOf(node.id);
    const label = labelPlace(box, sideOf(node), labels.get(node.id) ?? 0);
    return { ...node, ...box, text: textAt(node.id), label };
  });
  const pipes = graph.flows.map((flow): DiagramPipe => {
    const axis = axes.get(flow.name) ?? 'across';
    const half = (id: string) => pipeEnd(boxOf(id), centre(boxOf(flow.name)), axis);
    const points = [...half(flow.from), ...half(flow.to).toReversed().slice(1)];
    return { ...flow, points };
  });
  const links = graph.links.map((link): DiagramLink => ({
    ...link,
    curve: linkCurve(boxOf(link.from), boxOf(link.to)),
  }));
  const covers = graph.nodes.flatMap((node) =>
    covered(boxOf(node.id), sideOf(node), labels.get(node.id) ?? 0),
  );
  const lines = [
    ...pipes.flatMap(({ points }) => points),
    ...links.flatMap(({ curve }) => [curve.control1, curve.control2]),
  ];
  const box = around([
    ...covers,
    ...lines.map(({ x, y }) => edgesOf({ x, y, width: 0, height: 0 })),
  ]);
  const { events, isPlain } = graph;
  return { nodes, pipes, links, events, box: withMargin(box), isPlain };
}

/** A point in pixels as a place for `diagram.places`, on the grid. */
export function placeAt({ x, y }: Point): Point {
  return { x: Math.round(x / gridStep) || 0, y: Math.round(y / gridStep) || 0 };
}

/** Places of the author, and else those of before; a cloud goes where its valve goes. */
function givenPlaces(
  { diagram }: ModelDefinition,
  previous: Diagram | undefined,
): ReadonlyMap<string, Point> {
  const before = new Map((previous?.nodes ?? []).map(({ id, x, y }) => [id, { x, y }] as const));
  const places = (diagram?.places ?? []).map(
    ({ name, x, y }) => [name, { x: x * gridStep, y: y * gridStep }] as const,
  );
  const given = new Map<string, Point>([...before, ...places]);
  for (const { name, from, to } of previous?.pipes ?? []) {
    const [valve, now] = [before.get(name), given.get(name)];
    for (const id of [from, to].filter(isCloud)) {
      const cloud = before.get(id);
      if (cloud === undefined || valve === undefined || now === undefined) continue;
      given.set(id, { x: cloud.x + now.x - valve.x, y: cloud.y + now.y - valve.y });
    }
  }
  return given;
}

function centre({ x, y }: Box): Point {
  return { x, y };
}

function withMargin(box: Edges | null): Edges {
  if (box === null) return { left: 0, top: 0, right: 0, bottom: 0 };
  return {
    left: box.left - margin,
    top: box.top - margin,
    right: box.right + margin,
    bottom: box.bottom + margin,
  };
}
