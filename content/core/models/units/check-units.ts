/**
 * Whether the units of a model fit, and what the units are that nobody wrote. A unit that is not
 * written or cannot be read is an unknown: it follows from the formulas, or stays open.
 */
import type { ModelDefinition } from '../definition.ts';
import { textStart, type ModelFault } from '../fault.ts';
import { namesIn } from '../language/ast.ts';
import { builtInConstants } from '../language/functions.ts';
import type { Demand, Surroundings } from './demand.ts';
import { inferExpression } from './infer-expression.ts';
import { UnitJudge } from './judge.ts';
import { askMacro } from './macro-units.ts';
import { formulasOf, type ModelFormulas } from './model-formulas.ts';
import { noPowers } from './powers.ts';
import { coherentUnit, printUnit, simplestUnit } from './print-unit.ts';
import { negative, one } from './rational.ts';
import { readUnit } from './read-unit.ts';
import { bareTerm, multiplyTerms, plainTerm, termOf, type Term } from './term.ts';
import { dimensionOf, type Unit } from './unit.ts';

/** The unit of a name of a model. */
export interface InferredUnit {
  /** Null while it is open. */
  readonly unit: Unit | null;
  /** As printed; what was written where that cannot be read; empty for a plain number or when open. */
  readonly text: string;
  /** Who says so: the list of quantities, the comment behind a line, the formulas, or nobody. */
  readonly source: 'declared' | 'comment' | 'formulas' | 'open';
  /** False when a number such as 60 may have converted it: then only what it measures is sure. */
  readonly isSizeKnown: boolean;
}

export interface CheckedUnits {
  /** Every name that has a value or is read, time and dt first. */
  readonly units: ReadonlyMap<string, InferredUnit>;
  readonly faults: readonly ModelFault[];
}

/** Checks the units of any definition, also one that cannot run; never throws. */
export function checkUnits(definition: ModelDefinition): CheckedUnits {
  const model = formulasOf(definition);
  const declared = declaredUnits(definition, model);
  const demands: Demand[] = [];
  const surroundings = surroundingsOf(definition, model, declared, demands);
  askDeclarations(definition, declared, demands);
  if (definition.semantics === 'ode') {
    askFlows(definition.flows, surroundings, demands);
    for (const macro of definition.macros ?? []) askMacro(macro, surroundings);
  }
  for (const { name, expression, origin } of model.formulas) {
    const right = inferExpression(expression, { ...surroundings, origin });
    if (name === null || right.isBare) continue;
    const left = surroundings.unitOf(name);
    const areTemperatures = expression.kind === 'name';
    demands.push({ kind: 'result', name, left, right, origin, at: expression.at, areTemperatures });
  }

  const judge = new UnitJudge(isLocal, surroundings.angles);
  const faults = demands.flatMap((demand) => judge.judge(demand) ?? []);
  const units = new Map(
    namesOf(definition, model).map((name) => [
      name,
      inferredUnit(declared.get(name), surroundings.unitOf(name), judge),
    ]),
  );
  return { units, faults };
}

function namesOf({ time }: ModelDefinition, { names, formulas }: ModelFormulas): readonly string[] {
  const read = formulas
    .flatMap(({ expression }) => namesIn(expression))
    .filter((name) => names.has(name) || !builtInConstants.has(name));
  return [...new Set([time.variable, 'dt', ...names, ...read])];
}

interface Declared {
  readonly text: string;
  /** Null when it cannot be read. */
  readonly unit: Unit | null;
  readonly source: 'declared' | 'comment';
}

/** What is written of units. An empty unit says nothing: authors leave the field open. */
function declaredUnits(
  { time, variables, parameters }: ModelDefinition,
  { commented }: ModelFormulas,
): ReadonlyMap<string, Declared> {
  const declared = new Map<string, Declared>();
  const declare = (name: string, text: string, source: Declared['source']): void => {
    if (text.trim() === '' || declared.has(name)) return;
    declared.set(name, { text: text.trim(), unit: readUnit(text), source });
  };
  declare(time.variable, time.unit, 'declared');
  declare('dt', time.unit, 'declared');
  for (const { name, unit } of [...variables, ...parameters]) declare(name, unit, 'declared');
  for (const [name, unit] of commented) declare(name, unit, 'comment');
  return declared;
}

