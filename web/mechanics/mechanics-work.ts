/**
 * What a scene asks for: its motion, calculated in slices between which a newer question is heard.
 * The same lines run in the worker and, where there is none, in the page.
 */
import { createSimulation } from '#core/mechanics/create-simulation.ts';
import type { Motion, Scene, SceneFault, Trajectory } from '#core/mechanics/index.ts';

/** To the desk: a scene to calculate; what was asked before is then dropped. */
export interface MotionRequest {
  readonly job: number;
  readonly scene: Scene;
}

/** What came of it. */
export type MotionOutcome =
  | { readonly kind: 'done'; readonly trajectory: Trajectory; readonly motion: Motion }
  | { readonly kind: 'faults'; readonly faults: readonly SceneFault[] }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'error' };

/** From the desk. */
export type MotionReply =
  | { readonly kind: 'awake' }
  /** `part` of the time that is calculated, from 0 to 1. */
  | { readonly kind: 'progress'; readonly job: number; readonly part: number }
  | { readonly kind: 'outcome'; readonly job: number; readonly outcome: MotionOutcome };

/** Milliseconds of calculating after which a newer question is heard. */
const slice = 24;
/** Leaps in one run: each is a small part of the whole. */
const leaps = 400;

/** Calculates the latest scene that it was given. */
export function createMotionDesk(
  reply: (message: MotionReply, transfer?: Transferable[]) => void,
): (request: MotionRequest) => void {
  let latest = -1;

  async function calculate({ job, scene }: MotionRequest): Promise<MotionOutcome | null> {
    const created = await createSimulation(scene);
    if (job !== latest) return null;
    if (!created.ok) return { kind: 'faults', faults: created.faults };
    const { simulation } = created;
    const { end } = scene.time;
    let leap = 1;
    let started = performance.now();
    while (simulation.advance(leap >= leaps ? Infinity : (end * leap) / leaps)) {
      leap += 1;
      if (performance.now() - started < slice) continue;
      reply({ kind: 'progress', job, part: leap / leaps });
      await nextTask();
      if (job !== latest) return null;
      started = performance.now();
    }
    return { kind: 'done', trajectory: simulation.trajectory(), motion: simulation.motion };
  }

  return (request) => {
    latest = request.job;
    calculate(request)
      .catch((): MotionOutcome => ({ kind: 'error' }))
      .then((outcome) => {
        if (outcome === null || request.job !== latest) return;
        reply({ kind: 'outcome', job: request.job, outcome }, transferables(outcome));
      });
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The rows of a trajectory, which are handed over and not copied; a row may be used twice. */
export function transferables(outcome: MotionOutcome): Transferable[] {
  if (outcome.kind !== 'done') return [];
  const { time, bodies, forces, quantities } = outcome.trajectory;
  const rows = [
    time,
    ...bodies.flatMap(({ x, y, rotation, vx, vy }) => [x, y, rotation, vx, vy]),
    ...forces.flatMap(({ x, y }) => [x, y]),
    ...quantities.map(({ values }) => values),
  ];
  return [...new Set(rows.map(({ buffer }) => buffer as ArrayBuffer))];
}
