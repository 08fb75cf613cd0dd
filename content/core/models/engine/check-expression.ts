/** The checks that every expression passes before it is compiled. */
import { fault, type ModelFault, type Origin } from '../fault.ts';
import { walkExpression, type Expression } from '../language/ast.ts';
import {
  functionArity,
  isFunctionName,
  isPlainFunction,
  type FunctionName,
} from '../language/functions.ts';

/** Which fault a name in an expression gives, or null for none. */
export type CheckName = (name: string) => 'model-unknown-name' | 'model-used-before-value' | null;

type Call = Expression & { readonly kind: 'call' };

/**
 * The faults in an expression of model lines: blanks, functions, arguments, and names by
 * `checkName`. Lines have no arrays, and no functions of the past or of chance.
 */
export function checkExpression(
  expression: Expression,
  origin: Origin,
  checkName: CheckName,
): readonly ModelFault[] {
  const faults: ModelFault[] = [];
  walkExpression(expression, (part) => {
    const { at } = part;
    if (part.kind === 'blank') faults.push(fault('model-blank', origin, at, {}));
    if (part.kind === 'name') {
      const { name } = part;
      const code = checkName(name);
      if (code !== null) faults.push(fault(code, origin, at, { name }));
    }
    if (part.kind === 'subscript')
      faults.push(fault('model-not-in-lines', origin, at, { name: part.name }));
    if (part.kind !== 'call') return;
    const { name } = part;
    if (!isFunctionName(name)) faults.push(fault('model-unknown-function', origin, at, { name }));
    else if (!isPlainFunction(name)) faults.push(fault('model-not-in-lines', origin, at, { name }));
    else {
      const { least, most } = functionArity[name];
      const isExtreme = name === 'min' || name === 'max';
      const wrong = wrongCount(part, origin, isExtreme ? 2 : least, most);
      if (wrong !== null) faults.push(wrong);
    }
  });
  return faults;
}

/** The fault of a call with too few or too many arguments, or null; `most` null is no upper bound. */
export function wrongCount(
  { name, arguments: list, at }: Call,
  origin: Origin,
  least: number,
  most: number | null,
): ModelFault | null {
  const found = list.length;
  if (found >= least && (most === null || found <= most)) return null;
  return fault('model-argument-count', origin, at, { name, found, least, most });
}

/** The same for a function that the engine knows, in a model in differential equations. */
export function wrongCountOf(
  call: Call & { name: FunctionName },
  origin: Origin,
): ModelFault | null {
  const { least, most } = functionArity[call.name];
  return wrongCount(call, origin, least, most);
}
