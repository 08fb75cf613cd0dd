/** Flows of a file tied to the stocks that name them. */
import type { Auxiliary, Flow } from '../../definition.ts';
import { parseExpression } from '../../language/parser.ts';
import { printExpression } from '../../language/print-expression.ts';
import { modelregels } from '../../language/modelregels.ts';
import { writtenName } from '../../language/names.ts';
import { textStart as at } from '../../fault.ts';
import { readEquation } from './equation.ts';
import { overNames, type FileVariable } from './file-variables.ts';
import { readFormula, type Reading } from './parts.ts';
import { nameFrom } from './scope.ts';
import { childOf, childrenOf } from './xml-tree.ts';

/** The stocks that a flow leaves and enters, by the key of the flow. */
export interface Ends {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Where each flow begins and ends, as the stocks say. */
export function endsOfFlows(
  variables: readonly FileVariable[],
  { scope, report }: Reading,
): ReadonlyMap<string, Ends> {
  const ends = new Map<string, { from: string[]; to: string[] }>();
  for (const { kind, element, name, model, connectedTo } of variables) {
    if (kind !== 'stock' || connectedTo !== undefined) continue;
    for (const end of ['outflow', 'inflow'] as const) {
      for (const child of childrenOf(element, end)) {
        const written = nameFrom(child.text);
        const key = scope.keyOf(written, model);
        if (key === undefined) {
          report.refuse('xmile-unknown-reference', child, { name: written, kind: 'flow' }, name);
          continue;
        }
        const found = ends.get(key) ?? { from: [], to: [] };
        found[end === 'outflow' ? 'from' : 'to'].push(name);
        ends.set(key, found);
      }
    }
  }
  return ends;
}

/** A flow of a file in a definition: flows, and auxiliaries where it is no plain flow. */
export interface FlowParts {
  readonly flows: readonly Flow[];
  readonly auxiliaries: readonly Auxiliary[];
}

/**
 * A flow of a file. One that leaves at most one stock and enters at most one is a flow. One of more
 * stocks, or with a multiplier on its way, becomes a quantity from which each stock has a flow of its
 * own; one of no stock is a quantity.
 */
export function readFlow(
  variable: FileVariable,
  ends: Ends,
  isFree: (name: string) => boolean,
  reading: Reading,
): FlowParts {
  const { element, name, isNonNegative } = variable;
  const { report } = reading;
  const leak = childOf(element, 'leak') ?? childOf(element, 'overflow');
  if (leak !== undefined)
    report.refuse('xmile-unsupported', leak, { feature: 'leak', found: name }, name);

  const { auxiliary } = readFormula(variable, reading);
  const { from, to } = ends;
  const factor = multiplierOf(variable, reading);
  if (from.length + to.length === 0)
    return { flows: [], auxiliaries: asQuantity(auxiliary, isNonNegative) };
  if (from.length <= 1 && to.length <= 1 && factor === null) {
    const [source] = from;
    const [target] = to;
    const flow: Flow = {
      ...auxiliary,
      ...(source !== undefined && { from: source }),
      ...(target !== undefined && { to: target }),
      ...(isNonNegative && { nonNegative: true }),
    };
    return { flows: [flow], auxiliaries: [] };
  }

  report.note('xmile-split-flow', element, { name }, name);
  const subscripts = variable.over.map((dimension) => writtenName(dimension.name, modelregels));
  const value =
    writtenName(name, modelregels) + (subscripts.length > 0 ? `[${subscripts.join('; ')}]` : '');
  const flowOf = (stock: string, end: 'from' | 'to', expression: string): Flow => {
    const wanted = `${name}_${stock}`;
    const ownName = isFree(wanted) ? wanted : `${name}_${end}_${stock}`;
    return { name: ownName, expression, ...overNames(variable.over), [end]: stock };
  };
  return {
    flows: [
      ...from.map((stock) => flowOf(stock, 'from', value)),
      ...to.map((stock) => flowOf(stock, 'to', factor === null ? value : `${factor}*${value}`)),
    ],
    auxiliaries: asQuantity(auxiliary, isNonNegative),
  };
}

/** What is multiplied on the way from stock to stock, in parentheses; null if nothing is. */
function multiplierOf(variable: FileVariable, reading: Reading): string | null {
  const multiplier = childOf(variable.element, 'multiplier');
  if (multiplier === undefined) return null;
  const place = { ...reading, model: variable.model, own: variable };
  const equation = readEquation(multiplier, place, reading.report);
  return equation === null ? null : `(${equation.text})`;
}

/** A flow as a quantity that nothing flows by; not below zero where the flow is not. */
function asQuantity(auxiliary: Auxiliary, isNonNegative: boolean): readonly Auxiliary[] {
  if (!isNonNegative) return [auxiliary];
  const { name, over } = auxiliary;
  const hasTable = auxiliary.table !== undefined || auxiliary.elements?.some(({ table }) => table);
  if (!hasTable) {
    const { elements } = auxiliary;
    return [
      {
        ...auxiliary,
        expression: atLeastZero(auxiliary.expression),
        ...(elements !== undefined && {
          elements: elements.map((part) => ({ ...part, expression: atLeastZero(part.expression) })),
        }),
      },
    ];
  }
  const signed = `${name}_signed`;
  const subscripts = over === undefined ? '' : `[${over.join('; ')}]`;
  const expression = atLeastZero(writtenName(signed, modelregels) + subscripts);
  return [
    { ...auxiliary, name: signed },
    { name, expression, ...(over !== undefined && { over }) },
  ];
}

function atLeastZero(text: string): string {
  if (text === '') return text;
  const parsed = parseExpression(text, { part: 'xmile' });
  if (!parsed.ok) return text;
  const zero = { kind: 'number', value: 0, at } as const;
  return printExpression({ kind: 'call', name: 'max', arguments: [zero, parsed.value], at });
}

/**
 * The flows with those out of one stock in the order in which the stock lists them: that is who comes
 * first when there is not enough (XMILE 1.0, section 4.2). Else they stay in order.
 */
export function inOrderOfStocks(
  flows: readonly Flow[],
  listed: readonly (readonly string[])[],
): Flow[] {
  const waitsFor = new Map<string, Set<string>>();
  for (const names of listed)
    for (const [index, name] of names.entries()) {
      const before = names[index - 1];
      if (before === undefined || before === name) continue;
      const others = waitsFor.get(name) ?? new Set();
      waitsFor.set(name, others.add(before));
    }
  const left = [...flows];
  const ordered: Flow[] = [];
  const done = new Set<string>();
  const names = new Set(flows.map(({ name }) => name));
  const isFree = ({ name }: Flow): boolean =>
    [...(waitsFor.get(name) ?? [])].every((other) => done.has(other) || !names.has(other));
  while (left.length > 0) {
    // Where stocks disagree in a ring, the file has the last word.
    const index = Math.max(0, left.findIndex(isFree));
    const [next] = left.splice(index, 1);
    if (next === undefined) break;
    ordered.push(next);
    done.add(next.name);
  }
  return ordered;
}
