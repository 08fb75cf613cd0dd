/** The checks that every expression passes before it is compiled. */
import type { ModelDefinition } from '../definition.ts';
import { fault, type ModelFault, type Origin } from '../fault.ts';
import { walkExpression, type Expression } from '../language/ast.ts';
import { functionArity, isFunctionName, isPlainFunction } from '../language/functions.ts';

/** Which fault a name in an expression gives, or null for none. */
export type CheckName = (name: string) => 'model-unknown-name' | 'model-used-before-value' | null;

/**
 * The faults in an expression: blanks, functions, arguments, and names by `checkName`. Lines have no
 * arrays, and no functions of the past or of chance.
 */
export function checkExpression(
  expression: Expression,
  origin: Origin,
  checkName: CheckName,
  semantics: ModelDefinition['semantics'],
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
    if (part.kind === 'subscript' && semantics === 'lines')
      faults.push(fault('model-not-in-lines', origin, at, { name: part.name }));
    if (part.kind !== 'call') return;
    const { name } = part;
    if (!isFunctionName(name)) {
      faults.push(fault('model-unknown-function', origin, at, { name }));
      return;
    }
    if (semantics === 'lines' && !isPlainFunction(name)) {
      faults.push(fault('model-not-in-lines', origin, at, { name }));
      return;
    }
    const { least: fewest, most } = functionArity[name];
    const isExtreme = name === 'min' || name === 'max';
    const least = isExtreme && semantics === 'lines' ? 2 : fewest;
    const found = part.arguments.length;
    if (found < least || (most !== null && found > most))
      faults.push(fault('model-argument-count', origin, at, { name, found, least, most }));
  });
  return faults;
}
