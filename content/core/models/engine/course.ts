/** How a run gets from one whole step to the next. */
import type { Method } from '../definition.ts';
import { EventWatch, type EventEnd, type EventMoment } from './events.ts';
import type { Machine } from './machine.ts';
import { dopri5, type AdaptiveSettings, type StepsReport } from './methods/dopri5.ts';
import { eulerStep } from './methods/euler.ts';
import type { FixedStep } from './methods/fixed-step.ts';
import { fixedIntegrator, type Integrator, type Obstacle } from './methods/integrator.ts';
import { rk2Step } from './methods/rk2.ts';
import { rk4Step } from './methods/rk4.ts';
import { verletStep } from './methods/verlet.ts';
import type { LinesProgram, OdeProgram, Program } from './program.ts';
import { ratesJumpAtSteps } from './time-jumps.ts';

/** Why a run does not go on to the next step. */
export type Halt = EventEnd | Obstacle;

/** Brings a machine from step to step. */
interface Course {
  /**
   * From step n - 1, where the machine has settled, to step n: the time is set, the random numbers
   * are drawn, the machine has settled. If there is a halt, the machine is where it was halted.
   */
  advance(n: number): Halt | null;
  /** Whether the next step needs this course, even if the machine has a loop of its own. */
  readonly isDelicate: boolean;
  readonly moments: readonly EventMoment[];
  readonly report?: () => StepsReport;
}

/** What a course needs to know of a run. */
interface Journey extends Omit<AdaptiveSettings, 'interval' | 'landsAtEnd'> {
  readonly method: Method;
  readonly start: number;
  readonly step: number;
}

/** The course of a method. @throws RangeError if the method does not fit the semantics */
export function courseOf(program: Program, machine: Machine, journey: Journey): Course {
  const { method, step } = journey;
  if (program.semantics === 'lines') {
    if (method === 'lines') return linesCourse(program, machine, journey);
  } else if (method === 'dopri5') {
    const landsAtEnd = ratesJumpAtSteps(program);
    const integrator = dopri5(program, machine, { ...journey, interval: step, landsAtEnd });
    const way = { program, machine, integrator, isFixed: false, landsAtEnd };
    return { ...piecesCourse(way, journey), report: integrator.report };
  } else if (method !== 'lines') {
    const take = fixedSteps[method](program, machine);
    if (program.events.length === 0) return fixedCourse(program, machine, take, journey);
    const integrator = fixedIntegrator(program, machine, take, step);
    return piecesCourse({ program, machine, integrator, isFixed: true, landsAtEnd: true }, journey);
  }
  throw new RangeError(`method ${method} does not fit a model in ${program.semantics}`);
}

const fixedSteps: Readonly<
  Record<Exclude<Method, 'lines' | 'dopri5'>, (program: OdeProgram, machine: Machine) => FixedStep>
> = { euler: eulerStep, rk2: rk2Step, rk4: rk4Step, verlet: verletStep };

function linesCourse(
  { timeCell, nextTimeCell }: LinesProgram,
  machine: Machine,
  { start, step }: Journey,
): Course {
  const { memory } = machine;
  return {
    advance(n) {
      const time = start + n * step;
      memory[nextTimeCell] = time;
      const isStopped = machine.iterate();
      memory[timeCell] = time;
      return isStopped ? { reason: 'stopped' } : null;
    },
    isDelicate: false,
    moments: [],
  };
}

/** Steps of one size, without events. */
function fixedCourse(
  { timeCell }: OdeProgram,
  machine: Machine,
  take: FixedStep,
  { start, step }: Journey,
): Course {
  const { memory } = machine;
  return {
    advance(n) {
      const time = start + n * step;
      take(start + (n - 1) * step, step);
      memory[timeCell] = time;
      machine.draw(n);
      machine.settle();
      return null;
    },
    isDelicate: false,
    moments: [],
  };
}

/** What goes through a step in pieces. */
interface Way {
  readonly program: OdeProgram;
  readonly machine: Machine;
  readonly integrator: Integrator;
  /** One piece is a step, unless there is an event in it. */
  readonly isFixed: boolean;
  /** Every step begins anew. */
  readonly landsAtEnd: boolean;
}

/** Steps in pieces: those of the integrator, and those between events. */
function piecesCourse(
  { program, machine, integrator, isFixed, landsAtEnd }: Way,
  { start, step }: Journey,
): Course {
  const { memory } = machine;
  const { timeCell, events } = program;
  const watch = new EventWatch(program, machine, step);

  const settleAt = (time: number): void => {
    memory[timeCell] = time;
    machine.settle();
  };
  const place = (moment: number): void => {
    integrator.at(moment);
    settleAt(moment);
  };

  /** All pieces of a step, with the random numbers of its beginning. */
  function walk(from: number, to: number): Halt | null {
    let time = from;
    while (time < to) {
      const reached = integrator.forward(time, to);
      if (typeof reached !== 'number') return reached;
      if (events.length === 0) {
        time = reached;
        continue;
      }
      settleAt(reached);
      const moment = watch.find(time, reached, place);
      time = moment ?? reached;
      if (moment === null) watch.beginPiece();
      else {
        const halt = watch.fire(moment);
        if (halt !== null) return halt;
        integrator.restart();
      }
    }
    return null;
  }

  return {
    advance(n) {
      const [from, to] = [start + (n - 1) * step, start + n * step];
      if (n === 1 || landsAtEnd) integrator.restart();
      watch.beginStep();
      if (isFixed && !watch.isUnsure) {
        integrator.forward(from, to);
        memory[timeCell] = to;
        machine.draw(n);
        machine.settle();
        if (watch.keptSigns()) return null;
        machine.draw(n - 1);
        place(from);
      }
      const halt = walk(from, to);
      if (halt !== null) return halt;
      machine.draw(n);
      settleAt(to);
      if (events.length === 0) return null;
      const count = watch.moments.length;
      const end = watch.fire(to);
      if (watch.moments.length > count) integrator.restart();
      return end;
    },
    get isDelicate() {
      return watch.isUnsure;
    },
    moments: watch.moments,
  };
}
