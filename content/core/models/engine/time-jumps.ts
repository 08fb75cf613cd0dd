/** Whether rates may jump at whole steps, whatever the stocks do. */
import type { OdeProgram } from './program.ts';
import type { Action, Term } from './term.ts';

/** Functions and operators whose value may jump where their operand does not. */
const jumping: ReadonlySet<string> = new Set([
  ...(['<', '<=', '>', '>=', '=', '<>', 'and', 'or', 'mod'] as const),
  ...(['floor', 'ceil', 'round', 'sign'] as const),
]);

/**
 * Random numbers and the past change at whole steps; so do pulses and switches of time, since their
 * times are whole steps in models as they are written. What switches by the stocks alone is not meant.
 */
export function ratesJumpAtSteps(program: OdeProgram): boolean {
  const { histories, noises, tables, settle, timeCell } = program;
  if (histories.length > 0 || noises.length > 0) return true;

  /** Cells that follow time directly. */
  const timely = new Set([timeCell]);
  const follows = (term: Term): boolean =>
    term.kind === 'cell' ? timely.has(term.cell) : partsOf(term).some(follows);
  const jumps = (term: Term): boolean => {
    if (partsOf(term).some(jumps)) return true;
    switch (term.kind) {
      case 'unary':
        return term.operator === 'not' && follows(term);
      case 'binary':
        return jumping.has(term.operator) && follows(term);
      case 'call':
        return jumping.has(term.function) && follows(term);
      case 'if':
        return follows(term.condition);
      case 'pick':
        return follows(term.index);
      case 'table':
        return tables[term.table]?.kind === 'discrete' && follows(term.input);
      default:
        return false;
    }
  };
  const actionJumps = (action: Action): boolean => {
    switch (action.kind) {
      case 'assign':
        if (jumps(action.term)) return true;
        if (follows(action.term)) timely.add(action.cell);
        return false;
      case 'choose':
        return (
          follows(action.condition) ||
          jumps(action.condition) ||
          [...action.then, ...action.else].some(actionJumps)
        );
      case 'stop':
        return false;
    }
  };
  return settle.some(actionJumps);
}

/** The terms that a term is made of. */
function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'number':
    case 'cell':
      return [];
    case 'unary':
      return [term.operand];
    case 'binary':
      return [term.left, term.right];
    case 'call':
      return [term.argument];
    case 'if':
      return [term.condition, term.then, term.else];
    case 'table':
      return [term.input];
    case 'pick':
      return [term.index];
    case 'past':
      return [term.steps, term.initial];
  }
}
