/** Expressions of models in differential equations as terms over cells. */
import { fault } from '../../fault.ts';
import type { Expression } from '../../language/ast.ts';
import { isFunctionName } from '../../language/functions.ts';
import { folded } from '../fold.ts';
import { termOf } from '../plain-term.ts';
import { cellTerm, numberTerm, type Term } from '../term.ts';
import { arrayTerm, isOfArray } from './array-functions.ts';
import { chanceTerm, isOfChance } from './chance-functions.ts';
import { isOfMix, mixTerm } from './extremes.ts';
import { isOfPast, pastTerm } from './past-functions.ts';
import type { Quantity } from './quantity.ts';
import { refused, type Setting, unknownName } from './setting.ts';
import { chosen, chosenTerm, elementNumber, indexWithoutSubscripts } from './subscripts.ts';
import { pulseTerm, rampTerm, stepTerm } from './time-functions.ts';

type Call = Expression & { readonly kind: 'call' };
type Reference = Expression & { readonly kind: 'subscript' };

/** The term of an expression that was read; what is wrong is told to the network. */
export function lower(expression: Expression, setting: Setting): Term {
  return termOf(expression, {
    angles: setting.world.angles,
    nameTerm: (name, at) => nameTerm({ kind: 'name', name, at }, setting),
    special: (part) =>
      part.kind === 'call' ? callTerm(part, setting) : referenceTerm(part, setting),
    takesArrays: (call) => isOfMix(call, setting),
    blank: ({ at }) => refused(setting, fault('model-blank', setting.origin, at, {})),
  });
}

function nameTerm(name: Expression & { readonly kind: 'name' }, setting: Setting): Term {
  const { scope, world, origin, self, choosesIn } = setting;
  const quantity = scope.get(name.name);
  if (quantity !== undefined) return valueOf(quantity, name, setting);
  if (name.name === 'self' && self !== null) return cellTerm(self);
  const number = world.dimensions.has(name.name) ? elementNumber(name.name, setting) : null;
  if (number !== null) return number;
  const place = choosesIn?.places.get(name.name);
  if (place !== undefined) return numberTerm(place + 1);
  const builtIn = world.builtIn.get(name.name);
  if (builtIn !== undefined) return builtIn;
  if (world.dimensions.has(name.name))
    return refused(setting, fault('model-needs-subscripts', origin, name.at, { name: name.name }));
  return refused(setting, unknownName(setting, name.name, name.at));
}

/** The value of a name without subscripts. */
function valueOf(
  quantity: Quantity,
  { name, at }: Expression & { readonly kind: 'name' },
  setting: Setting,
): Term {
  const { origin } = setting;
  const index = indexWithoutSubscripts(quantity, setting);
  if (index === null)
    return refused(setting, fault('model-needs-subscripts', origin, at, { name }));
  const cell = quantity.cells[index];
  if (cell === undefined) return refused(setting, unknownName(setting, name, at));
  return cellTerm(cell);
}

function referenceTerm(reference: Reference, setting: Setting): Term {
  const quantity = setting.scope.get(reference.name);
  if (quantity === undefined)
    return refused(setting, unknownName(setting, reference.name, reference.at));
  return chosenTerm(chosen(reference, quantity, setting, lower), quantity);
}

/** Calls that are no functions of numbers alone. */
function callTerm(call: Call, setting: Setting): Term {
  const { world, origin, scope } = setting;
  const { name, at } = call;
  const macro = world.macros.get(name);
  if (macro !== undefined) return world.callMacro(macro, call, setting);
  if (!isFunctionName(name)) {
    const [x] = call.arguments;
    const isTable = (scope.get(name)?.tables.length ?? 0) > 0;
    if (isTable && x !== undefined && call.arguments.length === 1)
      return lookUpTerm({ kind: 'name', name, at }, x, setting);
    if (scope.has(name)) return refused(setting, fault('model-not-a-table', origin, at, { name }));
    return refused(setting, fault('model-unknown-function', origin, at, { name }));
  }
  if (isOfArray(call)) return arrayTerm(call, setting, lower);
  if (isOfMix(call, setting)) return mixTerm(call, setting, lower);
  if (isOfPast(call)) return pastTerm(call, setting, lower);
  if (isOfChance(call)) return chanceTerm(call, setting, lower);

  const { cells } = world;
  const [first, second, third] = call.arguments;
  if (name === 'lookup' && first !== undefined && second !== undefined)
    return lookUpTerm(first, second, setting);
  const term = (part: Expression | undefined): Term | null =>
    part === undefined ? null : lower(part, setting);
  const value = term(first) ?? numberTerm(NaN);
  switch (name) {
    case 'step':
      return stepTerm(value, term(second) ?? numberTerm(0), cells);
    case 'ramp':
      return rampTerm(value, term(second) ?? numberTerm(0), term(third), cells);
    case 'pulse':
      return pulseTerm(value, term(second) ?? cellTerm(cells.start), term(third), cells);
    default:
      // Too few arguments, which was told when the text was read.
      return numberTerm(NaN);
  }
}

/** What a table that is given by its name, with subscripts if it has any, gives at x. */
function lookUpTerm(table: Expression, x: Expression, setting: Setting): Term {
  const { origin, scope } = setting;
  const isReference = table.kind === 'name' || table.kind === 'subscript';
  const quantity = isReference ? scope.get(table.name) : undefined;
  if (isReference && quantity === undefined)
    return refused(setting, unknownName(setting, table.name, table.at));
  const name = isReference ? table.name : '';
  const input = lower(x, setting);
  if (quantity === undefined || !isReference)
    return refused(setting, fault('model-not-a-table', origin, table.at, { name }));
  if (table.kind === 'name') {
    const index = indexWithoutSubscripts(quantity, setting);
    if (index === null)
      return refused(setting, fault('model-needs-subscripts', origin, table.at, { name }));
    return tableAt(quantity, index);
  }
  const element = chosen(table, quantity, setting, lower);
  if (element.kind === 'refused') return numberTerm(NaN);
  if (element.kind === 'nowhere') return numberTerm(0);
  if (element.kind === 'index') return tableAt(quantity, element.index);
  // Which table is known only in the run, so all of them are looked up in.
  const { network } = setting.world;
  const values = element.indices.map((index) =>
    network.hidden(tableAt(quantity, index), setting.owner, origin),
  );
  return { kind: 'pick', cells: values, index: element.number };

  function tableAt({ tables }: Quantity, index: number): Term {
    const number = tables[index] ?? null;
    if (number === null)
      return refused(setting, fault('model-not-a-table', origin, table.at, { name }));
    return folded({ kind: 'table', table: number, input });
  }
}
