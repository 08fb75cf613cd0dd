/** A diagram as a list, to be read and walked through without seeing it. */
import type { DiagramGraph, GraphEvent, GraphNode } from './graph.ts';

/** A flow of a stock, with the stock at its other end; null where that is outside the model. */
export interface ListedFlow {
  readonly name: string;
  readonly other: string | null;
}

/** A stock, or a state of model lines; these have a formula and no flows. */
export interface ListedStock {
  readonly name: string;
  readonly start: string | number | null;
  readonly formula: string | null;
  readonly inflows: readonly ListedFlow[];
  readonly outflows: readonly ListedFlow[];
  readonly uses: readonly string[];
  readonly usedBy: readonly string[];
}

export interface ListedFormula {
  readonly name: string;
  readonly kind: 'flow' | 'auxiliary' | 'table' | 'constant';
  readonly formula: string | null;
  /** The number of a constant. */
  readonly value: string | number | null;
  readonly uses: readonly string[];
  readonly usedBy: readonly string[];
  /** The stocks that a flow joins; null where it begins or ends outside the model. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface DiagramList {
  readonly stocks: readonly ListedStock[];
  /** Flows, then formulas, then constants. */
  readonly formulas: readonly ListedFormula[];
  readonly events: readonly GraphEvent[];
}

/** What a diagram says, whatever its places. */
export interface DiagramContent {
  readonly nodes: readonly GraphNode[];
  readonly pipes: DiagramGraph['flows'];
  readonly links: DiagramGraph['links'];
  readonly events: DiagramGraph['events'];
}

/** The parts in the order of the model, which does not change when symbols are moved. */
export function listOf({ nodes, pipes, links, events }: DiagramContent): DiagramList {
  const stocks = new Set(nodes.filter(({ kind }) => kind === 'stock').map(({ id }) => id));
  const stockAt = (id: string): string | null => (stocks.has(id) ? id : null);
  const usesOf = (id: string) => links.filter(({ to }) => to === id).map(({ from }) => from);
  const usersOf = (id: string) => links.filter(({ from }) => from === id).map(({ to }) => to);
  const formula = (node: GraphNode): readonly ListedFormula[] => {
    const { id, name, kind } = node;
    if (kind === 'stock' || kind === 'cloud') return [];
    const pipe = pipes.find((one) => one.name === name);
    return [
      {
        name,
        kind,
        formula: node.formula,
        value: node.start,
        uses: usesOf(id),
        usedBy: usersOf(id),
        from: pipe === undefined ? null : stockAt(pipe.from),
        to: pipe === undefined ? null : stockAt(pipe.to),
      },
    ];
  };
  const rank = { flow: 0, auxiliary: 1, table: 1, constant: 2 } as const;
  return {
    stocks: nodes
      .filter(({ kind }) => kind === 'stock')
      .map(({ id, name, start, formula: ownFormula }) => ({
        name,
        start,
        formula: ownFormula,
        inflows: pipes
          .filter(({ to }) => to === id)
          .map((pipe) => ({ name: pipe.name, other: stockAt(pipe.from) })),
        outflows: pipes
          .filter(({ from }) => from === id)
          .map((pipe) => ({ name: pipe.name, other: stockAt(pipe.to) })),
        uses: usesOf(id),
        usedBy: usersOf(id),
      })),
    formulas: nodes.flatMap(formula).toSorted((one, other) => rank[one.kind] - rank[other.kind]),
    events,
  };
}
