/** How a run gets from one whole step to the next: what courses of both semantics have in common. */
import type { Method } from '../definition.ts';
import type { EventEnd, EventMoment } from './events.ts';
import type { AdaptiveSettings, StepsReport } from './methods/dopri5.ts';
import type { Obstacle } from './methods/integrator.ts';

/** Why a run does not go on to the next step. */
export type Halt = EventEnd | Obstacle;

/** Brings a machine from step to step. */
export interface Course {
  /**
   * From step n - 1, where the machine has settled, to step n: the time is set, the random numbers
   * are drawn, the machine has settled. If there is a halt, the machine is where it was halted.
   */
  advance(n: number): Halt | null;
  /** Whether the next step is not for a loop: what events have left behind concerns it. */
  isDelicate(): boolean;
  readonly moments: readonly EventMoment[];
  readonly report?: () => StepsReport;
}

/** What a course needs to know of a run. */
export interface Journey extends Omit<AdaptiveSettings, 'interval' | 'landsAtEnd'> {
  readonly method: Method;
  readonly start: number;
  readonly step: number;
}
