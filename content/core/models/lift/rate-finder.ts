/** Finds what stands before dt: turns changes over a time step into changes per unit of time. */
import { textStart as at } from '../fault.ts';
import { namesIn, type Expression } from '../language/ast.ts';

type Binary = Expression & { readonly kind: 'binary' };

/** Takes dt out of expressions. Knows the names that stand for a change in proportion to dt. */
export class RateFinder {
  readonly #taken: Set<string>;
  /** From the name of a change to that of its rate. */
  readonly #changes = new Map<string, string>();

  /** @param taken names that a new name may not have */
  constructor(taken: ReadonlySet<string>) {
    this.#taken = new Set(taken);
  }

  /** Notes that a name is a change in proportion to dt; returns the new name of its rate. */
  addChange(name: string): string {
    const rate = this.freshName(name);
    this.#changes.set(name, rate);
    return rate;
  }

  /** Whether the name was noted as a change. */
  isChange(name: string): boolean {
    return this.#changes.has(name);
  }

  /** A new name for the rate of a state x or a change dx: dx_dt. */
  freshName(name: string): string {
    const change = name.startsWith('d') && name.length > 1 ? name : `d${name}`;
    return this.freshLike(`${change}_dt`);
  }

  /** The name itself where it is free, else with something behind it. */
  freshLike(name: string): string {
    let fresh = name;
    while (!this.claim(fresh)) fresh += '_';
    return fresh;
  }

  /** Takes a name; false if it was taken already. */
  claim(name: string): boolean {
    if (this.#taken.has(name)) return false;
    this.#taken.add(name);
    return true;
  }

  /** Whether the expression has nothing to do with dt. */
  isFree(expression: Expression): boolean {
    return namesIn(expression).every((name) => name !== 'dt' && !this.#changes.has(name));
  }

  /** The expression divided by dt, if it is in proportion to dt; else null. */
  rate(expression: Expression): Expression | null {
    if (expression.kind === 'name') {
      if (expression.name === 'dt') return one;
      const rate = this.#changes.get(expression.name);
      return rate === undefined ? null : { kind: 'name', name: rate, at };
    }
    if (expression.kind === 'unary' && expression.operator === '-') {
      const operand = this.rate(expression.operand);
      return operand === null ? null : { ...expression, operand };
    }
    return expression.kind === 'binary' ? this.#rateOfBinary(expression) : null;
  }

  /** The rate of a state whose new value is `expression`: its old value, once, and changes. */
  rateOfState(state: string, expression: Expression): Expression | null {
    if (expression.kind !== 'binary') return null;
    const { operator, left, right } = expression;
    if (operator !== '+' && operator !== '-') return null;
    if (isName(left, state)) return signed(operator, this.rate(right));
    if (operator === '+' && isName(right, state)) return this.rate(left);
    const before = this.rateOfState(state, left);
    const change = this.rate(right);
    return before && change && { kind: 'binary', operator, left: before, right: change, at };
  }

  #rateOfBinary(expression: Binary): Expression | null {
    const { operator, left, right } = expression;
    const [first, second] = [this.rate(left), this.rate(right)];
    switch (operator) {
      case '+':
      case '-':
        return first && second && { ...expression, left: first, right: second };
      case '*':
        if (first && this.isFree(right)) return product(first, right);
        return second && this.isFree(left) ? product(left, second) : null;
      case '/':
        return first && this.isFree(right) ? { ...expression, left: first } : null;
      default:
        return null;
    }
  }
}

const one: Expression = { kind: 'number', value: 1, at };

function product(left: Expression, right: Expression): Expression {
  if (left === one) return right;
  return right === one ? left : { kind: 'binary', operator: '*', left, right, at };
}

function signed(operator: '+' | '-', rate: Expression | null): Expression | null {
  return rate === null || operator === '+' ? rate : { kind: 'unary', operator, operand: rate, at };
}

function isName(expression: Expression, name: string): boolean {
  return expression.kind === 'name' && expression.name === name;
}
