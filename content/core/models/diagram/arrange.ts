/** Gives every symbol of a diagram its place. */
import { betweenBranches, betweenLevels, branchesOf } from './branches.ts';
import { chainsOf, type Chain } from './chains.ts';
import {
  around,
  crosses,
  edgesOf,
  grown,
  mainDirection,
  meanOf,
  middle,
  type Edges,
  type Point,
} from './geometry.ts';
import {
  isCloud,
  type DiagramGraph,
  type GraphFlow,
  type GraphNode,
  type NodeKind,
} from './graph.ts';
import { OccupiedGrid } from './occupied-grid.ts';
import { axisOf, pipeEnd, type Axis } from './routes.ts';
import { covered, gridStep, labelSideOf, type Size } from './symbols.ts';

/** What is to be arranged. */
export interface Arrangement {
  readonly graph: DiagramGraph;
  readonly sizes: ReadonlyMap<string, Size>;
  /** Widths of names. */
  readonly labels: ReadonlyMap<string, number>;
  /** Places that are given, in pixels; these are not moved, even where they overlap. */
  readonly given: ReadonlyMap<string, Point>;
}

/** Rows stand side by side up to this width, in pixels. */
const widest = 44 * gridStep;
/** Between two rows there is room for formulas below the one and above the other. */
const betweenRows = 11 * gridStep;
const betweenSymbols = 2 * gridStep;
/** What it costs, in pixels squared, when a link runs over a symbol. */
const crossingCost = (6 * gridStep) ** 2;
/** In larger models crossings are not counted: too many to keep apart, and too slow. */
const mostForCrossings = 150;

/** The middles of all symbols, on the grid where they were not given. */
export function arrange(arrangement: Arrangement): ReadonlyMap<string, Point> {
  return new Arranger(arrangement).arranged();
}

class Arranger {
  readonly #graph: DiagramGraph;
  readonly #kinds: ReadonlyMap<string, NodeKind>;
  readonly #sizes: ReadonlyMap<string, Size>;
  readonly #labels: ReadonlyMap<string, number>;
  readonly #grid = new OccupiedGrid(gridStep);
  readonly #places = new Map<string, Point>();

  constructor({ graph, sizes, labels, given }: Arrangement) {
    this.#graph = graph;
    this.#kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
    this.#sizes = sizes;
    this.#labels = labels;
    for (const { id } of graph.nodes) {
      const place = given.get(id);
      if (place !== undefined) this.#put(id, place);
    }
  }

  arranged(): ReadonlyMap<string, Point> {
    this.#placeChains();
    const isBranch = ({ from, to }: GraphFlow) => isCloud(from) || isCloud(to);
    const branches = this.#graph.flows.filter(isBranch);
    for (const flow of this.#graph.flows) if (!isBranch(flow)) this.#placeFlow(flow);
    for (const flow of branches) this.#placeFlow(flow);
    this.#placeFormulas();
    return this.#places;
  }

  #put(id: string, place: Point, axis: Axis = 'across'): void {
    this.#places.set(id, place);
    this.#grid.take(...this.#covered(id, place, axis));
  }

  #covered(id: string, place: Point, axis: Axis): readonly Edges[] {
    const side = labelSideOf(this.#kinds.get(id) ?? 'auxiliary', axis);
    return covered({ ...place, ...this.#size(id) }, side, this.#labels.get(id) ?? 0);
  }

  /** What a symbol needs: what it covers, with a little space around it. */
  #boxes(id: string, place: Point, axis: Axis = 'across'): readonly Edges[] {
    return this.#covered(id, place, axis).map((box) => grown(box, gridStep / 2));
  }

  #size(id: string): Size {
    return this.#sizes.get(id) ?? { width: gridStep, height: gridStep };
  }