const local = 'local:';
const isLocal = (unknown: string): boolean => unknown.startsWith(local);

function surroundingsOf(
  definition: ModelDefinition,
  model: ModelFormulas,
  declared: ReadonlyMap<string, Declared>,
  demands: Demand[],
): Surroundings {
  const { variable } = definition.time;
  const dimensions = definition.semantics === 'ode' ? (definition.dimensions ?? []) : [];
  const places = new Set(dimensions.flatMap(({ name, elements }) => [name, ...elements]));
  let count = 0;
  const unknown = (key: string) => ({ unknowns: new Map([[key, one]]), known: noPowers });
  const isTime = (name: string) => name === 'dt' || name === variable;
  const timeUnit = declared.get(variable)?.unit ?? declared.get('dt')?.unit ?? null;
  const unitOf = (name: string): Term => {
    const known = isTime(name) ? timeUnit : (declared.get(name)?.unit ?? null);
    if (known !== null) return termOf({ unknowns: noPowers, known });
    if (isTime(name)) return termOf(unknown('time'));
    if (!model.names.has(name) && builtInConstants.has(name)) return bareTerm();
    // the number of an element of an array
    return !model.names.has(name) && places.has(name) ? plainTerm : termOf(unknown(`name:${name}`));
  };
  return {
    origin: { part: 'rules' },
    unitOf,
    time: unitOf(variable),
    angles: definition.angles ?? 'radians',
    fresh: () => unknown(local + String((count += 1))),
    demand: (demand) => demands.push(demand),
  };
}

/** A quantity that stands in both lists has one unit. */
function askDeclarations(
  { variables, parameters }: ModelDefinition,
  declared: ReadonlyMap<string, Declared>,
  demands: Demand[],
): void {
  const ask = (part: 'variables' | 'parameters', name: string, text: string): void => {
    const known = declared.get(name)?.unit ?? null;
    const unit = text.trim() === '' ? null : readUnit(text);
    if (known === null || unit === null) return;
    const left = termOf({ unknowns: noPowers, known });
    const right = termOf({ unknowns: noPowers, known: unit });
    const place = { origin: { part, item: name }, at: textStart };
    demands.push({ kind: 'result', name, left, right, ...place, areTemperatures: true });
  };
  for (const { name, unit } of variables) ask('variables', name, unit);
  for (const { name, unit } of parameters) ask('parameters', name, unit);
}

/** A flow is in the unit of its stock per unit of time. */
function askFlows(
  flows: readonly { readonly name: string; readonly from?: string; readonly to?: string }[],
  { unitOf, time, fresh }: Surroundings,
  demands: Demand[],
): void {
  for (const { name, from, to } of flows)
    for (const stock of [from, to]) {
      if (stock === undefined) continue;
      const right = multiplyTerms(unitOf(stock), time, negative(one), fresh);
      const left = unitOf(name);
      const place = { origin: { part: 'flows', item: name } as const, at: textStart };
      demands.push({ kind: 'result', name, left, right, ...place, areTemperatures: false });
    }
}

function inferredUnit(declared: Declared | undefined, term: Term, judge: UnitJudge): InferredUnit {
  const { text = '', unit = null, source = 'open' } = declared ?? {};
  if (unit !== null) return { unit, text: printUnit(unit), source, isSizeKnown: true };
  const found = judge.find(term.unit);
  if (found === null) return { unit: null, text, source: 'open', isSizeKnown: false };
  const dimension = dimensionOf(found.unit);
  const hasNouns = [...dimension.keys()].some((base) => base.startsWith('#'));
  const isNamed = found.isSizeKnown || hasNouns;
  const shown = isNamed ? simplestUnit(found.unit) : coherentUnit(dimension);
  return {
    unit: shown,
    text: text === '' ? printUnit(shown) : text,
    source: 'formulas',
    isSizeKnown: found.isSizeKnown,
  };
}
