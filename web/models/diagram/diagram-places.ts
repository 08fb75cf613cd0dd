/** Where symbols stand for the next drawing: what hangs on a moved stock goes with it. */
import type { Diagram } from '#core/models/diagram/diagram.ts';
import { edgesOf, grown, overlap, type Point } from '#core/models/diagram/geometry.ts';
import { isCloud } from '#core/models/diagram/graph.ts';
import { gridStep } from '#core/models/diagram/symbols.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { nameWidth } from './name-text.ts';

/**
 * The diagram to lay the next one by when a symbol is moved. Flows of a moved stock to or from outside
 * go with it; the valve of a flow to another stock finds its place between the two again. A flow that
 * was given a place keeps it.
 */
export function followed(
  diagram: Diagram,
  { diagram: places }: ModelDefinition,
  name: string,
  to: Point,
): Diagram {
  const moved = diagram.nodes.find(({ id }) => id === name);
  if (moved?.kind !== 'stock') return diagram;
  const fixed = new Set((places?.places ?? []).map((one) => one.name));
  const own = diagram.pipes.filter(
    (pipe) => (pipe.from === name || pipe.to === name) && !fixed.has(pipe.name),
  );
  const open = own.filter(({ from, to: end }) => isCloud(from) || isCloud(end));
  const between = new Set(own.filter((pipe) => !open.includes(pipe)).map((pipe) => pipe.name));
  const going = new Set(open.flatMap(({ name: flow, from, to: end }) => [flow, from, end]));
  const [dx, dy] = [to.x - moved.x, to.y - moved.y];
  return {
    ...diagram,
    nodes: diagram.nodes
      .filter(({ id }) => !between.has(id))
      .map((node) => (going.has(node.id) ? { ...node, x: node.x + dx, y: node.y + dy } : node)),
    pipes: diagram.pipes.filter((pipe) => !between.has(pipe.name)),
  };
}

/** The closest that symbols are brought together sideways; names have to stay apart. */
const factors = [0.6, 0.7, 0.8, 0.9];

/** The diagram with its symbols closer together sideways, as far as they and their names stay apart. */
export function squeezed(diagram: Diagram): Diagram {
  const narrower = factors.map((factor) => ({
    ...diagram,
    nodes: diagram.nodes.map((node) => {
      const x = Math.round((node.x * factor) / gridStep) * gridStep;
      return { ...node, x, label: { x: node.label.x + x - node.x, y: node.label.y } };
    }),
  }));
  return narrower.find(isApart) ?? diagram;
}

function isApart({ nodes }: Diagram): boolean {
  const boxes = nodes.map((node) => {
    const own = grown(edgesOf(node), 7);
    const width = node.kind === 'flow' ? nameWidth(node.text) : 0;
    const name = edgesOf({ ...node.label, width, height: 18 });
    return width === 0 ? [own] : [own, name];
  });
  return boxes.every((one, index) =>
    boxes
      .slice(index + 1)
      .every((other) => one.every((box) => other.every((next) => !overlap(box, next)))),
  );
}

/** A valve nearer to its stock than this, in pixels, would leave no room for its pipe. */
const leastPipe = 4 * gridStep;

/** The diagram with a place for a new flow between a stock and a point outside the model. */
export function withValve(diagram: Diagram, flow: string, stock: string, outside: Point): Diagram {
  const node = diagram.nodes.find(({ id }) => id === stock);
  if (node === undefined) return diagram;
  const [dx, dy] = [outside.x - node.x, outside.y - node.y];
  // Straight aside or straight up and down, which is how pipes run.
  const isAcross = Math.abs(dx) >= Math.abs(dy);
  const far = isAcross ? node.width / 2 + leastPipe : leastPipe;
  const along = Math.max(Math.abs(isAcross ? dx : dy) / 2, far);
  const snapped = Math.ceil(along / gridStep) * gridStep * Math.sign((isAcross ? dx : dy) || 1);
  const place = isAcross ? { x: node.x + snapped, y: node.y } : { x: node.x, y: node.y + snapped };
  return { ...diagram, nodes: [...diagram.nodes, { ...node, id: flow, ...place }] };
}
