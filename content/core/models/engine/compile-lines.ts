/** Compiles a model in lines. */
import type { LinesModel } from '../definition.ts';
import { fault, type ModelFault } from '../fault.ts';
import type { Assignment, Expression, Statement } from '../language/ast.ts';
import { builtInConstants } from '../language/functions.ts';
import { Cells } from './cells.ts';
import { termOf, type TermContext } from './plain-term.ts';
import type { Compiled, LinesProgram } from './program.ts';
import { isTimeLine, readLines } from './read-lines.ts';
import { tapeMachine } from './tape-machine.ts';
import { type Action, cellTerm, numberTerm } from './term.ts';

/** Compiles rules and start values to actions over one memory. */
export function compileLines(definition: LinesModel): Compiled<LinesProgram> {
  const read = readLines(definition);
  if (!read.ok) return read;
  const { rules, start, assigned } = read.source;
  const { angles = 'radians', time } = definition;

  const cells = new Cells();
  const timeCell = cells.of(time.variable);
  const stepCell = cells.of('dt');
  const [nextTimeCell, startCell, endCell] = [cells.unnamed(), cells.unnamed(), cells.unnamed()];
  for (const name of [...start.map((line) => line.name), ...assigned]) cells.of(name);

  const context: TermContext = {
    angles,
    nameTerm: (name) => {
      const cell = cells.maybeOf(name);
      return cell === null ? numberTerm(builtInConstants.get(name) ?? NaN) : cellTerm(cell);
    },
    special: () => {
      throw new TypeError('an expression was not checked');
    },
  };
  const term = (expression: Expression) => termOf(expression, context);
  const actionsOf = (statements: readonly Statement[]): readonly Action[] =>
    statements.flatMap((statement): readonly Action[] => {
      if (isTimeLine(statement, time.variable))
        return [{ kind: 'assign', cell: timeCell, term: cellTerm(nextTimeCell) }];
      switch (statement.kind) {
        case 'assign': {
          const { name, expression } = statement;
          return [{ kind: 'assign', cell: cells.of(name), term: term(expression) }];
        }
        case 'stop':
          return [{ kind: 'stop' }];
        case 'if': {
          const { condition, then, else: otherwise } = statement;
          const branches = { then: actionsOf(then), else: actionsOf(otherwise) };
          return [{ kind: 'choose', condition: term(condition), ...branches }];
        }
        default:
          return [];
      }
    });

  const named = (names: Iterable<string>): ReadonlyMap<string, number> =>
    new Map([...names].map((name) => [name, cells.of(name)]));
  const isTime = ({ name }: Assignment): boolean => name === time.variable || name === 'dt';
  const valueOf = ({ name, expression }: Assignment) => {
    return { name, cell: cells.of(name), term: term(expression) };
  };
  const startLines = start.filter((line) => !isTime(line));
  const program: LinesProgram = {
    semantics: 'lines',
    iterate: actionsOf(rules),
    initial: startLines.map(valueOf),
    size: cells.size,
    timeCell,
    stepCell,
    startCell,
    endCell,
    nextTimeCell,
    settable: named(startLines.map(({ name }) => name)),
    changing: named(assigned),
    tables: [],
    histories: [],
    noises: [],
  };
  const faults = checkTimeValues(program, definition, start.filter(isTime), valueOf);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, program };
}

/** Start values for time and dt are those of the definition. */
function checkTimeValues(
  program: LinesProgram,
  { time }: LinesModel,
  lines: readonly Assignment[],
  valueOf: (line: Assignment) => LinesProgram['initial'][number],
): readonly ModelFault[] {
  if (lines.length === 0) return [];
  const machine = tapeMachine({
    ...program,
    initial: [...program.initial, ...lines.map(valueOf)],
  });
  const { memory } = machine;
  machine.begin(0, 0);
  memory[program.timeCell] = time.start;
  memory[program.stepCell] = time.step;
  for (const index of program.initial.keys()) machine.start(index);
  return lines.flatMap((line, index): readonly ModelFault[] => {
    const { name, at } = line;
    const { cell } = valueOf(line);
    const expected = memory[cell] ?? NaN;
    machine.start(program.initial.length + index);
    const found = memory[cell] ?? NaN;
    memory[cell] = expected;
    if (found === expected) return [];
    return [fault('model-time-conflict', { part: 'start' }, at, { name, found, expected })];
  });
}
