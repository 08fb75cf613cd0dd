/** Steps of a model in lines: its rules, in order. */
import type { Course, Journey } from './course.ts';
import type { Machine } from './machine.ts';
import type { LinesProgram } from './program.ts';

/** @throws RangeError for a method of differential equations */
export function linesCourse(
  { timeCell, nextTimeCell }: LinesProgram,
  machine: Machine,
  { method, start, step }: Journey,
): Course {
  if (method !== 'lines') throw new RangeError(`method ${method} does not fit a model in lines`);
  const { memory } = machine;
  return {
    advance(n) {
      const time = start + n * step;
      memory[nextTimeCell] = time;
      const isStopped = machine.iterate();
      memory[timeCell] = time;
      return isStopped ? { reason: 'stopped' } : null;
    },
    isDelicate: () => false,
    moments: [],
  };
}
