/** Gives the names of a model their cells and tables. */
import type { Table } from '../../definition.ts';
import { fault, textStart, type Origin } from '../../fault.ts';
import { isName } from '../../language/parser.ts';
import { combinations, type Dimension, elementName } from './dimension.ts';
import { addTable, knownDimensions, type Quantity } from './quantity.ts';
import type { Formula, Section, SectionItems, SectionPart } from './section.ts';

/** An item of any list: what all have in common. */
interface Item {
  readonly name: string;
  readonly over?: readonly string[];
}

/** Adds the items to the scope of the section; a name that is there already is told. */
export function declare(items: SectionItems, section: Section): void {
  for (const item of items.stocks) add('stocks', item, section, () => []);
  for (const part of ['flows', 'auxiliaries'] as const)
    for (const item of items[part] ?? [])
      add(part, item, section, (over, origin) => ownTables(item, over, section, origin));
  for (const item of items.constants ?? []) add('constants', item, section, () => []);
  for (const table of items.tables ?? [])
    add('tables', table, section, (over, origin) => {
      const number = addTable(table, table.name, section.world.network, origin);
      return Array.from(combinations(over), () => number);
    });
}

function add(
  part: SectionPart,
  { name, over = [] }: Item,
  { world, scope, originOf }: Section,
  tablesOver: (dimensions: readonly Dimension[], origin: Origin) => Quantity['tables'],
): void {
  const { network, builtIn } = world;
  const origin = originOf(part, name);
  // pi and its kin are names that a model may use otherwise; time and dt are not.
  if (scope.has(name) || builtIn.get(name)?.kind === 'cell')
    network.refuse(fault('model-double-definition', origin, textStart, { name }));
  else if (!isName(name)) network.refuse(fault('model-invalid-name', origin, textStart, { name }));
  if (scope.has(name)) return;

  const dimensions = knownDimensions(over, world.dimensions, network, origin);
  const tables = tablesOver(dimensions, origin);
  const hasValue = part !== 'tables';
  const cells = hasValue ? Array.from(combinations(dimensions), () => network.cell(origin)) : [];
  scope.set(name, { name, isStock: part === 'stocks', dimensions, cells, tables });
}

/** The table of each element of a formula, where it has one. */
function ownTables(
  { name, table, elements = [] }: Formula,
  dimensions: readonly Dimension[],
  { world }: Section,
  origin: Origin,
): Quantity['tables'] {
  const number = (points: Table): number => addTable(points, name, world.network, origin);
  const own = new Map(
    elements.flatMap(({ at, table: points }) =>
      points === undefined ? [] : [[at.join('\n'), number(points)] as const],
    ),
  );
  if (table === undefined && own.size === 0) return [];
  const whole = table === undefined ? null : number(table);
  return Array.from(
    combinations(dimensions),
    (bounds) => own.get(bounds.map(elementName).join('\n')) ?? whole,
  );
}
