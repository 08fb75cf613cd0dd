/** Writes terms and actions as instructions that leave the same bits as a tape does. */
import type { Program } from '../program.ts';
import type { Action, Term, TermOperator } from '../term.ts';
import type { Code } from './code.ts';
import { applyFunction } from './function-code.ts';
import { writeHistoryPlace } from './history-code.ts';
import { functionIndex } from './imports.ts';
import type { Layout } from './layout.ts';
import { kindNumber } from './look-up.ts';
import { op, type } from './opcodes.ts';

/** Where cells and the present step are, in the function that is being written. */
export interface Places {
  /** Puts the value of a cell on the stack. */
  get(cell: number): void;
  /** Gives a cell the value that `write` puts on the stack. */
  set(cell: number, write: () => void): void;
  /** Puts the present step on the stack, as a whole number. */
  presentStep(): void;
  /** Ends the run. */
  stop(): void;
}

const comparisons: Partial<Record<TermOperator, number>> = {
  '<': op.less,
  '<=': op.atMost,
  '>': op.greater,
  '>=': op.atLeast,
  '=': op.equal,
  '<>': op.notEqual,
};

const arithmetic: Partial<Record<TermOperator, number>> = {
  '+': op.add,
  '-': op.subtract,
  '*': op.multiply,
  '/': op.divide,
  min: op.min,
  max: op.max,
};

export class TermWriter {
  readonly #code: Code;
  readonly #places: Places;
  readonly #layout: Layout;
  readonly #tables: Program['tables'];

  constructor(code: Code, places: Places, layout: Layout, { tables }: Program) {
    this.#code = code;
    this.#places = places;
    this.#layout = layout;
    this.#tables = tables;
  }

  writeActions(actions: readonly Action[]): void {
    for (const action of actions) {
      if (action.kind === 'stop') this.#places.stop();
      else if (action.kind === 'assign')
        this.#places.set(action.cell, () => {
          this.write(action.term);
        });
      else {
        const branch = (part: readonly Action[]) => () => {
          this.writeActions(part);
        };
        this.#writeTruth(action.condition);
        this.#code.if(type.none, branch(action.then), branch(action.else));
      }
    }
  }

  /** Leaves the value of the term on the stack. */
  write(term: Term): void {
    const code = this.#code;
    switch (term.kind) {
      case 'number':
        code.number(term.value);
        break;
      case 'cell':
        this.#places.get(term.cell);
        break;
      case 'unary':
        if (term.operator === 'not') this.#writeAsNumber(term);
        else {
          this.write(term.operand);
          code.do(op.negate);
        }
        break;
      case 'binary':
        this.#writeBinary(term);
        break;
      case 'call':
        this.write(term.argument);
        applyFunction(code, term.function);
        break;
      case 'if':
        this.#writeTruth(term.condition);
        this.#writeEither(
          () => {
            this.write(term.then);
          },
          () => {
            this.write(term.else);
          },
        );
        break;
      case 'table':
        this.#writeTable(term);
        break;
      case 'pick':
        this.#writePick(term);
        break;
      case 'past':
        this.#writePast(term);
        break;
    }
  }

  /** Leaves 1 or 0 as a whole number: whether the value is something else than 0. */
  #writeTruth(term: Term): void {
    const code = this.#code;
    if (term.kind === 'unary' && term.operator === 'not') {
      this.#writeTruth(term.operand);
      code.do(op.intIsZero);
      return;
    }
    if (term.kind === 'binary') {
      const { operator, left, right } = term;
      const comparison = comparisons[operator];
      if (comparison !== undefined) {
        this.write(left);
        this.write(right);
        code.do(comparison);
        return;
      }
      if (operator === 'and' || operator === 'or') {
        this.#writeTruth(left);
        this.#writeTruth(right);
        code.do(op[operator]);
        return;
      }
    }
    this.write(term);
    code.number(0).do(op.notEqual);
  }

  #writeAsNumber(term: Term): void {
    this.#writeTruth(term);
    this.#code.do(op.toNumber);
  }

  #writeEither(then: () => void, otherwise: () => void): void {
    this.#code.if(type.f64, then, otherwise);
  }

  #writeBinary(term: Term & { kind: 'binary' }): void {
    const { operator, left, right } = term;
    const code = this.#code;
    const instruction = arithmetic[operator];
    if (operator === '^' && right.kind === 'number' && (right.value === 2 || right.value === 3)) {
      code.borrow(type.f64, (base) => {
        this.write(left);
        code.tee(base).get(base).do(op.multiply);
        if (right.value === 3) code.get(base).do(op.multiply);
      });
    } else if (operator === '^') {
      this.write(left);
      this.write(right);
      code.call(functionIndex.power);
    } else if (operator === 'mod') {
      code.borrow(type.f64, (value) => {
        code.borrow(type.f64, (divisor) => {
          this.write(left);
          code.tee(value);
          this.write(right);
          code.tee(divisor).get(value).get(divisor);
          code.do(op.divide, op.floor, op.multiply, op.subtract);
        });
      });
    } else if (instruction !== undefined) {
      this.write(left);
      this.write(right);
      code.do(instruction);
    } else this.#writeAsNumber(term);
  }

  #writeTable({ table, input }: Term & { kind: 'table' }): void {
    const { x, kind } = this.#tables[table] ?? { x: [], kind: 'continuous' };
    this.write(input);
    this.#code.int(this.#layout.tables[table] ?? 0).int(8 * (x.length - 1));
    this.#code.int(kindNumber(kind)).call(functionIndex.lookUp);
  }

  #writePick({ cells, index }: Term & { kind: 'pick' }): void {
    const code = this.#code;
    code.borrow(type.f64, (place) => {
      this.write(index);
      code.do(op.truncate).tee(place).number(1).do(op.atLeast);
      code.get(place).number(cells.length).do(op.atMost, op.and);
      this.#writeEither(
        () => {
          code.borrow(type.i32, (at) => {
            code.get(place).do(op.toInt).set(at);
            this.#writeChoice(cells, 0, cells.length, at);
          });
        },
        () => code.number(0),
      );
    });
  }

  /** The cell at the place in local `at`, counted from 1, by halving. */
  #writeChoice(cells: readonly number[], from: number, to: number, at: number): void {
    if (to - from <= 1) {
      const cell = cells[from];
      if (cell === undefined) this.#code.number(0);
      else this.#places.get(cell);
      return;
    }
    const middle = (from + to) >> 1;
    this.#code.get(at).int(middle).do(op.intGreater);
    this.#writeEither(
      () => {
        this.#writeChoice(cells, middle, to, at);
      },
      () => {
        this.#writeChoice(cells, from, middle, at);
      },
    );
  }

  #writePast({ history, steps, initial }: Term & { kind: 'past' }): void {
    const code = this.#code;
    const places = this.#places;
    code.borrow(type.f64, (step) => {
      places.presentStep();
      code.do(op.toNumber);
      this.write(steps);
      code.do(op.truncate, op.subtract).tee(step).number(0).do(op.atLeast).get(step);
      places.presentStep();
      code.do(op.toNumber, op.atMost, op.and);
      this.#writeEither(
        () => {
          writeHistoryPlace(code, this.#layout, history, () => code.get(step).do(op.toInt));
          code.load(0);
        },
        () => {
          this.write(initial);
        },
      );
    });
  }
}
