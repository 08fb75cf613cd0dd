/** The variables of a file or macro as the lists of a definition, each in the order of the file. */
import type { Auxiliary, Flow, OdeModel, Stock } from '../../definition.ts';
import { isTable, type FileVariable } from './file-variables.ts';
import { endsOfFlows, inOrderOfStocks, readFlow } from './flows.ts';
import { nameFrom } from './scope.ts';
import { childrenOf } from './xml-tree.ts';
import { readFormula, readStock, readTableEntry, type Reading } from './parts.ts';

/** Lists of a definition. */
export interface ModelParts {
  readonly stocks: Stock[];
  readonly flows: Flow[];
  readonly auxiliaries: Auxiliary[];
  readonly constants: { readonly name: string; readonly value: number }[];
  readonly tables: NonNullable<OdeModel['tables']>;
}

/** Reads the equations of all variables; lone numbers are constants where there may be constants. */
export function modelParts(
  variables: readonly FileVariable[],
  reading: Reading,
  hasConstants: boolean,
): ModelParts {
  const { scope } = reading;
  const parts: ModelParts = { stocks: [], flows: [], auxiliaries: [], constants: [], tables: [] };
  const ends = endsOfFlows(variables, reading);
  const isFree = (name: string): boolean => scope.find(name, '') === undefined;
  const flows: Flow[] = [];
  const madeFrom = new Map<string, string>();

  for (const variable of variables) {
    const { kind, key, connectedTo } = variable;
    if (kind === 'gf') {
      if (isTable(variable)) parts.tables.push(readTableEntry(variable, reading));
      else if (connectedTo === undefined)
        reading.report.refuse('xmile-bad-points', variable.element, { name: variable.name });
    } else if (kind === 'stock' && connectedTo === undefined) {
      parts.stocks.push(readStock(variable, reading));
    } else if (ends.has(key) || (kind === 'flow' && connectedTo === undefined)) {
      const flow = readFlow(variable, ends.get(key) ?? { from: [], to: [] }, isFree, reading);
      for (const made of flow.flows) madeFrom.set(made.name, key);
      flows.push(...flow.flows);
      parts.auxiliaries.push(...flow.auxiliaries);
    } else {
      const { auxiliary, number } = readFormula(variable, reading);
      if (number === null || !hasConstants) parts.auxiliaries.push(auxiliary);
      else parts.constants.push({ name: auxiliary.name, value: number });
    }
  }
  for (const variable of variables) {
    if (variable.kind === 'gf' || !isTable(variable)) continue;
    for (const table of tablesOf(variable, reading)) parts.tables.push(table);
  }
  const outflows = variables.map(({ kind, element, name: stock, model }) =>
    (kind === 'stock' ? childrenOf(element, 'outflow') : []).flatMap((child) => {
      const key = scope.keyOf(nameFrom(child.text), model);
      const own = flows.filter(({ name, from }) => from === stock && madeFrom.get(name) === key);
      return own.map(({ name }) => name);
    }),
  );
  parts.flows.push(...inOrderOfStocks(flows, outflows));
  return parts;
}

/** The points of a variable as tables of their own, where equations look them up. */
function tablesOf(
  variable: FileVariable & Parameters<typeof readTableEntry>[0],
  reading: Reading,
): ModelParts['tables'] {
  const { scope } = reading;
  const inner = variable.points.attributes.get('name');
  const named = inner === undefined ? undefined : scope.find(inner, variable.model)?.table;
  const names = [...new Set([variable.table, named])].filter((name) => name !== undefined);
  return names
    .filter((name) => scope.usedTables.has(name))
    .map((table) => readTableEntry({ ...variable, table }, reading));
}
