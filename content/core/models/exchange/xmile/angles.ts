/**
 * Angles. Files have them in radians; a model may have them in degrees. Each direction writes a turn,
 * `x*pi/180` or `a*180/pi`, and the other takes it away again, so that nothing piles up.
 */
import { textStart as at } from '../../fault.ts';
import type { Expression } from '../../language/ast.ts';

type Binary = Expression & { kind: 'binary' };

const ofAngles: ReadonlySet<string> = new Set(['sin', 'cos', 'tan']);
const toAngles: ReadonlySet<string> = new Set(['arcsin', 'arccos', 'arctan']);

const pi: Expression = { kind: 'name', name: 'pi', at };
const halfTurn: Expression = { kind: 'number', value: 180, at };

const operation = (operator: '*' | '/', left: Expression, right: Expression): Binary => {
  return { kind: 'binary', operator, left, right, at };
};
const inRadians = (degrees: Expression) => operation('/', operation('*', degrees, pi), halfTurn);
const inDegrees = (radians: Expression) => operation('/', operation('*', radians, halfTurn), pi);

/** A call in degrees as radians have it; null where no angle is in it. */
export function toRadians(name: string, values: readonly Expression[]): Expression | null {
  const [value] = values;
  if (value === undefined || values.length > 1) return null;
  const call = (argument: Expression): Expression => ({
    ...{ kind: 'call', name, arguments: [argument], at },
  });
  if (ofAngles.has(name)) return call(withoutTurn(inRadians(value)));
  return toAngles.has(name) ? inDegrees(call(value)) : null;
}

/** A call in radians as degrees have it; null where no angle is in it. */
export function fromRadians(name: string, values: readonly Expression[]): Expression | null {
  const [value] = values;
  if (value === undefined || values.length > 1) return null;
  const call = (argument: Expression): Expression => ({
    ...{ kind: 'call', name, arguments: [argument], at },
  });
  if (ofAngles.has(name)) return call(withoutTurn(inDegrees(value)));
  return toAngles.has(name) ? inRadians(call(value)) : null;
}

/** The same without two turns that undo each other. */
export function withoutTurn(expression: Binary): Expression {
  const outer = turnIn(expression);
  const inner = outer && turnIn(outer.of);
  return outer && inner && outer.isToDegrees !== inner.isToDegrees ? inner.of : expression;
}

function turnIn(expression: Expression): { of: Expression; isToDegrees: boolean } | null {
  if (expression.kind !== 'binary' || expression.operator !== '/') return null;
  const { left, right } = expression;
  if (left.kind !== 'binary' || left.operator !== '*') return null;
  if (isPi(left.right) && isHalfTurn(right)) return { of: left.left, isToDegrees: false };
  return isHalfTurn(left.right) && isPi(right) ? { of: left.left, isToDegrees: true } : null;
}

function isPi(expression: Expression): boolean {
  return expression.kind === 'name' && (expression.name === 'pi' || expression.name === 'π');
}

function isHalfTurn(expression: Expression): boolean {
  return expression.kind === 'number' && expression.value === 180;
}
