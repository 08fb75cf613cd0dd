/** The method of Dormand and Prince, which chooses its own steps. */
/* eslint-disable @typescript-eslint/no-non-null-assertion -- in inner loops; every `!` follows an index
   below the length of the list, or a cell of the program */
import { pow } from '../elementary.ts';
import type { Machine } from '../machine.ts';
import type { OdeProgram } from '../program.ts';
import { denseWeights, errorWeights, nodes, stageWeights } from './dormand-prince.ts';
import type { Integrator, Obstacle } from './integrator.ts';
import { StepSizeControl } from './step-size.ts';
import { StiffnessWatch } from './stiffness.ts';
import { stocksOf } from './stocks.ts';

/** What a method needs to know that chooses its own steps. */
export interface AdaptiveSettings {
  /** Error allowed per step, relative to the value of each stock. */
  readonly tolerance: number;
  /** The interval at which a run reports; the scale of time where nothing else tells it. */
  readonly interval: number;
  /** The last time of the run; no step goes past it. */
  readonly lastTime: number;
  /** Never steps past the time that it is sent to, since the rates may jump there. */
  readonly landsAtEnd: boolean;
  readonly maxEvaluations: number;
  /** Asked now and then. */
  readonly shouldStop: () => boolean;
}

/** What the steps were of a method that chooses them. */
export interface StepsReport {
  readonly taken: number;
  readonly rejected: number;
  /** How often all rates were computed to take them. */
  readonly evaluations: number;
  /** Stability, not accuracy, kept the steps small at some time. */
  readonly stiff: boolean;
  /** Where the steps ended that were taken. An event may have cut a step short. */
  readonly times: Float64Array;
}

/** One report of steps that were taken in turns. */
export function joinedReports(reports: readonly StepsReport[]): StepsReport {
  const total = (count: (report: StepsReport) => number): number =>
    reports.reduce((sum, report) => sum + count(report), 0);
  return {
    taken: total(({ taken }) => taken),
    rejected: total(({ rejected }) => rejected),
    evaluations: total(({ evaluations }) => evaluations),
    stiff: reports.some(({ stiff }) => stiff),
    times: Float64Array.from(reports.flatMap(({ times }) => [...times])).sort(),
  };
}

/** An integrator that tells about its steps. */
interface AdaptiveIntegrator extends Integrator {
  readonly report: () => StepsReport;
}

/**
 * Errors are held at least against these parts of the largest value that the stock has had, and that
 * any stock has had; and as long as a stock has been nothing but zero, against the first part of what
 * its rate gives in an interval. Else a stock that passes through zero, or begins there, would hold up
 * the run: its error and its value shrink together.
 */
const [partOfOwn, partOfAll] = [1e-2, 1e-12];

/** Steps between two questions whether to stop. */
const stepsPerQuestion = 256;

/**
 * Orders 5 and 4; the rates of the last stage are the first of the next step; proportional and
 * integral control of the step size; moments in between by the continuous form of order 4. The first
 * step is chosen from the rates and how fast they change (Hairer, Nørsett and Wanner, Solving
 * Ordinary Differential Equations I, section II.4). Sizes are compared by the largest over stocks.
 */
