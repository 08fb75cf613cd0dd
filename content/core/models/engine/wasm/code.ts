/** The body of one function: locals and instructions. */
import { Bytes } from './bytes.ts';
import { op, type, type NumberType } from './opcodes.ts';

/** A place that `branch` can go to. */
export type Label = number;

export class Code {
  readonly #bytes = new Bytes();
  readonly #parameters: number;
  readonly #locals: NumberType[] = [];
  readonly #free: Record<NumberType, number[]> = { [type.i32]: [], [type.f64]: [] };
  #depth = 0;

  /** The parameters are the first locals, from 0. */
  constructor(parameters: number) {
    this.#parameters = parameters;
  }

  /** How many locals there are beside the parameters. */
  get localCount(): number {
    return this.#locals.length;
  }

  get size(): number {
    return this.#bytes.list.length;
  }

  /** A new local. */
  local(kind: NumberType = type.f64): number {
    return this.#parameters + this.#locals.push(kind) - 1;
  }

  /** Lends a local for the time that `use` writes. */
  borrow(kind: NumberType, use: (local: number) => void): void {
    const local = this.#free[kind].pop() ?? this.local(kind);
    use(local);
    this.#free[kind].push(local);
  }

  /** Instructions without operands of their own. */
  do(...instructions: readonly number[]): this {
    this.#bytes.raw(...instructions);
    return this;
  }

  int(value: number): this {
    this.do(op.int);
    this.#bytes.signed(value);
    return this;
  }

  number(value: number): this {
    this.do(op.number);
    this.#bytes.float(value);
    return this;
  }

  get(local: number): this {
    return this.#with(op.get, local);
  }

  set(local: number): this {
    return this.#with(op.set, local);
  }

  tee(local: number): this {
    return this.#with(op.tee, local);
  }

  call(functionIndex: number): this {
    return this.#with(op.call, functionIndex);
  }

  /** A number at the address on the stack plus `offset`; addresses count bytes. */
  load(offset: number): this {
    return this.#access(op.load, 3, offset);
  }

  loadInt(offset: number): this {
    return this.#access(op.loadInt, 2, offset);
  }

  /** Takes an address and a number. */
  store(offset: number): this {
    return this.#access(op.store, 3, offset);
  }

  /** One of two branches, by the whole number on the stack; both leave a value of this kind. */
  if(kind: NumberType | typeof type.none, then: () => void, otherwise?: () => void): this {
    this.do(op.if, kind);
    this.#depth += 1;
    then();
    if (otherwise !== undefined) {
      this.do(op.else);
      otherwise();
    }
    this.#depth -= 1;
    return this.do(op.end);
  }

  /** A part that can be left: branching to its label goes to its end. */
  block(write: (end: Label) => void): this {
    return this.#labelled(op.block, write);
  }

  /** A part that can be repeated: branching to its label goes to its beginning. */
  loop(write: (again: Label) => void): this {
    return this.#labelled(op.loop, write);
  }

  branch(label: Label): this {
    return this.#with(op.branch, this.#depth - label);
  }

  /** Branches if the whole number on the stack is not 0. */
  branchIf(label: Label): this {
    return this.#with(op.branchIf, this.#depth - label);
  }

  /** The function as the code section holds it. */
  body(): Bytes {
    const locals = new Bytes().unsigned(this.#locals.length);
    for (const kind of this.#locals) locals.unsigned(1).raw(kind);
    return locals.append(this.#bytes).raw(op.end);
  }

  #labelled(instruction: number, write: (label: Label) => void): this {
    this.do(instruction, type.none);
    this.#depth += 1;
    write(this.#depth);
    this.#depth -= 1;
    return this.do(op.end);
  }

  #with(instruction: number, index: number): this {
    this.do(instruction);
    this.#bytes.unsigned(index);
    return this;
  }

  /** `alignment` is the power of two of the bytes. */
  #access(instruction: number, alignment: number, offset: number): this {
    this.do(instruction, alignment);
    this.#bytes.unsigned(offset);
    return this;
  }
}