  #placeChains(): void {
    const chains = chainsOf(this.#graph, (id) => !this.#places.has(id));
    const isEmpty = this.#places.size === 0;
    let [x, y] = [0, 0];
    for (const chain of chains) {
      const steps = this.#stepsOf(chain);
      const length = steps.at(-1) ?? 0;
      if (x > 0 && x + length > widest) [x, y] = [0, y + betweenRows];
      const wanted = isEmpty ? { x, y } : this.#besideNeighbours(chain, { x, y });
      const boxesAt = (begin: Point) =>
        chain.flatMap((id, index) =>
          this.#boxes(id, { x: begin.x + (steps[index] ?? 0), y: begin.y }),
        );
      const begin = this.#grid.placeFor(wanted, boxesAt);
      for (const [index, id] of chain.entries())
        this.#put(id, { x: begin.x + (steps[index] ?? 0), y: begin.y });
      x += length + 8 * gridStep;
    }
  }

  /** How far each symbol of a row stands from the first. */
  #stepsOf(chain: Chain): readonly number[] {
    let at = 0;
    return chain.map((id, index) => {
      const before = chain[index - 1];
      if (before !== undefined) {
        const space = (this.#reach(before) + this.#reach(id)) / 2 + betweenSymbols;
        at += Math.ceil(space / gridStep) * gridStep;
      }
      return at;
    });
  }

  /** The width of a symbol, or of its name where that is wider. */
  #reach(id: string): number {
    return Math.max(this.#size(id).width, this.#labels.get(id) ?? 0);
  }

