/**
 * Instructions for the back end that works everywhere: a tape over one memory, six whole numbers
 * each (operation, target, a, b, c, d). Operands are cells; numbers in a text are cells too. A tape
 * needs no code to be generated, so it runs under any content security policy.
 */
import { functionNumber } from './operations.ts';
import { type Action, cellTerm, type Term, type TermOperator } from './term.ts';

/** Instructions, six numbers each. */
export type Tape = Int32Array;

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
  mod: 29,
  /** Table number b at cell a. */
  table: 30,
  /** Of the c cells listed from place b, the one at place a. */
  pick: 31,
  /** History number b, a steps ago; cell c before the start. */
  past: 32,
} as const;

type Operation = keyof typeof operation;

/** The cells of a tape machine: those of the program, then those that its tapes need. */
export class TapeCells {
  readonly #constants = new Map<number | '-0', number>();
  readonly #between: number[] = [];
  readonly #lists: number[] = [];
  #size: number;

  constructor(programSize: number) {
    this.#size = programSize;
  }

  /** A cell that holds this number in every run. -0 and 0 differ. */
  constant(value: number): number {
    const key = Object.is(value, -0) ? '-0' : value;
    const known = this.#constants.get(key);
    if (known !== undefined) return known;
    this.#constants.set(key, this.#size);
    return this.#size++;
  }

  /** The cell for intermediate value number `index`. */
  between(index: number): number {
    return (this.#between[index] ??= this.#size++);
  }

  /** A cell of its own. */
  fresh(): number {
    return this.#size++;
  }

  /** Keeps a list of cells; returns its place. */
  list(cells: readonly number[]): number {
    const place = this.#lists.length;
    this.#lists.push(...cells);
    return place;
  }

  /** All lists one after the other. */
  get lists(): Int32Array {
    return Int32Array.from(this.#lists);
  }

  /** A memory with the constants filled in, and NaN for what has no value yet. */
  newMemory(): Float64Array {
    const memory = new Float64Array(this.#size).fill(NaN);
    for (const [key, cell] of this.#constants) memory[cell] = key === '-0' ? -0 : key;
    return memory;
  }
}

/** The tape that carries out some actions. */
export function writeTape(actions: readonly Action[], cells: TapeCells): Tape {
  const writer = new TapeWriter(cells);
  writer.writeAll(actions);
  return writer.tape();
}

type BinaryTerm = Term & { readonly kind: 'binary' };

/** Operators in one chain, as in a + b + c, that are written by functions calling themselves. */
const longestChain = 50;

class TapeWriter {
  readonly #cells: TapeCells;
  readonly #code: number[] = [];
  /** How many cells for intermediate values are in use. */
  #busy = 0;

  constructor(cells: TapeCells) {
    this.#cells = cells;
  }

  writeAll(actions: readonly Action[]): void {
    for (const action of actions) {
      if (action.kind === 'stop') this.#push('stop', 0);
      else if (action.kind === 'assign') {
        this.#assign(action.cell, action.term);
        this.#busy = 0;
      } else {
        const condition = this.#operand(action.condition);
        this.#busy = 0;
        this.#branch(
          condition,
          () => {
            this.writeAll(action.then);
          },
          () => {
            this.writeAll(action.else);
          },
        );
      }
    }
  }

  /** What was written. */
  tape(): Tape {
    return Int32Array.from(this.#code);
  }

  /** Writes one of two branches behind a condition. */
  #branch(condition: number, then: () => void, otherwise: () => void): void {
    const toElse = this.#push('jumpUnless', 0, condition);
    then();
    const toEnd = this.#push('jump', 0);
    this.#jumpHere(toElse);
    otherwise();
    this.#jumpHere(toEnd);
  }

  #assign(target: number, term: Term): void {
    const source = this.#write(term, target);
    if (source !== target) this.#push('copy', target, source);
  }

  /** Computes into `target`, unless the value has a cell already. Returns the cell. */
  #write(term: Term, target: number): number {
    switch (term.kind) {
      case 'number':
        return this.#cells.constant(term.value);
      case 'cell':
        return term.cell;
      case 'unary':
        return this.#combine(target, term.operator === '-' ? 'negate' : 'not', term.operand);
      case 'binary':
        return this.#writeBinary(this.#shortened(term), target);
      case 'call':
        return this.#to(
          target,
          'call',
          this.#operand(term.argument),
          functionNumber(term.function),
        );
      case 'if':
        return this.#writeIf(term);
      case 'table':
        return this.#to(target, 'table', this.#operand(term.input), term.table);
      case 'pick': {
        const index = this.#operand(term.index);
        return this.#to(target, 'pick', index, this.#cells.list(term.cells), term.cells.length);
      }
      case 'past': {
        const steps = this.#operand(term.steps);
        return this.#to(target, 'past', steps, term.history, this.#operand(term.initial));
      }
    }
  }

  /** Into a cell of its own: `target` may be read in the branches. */
  #writeIf({ condition, then, else: otherwise }: Term & { kind: 'if' }): number {
    const value = this.#cellBetween();
    const busy = this.#busy;
    const test = this.#operand(condition);
    const branch = (term: Term) => () => {
      this.#busy = busy;
      this.#assign(value, term);
    };
    this.#branch(test, branch(then), branch(otherwise));
    this.#busy = busy;
    return value;
  }

  /** The term with the beginning of a long chain of operators written first, piece by piece. */
  #shortened(term: BinaryTerm): BinaryTerm {
    const chain: BinaryTerm[] = [];
    for (let part: Term = term; part.kind === 'binary'; part = part.left) chain.push(part);
    if (chain.length <= longestChain) return term;
    let whole = chain.at(-1) ?? term;
    for (const [index, part] of chain.reverse().entries()) {
      if (index === 0) continue;
      const isFull = index % longestChain === 0;
      whole = { ...part, left: isFull ? cellTerm(this.#operand(whole)) : whole };
    }
    return whole;
  }

  #writeBinary({ operator, left, right }: Term & { kind: 'binary' }, target: number): number {
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

  #combine(target: number, name: Operation, ...parts: readonly Term[]): number {
    return this.#to(target, name, ...parts.map((part) => this.#operand(part)));
  }

  /** The cell of a part of a term. */
  #operand(term: Term): number {
    return this.#write(term, this.#cellBetween());
  }

  #cellBetween(): number {
    this.#busy += 1;
    return this.#cells.between(this.#busy - 1);
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

/** The two operands if the term is this operation, else null. */
function operandsOf(term: Term, operator: TermOperator): readonly [Term, Term] | null {
  const matches = term.kind === 'binary' && term.operator === operator;
  return matches ? [term.left, term.right] : null;
}
