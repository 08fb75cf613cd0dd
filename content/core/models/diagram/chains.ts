/** Stocks in a row with the flows between them, as they are drawn on one line. */
import { isCloud, type DiagramGraph, type GraphFlow } from './graph.ts';

/** Ids in turn: perhaps a cloud and its flow, then stocks with flows between them. */
export type Chain = readonly string[];

/**
 * Rows of the stocks for which `isFree` holds, each stock in one row and in the order of the model.
 * A row follows flows both ways, and has at its ends a cloud with its flow if there is one.
 */
export function chainsOf(
  { nodes, flows }: DiagramGraph,
  isFree: (id: string) => boolean,
): readonly Chain[] {
  const stocks = new Set(
    nodes.filter(({ id, kind }) => kind === 'stock' && isFree(id)).map(({ id }) => id),
  );
  const used = new Set<string>();
  const isOpen = (flow: GraphFlow): boolean => isFree(flow.name) && !used.has(flow.name);
  const isNext = (id: string): boolean => stocks.has(id) && !used.has(id);
  const take = (...ids: readonly string[]): void => {
    for (const id of ids) used.add(id);
  };

  return [...stocks].flatMap((stock) => {
    if (used.has(stock)) return [];
    take(stock);
    const chain = [stock];
    for (let last: string | undefined = stock; last !== undefined;) {
      const flow = flows.find((one) => one.from === last && isOpen(one) && isNext(one.to));
      if (flow !== undefined) {
        chain.push(flow.name, flow.to);
        take(flow.name, flow.to);
      }
      last = flow?.to;
    }
    for (let first: string | undefined = stock; first !== undefined;) {
      const flow = flows.find((one) => one.to === first && isOpen(one) && isNext(one.from));
      if (flow !== undefined) {
        chain.unshift(flow.from, flow.name);
        take(flow.name, flow.from);
      }
      first = flow?.from;
    }
    const source = flows.find((one) => one.to === chain[0] && isOpen(one) && isCloud(one.from));
    if (source !== undefined) {
      chain.unshift(source.from, source.name);
      take(source.name);
    }
    const sink = flows.find((one) => one.from === chain.at(-1) && isOpen(one) && isCloud(one.to));
    if (sink !== undefined) {
      chain.push(sink.name, sink.to);
      take(sink.name);
    }
    return [chain];
  });
}
