/**
 * A machine that walks over the terms of a program: slow, and simple enough to be believed. It
 * shares elementary functions and random numbers with the back ends, and nothing else.
 */
import {
  arccos,
  arcsin,
  arctan,
  cos,
  exp,
  ln,
  log10,
  pow,
  sin,
  tan,
} from '#core/models/engine/elementary.ts';
import type { Machine } from '#core/models/engine/machine.ts';
import { normalAt, uniformAt } from '#core/models/engine/noise.ts';
import type { Program } from '#core/models/engine/program.ts';
import type { Action, Table, Term, TermOperator, UnaryFunction } from '#core/models/engine/term.ts';

/** The oracle for a program. */
export function oracleMachine(program: Program): Machine {
  const memory = new Float64Array(program.size);
  let histories: number[][] = [];
  let present = 0;
  let seed = 0;

  const read = (cell: number): number => memory[cell] ?? NaN;

  function value(term: Term): number {
    switch (term.kind) {
      case 'number':
        return term.value;
      case 'cell':
        return read(term.cell);
      case 'unary':
        return term.operator === '-' ? -value(term.operand) : isTrue(value(term.operand)) ? 0 : 1;
      case 'binary':
        return combine(term.operator, value(term.left), value(term.right));
      case 'call':
        return functions[term.function](value(term.argument));
      case 'if':
        return isTrue(value(term.condition)) ? value(term.then) : value(term.else);
      case 'table':
        return tableValue(program.tables[term.table], value(term.input));
      case 'pick': {
        const place = Math.trunc(value(term.index));
        const cell = term.cells[place - 1];
        return cell === undefined ? 0 : read(cell);
      }
      case 'past': {
        const step = present - Math.trunc(value(term.steps));
        const kept = step <= present ? histories[term.history]?.[step] : undefined;
        return kept ?? value(term.initial);
      }
    }
  }

  /** True if the run is ended. */
  function act(actions: readonly Action[]): boolean {
    for (const action of actions) {
      if (action.kind === 'stop') return true;
      if (action.kind === 'assign') memory[action.cell] = value(action.term);
      else if (act(isTrue(value(action.condition)) ? action.then : action.else)) return true;
    }
    return false;
  }

  return {
    memory,
    begin(_, newSeed) {
      memory.fill(NaN);
      histories = program.histories.map(() => []);
      present = 0;
      seed = newSeed;
    },
    start(index) {
      const start = program.initial[index];
      if (start !== undefined) memory[start.cell] = value(start.term);
    },
    draw(n) {
      present = n;
      for (const { cell, distribution, stream } of program.noises)
        memory[cell] =
          distribution === 'normal' ? normalAt(seed, stream, n) : uniformAt(seed, stream, n);
    },
    settle() {
      if (program.semantics === 'ode') act(program.settle);
    },
    iterate: () => program.semantics === 'lines' && act(program.iterate),
    fire(index) {
      const set = program.semantics === 'ode' ? (program.events[index]?.set ?? []) : [];
      const values = set.map(({ term }) => value(term));
      set.forEach(({ cell }, place) => {
        memory[cell] = values[place] ?? NaN;
      });
    },
    keep() {
      program.histories.forEach((cell, index) => {
        const history = histories[index];
        if (history !== undefined) history[present] = read(cell);
      });
    },
    fused: () => null,
  };
}

const isTrue = (value: number): boolean => value !== 0;

const functions: Readonly<Record<UnaryFunction, (x: number) => number>> = {
  sin,
  cos,
  tan,
  arcsin,
  arccos,
  arctan,
  exp,
  ln,
  log: log10,
  sqrt: Math.sqrt,
  abs: (x) => (x < 0 || Object.is(x, -0) ? -x : x),
  floor: Math.floor,
  ceil: Math.ceil,
  round: (x) => (x < 0 ? -Math.round(-x) : Math.round(x)),
  sign: (x) => (x > 0 ? 1 : x < 0 ? -1 : x),
};

function combine(operator: TermOperator, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '^':
      return b === 2 ? a * a : b === 3 ? a * a * a : pow(a, b);
    case '<':
      return Number(a < b);
    case '<=':
      return Number(a <= b);
    case '>':
      return Number(a > b);
    case '>=':
      return Number(a >= b);
    case '=':
      return Number(a === b);
    case '<>':
      return Number(a !== b);
    case 'and':
      return Number(isTrue(a) && isTrue(b));
    case 'or':
      return Number(isTrue(a) || isTrue(b));
    case 'min':
      return Math.min(a, b);
    case 'max':
      return Math.max(a, b);
    case 'mod':
      return a - b * Math.floor(a / b);
  }
}

/** Walks along the points. */
function tableValue(table: Table | undefined, x: number): number {
  if (table === undefined || Number.isNaN(x)) return NaN;
  const points = table.x.map((at, index) => ({ at, y: table.y[index] ?? NaN }));
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return NaN;
  if (points.length === 1) return first.y;
  if (table.kind !== 'extrapolate') {
    if (x < first.at) return first.y;
    if (x >= last.at) return last.y;
  }
  if (x === last.at) return last.y;

  // The last piece that begins before x, or the first piece.
  const begin = Math.min(
    Math.max(
      points.findLastIndex(({ at }) => at <= x),
      0,
    ),
    points.length - 2,
  );
  const [from, to] = points.slice(begin, begin + 2);
  if (from === undefined || to === undefined) return NaN;
  if (table.kind === 'discrete') return from.y;
  return from.y + (x - from.at) * ((to.y - from.y) / (to.at - from.at));
}
