/**
 * What lies where in the memory of a program, in bytes: its cells, then a header, the points of the
 * tables, the rows of a run, and the histories of as many steps as it has.
 */
import type { Program } from '../program.ts';
import type { Table } from '../term.ts';

export interface Layout {
  /** Three whole numbers of 4 bytes: the present step, where histories begin, and bytes of each. */
  readonly header: number;
  /** For each table the place of its first x; all y follow on all x. */
  readonly tables: readonly number[];
  /** What a run grows to its size: its rows, and then its histories. */
  readonly run: number;
}

export const pageSize = 65_536;

const headerSize = 16;

/** Cells for a model, and those that tapes need beside them. */
export function layOut({ tables }: Program, cells: number): Layout {
  const header = 8 * cells;
  let place = header + headerSize;
  const starts = tables.map((table) => {
    const start = place;
    place += 16 * table.x.length;
    return start;
  });
  return { header, tables: starts, run: place };
}

/** Writes the points of the tables where the layout has them. */
export function placeTables(buffer: ArrayBuffer, layout: Layout, tables: readonly Table[]): void {
  for (const [index, start] of layout.tables.entries()) {
    const { x = [], y = [] } = tables[index] ?? {};
    const points = new Float64Array(buffer, start, 2 * x.length);
    points.set(x);
    points.set(
      x.map((_, place) => y[place] ?? NaN),
      x.length,
    );
  }
}
