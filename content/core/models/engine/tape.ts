/**
 * The intermediate form of a model: a tape of instructions over one memory, six whole numbers each
 * (operation, target, a, b, c, d). Operands are cells; numbers in a text are cells too. A tape needs
 * no code to be generated, so it runs under any content security policy.
 */
import type { ModelDefinition } from '../definition.ts';
import type { Expression } from '../language/ast.ts';
import { builtInConstants, isFunctionName } from '../language/functions.ts';
import type { MemoryLayout } from './memory-layout.ts';
import { functionNumber } from './operations.ts';

/** Instructions, six numbers each. */
export type Tape = Int32Array;

/** The unit of angles in a model. */
export type Angles = NonNullable<ModelDefinition['angles']>;

/**
 * The operations. `execute` carries them out under these numbers. The last ones do at once what
 * models do most, each product and sum rounded as it would be alone.
 */
const operation = {
  '+': 0,
  '-': 1,
  '*': 2,
  '/': 3,
  '^': 4,
  '<': 5,
  '<=': 6,
  '>': 7,
  '>=': 8,
  '=': 9,
  '<>': 10,
  and: 11,
  or: 12,
  min: 13,
  max: 14,
  negate: 15,
  not: 16,
  copy: 17,
  /** Function number b of cell a. */
  call: 18,
  /** To place b in the tape if cell a is 0. */
  jumpUnless: 19,
  /** To place b in the tape. */
  jump: 20,
  stop: 21,
  'a*b*c': 22,
  'a+b*c': 23,
  'a-b*c': 24,
  '(a+b)*c': 25,
  '(a-b)*c': 26,
  'a*b+c*d': 27,
  'a*b-c*d': 28,
} as const;

type Operation = keyof typeof operation;

type Binary = Expression & { readonly kind: 'binary' };

/** Writes a tape. Expressions have passed the checks, and their names have cells in the layout. */
export class TapeWriter {
  readonly #layout: MemoryLayout;
  readonly #angles: Angles;
  readonly #code: number[] = [];
  /** Cells for what lies between, of which the first `#busy` are in use. */
  readonly #between: number[] = [];
  #busy = 0;

  constructor(layout: MemoryLayout, angles: Angles) {
    this.#layout = layout;
    this.#angles = angles;
  }

  /** Gives a cell the value of an expression. */
  assign(target: number, expression: Expression): void {
    const source = this.#write(expression, target);
    if (source !== target) this.#push('copy', target, source);
    this.#busy = 0;
  }

  /** Computes an expression into a cell of its own; returns the cell. A name has one already. */
  evaluate(expression: Expression): number {
    const cell = this.#write(expression, this.#layout.unnamedSlot());
    this.#busy = 0;
    return cell;
  }

  /** Copies a cell. */
  copy(target: number, source: number): void {
    this.#push('copy', target, source);
  }

  /** Ends the run. */
  stop(): void {
    this.#push('stop', 0);
  }

  /** Writes one of two branches behind a condition. */
  choose(condition: Expression, then: () => void, otherwise: () => void): void {
    const cell = this.#write(condition, this.#cellBetween());
    this.#busy = 0;
    const toElse = this.#push('jumpUnless', 0, cell);
    then();
    const toEnd = this.#push('jump', 0);
    this.#jumpHere(toElse);
    otherwise();
    this.#jumpHere(toEnd);
  }

  /** What was written. */
  tape(): Tape {
    return Int32Array.from(this.#code);
  }

  /** Computes into `target`, unless the value has a cell already. Returns the cell. */
  #write(expression: Expression, target: number): number {
    switch (expression.kind) {
      case 'number':
        return this.#layout.constantSlot(expression.value);
      case 'boolean':
        return this.#layout.constantSlot(expression.value ? 1 : 0);
      case 'name':
        return this.#slotOf(expression.name);
      case 'unary': {
        const operand = this.#operand(expression.operand);
        return this.#to(target, expression.operator === '-' ? 'negate' : 'not', operand);
      }
      case 'binary':
        return this.#writeBinary(expression, target);
      case 'call':
        return this.#writeCall(expression, target);
      case 'blank':
        throw new TypeError('a blank has no value');
    }
  }

