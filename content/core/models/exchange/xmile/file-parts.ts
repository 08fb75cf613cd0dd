/** Parts of a model as elements of a file, a line each. */
import type { Auxiliary, Flow, OdeModel, Stock, Table } from '../../definition.ts';
import { parseExpression } from '../../language/parser.ts';
import { constantValue } from '../../language/constant-value.ts';
import { quoted } from '../../language/names.ts';
import { fileEquation, type Writing } from './file-equation.ts';
import { escaped, nameAttributes } from './file-names.ts';
import { attributes, blockElement, textElement } from './xml-text.ts';

type TableEntry = NonNullable<OdeModel['tables']>[number];
type Lines = readonly string[];

/** What hangs on variables beside their equations. */
export interface Surroundings extends Writing {
  readonly units: ReadonlyMap<string, string>;
  readonly ranges: ReadonlyMap<string, { readonly min: number; readonly max: number }>;
  /** In a macro a lone number is nothing special. */
  readonly hasConstants: boolean;
}

/** Lines of an element by the name of the children that they are. */
export type Aspects = ReadonlyMap<string, Lines>;

/** A part of a model in a file. */
export interface FilePart {
  readonly tag: 'stock' | 'flow' | 'aux' | 'gf';
  readonly name: string;
  /** Attributes beside the name. */
  readonly attributes: string;
  readonly aspects: Aspects;
}

/** All parts of a model or macro, stocks first. */
export function fileParts(
  parts: Pick<OdeModel, 'stocks' | 'flows' | 'auxiliaries'> &
    Partial<Pick<OdeModel, 'constants' | 'tables'>>,
  context: Surroundings,
): readonly FilePart[] {
  const { stocks, flows, auxiliaries, constants = [], tables = [] } = parts;
  return [
    ...stocks.map((stock) => stockPart(stock, flows, context)),
    ...flows.map((flow) => flowPart(flow, context)),
    ...auxiliaries.map((auxiliary) => auxiliaryPart(auxiliary, context)),
    ...constants.map((constant) => constantPart(constant, context)),
    ...tables.map((table) => tablePart(table, context)),
  ];
}

/** A part as an element. */
export function partElement(part: FilePart, context: Surroundings): Lines {
  const { tag, name, attributes: others, aspects } = part;
  const lines = [...aspects.values()].flat();
  return blockElement(tag, nameAttributes(name, context.visible) + others, lines);
}

function stockPart(stock: Stock, flows: readonly Flow[], context: Surroundings): FilePart {
  const { name, start, over, elements, nonNegative } = stock;
  const ends = (tag: string, end: 'from' | 'to'): Lines =>
    flows
      .filter((flow) => flow[end] === name)
      .map((flow) => textElement(tag, escaped(context.visible.get(flow.name) ?? flow.name)));
  const aspects: Aspects = new Map([
    ['eqn', equation(start, context)],
    ['dimensions', dimensions(over, context)],
    [
      'element',
      (elements ?? []).flatMap((element) =>
        elementLines(element.at, equation(element.start, context), over, context),
      ),
    ],
    ['inflow', ends('inflow', 'to')],
    ['outflow', ends('outflow', 'from')],
    ['non_negative', flag(nonNegative)],
    ['units', unit(name, context)],
    ['range', range(name, context)],
  ]);
  return { tag: 'stock', name, attributes: '', aspects };
}

function flowPart(flow: Flow, context: Surroundings): FilePart {
  const { name, nonNegative } = flow;
  const aspects: Aspects = new Map([
    ...formulaAspects(flow, context),
    ['non_negative', flag(nonNegative)],
    ['units', unit(name, context)],
  ]);
  return { tag: 'flow', name, attributes: '', aspects };
}

function auxiliaryPart(auxiliary: Auxiliary, context: Surroundings): FilePart {
  const { name, expression, table, over } = auxiliary;
  // A lone number would be a constant; in parentheses it stays what it is.
  const isLone = context.hasConstants && table === undefined && over === undefined;
  const aspects: Aspects = new Map([
    ...formulaAspects(auxiliary, context, isLone && isNumber(expression)),
    ['units', unit(name, context)],
  ]);
  return { tag: 'aux', name, attributes: '', aspects };
}

