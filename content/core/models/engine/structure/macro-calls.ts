/**
 * Calls of macros (XMILE 1.0, section 4.8): each has its own stocks, under names such as
 * `caller·macro·1·x`, which are no names of the model.
 */
import type { Macro } from '../../definition.ts';
import { fault, textStart, type ModelFaultCode } from '../../fault.ts';
import type { Expression } from '../../language/ast.ts';
import { limits } from '../../limits.ts';
import { wrongCount } from '../check-expression.ts';
import { cellTerm, numberTerm, type Term } from '../term.ts';
import type { Quantity } from './quantity.ts';
import { entered, readExpression } from './read-expression.ts';
import { lower } from './lower-expression.ts';
import { Network } from './network.ts';
import { declare } from './declare.ts';
import { define } from './define.ts';
import type { Section } from './section.ts';
import { refused, type Setting, type World } from './setting.ts';
import { indexWithoutSubscripts } from './subscripts.ts';

type Call = Expression & { readonly kind: 'call' };

/** What a call takes beside its formulas, counted in parts of formulas. */
const callCost = 20;

/** The value of a call of a macro. */
export function macroTerm(macro: Macro, call: Call, setting: Setting): Term {
  const { world, inMacros, owner } = setting;
  const { network } = world;
  const { name, parameters } = macro;
  if (inMacros.includes(name))
    return refused(setting, fault('model-macro-in-itself', setting.origin, call.at, { name }));
  network.noteCall(name);
  network.spend(callCost, setting.origin);
  const least = parameters.filter((parameter) => parameter.default === undefined).length;
  const wrong = wrongCount(call, setting.origin, least, parameters.length);
  if (wrong !== null) return refused(setting, wrong);

  const prefix = `${owner}·${name}·${String(network.callNumber(`${owner}·${name}`))}·`;
  const scope = new Map<string, Quantity>();
  const section: Section = {
    world,
    scope,
    inMacros: [...inMacros, name],
    prefix,
    depthLeft: setting.depthLeft,
    originOf: () => ({ part: 'macros', item: name }),
  };
  const inside: Setting = {
    world,
    scope,
    inMacros: section.inMacros,
    origin: { part: 'macros', item: name },
    owner: prefix + name,
    self: null,
    bounds: [],
    axes: null,
    choosesIn: null,
    depthLeft: setting.depthLeft,
  };
  for (const [index, parameter] of parameters.entries()) {
    const argument = call.arguments[index];
    scope.set(
      parameter.name,
      argument === undefined
        ? single(parameter.name, textTerm(parameter.default ?? '', inside), inside)
        : (wholeArray(parameter.name, argument, setting) ??
            single(parameter.name, lower(argument, setting), inside)),
    );
  }
  declare(macro, section);
  define(macro, section);
  const result = textTerm(macro.result, inside);
  if (result.kind === 'number') return result;
  return cellTerm(network.hidden(result, owner, inside.origin));
}

/** The term of a text of the macro that belongs to none of its names. */
function textTerm(text: string, inside: Setting): Term {
  const reading = readExpression(text, inside.origin, inside.world);
  const within = reading === null ? null : entered(inside, reading);
  return reading === null || within === null ? numberTerm(NaN) : lower(reading.expression, within);
}

/** A parameter with one value. */
function single(name: string, term: Term, { world, owner, origin }: Setting): Quantity {
  const cell = world.network.hidden(term, owner, origin);
  if (term.kind === 'number') world.network.numbers.set(cell, term.value);
  return { name, isStock: false, dimensions: [], cells: [cell], tables: [] };
}

/** The array or table that is given by its name alone, where no element of it is meant; or null. */
function wholeArray(name: string, argument: Expression, setting: Setting): Quantity | null {
  if (argument.kind !== 'name') return null;
  const quantity = setting.scope.get(argument.name);
  if (quantity === undefined) return null;
  const isTable = quantity.cells.length === 0;
  if (!isTable && indexWithoutSubscripts(quantity, setting) !== null) return null;
  return { ...quantity, name, isStock: false };
}

/** Faults that depend on what a call gives: one value, an array or a table. */
const ofArguments: ReadonlySet<ModelFaultCode> = new Set([
  'model-needs-array',
  'model-not-a-table',
  'model-subscript-count',
  'model-needs-constant',
]);

/** Tells what is wrong in macros that nothing calls: a call of each in a model that is not run. */
export function checkUncalled(world: World): void {
  const apart = new Network();
  for (const macro of world.macros.values()) {
    if (world.network.wasCalled(macro.name)) continue;
    const { name, parameters } = macro;
    const one: Expression = { kind: 'number', value: 1, at: textStart };
    const call: Call = { kind: 'call', name, arguments: parameters.map(() => one), at: textStart };
    macroTerm(macro, call, {
      world: { ...world, network: apart },
      scope: new Map(),
      inMacros: [],
      origin: { part: 'macros', item: name },
      owner: '',
      self: null,
      bounds: [],
      axes: null,
      choosesIn: null,
      depthLeft: limits.depth,
    });
  }
  for (const wrong of apart.faults) if (!ofArguments.has(wrong.code)) world.network.refuse(wrong);
}
