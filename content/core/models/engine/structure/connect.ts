/** Between which cells a flow runs. */
import type { Flow } from '../../definition.ts';
import { fault, textStart } from '../../fault.ts';
import { combinations } from './dimension.ts';
import type { Quantity } from './quantity.ts';
import type { Section } from './section.ts';
import { indexWithoutSubscripts } from './subscripts.ts';

/** Tells the network how the flow runs: each of its elements to or from that of the same name. */
export function connect({ name: item, from, to }: Flow, section: Section): void {
  const { world, scope, prefix, originOf } = section;
  const { network } = world;
  const origin = originOf('flows', item);
  if (from === undefined && to === undefined)
    network.refuse(fault('model-flow-unattached', origin, textStart, { name: item }));
  const flow = scope.get(item);
  if (flow === undefined) return;

  const stockNamed = (name: string | undefined): Quantity | null => {
    const stock = name === undefined ? undefined : scope.get(name);
    if (stock?.isStock === true) return stock;
    if (name !== undefined) network.refuse(fault('model-not-a-stock', origin, textStart, { name }));
    return null;
  };
  const [sources, targets] = [stockNamed(from), stockNamed(to)].map((stock) => {
    if (stock === null) return [];
    const cells = cellsBeside(flow, stock);
    if (cells.includes(null))
      network.refuse(
        fault('model-flow-shape', origin, textStart, { name: item, stock: stock.name }),
      );
    return cells;
  });
  for (const [index, cell] of flow.cells.entries())
    network.connections.push({
      name: prefix + item,
      flow: cell,
      from: sources?.[index] ?? null,
      to: targets?.[index] ?? null,
    });
}

/** For each element of the flow the cell of the same element of the stock, or null. */
function cellsBeside(flow: Quantity, stock: Quantity): readonly (number | null)[] {
  const isAlike = flow.dimensions.length === stock.dimensions.length;
  return Array.from(combinations(flow.dimensions), (bounds) => {
    const index = isAlike ? indexWithoutSubscripts(stock, { bounds, axes: null }) : null;
    return index === null ? null : (stock.cells[index] ?? null);
  });
}
