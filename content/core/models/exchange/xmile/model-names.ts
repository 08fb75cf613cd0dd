/** Expressions of a file in the names of the model. */
import { textStart as at } from '../../fault.ts';
import type { Expression, Subscript } from '../../language/ast.ts';
import { spelling } from '../../language/dialect.ts';
import { isFunctionName, type FunctionName } from '../../language/functions.ts';
import { canonicalName, spaceless } from '../../language/names.ts';
import { xmile } from '../../language/xmile.ts';
import { fromRadians, withoutTurn } from './angles.ts';
import { replacedFunction } from './other-functions.ts';
import type { Dimension, Named, Scope } from './scope.ts';

/** Where an equation stands. */
export interface Place {
  readonly scope: Scope;
  /** The canonical name of the model it is in; '' is the root. */
  readonly model: string;
  /** The variable it belongs to. */
  readonly own: Named;
  /** The element it belongs to, where it is not the equation of all elements. */
  readonly element?: readonly string[];
  /** The name of time in the definition. */
  readonly time: string;
  /** Whether the model has its angles in degrees; files have them in radians. */
  readonly isInDegrees: boolean;
}

/** Functions whose arguments may be a whole array, in which a bare name means all of it. */
const takesArrays: ReadonlySet<string> = new Set<FunctionName>([
  ...(['sum', 'mean', 'stddev', 'prod', 'size', 'rank', 'min', 'max'] as const),
]);

/** The expression with every name as the definition has it. */
export function inModelNames(expression: Expression, place: Place): Expression {
  const inside = (part: Expression): Expression => inModelNames(part, place);
  switch (expression.kind) {
    case 'name':
      return named(expression, place, false);
    case 'unary':
      return { ...expression, operand: inside(expression.operand) };
    case 'binary': {
      const binary = {
        ...expression,
        left: inside(expression.left),
        right: inside(expression.right),
      };
      return place.isInDegrees ? withoutTurn(binary) : binary;
    }
    case 'if':
      return {
        ...expression,
        condition: inside(expression.condition),
        then: inside(expression.then),
        else: inside(expression.else),
      };
    case 'subscript':
      return part(expression, place);
    case 'call':
      return called(expression, place);
    default:
      return expression;
  }
}

/** A name by itself; `isWhole` where an array as a whole is meant. */
function named(
  expression: Expression & { kind: 'name' },
  place: Place,
  isWhole: boolean,
): Expression {
  const { scope, own } = place;
  const key = canonicalName(expression.name);
  if (key === 'self') return whole(own, place, isWhole, place.element);
  const known = scope.find(expression.name, place.model);
  if (known !== undefined) return whole(known, place, isWhole);
  if (key === 'time') return { kind: 'name', name: place.time, at };
  if (xmile.builtInNames.has(key)) return { kind: 'name', name: key, at };
  const dimension = scope.dimensions.get(key);
  if (dimension !== undefined) return { kind: 'name', name: dimension.name, at };
  const position = positionOfElement(key, scope);
  return position ?? { kind: 'name', name: spaceless(expression.name), at };
}

/** `dimension.element` outside brackets is the place of the element: 1, 2, ... */
function positionOfElement(key: string, scope: Scope): Expression | null {
  const point = key.indexOf('.');
  const dimension = scope.dimensions.get(key.slice(0, point));
  const element = dimension?.byKey.get(key.slice(point + 1));
  if (dimension === undefined || element === undefined) return null;
  return { kind: 'number', value: dimension.elements.indexOf(element) + 1, at };
}

/**
 * What is meant by a bare name. Of an array in the equation of an array it is the element concerned:
 * that is written out, where each dimension occurs once.
 */
function whole(
  { name, over }: Named,
  { own, element }: Place,
  isWhole: boolean,
  at0?: readonly string[],
): Expression {
  const bare: Expression = { kind: 'name', name, at };
  if (isWhole || over.length === 0) return bare;
  if (at0 !== undefined) return { kind: 'subscript', name, subscripts: at0.map(elementNamed), at };
  const isDistinct =
    new Set(over).size === over.length && new Set(own.over).size === own.over.length;
  const isBound = over.every((dimension) => own.over.includes(dimension));
  if (!isDistinct || !isBound || element !== undefined) return bare;
  const subscripts = over.map((dimension): Subscript => ({
    kind: 'name',
    name: dimension.name,
    at,
  }));
  return { kind: 'subscript', name, subscripts, at };
}

/** An element as a subscript. */
function elementNamed(element: string): Subscript {
  return /^[1-9]\d*$/.test(element)
    ? { kind: 'number', value: Number(element), at }
    : { kind: 'name', name: element, at };
}

function part(expression: Expression & { kind: 'subscript' }, place: Place): Expression {
  const isSelf = canonicalName(expression.name) === 'self';
  const known = isSelf ? place.own : place.scope.find(expression.name, place.model);
  const subscripts = expression.subscripts.map((subscript, index) =>
    subscript.kind === 'all' ? subscript : inBrackets(subscript, known?.over[index], place),
  );
  return { ...expression, name: known?.name ?? spaceless(expression.name), subscripts, at };
}

/** A subscript: an element of the dimension before anything else. */
function inBrackets(
  subscript: Expression,
  dimension: Dimension | undefined,
  place: Place,
): Expression {
  if (subscript.kind !== 'name') return inModelNames(subscript, place);
  const key = canonicalName(subscript.name);
  const unqualified = key.slice(key.indexOf('.') + 1);
  const element = dimension?.byKey.get(key) ?? dimension?.byKey.get(unqualified);
  if (element !== undefined) return { kind: 'name', name: element, at };
  return inModelNames(subscript, place);
}

function called(expression: Expression & { kind: 'call' }, place: Place): Expression {
  const { scope } = place;
  const values = expression.arguments.map((value) =>
    value.kind === 'name' && takesArrays.has(expression.name)
      ? named(value, place, true)
      : inModelNames(value, place),
  );
  const [first, second] = values;
  const [written, writtenSecond] = expression.arguments;

  if (expression.name === 'lookup' && written?.kind === 'name' && first !== undefined) {
    const table = tableNamed(written.name, place) ?? first;
    return { ...expression, arguments: [table, ...values.slice(1)] };
  }
  // RANK(A, SIZE) is the last in rank.
  const isSize = writtenSecond?.kind === 'name' && canonicalName(writtenSecond.name) === 'size';
  if (expression.name === 'rank' && isSize && first !== undefined && second !== undefined) {
    const size: Expression = { kind: 'call', name: 'size', arguments: [first], at };
    return { ...expression, arguments: [first, size, ...values.slice(2)] };
  }

  if (place.isInDegrees) {
    const turned = fromRadians(expression.name, values);
    if (turned !== null) return turned;
  }
  const key = isFunctionName(expression.name)
    ? (spelling(xmile.functions, expression.name) ?? expression.name)
    : canonicalName(expression.name);
  const macro = scope.macros.get(key);
  if (macro !== undefined) return { ...expression, name: macro, arguments: values };
  const table = tableNamed(expression.name, place);
  if (table !== null) return { kind: 'call', name: 'lookup', arguments: [table, ...values], at };
  return replacedFunction(key, values, place.time) ?? { ...expression, arguments: values };
}

/** The table of this name, or with the points of the variable of this name. */
function tableNamed(reference: string, { scope, model }: Place): Expression | null {
  const table = scope.find(reference, model)?.table;
  if (table === undefined) return null;
  scope.usedTables.add(table);
  return { kind: 'name', name: table, at };
}
