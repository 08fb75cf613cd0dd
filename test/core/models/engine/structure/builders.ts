/** Draws models with arrays, tables, macros and events for tests, and runs them. */
import { compileModel, runModel, type OdeModel, type RunOptions } from '#core/models/index.ts';

/** Formulas by name. `x[D,E]` is over these dimensions; `x[a,b]` says what holds for one element. */
type Formulas = Readonly<Record<string, string>>;

export interface Parts {
  /** Elements of each dimension, separated by spaces. */
  readonly dimensions?: Formulas;
  /** Start values. */
  readonly stocks?: Formulas;
  /** `f: a > b` runs from a to b, `f: > b` from nowhere. */
  readonly flows?: Formulas;
  readonly auxiliaries?: Formulas;
  readonly constants?: Readonly<Record<string, number>>;
  readonly changes?: Partial<OdeModel>;
}

/** A model by the method of Euler from 0 to 10 in steps of 1. */
export function model(parts: Parts): OdeModel {
  const { dimensions = {}, constants = {}, changes = {} } = parts;
  const lists = Object.entries(dimensions).map(([name, elements]) => {
    return { name, elements: elements.split(' ') };
  });
  const section = sectionOf(parts, new Set(Object.keys(dimensions)));
  return {
    schemaVersion: 1,
    id: 'test',
    title: 'Test',
    semantics: 'ode',
    method: 'euler',
    time: { variable: 't', unit: 's', start: 0, end: 10, step: 1 },
    dimensions: lists,
    ...section,
    constants: Object.entries(constants).map(([name, value]) => ({ name, value })),
    parameters: [],
    variables: [],
    views: [],
    ...changes,
  };
}

/** A macro: its parameters as `a b=2`, its result, and what it holds. */
export function macro(
  name: string,
  parameters: string,
  result: string,
  parts: Parts = {},
): NonNullable<OdeModel['macros']>[number] {
  const list = parameters.split(' ').filter((word) => word !== '');
  return {
    name,
    result,
    parameters: list.map((word) => {
      const [parameter = '', value] = word.split('=');
      return value === undefined ? { name: parameter } : { name: parameter, default: value };
    }),
    ...sectionOf(parts, new Set()),
  };
}

function sectionOf(
  { stocks = {}, flows = {}, auxiliaries = {} }: Parts,
  dimensions: ReadonlySet<string>,
): Pick<OdeModel, 'stocks' | 'flows' | 'auxiliaries'> {
  return {
    stocks: [...quantities(stocks, dimensions)].map(([name, { over, whole, elements }]) => {
      const own = elements.map(({ at, text }) => ({ at, start: text }));
      return { name, start: whole, ...over, ...(own.length > 0 ? { elements: own } : {}) };
    }),
    auxiliaries: formulas(auxiliaries, dimensions),
    flows: Object.entries(flows).flatMap(([key, expression]) => {
      const [written = '', way = ''] = key.split(':');
      const [from = '', to = ''] = way.split('>').map((end) => end.trim());
      return formulas({ [written]: expression }, dimensions).map((formula) => ({
        ...formula,
        ...(from === '' ? {} : { from }),
        ...(to === '' ? {} : { to }),
      }));
    }),
  };
}

function formulas(texts: Formulas, dimensions: ReadonlySet<string>): OdeModel['auxiliaries'] {
  return [...quantities(texts, dimensions)].map(([name, { over, whole, elements }]) => {
    const own = elements.map(({ at, text }) => ({ at, expression: text }));
    return { name, expression: whole, ...over, ...(own.length > 0 ? { elements: own } : {}) };
  });
}

interface Drawn {
  over: { over?: string[] };
  whole: string;
  elements: { at: string[]; text: string }[];
}

function quantities(texts: Formulas, dimensions: ReadonlySet<string>): ReadonlyMap<string, Drawn> {
  const drawn = new Map<string, Drawn>();
  for (const [key, text] of Object.entries(texts)) {
    const [, name = '', inside] = /^([^[]*)(?:\[(.*)\])?$/.exec(key) ?? [];
    const words = inside?.split(',') ?? [];
    const quantity = drawn.get(name) ?? { over: {}, whole: '', elements: [] };
    drawn.set(name, quantity);
    if (words.length === 0) quantity.whole = text;
    else if (words.every((word) => dimensions.has(word))) {
      quantity.over = { over: words };
      quantity.whole = text;
    } else quantity.elements.push({ at: words, text });
  }
  return drawn;
}

/** A quantity over time; throws where the model has faults. */
export function series(definition: OdeModel, name: string, options?: RunOptions): number[] {
  const compiled = compileModel(definition);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  const numbers = runModel(compiled.model, options).series.get(name);
  if (numbers === undefined) throw new Error(`no series ${name}`);
  return [...numbers];
}

/** The value of an expression over time, beside the parts that it uses. */
export function values(expression: string, parts: Parts = {}, options?: RunOptions): number[] {
  const auxiliaries = { ...parts.auxiliaries, y: expression };
  return series(model({ ...parts, auxiliaries }), 'y', options);
}

/** The value of an expression at the start. */
export function value(expression: string, parts: Parts = {}): number {
  return values(expression, parts, { end: 0 })[0] ?? NaN;
}

/** Faults as `part item line:column code`. */
export function faults(definition: OdeModel): readonly string[] {
  const compiled = compileModel(definition);
  if (compiled.ok) return [];
  return compiled.faults.map(
    ({ part, item, line, column, code }) => `${part} ${item ?? ''} ${line}:${column} ${code}`,
  );
}
