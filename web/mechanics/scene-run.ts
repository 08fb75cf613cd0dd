/**
 * A scene that is changed, its latest motion, and the motion of before. The scene changes at once;
 * its motion follows when it is calculated, and until then the one of before stands.
 */
import type { Motion, Scene, Trajectory } from '#core/mechanics/index.ts';
import type { MotionOutcome } from './mechanics-work.ts';
import { createMotionRunner, type MotionListener, type MotionRunner } from './motion-runner.ts';

/** A motion with the scene it is of. */
export interface FinishedMotion {
  readonly scene: Scene;
  readonly motion: Motion;
  readonly trajectory: Trajectory;
}

export type MotionTrouble = Exclude<MotionOutcome, { readonly kind: 'done' }>;

export interface SceneRunState {
  readonly scene: Scene;
  readonly run: FinishedMotion | null;
  /** The motion that was chosen before this one. */
  readonly ghost: FinishedMotion | null;
  /** The part that is calculated, or null when nothing is. */
  readonly part: number | null;
  readonly trouble: MotionTrouble | null;
  /** Whether the last change was a choice, and not on the way to one. */
  readonly isChosen: boolean;
}

export type MakeRunner = (listener: MotionListener) => MotionRunner;

export class SceneRun {
  #original: Scene;
  readonly #runner: MotionRunner;
  readonly #onChange: (state: SceneRunState) => void;
  #state: SceneRunState;
  /** The last motion that was chosen and calculated. */
  #settled: FinishedMotion | null = null;

  constructor(
    scene: Scene,
    onChange: (state: SceneRunState) => void,
    makeRunner: MakeRunner = createMotionRunner,
  ) {
    this.#original = scene;
    this.#onChange = onChange;
    this.#state = { scene, run: null, ghost: null, part: 0, trouble: null, isChosen: false };
    this.#runner = makeRunner({
      progress: (part) => {
        this.#set({ part });
      },
      outcome: (outcome) => {
        this.#take(outcome);
      },
    });
    this.#runner.run(scene);
  }

  get state(): SceneRunState {
    return this.#state;
  }

  get isChanged(): boolean {
    return this.#state.scene !== this.#original;
  }

  /** Another scene of the same things; `isMoving` while more may follow at once. */
  change(scene: Scene, isMoving: boolean): void {
    // The end of a slide brings no other value, but is the choice.
    if (scene === this.#state.scene && isMoving) return;
    this.#set({ scene, part: 0, isChosen: !isMoving });
    this.#runner.run(scene);
  }

  /** From here on this is what `reset` goes back to; other numbers than those now are shown at once. */
  begin(scene: Scene): void {
    this.#original = scene;
    if (JSON.stringify(scene) !== JSON.stringify(this.#state.scene)) this.change(scene, false);
  }

  reset(): void {
    this.change(this.#original, false);
  }

  close(): void {
    this.#runner.close();
  }

  #take(outcome: MotionOutcome): void {
    if (outcome.kind !== 'done') {
      this.#set({ part: null, trouble: outcome });
      return;
    }
    const { scene, isChosen } = this.#state;
    const { motion, trajectory } = outcome;
    const run = { scene, motion, trajectory };
    const ghost = this.#settled;
    this.#set({ run, ghost, part: null, trouble: null });
    if (isChosen || ghost === null) this.#settled = run;
  }

  #set(change: Partial<SceneRunState>): void {
    this.#state = { ...this.#state, ...change };
    this.#onChange(this.#state);
  }
}