export function dopri5(
  program: OdeProgram,
  machine: Machine,
  settings: AdaptiveSettings,
): AdaptiveIntegrator {
  const { tolerance, interval, lastTime, landsAtEnd, maxEvaluations, shouldStop } = settings;
  const { memory } = machine;
  const { timeCell, stocks } = program;
  const { count, cells, rates, floors } = stocksOf(program);
  const list = (): Float64Array => new Float64Array(count);
  /** The rates of the seven stages, and the states of the beginning, the sixth and the last. */
  const k = Array.from({ length: 7 }, list);
  const [first, sixth, last] = [k[0]!, k[5]!, k[6]!];
  const [states, sixthStates, nextStates] = [list(), list(), list()];
  const stageStates = list();
  const largest = list();
  const dense = list();
  let largestOfAll = 0;
  /** The ends of the last step and its size, and the size of the next. */
  let [begin, end, stepSize, size] = [NaN, NaN, NaN, NaN];
  let hasDense = false;
  let worst = 0;
  let [taken, rejected, evaluations] = [0, 0, 0];
  const times: number[] = [];
  const control = new StepSizeControl();
  const stiffness = new StiffnessWatch();

  /** The rates at these states. */
  function evaluate(at: Float64Array, time: number, into: Float64Array): void {
    for (let i = 0; i < count; i += 1) memory[cells[i]!] = at[i]!;
    memory[timeCell] = time;
    machine.settle();
    for (let i = 0; i < count; i += 1) into[i] = memory[rates[i]!]!;
    evaluations += 1;
  }

  /** Against what an error in stock `i` is held, before the tolerance. */
  function magnitude(i: number): number {
    const own =
      largest[i]! > 0 ? largest[i]! : interval * Math.max(Math.abs(first[i]!), Math.abs(last[i]!));
    return Math.max(
      Math.abs(states[i]!),
      Math.abs(nextStates[i]!),
      partOfOwn * own,
      partOfAll * largestOfAll,
    );
  }

  /** Tries a step; returns its error as a part of what is allowed. */
  function tryStep(): number {
    for (let stage = 1; stage < 7; stage += 1) {
      const weights = stageWeights[stage - 1]!;
      const into = stage === 5 ? sixthStates : stage === 6 ? nextStates : stageStates;
      for (let i = 0; i < count; i += 1) {
        let sum = weights[0]! * first[i]!;
        for (let j = 1; j < stage; j += 1) sum += weights[j]! * k[j]![i]!;
        const value = states[i]! + size * sum;
        into[i] = stage === 6 && value < floors[i]! ? floors[i]! : value;
      }
      evaluate(into, begin + nodes[stage - 1]! * size, k[stage]!);
    }
    let error = 0;
    for (let i = 0; i < count; i += 1) {
      let sum = errorWeights[0]! * first[i]!;
      for (let j = 2; j < 7; j += 1) sum += errorWeights[j]! * k[j]![i]!;
      const found = Math.abs(size * sum);
      const part = found === 0 ? 0 : found / (tolerance * magnitude(i));
      if (!(part <= error)) [error, worst] = [part, i];
      if (Number.isNaN(error)) break;
    }
    return error;
  }

  function noteMagnitudes(of: Float64Array): void {
    for (let i = 0; i < count; i += 1) {
      const value = Math.abs(of[i]!);
      if (value > largest[i]!) largest[i] = value;
      if (value > largestOfAll) largestOfAll = value;
    }
  }

  /** Takes a step, of the size that is allowed, or to where it has to land. */
  function step(time: number, to: number): Obstacle | null {
    if (Number.isNaN(size)) size = firstSize(time);
    for (;;) {
      if (evaluations >= maxEvaluations)
        return { reason: stiffness.isStiff ? 'stiff' : 'too-many-evaluations' };
      if ((taken + rejected) % stepsPerQuestion === 0 && shouldStop())
        return { reason: 'interrupted' };
      const limit = landsAtEnd ? to : lastTime;
      const room = limit - time;
      const lands = 1.01 * size >= room;
      const proposed = size;
      if (lands) size = room;
      else if (!(time + 0.1 * size > time))
        return { reason: 'step-too-small', name: stocks[worst]!.name };
      [begin, end] = [time, lands ? limit : time + size];
      const error = tryStep();
      if (error <= 1) {
        taken += 1;
        times.push(end);
        hasDense = false;
        noteMagnitudes(nextStates);
        stiffness.step(dominantProduct());
        stepSize = size;
        size *= control.accepted(error);
        // The next step need not be small because this one had to land.
        if (lands) size = Math.max(size, proposed);
        return isHopeless() ? { reason: 'stiff' } : null;
      }
      rejected += 1;
      if (Number.isNaN(error) && !(time + 0.01 * size > time))
        return { reason: 'not-finite', name: stocks[worst]!.name };
      size *= control.rejected(error);
    }
  }

  /** Whether steps that stability keeps so small would never reach the end. */
  function isHopeless(): boolean {
    return stiffness.isNow && (6 * (lastTime - end)) / stepSize > 10 * maxEvaluations;
  }

  /** The step times the rate of decay by the change of rates between two states at its end. */
  function dominantProduct(): number {
    let [change, distance] = [0, 0];
    for (let i = 0; i < count; i += 1) {
      const scale = magnitude(i);
      if (scale === 0) continue;
      change = Math.max(change, Math.abs(last[i]! - sixth[i]!) / scale);
      distance = Math.max(distance, Math.abs(nextStates[i]! - sixthStates[i]!) / scale);
    }
    return distance > 0 ? ((end - begin) * change) / distance : 0;
  }

  /** Such that the change of rates within the step is small. */
  function firstSize(time: number): number {
    nextStates.set(states);
    const relative = (values: (i: number) => number): number => {
      let most = 0;
      for (let i = 0; i < count; i += 1) {
        const scale = tolerance * magnitude(i);
        if (scale > 0) most = Math.max(most, Math.abs(values(i)) / scale);
      }
      return most;
    };
    const [value, rate] = [relative((i) => states[i]!), relative((i) => first[i]!)];
    const trial = value > 0 && rate > 0 ? 0.01 * (value / rate) : 1e-3 * interval;
    const small = Math.min(trial, interval);
    for (let i = 0; i < count; i += 1) stageStates[i] = states[i]! + small * first[i]!;
    evaluate(stageStates, time + small, k[1]!);
    const change = relative((i) => k[1]![i]! - first[i]!) / small;
    const steepest = Math.max(rate, change);
    const wanted = steepest > 0 ? pow(0.01 / steepest, 1 / 5) : small;
    const chosen = Math.min(100 * small, wanted, interval);
    return chosen > 0 ? chosen : 1e-6 * interval;
  }

  function prepareDense(): void {
    for (let i = 0; i < count; i += 1) {
      let sum = 0;
      for (let j = 0; j < 7; j += 1) sum += denseWeights[j]! * k[j]![i]!;
      dense[i] = stepSize * sum;
    }
    hasDense = true;
  }

  function at(moment: number): void {
    if (moment === end) {
      for (let i = 0; i < count; i += 1) memory[cells[i]!] = nextStates[i]!;
      return;
    }
    if (!hasDense) prepareDense();
    const part = (moment - begin) / (end - begin);
    const rest = 1 - part;
    for (let i = 0; i < count; i += 1) {
      const change = nextStates[i]! - states[i]!;
      const bend = stepSize * first[i]! - change;
      const bendBack = change - stepSize * last[i]! - bend;
      const value =
        states[i]! + part * (change + rest * (bend + part * (bendBack + rest * dense[i]!)));
      memory[cells[i]!] = value < floors[i]! ? floors[i]! : value;
    }
  }

  return {
    forward(time, to) {
      if (!(time < end)) {
        if (time === end) {
          states.set(nextStates);
          first.set(last);
        }
        const obstacle = step(time, to);
        if (obstacle !== null) return obstacle;
      }
      const reached = Math.min(end, to);
      at(reached);
      return reached;
    },
    at,
    near: at,
    restart() {
      for (let i = 0; i < count; i += 1) {
        states[i] = memory[cells[i]!]!;
        first[i] = memory[rates[i]!]!;
      }
      noteMagnitudes(states);
      [begin, end] = [NaN, NaN];
    },
    report: () => {
      return {
        ...{ taken, rejected, evaluations },
        stiff: stiffness.isStiff,
        times: Float64Array.from(times),
      };
    },
  };
}
