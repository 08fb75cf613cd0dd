/** Compiles a model in lines. */
import type { LinesModel } from '../definition.ts';
import { fault, type ModelFault } from '../fault.ts';
import type { Assignment, Statement } from '../language/ast.ts';
import { execute } from './execute.ts';
import { MemoryLayout } from './memory-layout.ts';
import type { Compiled, LinesProgram } from './program.ts';
import { isTimeLine, readLines } from './read-lines.ts';
import { TapeWriter } from './tape.ts';

/** Compiles rules and start values to tapes over one memory. */
export function compileLines(definition: LinesModel): Compiled<LinesProgram> {
  const read = readLines(definition);
  if (!read.ok) return read;
  const { rules, start, assigned } = read.source;
  const { angles = 'radians', time } = definition;

  const layout = new MemoryLayout();
  const timeSlot = layout.slotOf(time.variable);
  const stepSlot = layout.slotOf('dt');
  const nextTimeSlot = layout.unnamedSlot();
  for (const name of [...start.map((line) => line.name), ...assigned]) layout.slotOf(name);

  const write = (writer: TapeWriter, statements: readonly Statement[]): TapeWriter => {
    for (const statement of statements) {
      if (isTimeLine(statement, time.variable)) writer.copy(timeSlot, nextTimeSlot);
      else if (statement.kind === 'assign')
        writer.assign(layout.slotOf(statement.name), statement.expression);
      else if (statement.kind === 'stop') writer.stop();
      else if (statement.kind === 'if') {
        const { condition, then, else: otherwise } = statement;
        writer.choose(
          condition,
          () => write(writer, then),
          () => write(writer, otherwise),
        );
      }
    }
    return writer;
  };
  const tapeOf = (statements: readonly Statement[]) =>
    write(new TapeWriter(layout, angles), statements).tape();

  const slots = (names: Iterable<string>): ReadonlyMap<string, number> =>
    new Map([...names].map((name) => [name, layout.slotOf(name)]));
  const isTime = ({ name }: Assignment): boolean => name === time.variable || name === 'dt';
  const startLines = start.filter((line) => !isTime(line));
  const program: LinesProgram = {
    semantics: 'lines',
    iterate: tapeOf(rules),
    initial: startLines.map((line) => {
      return { name: line.name, slot: layout.slotOf(line.name), tape: tapeOf([line]) };
    }),
    newMemory: () => layout.newMemory(),
    timeSlot,
    stepSlot,
    nextTimeSlot,
    settable: slots(startLines.map(({ name }) => name)),
    changing: slots(assigned),
  };

  const timeLines = start.filter(isTime).map((line) => ({ line, tape: tapeOf([line]) }));
  const memory = valuesAtStart(program, definition);
  const faults = timeLines.flatMap(({ line: { name, at }, tape }): readonly ModelFault[] => {
    const slot = layout.slotOf(name);
    const expected = memory[slot] ?? NaN;
    execute(tape, memory);
    const found = memory[slot] ?? NaN;
    memory[slot] = expected;
    if (found === expected) return [];
    return [fault('model-time-conflict', { part: 'start' }, at, { name, found, expected })];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, program };
}

/** A memory in which the start values are computed, as stated in the definition. */
function valuesAtStart(program: LinesProgram, { time }: LinesModel): Float64Array {
  const memory = program.newMemory();
  memory[program.timeSlot] = time.start;
  memory[program.stepSlot] = time.step;
  for (const { tape } of program.initial) execute(tape, memory);
  return memory;
}
