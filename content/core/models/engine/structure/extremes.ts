/**
 * MAX and MIN of any mix of arrays and numbers (XMILE 1.0, section 3.7.1): of all that is in them. In
 * the formula of an array, an array over the same dimension is the element that is being computed.
 */
import type { Expression } from '../../language/ast.ts';
import { folded } from '../fold.ts';
import { binaryTerm, numberTerm, type Term } from '../term.ts';
import { arrayTerm, isOfArray } from './array-functions.ts';
import type { Lower, Setting } from './setting.ts';
import { indexWithoutSubscripts } from './subscripts.ts';

type Call = Expression & { readonly kind: 'call' };
type Extreme = Call & { readonly name: 'min' | 'max' };

const isExtreme = (call: Call): call is Extreme => call.name === 'min' || call.name === 'max';

/** Whether the call has more than one argument, of which some are whole arrays. */
export function isOfMix(call: Call, setting: Setting): call is Extreme {
  return (
    isExtreme(call) &&
    call.arguments.length > 1 &&
    setting.axes === null &&
    call.arguments.some((argument) => isWhole(argument, setting))
  );
}

/** The least or the most of all arguments, and of all elements of those that are whole arrays. */
export function mixTerm(call: Extreme, setting: Setting, lower: Lower): Term {
  const [first = numberTerm(NaN), ...others] = call.arguments.map((argument) =>
    isWhole(argument, setting)
      ? arrayTerm({ ...call, arguments: [argument] }, setting, lower)
      : lower(argument, setting),
  );
  return others.reduce((extreme, term) => folded(binaryTerm(call.name, extreme, term)), first);
}

/** Whether nothing says which element of an array in the expression is meant. */
function isWhole(part: Expression, setting: Setting): boolean {
  const inside = (...parts: readonly Expression[]): boolean =>
    parts.some((one) => isWhole(one, setting));
  switch (part.kind) {
    case 'name': {
      const quantity = setting.scope.get(part.name);
      return quantity !== undefined && indexWithoutSubscripts(quantity, setting) === null;
    }
    case 'subscript':
      return part.subscripts.some(({ kind }) => kind === 'all');
    case 'unary':
      return inside(part.operand);
    case 'binary':
      return inside(part.left, part.right);
    case 'if':
      return inside(part.condition, part.then, part.else);
    case 'call':
      return !isOfArray(part) && !isOfMix(part, setting) && inside(...part.arguments);
    default:
      return false;
  }
}
