/**
 * What the fused loops have in common. A loop is a function (n, to, start, step, row, stride) to n: it
 * takes the steps after n up to `to`. The row of the first goes to address `row`, with `stride` bytes
 * between its columns; that of the next 8 bytes further; and so on. It returns the last step that it
 * took: before the first one whose numbers are not all finite, in which an event may happen, or that
 * ends by `stop`. Within a loop all cells are locals.
 */
import type { Program } from '../program.ts';
import { Code, type Label } from './code.ts';
import { writeHistoryPlace } from './history-code.ts';
import { functionIndex } from './imports.ts';
import type { Layout } from './layout.ts';
import type { WrittenFunction } from './module.ts';
import { op, type } from './opcodes.ts';
import { type Places, TermWriter } from './term-writer.ts';

/** The parameters of a loop, and what every loop keeps. */
const [done, last, start, step, row, stride] = [0, 1, 2, 3, 4, 5];

export class FusedFrame {
  readonly code = new Code(6);
  readonly writer: TermWriter;
  /** The size of a step. */
  readonly step = step;
  readonly #program: Program;
  readonly #layout: Layout;
  readonly #locals = new Map<number, number>();
  /** The step that is being taken, or during the work of the method the one before it. */
  #present = done;
  #end: Label = 0;

  constructor(program: Program, layout: Layout) {
    this.#program = program;
    this.#layout = layout;
    this.writer = this.#writerTo((cell) => this.localOf(cell));
  }

  /** A writer for which some cells are other locals than those of the loop. */
  writerBeside(own: ReadonlyMap<number, number>): TermWriter {
    return this.#writerTo((cell) => own.get(cell) ?? this.localOf(cell));
  }

  #writerTo(localOf: (cell: number) => number): TermWriter {
    const { code } = this;
    const places: Places = {
      get: (cell) => code.get(localOf(cell)),
      set: (cell, write) => {
        write();
        code.set(localOf(cell));
      },
      presentStep: () => code.get(this.#present),
      stop: () => code.branch(this.#end),
    };
    return new TermWriter(code, places, this.#layout, this.#program);
  }

  /** The local that holds a cell. */
  localOf(cell: number): number {
    const known = this.#locals.get(cell);
    if (known !== undefined) return known;
    const local = this.code.local();
    this.#locals.set(cell, local);
    return local;
  }

  /**
   * Writes the loop. The cells that it uses are read from memory first. `move` brings cells to the
   * next time, `settle` computes what follows from that, `commit` makes the step the last good one,
   * and `keep` brings that to memory.
   */
  write(
    parts: {
      readonly used: Iterable<number>;
      readonly prepare: () => void;
      readonly move: () => void;
      readonly settle: () => void;
      readonly commit: () => void;
      readonly keep: () => void;
    },
    columns: readonly number[],
  ): WrittenFunction {
    const { code } = this;
    const next = code.local(type.i32);
    for (const cell of new Set(parts.used))
      code
        .int(0)
        .load(8 * cell)
        .set(this.localOf(cell));
    parts.prepare();
    code.block((end) => {
      code.loop((again) => {
        this.#end = end;
        code.get(last).get(done).do(op.intGreater, op.intIsZero).branchIf(end);
        code.get(done).int(1).do(op.intAdd).set(next);
        parts.move();
        this.#present = next;
        code.get(start).get(next).do(op.toNumber).get(step).do(op.multiply, op.add);
        code.set(this.localOf(this.#program.timeCell));
        this.#draw();
        parts.settle();
        this.#guardFinite(columns.filter((cell) => cell !== this.#program.timeCell));
        this.leaveIf();
        this.#keepHistories();
        this.#storeRow(columns);
        parts.commit();
        code.get(next).set(done);
        code.branch(again);
      });
    });
    parts.keep();
    code.get(done);
    const { i32, f64 } = type;
    return { name: 'loop', parameters: [i32, i32, f64, f64, i32, i32], result: i32, code };
  }

  /** Leaves the loop before this step if the whole number on the stack is not 0. */
  leaveIf(): void {
    this.code.branchIf(this.#end);
  }

  /** Puts the time of the next step on the stack, while the method works. */
  nextTime(): void {
    const { code } = this;
    code.get(start).get(done).int(1).do(op.intAdd, op.toNumber).get(step).do(op.multiply, op.add);
  }

  /** Writes the value of a local into the memory of a cell. */
  toMemory(cell: number, local = this.localOf(cell)): void {
    this.code
      .int(0)
      .get(local)
      .store(8 * cell);
  }

  #draw(): void {
    const { code } = this;
    for (const [index, { cell }] of this.#program.noises.entries())
      code.int(index).get(this.#present).call(functionIndex.noise).set(this.localOf(cell));
  }

  /** Puts 1 on the stack unless the sum of the columns is finite; a sum may be infinite by itself. */
  #guardFinite(columns: readonly number[]): void {
    const { code } = this;
    const sum = (from: number, to: number): void => {
      const middle = (from + to) >> 1;
      const column = columns[from];
      if (to - from > 1) {
        sum(from, middle);
        sum(middle, to);
        code.do(op.add);
      } else if (column !== undefined) code.get(this.localOf(column));
      else code.number(0);
    };
    sum(0, columns.length);
    code.number(0).do(op.multiply).number(0).do(op.notEqual);
  }

  #keepHistories(): void {
    const { code } = this;
    for (const [index, cell] of this.#program.histories.entries()) {
      writeHistoryPlace(code, this.#layout, index, () => code.get(this.#present));
      code.get(this.localOf(cell)).store(0);
    }
  }

  #storeRow(columns: readonly number[]): void {
    const { code } = this;
    code.borrow(type.i32, (place) => {
      for (const [index, cell] of columns.entries()) {
        if (index === 0) code.get(row).tee(place);
        else code.get(place).get(stride).do(op.intAdd).tee(place);
        code.get(this.localOf(cell)).store(0);
      }
    });
    code.get(row).int(8).do(op.intAdd).set(row);
  }
}
