/**
 * Fused loops of the methods with steps of a given size: the operations of methods/euler.ts, rk2.ts,
 * rk4.ts and verlet.ts in their order.
 */
import type { Method } from '../../definition.ts';
import type { OdeProgram } from '../program.ts';
import { velocityPlaces } from '../methods/verlet.ts';
import { flowOf } from '../action-cells.ts';
import { FusedFrame } from './fused-frame.ts';
import { FusedWatch } from './fused-watch.ts';
import type { Layout } from './layout.ts';
import type { WrittenFunction } from './module.ts';
import { op } from './opcodes.ts';
import type { SettlePlan } from './settle-plan.ts';

/** The methods that have such a loop. */
export const fusedMethods: ReadonlySet<Method> = new Set<Method>(['euler', 'rk2', 'rk4', 'verlet']);

/** The loop that stores these columns. */
export function fusedOde(
  program: OdeProgram,
  plan: SettlePlan,
  method: Method,
  layout: Layout,
  columns: readonly number[],
): WrittenFunction {
  const { stocks, events, timeCell, noises, histories } = program;
  const frame = new FusedFrame(program, layout);
  const { code, writer } = frame;
  const moved = [...stocks.map(({ cell }) => cell), timeCell];
  const rates = stocks.map(({ rate }) => rate);
  const whens = events.map(({ when }) => when);
  const stage = plan.actions(moved, rates);
  const end = plan.actions(moved, [...rates, ...whens]);
  const whole = plan.actions(
    [...moved, ...noises.map(({ cell }) => cell)],
    [...rates, ...whens, ...columns, ...histories],
  );

  const time = code.local();
  const [half, sixth] = [code.local(), code.local()];
  const states = stocks.map(({ cell, rate, nonNegative }) => {
    return {
      cell,
      nonNegative,
      value: frame.localOf(cell),
      rate: frame.localOf(rate),
      /** The value after the last good step. */
      good: code.local(),
      sum: method === 'euler' ? 0 : code.local(),
    };
  });

  const watch = events.length === 0 ? null : new FusedWatch(frame, program, plan, states);
  const size = watch?.size ?? frame.step;
  /** Random numbers and the past change at the end of a step, once events have been looked for. */
  const changesAtEnd = noises.length + histories.length > 0;
  const divide = (): void => {
    code.get(size).number(2).do(op.divide).set(half);
    code.get(size).number(6).do(op.divide).set(sixth);
  };

  /** The value is good + part * rate. */
  const go = (part: number): void => {
    for (const { value, rate, good } of states)
      code.get(good).get(part).get(rate).do(op.multiply, op.add).set(value);
  };
  const tryStage = (part: number): void => {
    go(part);
    code.get(time).get(part).do(op.add).set(frame.localOf(timeCell));
    writer.writeActions(stage);
  };
  const weigh = (weight: number): void => {
    for (const { sum, rate } of states) {
      code.get(sum).get(rate);
      if (weight !== 1) code.number(weight).do(op.multiply);
      code.do(op.add).set(sum);
    }
  };
  /** The value is good + part * (sum + rate). */
  const goAlongSums = (part: number): void => {
    for (const { value, rate, good, sum } of states)
      code.get(good).get(part).get(sum).get(rate).do(op.add, op.multiply, op.add).set(value);
  };

  const velocities = method === 'verlet' ? velocityPlaces(program) : null;
  /** The value is good + size * sum, or good + size * (sum + half * that of its velocity). */
  const goWithVelocities = (): void => {
    for (const [index, { value, good, sum }] of states.entries()) {
      const velocity = states[velocities?.[index] ?? -1];
      code.get(good).get(size).get(sum);
      if (velocity !== undefined) code.get(half).get(velocity.sum).do(op.multiply, op.add);
      code.do(op.multiply, op.add).set(value);
    }
  };

  const move = (): void => {
    code.get(frame.localOf(timeCell)).set(time);
    if (watch !== null) {
      watch.begin(time);
      divide();
    }
    if (method === 'euler') {
      for (const { value, rate, good } of states)
        code.get(good).get(rate).get(size).do(op.multiply, op.add).set(value);
    } else if (method === 'verlet') {
      for (const { sum, rate } of states) code.get(rate).set(sum);
      goWithVelocities();
      code.get(time).get(size).do(op.add).set(frame.localOf(timeCell));
      writer.writeActions(stage);
      goAlongSums(half);
    } else if (method === 'rk2') {
      for (const { sum, rate } of states) code.get(rate).set(sum);
      tryStage(size);
      goAlongSums(half);
    } else {
      for (const { sum } of states) code.number(0).set(sum);
      weigh(1);
      tryStage(half);
      weigh(2);
      tryStage(half);
      weigh(2);
      tryStage(size);
      goAlongSums(sixth);
    }
    for (const { value, nonNegative } of states)
      if (nonNegative)
        code.number(0).get(value).get(value).number(0).do(op.less, op.select).set(value);
    if (watch !== null && changesAtEnd) {
      frame.nextTime();
      code.set(frame.localOf(timeCell));
      writer.writeActions(end);
      watch.leaveUnlessQuiet();
    }
  };
  const settle = (): void => {
    writer.writeActions(whole);
    if (changesAtEnd) watch?.leaveUnlessSame();
    else watch?.leaveUnlessQuiet();
  };

  const commit = (): void => {
    for (const { value, good } of states) code.get(value).set(good);
    watch?.commit();
  };
  const used = [...[stage, end, whole].flatMap((part) => [...flowOf(part).reads]), ...whens];
  return frame.write(
    {
      used: [...used, ...moved, ...rates, ...columns, ...histories],
      prepare: () => {
        if (watch === null) divide();
        commit();
      },
      move,
      settle,
      commit,
      keep: () => {
        for (const { cell, good } of states) frame.toMemory(cell, good);
      },
    },
    columns,
  );
}
