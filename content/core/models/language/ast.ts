/** The tree of a model text. Every node knows where it began in its source. */
import type { Position } from '../fault.ts';

/** Operators between two operands. Comparisons and logic give 1 for true and 0 for false. */
export type BinaryOperator =
  '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '=' | '<>' | 'and' | 'or';

/** Operators before one operand. */
export type UnaryOperator = '-' | 'not';

/** An expression: something with a value. */
export type Expression =
  /** Never negative: a minus sign is an operator. */
  | { readonly kind: 'number'; readonly value: number; readonly at: Position }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: Position }
  | { readonly kind: 'name'; readonly name: string; readonly at: Position }
  /** A place left open for the pupil. */
  | { readonly kind: 'blank'; readonly at: Position }
  /** One of two values: `als c dan a anders b`. */
  | {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly then: Expression;
      readonly else: Expression;
      readonly at: Position;
    }
  /**
   * A part of an array. A subscript that is a bare name is an element, a dimension or a variable
   * with a number; which one it is depends on the model.
   */
  | {
      readonly kind: 'subscript';
      readonly name: string;
      readonly subscripts: readonly Subscript[];
      readonly at: Position;
    }
  | {
      readonly kind: 'unary';
      readonly operator: UnaryOperator;
      readonly operand: Expression;
      readonly at: Position;
    }
  /** `at` is the position of the operator. */
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: Position;
    }
  /** `name` is a FunctionName where the dialect knows it, else what was written. */
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly arguments: readonly Expression[];
      readonly at: Position;
    };

/** `*` stands for all elements of a dimension. */
export type Subscript = Expression | { readonly kind: 'all'; readonly at: Position };

interface StatementBase {
  readonly at: Position;
  /** The comment behind the statement on its last line, without its mark; often a unit. */
  readonly comment?: string;
}

/** A statement of modelregels. */
export type Statement =
  | (StatementBase & {
      readonly kind: 'assign';
      readonly name: string;
      readonly expression: Expression;
    })
  | (StatementBase & {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly then: readonly Statement[];
      /** Empty where there is no `anders`. */
      readonly else: readonly Statement[];
    })
  | (StatementBase & { readonly kind: 'stop' })
  /** A whole line left open for the pupil. */
  | (StatementBase & { readonly kind: 'blank' })
  /** A comment on a line of its own. */
  | { readonly kind: 'comment'; readonly comment: string; readonly at: Position };

/** An assignment, as used in start values. */
export type Assignment = Extract<Statement, { kind: 'assign' }>;

/** Calls `visit` for the expression and everything in it, from left to right. */
export function walkExpression(expression: Expression, visit: (part: Expression) => void): void {
  visit(expression);
  switch (expression.kind) {
    case 'unary':
      walkExpression(expression.operand, visit);
      break;
    case 'binary':
      walkExpression(expression.left, visit);
      walkExpression(expression.right, visit);
      break;
    case 'call':
      for (const argument of expression.arguments) walkExpression(argument, visit);
      break;
    case 'if':
      walkExpression(expression.condition, visit);
      walkExpression(expression.then, visit);
      walkExpression(expression.else, visit);
      break;
    case 'subscript':
      for (const subscript of expression.subscripts)
        if (subscript.kind !== 'all') walkExpression(subscript, visit);
  }
}

/**
 * The names that an expression reads, from left to right, perhaps more than once; of an array its
 * own name and the names in its subscripts.
 */
export function namesIn(expression: Expression): readonly string[] {
  const names: string[] = [];
  walkExpression(expression, (part) => {
    if (part.kind === 'name' || part.kind === 'subscript') names.push(part.name);
  });
  return names;
}

/** Calls `visit` for every statement, also within `als` blocks, in the order of the text. */
export function walkStatements(
  statements: readonly Statement[],
  visit: (statement: Statement) => void,
): void {
  for (const statement of statements) {
    visit(statement);
    if (statement.kind !== 'if') continue;
    walkStatements(statement.then, visit);
    walkStatements(statement.else, visit);
  }
}