  #writeBinary(expression: Binary, target: number): number {
    const { operator, left, right } = expression;
    if (operator === '^' && right.kind === 'number' && (right.value === 2 || right.value === 3)) {
      const a = this.#operand(left);
      return right.value === 2 ? this.#to(target, '*', a, a) : this.#to(target, 'a*b*c', a, a, a);
    }
    const [first, last] = [operandsOf(left, '*'), operandsOf(right, '*')];
    if (operator === '+' || operator === '-') {
      if (first !== null && last !== null)
        return this.#combine(target, `a*b${operator}c*d`, ...first, ...last);
      if (last !== null) return this.#combine(target, `a${operator}b*c`, left, ...last);
    }
    if (operator === '*') {
      if (first !== null) return this.#combine(target, 'a*b*c', ...first, right);
      const sum = operandsOf(left, '+');
      if (sum !== null) return this.#combine(target, '(a+b)*c', ...sum, right);
      const difference = operandsOf(left, '-');
      if (difference !== null) return this.#combine(target, '(a-b)*c', ...difference, right);
    }
    return this.#combine(target, operator, left, right);
  }

  #combine(target: number, name: Operation, ...parts: readonly Expression[]): number {
    return this.#to(target, name, ...parts.map((part) => this.#operand(part)));
  }

  #writeCall({ name, arguments: list }: Expression & { kind: 'call' }, target: number): number {
    const [first, ...others] = list;
    if (first === undefined || !isFunctionName(name)) throw new TypeError('call was not checked');
    let value = this.#operand(first);
    if (name === 'min' || name === 'max') {
      const extreme = this.#cellBetween();
      for (const other of others) value = this.#to(extreme, name, value, this.#operand(other));
      return value;
    }
    const isCircular = name === 'sin' || name === 'cos' || name === 'tan';
    if (isCircular && this.#angles === 'degrees') {
      const angle = this.#cellBetween();
      this.#to(angle, '*', value, this.#layout.constantSlot(Math.PI));
      value = this.#to(angle, '/', angle, this.#layout.constantSlot(180));
    }
    return this.#to(target, 'call', value, functionNumber(name));
  }

  /** The cell of a part of an expression. */
  #operand(expression: Expression): number {
    return this.#write(expression, this.#cellBetween());
  }

  #cellBetween(): number {
    const cell = this.#between[this.#busy] ?? this.#layout.unnamedSlot();
    this.#between[this.#busy] = cell;
    this.#busy += 1;
    return cell;
  }

  #slotOf(name: string): number {
    const value = builtInConstants.get(name);
    return this.#layout.maybeSlotOf(name) ?? this.#layout.constantSlot(value ?? NaN);
  }

  #to(target: number, name: Operation, ...operands: readonly number[]): number {
    this.#push(name, target, ...operands);
    return target;
  }

  /** Returns the place of the instruction. */
  #push(name: Operation, target: number, ...operands: readonly number[]): number {
    const place = this.#code.length;
    const [a = 0, b = 0, c = 0, d = 0] = operands;
    this.#code.push(operation[name], target, a, b, c, d);
    return place;
  }

  /** Makes a jump go to what is written next. */
  #jumpHere(instruction: number): void {
    this.#code[instruction + 3] = this.#code.length;
  }
}

/** The two operands if the expression is this operation, else null. */
function operandsOf(
  expression: Expression,
  operator: Binary['operator'],
): readonly [Expression, Expression] | null {
  const matches = expression.kind === 'binary' && expression.operator === operator;
  return matches ? [expression.left, expression.right] : null;
}