  /** A place for a new row beside the symbols that it has to do with. */
  #besideNeighbours(chain: Chain, otherwise: Point): Point {
    const ids = new Set(chain);
    const { flows, links } = this.#graph;
    const joined = [
      ...flows.flatMap(({ name, from, to }) => [
        [name, from] as const,
        [name, to] as const,
        [from, to] as const,
      ]),
      ...links.map(({ from, to }) => [from, to] as const),
    ];
    const others = joined.flatMap(([one, other]) => {
      if (ids.has(one) === ids.has(other)) return [];
      return this.#places.get(ids.has(one) ? other : one) ?? [];
    });
    const mean = meanOf(others);
    return mean === null ? otherwise : { x: mean.x, y: mean.y + betweenBranches };
  }

  /** Places the valve and clouds of a flow, as far as they have no place, and takes its pipe. */
  #placeFlow(flow: GraphFlow): void {
    if (!this.#places.has(flow.name)) this.#placeValve(flow);
    this.#placeCloud(flow, 'from');
    this.#placeCloud(flow, 'to');
    this.#takePipe(flow);
  }

  #placeValve({ name, from, to }: GraphFlow): void {
    const [source, sink] = [this.#places.get(from), this.#places.get(to)];
    if (source !== undefined && sink !== undefined && from !== to) {
      const wanted = middle(source, sink);
      const axis = axisOf(source, wanted, sink);
      const boxesAt = (place: Point) => this.#boxes(name, place, axis);
      // Halfway along is worth a longer way aside.
      const cost = ({ x, y }: Point) => 4 * (axis === 'across' ? x - wanted.x : y - wanted.y) ** 2;
      this.#put(name, this.#grid.placeFor(wanted, boxesAt, cost), axis);
      return;
    }
    const stock = source === undefined ? to : from;
    const place = this.#places.get(stock);
    if (place === undefined) {
      this.#put(name, this.#freePlace(name, { x: 0, y: betweenBranches }));
      return;
    }
    const cloud = from === to ? name : source === undefined ? from : to;
    const branch = branchesOf({ ...place, ...this.#size(stock) }, source === undefined).find(
      ({ valve, end, axis }) =>
        this.#grid.isFree(...this.#boxes(name, valve, axis), ...this.#boxes(cloud, end)),
    );
    const aside = {
      x: place.x + (source === undefined ? -1 : 1) * this.#size(stock).width,
      y: place.y + betweenBranches,
    };
    if (branch === undefined) this.#put(name, this.#freePlace(name, aside));
    else this.#put(name, branch.valve, branch.axis);
  }

  #freePlace(id: string, wanted: Point, axis: Axis = 'across'): Point {
    return this.#grid.placeFor(wanted, (place) => this.#boxes(id, place, axis));
  }

  /** A cloud stands on the other side of the valve than the stock. */
  #placeCloud({ name, from, to }: GraphFlow, which: 'from' | 'to'): void {
    const id = which === 'from' ? from : to;
    const valve = this.#places.get(name);
    if (!isCloud(id) || this.#places.has(id) || valve === undefined) return;
    const stock = this.#places.get(which === 'from' ? to : from);
    const sign = which === 'from' ? -1 : 1;
    const away = stock === undefined ? { x: sign, y: 0 } : mainDirection(stock, valve);
    const wanted = {
      x: valve.x + away.x * betweenBranches,
      y: valve.y + away.y * betweenLevels,
    };
    this.#put(id, this.#freePlace(id, wanted));
  }

  /** Nothing more is placed on a pipe. */
  #takePipe({ name, from, to }: GraphFlow): void {
    const valve = this.#places.get(name);
    const [source, sink] = [this.#places.get(from), this.#places.get(to)];
    if (valve === undefined || source === undefined || sink === undefined) return;
    const axis = axisOf(source, valve, sink);
    for (const [id, end] of [
      [from, source],
      [to, sink],
    ] as const) {
      const points = pipeEnd({ ...end, ...this.#size(id) }, valve, axis);
      for (const [index, point] of points.entries()) {
        const piece = around([point, points[index + 1] ?? point].map(thin));
        if (piece !== null) this.#grid.take(piece);
      }
    }
  }

  /** Formulas and constants near what they have to do with, from the flows outward. */
  #placeFormulas(): void {
    let waiting = this.#graph.nodes.filter(({ id }) => !this.#places.has(id));
    while (waiting.length > 0) {
      const next = waiting.filter(({ id }) => this.#readers(id).length > 0);
      const found = next.length > 0 ? next : waiting.filter(({ id }) => this.#read(id).length > 0);
      const now = found.length > 0 ? found : waiting;
      for (const node of now) this.#placeFormula(node);
      waiting = waiting.filter(({ id }) => !this.#places.has(id));
    }
  }

  #placeFormula({ id, kind }: GraphNode): void {
    const readers = this.#readers(id);
    const mean = meanOf(readers.length > 0 ? readers : this.#read(id));
    const lowest = Math.max(0, ...[...this.#places.values()].map(({ y }) => y));
    if (mean === null) {
      this.#put(id, this.#freePlace(id, { x: 0, y: lowest + betweenBranches }));
      return;
    }
    const rows = this.#graph.nodes
      .filter((node) => node.kind === 'stock')
      .flatMap((node) => this.#places.get(node.id)?.y ?? []);
    const row = nearest(rows, mean.y);
    const goesDown = mean.y > row || (mean.y === row && kind === 'constant');
    const wanted = { x: mean.x, y: mean.y + (goesDown ? 1 : -1) * betweenBranches };
    const linked = [...readers, ...this.#read(id)];
    const boxesAt = (place: Point) => this.#boxes(id, place);
    const cost = (place: Point) => this.#crossings(place, linked) * crossingCost;
    const isSmall = this.#graph.nodes.length <= mostForCrossings;
    this.#put(id, this.#grid.placeFor(wanted, boxesAt, isSmall ? cost : undefined));
  }

  /** How many symbols stand on straight lines from a place to others. */
  #crossings(place: Point, others: readonly Point[]): number {
    let count = 0;
    for (const [id, at] of this.#places) {
      if (others.includes(at)) continue;
      const box = edgesOf({ ...at, ...this.#size(id) });
      for (const other of others) if (crosses(place, other, box)) count += 1;
    }
    return count;
  }

  /** Places of what reads a name. */
  #readers(id: string): readonly Point[] {
    const ids = this.#graph.links.filter(({ from }) => from === id).map(({ to }) => to);
    return ids.flatMap((one) => this.#places.get(one) ?? []);
  }

  /** Places of what a name reads. */
  #read(id: string): readonly Point[] {
    const ids = this.#graph.links.filter(({ to }) => to === id).map(({ from }) => from);
    return ids.flatMap((one) => this.#places.get(one) ?? []);
  }
}

/** A box as small as a line. */
function thin({ x, y }: Point): Edges {
  return edgesOf({ x, y, width: 2, height: 2 });
}

function nearest(rows: readonly number[], y: number): number {
  const distance = (row: number) => Math.abs(row - y);
  return rows.reduce((best, row) => (distance(row) < distance(best) ? row : best), rows[0] ?? y);
}
