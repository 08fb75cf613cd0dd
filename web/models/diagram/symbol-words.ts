/** Symbols of a diagram in words, for who does not see them. */
import type { Diagram } from '#core/models/diagram/diagram.ts';
import { isCloud } from '#core/models/diagram/graph.ts';
import { diagramWords } from '#text/diagram.ts';
import type { SymbolMark } from './drawing-layers.ts';
import { eventsOf } from './event-words.ts';

const words = diagramWords.symbol;

/** The name of a symbol: voorraad Hazen, 120, in: geboorte, uit: sterfte. */
export function symbolInWords(
  { nodes, pipes, links, events }: Diagram,
  name: string,
  value: string,
  mark: SymbolMark | undefined,
): string {
  const node = nodes.find(({ id }) => id === name);
  if (node === undefined || node.kind === 'cloud') return name;
  const { kind } = node;
  const [ins, outs] = [
    pipes.filter(({ to }) => to === name).map((pipe) => pipe.name),
    pipes.filter(({ from }) => from === name).map((pipe) => pipe.name),
  ];
  const pipe = pipes.find((one) => one.name === name);
  const stock = (id: string): string | null => (isCloud(id) ? null : id);
  const uses = links.filter(({ to }) => to === name).map(({ from }) => from);
  return words.named(kind, name, [
    ...(value === '' ? [] : [value]),
    ...(ins.length === 0 ? [] : [words.in(ins)]),
    ...(outs.length === 0 ? [] : [words.out(outs)]),
    ...(pipe === undefined ? [] : [words.between(stock(pipe.from), stock(pipe.to))]),
    ...(uses.length === 0 || kind === 'stock' ? [] : [words.uses(uses)]),
    ...(eventsOf(events, name).length === 0 ? [] : [words.hasEvent]),
    ...(node.isMovable ? [words.movable] : []),
    ...(mark === undefined ? [] : [words[mark]]),
  ]);
}
