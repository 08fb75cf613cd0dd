/** Variables of a file as parts of a definition: stocks, flows, auxiliaries, constants and tables. */
import type { Auxiliary, OdeModel, Stock, Table } from '../../definition.ts';
import { writtenName } from '../../language/names.ts';
import { modelregels } from '../../language/modelregels.ts';
import { placeOf, placesOver, sizeOver } from './dimensions.ts';
import { readEquation, readList, type Equation } from './equation.ts';
import { overNames, type FileVariable, type NamedTable } from './file-variables.ts';
import { hasPoints, readTable } from './graphical-function.ts';
import type { Place } from './model-names.ts';
import type { Report } from './report.ts';
import { nameFrom, type Scope } from './scope.ts';
import { childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** What stands for an equation that is not there. */
const blank = '...';

/** What equations need to be read. */
export interface Reading {
  readonly scope: Scope;
  readonly report: Report;
  /** The name of time in the definition. */
  readonly time: string;
  /** Whether the model has its angles in degrees; files have them in radians. */
  readonly isInDegrees: boolean;
}

/** A formula of a definition, and its value where it is a lone number. */
export interface Formula {
  readonly auxiliary: Auxiliary;
  readonly number: number | null;
}

type TableEntry = NonNullable<OdeModel['tables']>[number];

/** A flow or auxiliary, without what hangs on it. */
export function readFormula(variable: FileVariable, reading: Reading): Formula {
  const { element, name, over } = variable;
  const { connectedTo } = variable;
  if (connectedTo !== undefined) {
    const source = reading.scope.find(connectedTo.reference, connectedTo.model);
    const subscripts = over.map((dimension) => writtenName(dimension.name, modelregels)).join('; ');
    const text = writtenName(source?.name ?? name, modelregels) + (subscripts && `[${subscripts}]`);
    return { auxiliary: { name, expression: text, ...overNames(over) }, number: null };
  }
  const { shared, elements } = equationsOf(variable, reading);
  const gf = childOf(element, 'gf');
  const table = gf === undefined ? undefined : tableIn(gf, variable, reading);
  const auxiliary: Auxiliary = {
    name,
    expression: shared?.text ?? (elements.length > 0 ? '' : blank),
    ...(table !== undefined && { table }),
    ...overNames(over),
    ...(elements.length > 0 && {
      elements: elements.map(({ at, equation, points }) => ({
        at,
        expression: equation?.text ?? shared?.text ?? blank,
        ...(points !== undefined && { table: points }),
      })),
    }),
  };
  const isNumber = table === undefined && over.length === 0;
  return { auxiliary, number: isNumber ? (shared?.number ?? null) : null };
}

/** A stock, with its equation as the start. */
export function readStock(variable: FileVariable, reading: Reading): Stock {
  const { element, name, over, isNonNegative } = variable;
  refuseKinds(element, name, reading.report);
  const { shared, elements } = equationsOf(variable, reading);
  return {
    name,
    start: shared?.text ?? (elements.length > 0 ? '' : blank),
    ...(isNonNegative && { nonNegative: true }),
    ...overNames(over),
    ...(elements.length > 0 && {
      elements: elements.map(({ at, equation }) => ({
        at,
        start: equation?.text ?? shared?.text ?? blank,
      })),
    }),
  };
}

/** A relation to be called by name. */
export function readTableEntry(variable: NamedTable, reading: Reading): TableEntry {
  const { points, table: name, over } = variable;
  return { name, ...readTable(points, name, reading.report), ...overNames(over) };
}

/** Stocks that are more than a sum of what flows. */
function refuseKinds(element: XmlElement, name: string, report: Report): void {
  for (const feature of ['conveyor', 'queue', 'oven'] as const) {
    const found = childOf(element, feature);
    if (found !== undefined)
      report.refuse('xmile-unsupported', found, { feature, found: name }, name);
  }
  const gf = childOf(element, 'gf');
  if (gf !== undefined)
    report.refuse('xmile-unsupported', gf, { feature: 'table-of-stock', found: name }, name);
}

interface ElementEquation {
  readonly at: string[];
  readonly equation: Equation | null;
  readonly points: Table | undefined;
}

/** The equation of all elements, and those of single ones. */
function equationsOf(
  variable: FileVariable,
  reading: Reading,
): { readonly shared: Equation | null; readonly elements: readonly ElementEquation[] } {
  const { element, name, over } = variable;
  const { report } = reading;
  const place: Place = { ...reading, model: variable.model, own: variable };
  const eqn = childOf(element, 'eqn');
  const own = childrenOf(element, 'element').flatMap((part): ElementEquation[] => {
    const at = placeOf(part, over, name, report);
    if (at === null) return [];
    const text = childOf(part, 'eqn');
    const gf = childOf(part, 'gf');
    const equation =
      text === undefined ? null : readEquation(text, { ...place, element: at }, report);
    const points = gf === undefined ? undefined : tableIn(gf, variable, reading);
    return [{ at: [...at], equation, points }];
  });
  if (over.length > 0 && own.length === 0) {
    const listed = listedIn(variable, place, report);
    if (listed !== null) return { shared: null, elements: listed };
  }
  const shared = eqn === undefined ? null : readEquation(eqn, place, report);
  if (shared === null && own.length < sizeOver(over) && report.faults.length === 0)
    report.note('xmile-no-equation', element, { name }, name);
  return { shared, elements: own };
}

/** Equations in one list, an element each. */
function listedIn(
  variable: FileVariable,
  place: Place,
  report: Report,
): readonly ElementEquation[] | null {
  const { element, name, over } = variable;
  const expected = sizeOver(over);
  if (expected > 10_000) return null;
  const places = placesOver(over);
  const at = (index: number): Place => ({ ...place, element: places[index] ?? [] });
  const list = readList(element, at, report);
  if (list === null) return null;
  if (list.length !== expected) {
    const counts = { name, found: list.length, expected };
    report.refuse('xmile-bad-element-count', element, counts, name);
  }
  report.note('xmile-listed-equations', element, { name }, name);
  return places.map((where, index) => ({
    at: [...where],
    equation: list[index] ?? null,
    points: undefined,
  }));
}

/** The points in an element, or those of the function that it names. */
function tableIn(gf: XmlElement, variable: FileVariable, reading: Reading): Table | undefined {
  const { scope, report } = reading;
  if (hasPoints(gf)) return readTable(gf, variable.name, report);
  const written = gf.attributes.get('name') ?? '';
  const other = scope.find(nameFrom(written), variable.model)?.points;
  if (other !== undefined) return readTable(other, variable.name, report);
  report.refuse('xmile-unknown-reference', gf, { name: written, kind: 'table' }, variable.name);
  return undefined;
}
