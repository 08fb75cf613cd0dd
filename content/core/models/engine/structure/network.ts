/** What a model consists of while it is compiled: cells, and what gives them their values. */
import { fault, textStart, type ModelFault, type Origin } from '../../fault.ts';
import { limits } from '../../limits.ts';
import type { Noise } from '../program.ts';
import { type Table, type Term, cellTerm } from '../term.ts';

/** A value that is computed. */
export interface Computed {
  /** What a fault calls it: its own name, or of what nobody named, the name it serves. */
  readonly name: string;
  readonly origin: Origin;
  readonly term: Term;
}

/** A value that time changes. */
export interface Rate extends Computed {
  readonly nonNegative: boolean;
}

/** A cell of a flow and the cells of the stocks between which it runs. */
export interface Connection {
  /** The name of the flow, the same for all its elements. */
  readonly name: string;
  readonly flow: number;
  readonly from: number | null;
  readonly to: number | null;
}

/** Thrown where a model goes beyond the limits, since nothing is gained by reading on. */
export class TooLarge extends Error {
  readonly fault: ModelFault;

  constructor(origin: Origin, limit: number) {
    super('the model is too large');
    this.fault = fault('model-too-large', origin, textStart, { limit });
  }
}

/** More faults than anybody reads at once. */
const mostFaults = 100;

export class Network {
  /** Computed once, at the start: where a stock begins, a constant, a value of the past. */
  readonly starts = new Map<number, Computed>();
  /** Computed at every time. */
  readonly formulas = new Map<number, Computed>();
  /** The change per unit of time of what functions keep behind them. */
  readonly rates = new Map<number, Rate>();
  readonly connections: Connection[] = [];
  /** Stocks that never go below zero. */
  readonly nonNegative = new Set<number>();
  readonly tables: Table[] = [];
  readonly histories: number[] = [];
  readonly noises: Noise[] = [];
  /** Cells that hold a number nothing in the model changes. */
  readonly numbers = new Map<number, number>();
  readonly #faults = new Map<string, ModelFault>();
  readonly #macros = new Set<string>();
  readonly #calls = new Map<string, number>();
  #size = 0;
  #spent = 0;

  /** A new cell. @throws TooLarge */
  cell(origin: Origin): number {
    if (this.#size >= limits.cells) throw new TooLarge(origin, limits.cells);
    return this.#size++;
  }

  /** How many cells there are. */
  get size(): number {
    return this.#size;
  }

  /** Counts parts of formulas. @throws TooLarge */
  spend(parts: number, origin: Origin): void {
    this.#spent += parts;
    if (this.#spent > limits.terms) throw new TooLarge(origin, limits.terms);
  }

  /** Tells what is wrong, once, however many elements it is wrong in. */
  refuse(wrong: ModelFault): void {
    const { code, part, item, line, column } = wrong;
    const key = [code, part, item, line, column].join('\n');
    if (this.#faults.size < mostFaults && !this.#faults.has(key)) this.#faults.set(key, wrong);
  }

  get faults(): readonly ModelFault[] {
    return [...this.#faults.values()];
  }

  /** The term as a cell, for what is used more than once or has to be kept. */
  hidden(term: Term, name: string, origin: Origin): number {
    if (term.kind === 'cell') return term.cell;
    const cell = this.cell(origin);
    this.formulas.set(cell, { name, origin, term });
    return cell;
  }

  /** The value of the term at the start of the run. */
  atStart(term: Term, name: string, origin: Origin): Term {
    if (term.kind === 'number') return term;
    const cell = this.cell(origin);
    this.starts.set(cell, { name, origin, term });
    return cellTerm(cell);
  }

  /** Keeps what the term was at every time step; returns the number of the history. */
  history(term: Term, name: string, origin: Origin): number {
    return this.histories.push(this.hidden(term, name, origin)) - 1;
  }

  /** The value of a term that is a number, or a name for one; else null. */
  numberOf(term: Term): number | null {
    if (term.kind === 'number') return term.value;
    return term.kind === 'cell' ? (this.numbers.get(term.cell) ?? null) : null;
  }

  /** Counts calls within one owner, from 1, so that each has a name of its own. */
  callNumber(owner: string): number {
    const number = (this.#calls.get(owner) ?? 0) + 1;
    this.#calls.set(owner, number);
    return number;
  }

  /** Remembers that a macro is called. */
  noteCall(macro: string): void {
    this.#macros.add(macro);
  }

  /** Whether a macro was called so far. */
  wasCalled(macro: string): boolean {
    return this.#macros.has(macro);
  }
}
