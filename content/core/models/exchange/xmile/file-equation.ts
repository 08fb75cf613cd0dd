/** Expressions of a model as equations of a file. */
import { textStart as at } from '../../fault.ts';
import type { Expression, Subscript } from '../../language/ast.ts';
import { builtInConstants } from '../../language/functions.ts';
import { parseExpression } from '../../language/parser.ts';
import { printExpression } from '../../language/print-expression.ts';
import { xmile } from '../../language/xmile.ts';
import { toRadians } from './angles.ts';
import type { FileNames, NamesByName } from './file-names.ts';

/** What expressions are written with. */
export interface Writing {
  readonly names: FileNames;
  /** The names that the equation sees: those of the model, or of one macro. */
  readonly visible: NamesByName;
  /** Names of tables among them. */
  readonly tables: ReadonlySet<string>;
  /** The dimensions of each array. */
  readonly over: ReadonlyMap<string, readonly string[]>;
  readonly time: string;
  readonly isInDegrees: boolean;
}

/**
 * The equation; '' for an expression that is one blank or nothing. A text that cannot be read becomes a
 * comment, so that the file can be read.
 */
export function fileEquation(text: string, writing: Writing): string {
  if (text.trim() === '') return '';
  const parsed = parseExpression(text, { part: 'xmile' });
  if (!parsed.ok) return `{ ${text.replaceAll(/[{}]/g, ' ')} }`;
  if (parsed.value.kind === 'blank') return '';
  return printExpression(inFileNames(parsed.value, writing), xmile);
}

/** The expression in the names of the file. */
export function inFileNames(expression: Expression, writing: Writing): Expression {
  const inside = (part: Expression): Expression => inFileNames(part, writing);
  switch (expression.kind) {
    case 'name':
      return { ...expression, name: nameInFile(expression.name, writing) };
    // The standard has numbers only.
    case 'boolean':
      return { kind: 'number', value: expression.value ? 1 : 0, at };
    case 'unary':
      return { ...expression, operand: inside(expression.operand) };
    case 'binary':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
    case 'if':
      return {
        ...expression,
        condition: inside(expression.condition),
        then: inside(expression.then),
        else: inside(expression.else),
      };
    case 'subscript':
      return part(expression, writing);
    case 'call':
      return called(expression, writing);
    default:
      return expression;
  }
}

function nameInFile(name: string, { visible, names, time }: Writing): string {
  const known = visible.get(name);
  if (known !== undefined) return known;
  if (name === time) return 'time';
  if (builtInConstants.has(name)) return 'pi';
  return names.dimensions.get(name) ?? name;
}

function part(expression: Expression & { kind: 'subscript' }, writing: Writing): Expression {
  const dimensions = writing.over.get(expression.name) ?? [];
  const subscripts = expression.subscripts.map((subscript, index): Subscript => {
    if (subscript.kind === 'all') return subscript;
    if (subscript.kind !== 'name') return inFileNames(subscript, writing);
    const elements = writing.names.elements.get(dimensions[index] ?? '');
    const element = elements?.get(subscript.name);
    return element === undefined
      ? inFileNames(subscript, writing)
      : { ...subscript, name: element };
  });
  return { ...expression, name: nameInFile(expression.name, writing), subscripts };
}

function called(expression: Expression & { kind: 'call' }, writing: Writing): Expression {
  const { name } = expression;
  const values = expression.arguments.map((value) => inFileNames(value, writing));
  const [table, ...rest] = expression.arguments;
  // The standard calls a table by its name.
  if (name === 'lookup' && table?.kind === 'name' && writing.tables.has(table.name))
    return {
      ...expression,
      name: nameInFile(table.name, writing),
      arguments: rest.map((value) => inFileNames(value, writing)),
    };
  const turned = writing.isInDegrees ? toRadians(name, values) : null;
  if (turned !== null) return turned;
  return { ...expression, name: writing.names.macros.get(name) ?? name, arguments: values };
}
