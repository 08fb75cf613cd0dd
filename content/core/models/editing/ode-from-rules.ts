/**
 * A model in differential equations from its two texts: the way back from `rulesText`, so that rules
 * and diagram can be changed in turn.
 */
import type { OdeModel } from '../definition.ts';
import type { ModelFault } from '../fault.ts';
import type { Expression } from '../language/ast.ts';
import { constantValue } from '../language/constant-value.ts';
import { parseExpression } from '../language/parser.ts';
import { printExpression } from '../language/printer.ts';
import type { RateFinder } from '../lift/rate-finder.ts';
import { flowsOf, type FoundFlow } from './flow-finder.ts';
import { readTexts, type TextContent, type Texts } from './read-texts.ts';
import { mapNames } from './references.ts';
import { timeOf, withUnits } from './text-units.ts';

/** Names for flows whose formula stands in the rule of a stock. */
export interface FlowNames {
  readonly into: (stock: string) => string;
  readonly outOf: (stock: string) => string;
}

/** The model, or why its texts are no differential equations; then they may still be model lines. */
export type OdeFromRules =
  | {
      readonly ok: true;
      readonly definition: OdeModel;
      /** Names whose line reads a stock that a line above has renewed already: see liftToOde. */
      readonly reordered: readonly string[];
    }
  | { readonly ok: false; readonly faults: readonly ModelFault[] };

/**
 * The model that the texts stand for. A rate that is a sum of names makes these the flows of the
 * stock; a formula in it becomes a flow under a new name. What texts do not show (labels, sliders,
 * graphs, places, points of a relation, dimensions) stays as in `base` for names that are still
 * there; formulas that mean the same stay as they were written. The comment behind a start value is
 * its unit. Blanks may stand in formulas.
 */
export function odeFromRules(texts: Texts, base: OdeModel, flowNames?: FlowNames): OdeFromRules {
  const read = readTexts(texts, base);
  if ('faults' in read) return { ok: false, faults: read.faults };
  return { ok: true, definition: modelOf(read, base, flowNames), reordered: read.reordered };
}

function modelOf(read: TextContent, base: OdeModel, flowNames: FlowNames | undefined): OdeModel {
  const { formulas, rates, finder } = read;
  const inText = [...formulas.keys()].map((name) => ({ name }));
  const found = flowsOf(rates, (name) => formulas.has(name));
  const taken = new Set(found.flatMap(({ name }) => name ?? []));
  // A flow that lost its stocks is still a flow to its author if it had none before.
  const isLoose = (name: string) =>
    base.flows.some(
      (flow) => flow.name === name && flow.from === undefined && flow.to === undefined,
    );

  const flows = [
    ...inOrderOf(inText, found).map((flow) => {
      const name = flow.name ?? nameOfFlow(flow, base, finder, taken, flowNames);
      taken.add(name);
      const { expression, ...ends } = flow;
      return { ...ends, name, expression: formulas.get(name) ?? expression };
    }),
    ...[...formulas].flatMap(([name, expression]) =>
      !taken.has(name) && isLoose(name) ? [{ name, expression }] : [],
    ),
  ];
  const isFlow = new Set(flows.map(({ name }) => name));
  const constants: OdeModel['constants'] = [];
  const auxiliaries = [...formulas]
    .filter(([name]) => !isFlow.has(name))
    .map(([name, expression]) => ({ name, expression }));
  const { time } = base;
  for (const { name, expression } of read.start) {
    if (read.stocks.has(name) || formulas.has(name) || finder.isChange(name)) continue;
    if (name === time.variable || name === 'dt') continue;
    const value = constantValue(expression);
    if (value === null) auxiliaries.push({ name, expression });
    else constants.push({ name, value });
  }
  const model: OdeModel = {
    ...base,
    time: timeOf(read, base),
    stocks: inOrderOf(
      base.stocks,
      [...read.stocks].map(([name, expression]) => {
        const own = base.stocks.find((stock) => stock.name === name);
        return { ...own, name, start: kept(own?.start, expression) };
      }),
    ),
    flows: inOrderOf(
      base.flows,
      flows.map((flow) => {
        const own = looseFormula(base, flow.name);
        return { ...own, ...flow, expression: kept(own.expression, flow.expression) };
      }),
    ),
    auxiliaries: inOrderOf(
      base.auxiliaries,
      auxiliaries.map(({ name, expression }) => {
        const own = unsigned(looseFormula(base, name));
        return { ...own, name, expression: kept(own.expression, expression) };
      }),
    ),
    constants: inOrderOf(base.constants, constants),
  };
  return withUnits(forgetting(model), read.comments);
}

type Formula = Partial<OdeModel['flows'][number]>;

/** What is known of the formula of a name, whether it was a flow or not, without its ends. */
function looseFormula({ flows, auxiliaries }: OdeModel, name: string): Formula {
  const found: Formula = [...flows, ...auxiliaries].find((one) => one.name === name) ?? {};
  return Object.fromEntries(
    Object.entries(found).filter(([key]) => key !== 'from' && key !== 'to'),
  );
}

/** Only flows can be kept from falling below zero. */
function unsigned(formula: Formula): Omit<Formula, 'nonNegative' | 'from' | 'to'> {
  return Object.fromEntries(Object.entries(formula).filter(([key]) => key !== 'nonNegative'));
}

/** The name that this flow had, or a new one. */
function nameOfFlow(
  { expression, from, to }: FoundFlow,
  base: OdeModel,
  finder: RateFinder,
  taken: ReadonlySet<string>,
  names: FlowNames | undefined,
): string {
  const tied = base.flows.filter((flow) => flow.from === from && flow.to === to);
  const isSame = (flow: OdeModel['flows'][number]) => meansTheSame(flow.expression, expression);
  const likely = [...tied.filter(isSame), ...tied.filter((flow) => !isSame(flow))];
  const before = likely.find(({ name }) => !taken.has(name) && finder.claim(name));
  if (before !== undefined) return before.name;
  const stock = to ?? from ?? '';
  if (names === undefined) return finder.freshName(stock);
  return finder.freshLike(to === undefined ? names.outOf(stock) : names.into(stock));
}

/** The text as it was written, where it means the same; else the expression in print. */
function kept(text: string | undefined, expression: Expression): string {
  const isSame = text !== undefined && meansTheSame(text, expression);
  return isSame ? text : printExpression(expression);
}

function meansTheSame(text: string, expression: Expression): boolean {
  const parsed = parseExpression(text, { part: 'auxiliaries' });
  return parsed.ok && printExpression(parsed.value) === printExpression(expression);
}

/** The order of `list`, new items behind. */
function inOrderOf<Item extends { readonly name: string | null }>(
  list: readonly { readonly name: string }[],
  items: readonly Item[],
): Item[] {
  const places = new Map<string | null, number>(list.map(({ name }, index) => [name, index]));
  const placeOf = ({ name }: Item) => places.get(name) ?? list.length;
  return items.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** Without words, sliders, graphs and places of names that are gone. */
function forgetting(model: OdeModel): OdeModel {
  const { stocks, flows, auxiliaries, constants, tables = [], time } = model;
  const settable = new Set([...stocks, ...constants].map(({ name }) => name));
  const named = [...stocks, ...flows, ...auxiliaries, ...constants, ...tables];
  const known = new Set([time.variable, 'dt', ...named.map(({ name }) => name)]);
  const rest = mapNames(model, (name) => (known.has(name) ? name : null));
  return { ...rest, parameters: rest.parameters.filter(({ name }) => settable.has(name)) };
}
