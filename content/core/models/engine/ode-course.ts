/** Steps of a model in differential equations: those of its method, and the pieces between events. */
import type { Method } from '../definition.ts';
import type { Course, Halt, Journey } from './course.ts';
import { EventWatch, type Piece } from './events.ts';
import type { Machine } from './machine.ts';
import { dopri5, joinedReports } from './methods/dopri5.ts';
import { eulerStep } from './methods/euler.ts';
import type { FixedStep } from './methods/fixed-step.ts';
import { fixedIntegrator, type Integrator } from './methods/integrator.ts';
import { rk2Step } from './methods/rk2.ts';
import { rk4Step } from './methods/rk4.ts';
import { verletStep } from './methods/verlet.ts';
import type { OdeProgram } from './program.ts';
import { ratesJumpAtSteps } from './time-jumps.ts';

/** The course of a method. @throws RangeError for that of lines */
export function odeCourse(program: OdeProgram, machine: Machine, journey: Journey): Course {
  const { method, step } = journey;
  if (method === 'lines')
    throw new RangeError('the method lines does not fit a model in differential equations');
  if (method === 'dopri5') {
    const landsAtEnd = ratesJumpAtSteps(program);
    const settings = { ...journey, interval: step, landsAtEnd };
    const integrators: ReturnType<typeof dopri5>[] = [];
    const integratorOf = (part: OdeProgram): Integrator => {
      const integrator = dopri5(part, machine, settings);
      integrators.push(integrator);
      return integrator;
    };
    const course = piecesCourse({ program, machine, integratorOf, landsAtEnd }, journey);
    return { ...course, report: () => joinedReports(integrators.map((one) => one.report())) };
  }
  const take = fixedSteps[method];
  if (program.events.length === 0)
    return fixedCourse(program, machine, take(program, machine), journey);
  const integratorOf = (part: OdeProgram): Integrator =>
    fixedIntegrator(part, machine, take(part, machine), step);
  return piecesCourse({ program, machine, integratorOf, landsAtEnd: true }, journey);
}

const fixedSteps: Readonly<
  Record<Exclude<Method, 'lines' | 'dopri5'>, (program: OdeProgram, machine: Machine) => FixedStep>
> = { euler: eulerStep, rk2: rk2Step, rk4: rk4Step, verlet: verletStep };

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
    isDelicate: () => false,
    moments: [],
  };
}

/** What goes through a step in pieces. */
interface Way {
  readonly program: OdeProgram;
  readonly machine: Machine;
  /** Moves the stocks of a program: this one, or this one without the stocks that are held. */
  readonly integratorOf: (program: OdeProgram) => Integrator;
  /** Every step begins anew. */
  readonly landsAtEnd: boolean;
}

/** Steps in pieces: those of the integrator, and those between events. */
function piecesCourse(
  { program, machine, integratorOf, landsAtEnd }: Way,
  { start, step }: Journey,
): Course {
  const { memory } = machine;
  const { timeCell, events } = program;
  const watch = new EventWatch(program, machine, step);
  let integrator = integratorOf(program);

  const settleAt = (time: number): void => {
    memory[timeCell] = time;
    machine.settle();
  };
  const piece = (from: number, to: number): Piece => {
    const put = (by: (moment: number) => void) => (moment: number) => {
      by(moment);
      settleAt(moment);
    };
    return { from, to, place: put(integrator.at), near: put(integrator.near) };
  };
  /** Goes on with the stocks that are free now. */
  const restart = (isOther: boolean): void => {
    if (isOther) integrator = integratorOf(watch.contacts.free);
    integrator.restart();
  };

  /** Lets events happen that have been crossed; goes on from there. */
  function fire(time: number): Halt | null {
    const [count, held] = [watch.moments.length, watch.contacts.count];
    const halt = watch.fire(time);
    if (watch.moments.length > count) restart(watch.contacts.count !== held);
    return halt;
  }

  /** All pieces of a step, with the random numbers of its beginning. */
  function walk(from: number, to: number): Halt | null {
    let time = from;
    while (time < to) {
      if (watch.release()) restart(true);
      const reached = integrator.forward(time, to);
      if (typeof reached !== 'number') return reached;
      if (events.length === 0) {
        time = reached;
        continue;
      }
      settleAt(reached);
      const moment = watch.find(piece(time, reached));
      time = moment ?? reached;
      if (moment === null) watch.beginPiece();
      else {
        const halt = fire(moment);
        if (halt !== null) return halt;
      }
    }
    return null;
  }

  return {
    advance(n) {
      const [from, to] = [start + (n - 1) * step, start + n * step];
      if (n === 1 || landsAtEnd) integrator.restart();
      watch.beginStep();
      const halt = walk(from, to);
      if (halt !== null) return halt;
      machine.draw(n);
      settleAt(to);
      return events.length === 0 ? null : fire(to);
    },
    isDelicate: () => watch.isUnsure || watch.contacts.count > 0,
    moments: watch.moments,
  };
}
