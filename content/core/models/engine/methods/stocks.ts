/** The stocks of a program as the inner loops of the methods read them. */
import type { OdeProgram } from '../program.ts';

/** Stock by stock, in the order of the program. */
export interface Stocks {
  readonly count: number;
  readonly cells: Int32Array;
  readonly rates: Int32Array;
  /**
   * Under this a value that a step gives is raised to it: 0 for a stock that is never negative, else
   * -Infinity. What is not a number stays so, and so does -0.
   */
  readonly floors: Float64Array;
}

/** The stocks that have flows, since only these are moved by a method. */
export function stocksOf({ stocks }: OdeProgram): Stocks {
  return {
    count: stocks.length,
    cells: Int32Array.from(stocks, ({ cell }) => cell),
    rates: Int32Array.from(stocks, ({ rate }) => rate),
    floors: Float64Array.from(stocks, ({ nonNegative }) => (nonNegative ? 0 : -Infinity)),
  };
}
