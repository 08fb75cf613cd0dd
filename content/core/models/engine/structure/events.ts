/** Events of a model as cells to watch and stocks to set. */
import type { ModelEvent } from '../../definition.ts';
import { fault, textStart } from '../../fault.ts';
import { limits } from '../../limits.ts';
import { parseExpression } from '../../language/parser.ts';
import type { ProgramEvent } from '../program.ts';
import { combinations, type Bound } from './dimension.ts';
import { lower } from './lower-expression.ts';
import type { Quantity } from './quantity.ts';
import { entered, readExpression } from './read-expression.ts';
import type { Setting, World } from './setting.ts';
import { chosen } from './subscripts.ts';

/** The events of the model; `setting` is that of the model, outside any element. */
export function eventsOf(
  events: readonly ModelEvent[],
  world: World,
  scope: ReadonlyMap<string, Quantity>,
): readonly ProgramEvent[] {
  return events.flatMap((event, index): readonly ProgramEvent[] => {
    const { direction = 'both', set = [], stop = false } = event;
    const setting: Setting = {
      world,
      scope,
      inMacros: [],
      origin: { part: 'events', item: String(index + 1) },
      owner: event.when,
      self: null,
      bounds: [],
      axes: null,
      choosesIn: null,
      depthLeft: limits.depth,
    };
    const { origin } = setting;
    const { network } = world;
    const reading = readExpression(event.when, origin, world);
    const sets = set.flatMap(({ name, expression }) => setsOf(name, expression, setting));
    const inside = reading === null ? null : entered(setting, reading);
    if (reading === null || inside === null) return [];
    const when = network.hidden(lower(reading.expression, inside), event.when, origin);
    return [{ when, direction, set: sets, stop }];
  });
}

/** The cells that one line of an event sets: a stock, one element of it, or all of them. */
function setsOf(name: string, text: string, setting: Setting): ProgramEvent['set'] {
  const { world, scope, origin } = setting;
  const { network } = world;
  const notAStock = (): ProgramEvent['set'] => {
    network.refuse(fault('model-not-a-stock', origin, textStart, { name }));
    return [];
  };
  const reading = readExpression(text, origin, world);
  const whole = scope.get(name);
  if (whole !== undefined) {
    if (!whole.isStock) return notAStock();
    if (reading === null) return [];
    return Array.from(combinations(whole.dimensions)).flatMap((bounds, index) =>
      setOf(whole.cells[index], bounds),
    );
  }
  const target = parseExpression(name, origin);
  if (!target.ok || target.value.kind !== 'subscript') return notAStock();
  const stock = scope.get(target.value.name);
  if (stock?.isStock !== true) return notAStock();
  const element = chosen(target.value, stock, setting, lower);
  if (element.kind === 'refused') return [];
  return element.kind === 'index' ? setOf(stock.cells[element.index], []) : notAStock();

  function setOf(cell: number | undefined, bounds: readonly Bound[]): ProgramEvent['set'] {
    if (cell === undefined || reading === null) return [];
    const inside = entered({ ...setting, bounds, self: cell }, reading);
    return inside === null ? [] : [{ cell, term: lower(reading.expression, inside) }];
  }
}
