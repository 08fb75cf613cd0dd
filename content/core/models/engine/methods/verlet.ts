/* eslint-disable @typescript-eslint/no-non-null-assertion -- in an inner loop; every `!` follows an index
   below the length of the list, or a cell of the program */
import type { Machine } from '../machine.ts';
import type { OdeProgram } from '../program.ts';
import type { FixedStep } from './fixed-step.ts';
import { stocksOf } from './stocks.ts';

/**
 * The velocity form of the method of Verlet, of order 2: for x′ = v, v′ = a(x, t) the energy does not
 * drift. Every stock whose rate is nothing but another stock counts as such an x. All other stocks get
 * the method of Heun, which for v′ = a(x, t) is the same; so any model may use it, with order 2.
 *
 * In this order, with k1 the rates at the beginning: each x is x + size * (v + (size / 2) * v′), each
 * other stock y is y + size * k1; time is time + size; settle; with k2 the rates now, each stock is
 * what it was + (size / 2) * (k1 + k2). For x that is the same place, since k2 is v + size * v′. A
 * stock that is never negative is 0 where that is below 0.
 */
export function verletStep(program: OdeProgram, machine: Machine): FixedStep {
  const { memory } = machine;
  const { timeCell } = program;
  const { count, cells, rates, floors } = stocksOf(program);
  const velocities = velocityPlaces(program);
  const states = new Float64Array(count);
  const first = new Float64Array(count);

  return (time, size) => {
    const half = size / 2;
    for (let i = 0; i < count; i += 1) {
      states[i] = memory[cells[i]!]!;
      first[i] = memory[rates[i]!]!;
    }
    for (let i = 0; i < count; i += 1) {
      const v = velocities[i]!;
      const change = v < 0 ? first[i]! : first[i]! + half * first[v]!;
      memory[cells[i]!] = states[i]! + size * change;
    }
    memory[timeCell] = time + size;
    machine.settle();
    for (let i = 0; i < count; i += 1) {
      const value = states[i]! + half * (first[i]! + memory[rates[i]!]!);
      memory[cells[i]!] = value < floors[i]! ? floors[i]! : value;
    }
  };
}

/** For each stock the place of the stock that is its rate, or -1. */
export function velocityPlaces({ settle, stocks }: OdeProgram): Int32Array {
  const copies = new Map<number, number>();
  for (const action of settle) {
    if (action.kind === 'assign' && action.term.kind === 'cell')
      copies.set(action.cell, action.term.cell);
  }
  const placeOf = new Map(stocks.map(({ cell }, place) => [cell, place]));
  return Int32Array.from(stocks, ({ rate }) => {
    let cell: number | undefined = rate;
    for (let hops = 0; cell !== undefined && hops <= copies.size; hops += 1) {
      const place = placeOf.get(cell);
      if (place !== undefined) return place;
      cell = copies.get(cell);
    }
    return -1;
  });
}