function constantPart(
  { name, value }: OdeModel['constants'][number],
  context: Surroundings,
): FilePart {
  const aspects: Aspects = new Map([
    ['eqn', [textElement('eqn', String(value))]],
    ['units', unit(name, context)],
    ['range', range(name, context)],
  ]);
  return { tag: 'aux', name, attributes: '', aspects };
}

function tablePart(table: TableEntry, context: Surroundings): FilePart {
  const { name, over } = table;
  const aspects: Aspects = new Map([
    ['dimensions', dimensions(over, context)],
    ...pointAspects(table),
  ]);
  return { tag: 'gf', name, attributes: typeOf(table), aspects };
}

function formulaAspects(
  formula: Auxiliary,
  context: Surroundings,
  isLone = false,
): readonly (readonly [string, Lines])[] {
  const { expression, table, over, elements } = formula;
  const single = (elements ?? []).flatMap((element) => {
    const isShared = element.table !== undefined && element.expression === expression;
    const lines = [
      ...(isShared ? [] : equation(element.expression, context)),
      ...(element.table === undefined ? [] : gfElement(element.table)),
    ];
    return elementLines(element.at, lines, over, context);
  });
  return [
    ['eqn', equation(isLone ? `(${expression})` : expression, context, isLone)],
    ['dimensions', dimensions(over, context)],
    ['gf', table === undefined ? [] : gfElement(table)],
    ['element', single],
  ];
}

function flag(isOn: boolean | undefined): Lines {
  return isOn ? ['<non_negative/>'] : [];
}

function equation(text: string, context: Surroundings, isLone = false): Lines {
  const written = fileEquation(text, context);
  return written === '' ? [] : [textElement('eqn', isLone ? `(${written})` : written)];
}

function dimensions(over: readonly string[] | undefined, { names }: Surroundings): Lines {
  if (over === undefined) return [];
  const dims = over.map((name) => {
    return `<dim${attributes({ name: escaped(names.dimensions.get(name) ?? name) })}/>`;
  });
  return blockElement('dimensions', '', dims);
}

function elementLines(
  at: readonly string[],
  lines: Lines,
  over: readonly string[] | undefined,
  { names }: Surroundings,
): Lines {
  const places = at.map((element, index) => {
    const elements = names.elements.get(over?.[index] ?? '');
    return quotedIfNeeded(elements?.get(element) ?? element);
  });
  return blockElement('element', attributes({ subscript: places.join(', ') }), lines);
}

/** The name of an element between commas. */
function quotedIfNeeded(name: string): string {
  return /[",\\\n]|^\s|\s$/.test(name) ? quoted(name) : name;
}

function gfElement(table: Table): Lines {
  return blockElement(
    'gf',
    typeOf(table),
    pointAspects(table).flatMap(([, lines]) => lines),
  );
}

function typeOf({ kind }: Table): string {
  return attributes({ type: kind === 'continuous' ? undefined : kind });
}

function pointAspects({ x, y }: Table): readonly (readonly [string, Lines])[] {
  return [
    ['xpts', [textElement('xpts', x.join(','))]],
    ['ypts', [textElement('ypts', y.join(','))]],
  ];
}

function unit(name: string, { units }: Surroundings): Lines {
  const written = units.get(name) ?? '';
  return written === '' ? [] : [textElement('units', written)];
}

function range(name: string, { ranges }: Surroundings): Lines {
  const found = ranges.get(name);
  return found === undefined ? [] : [`<range${attributes({ min: found.min, max: found.max })}/>`];
}

function isNumber(text: string): boolean {
  const parsed = parseExpression(text, { part: 'xmile' });
  if (!parsed.ok || parsed.value.kind === 'binary') return false;
  return constantValue(parsed.value) !== null;
}
