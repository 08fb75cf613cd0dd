/**
 * The moment of a finished run that is shown, and its movement: play, pause, step, scrub. It reads
 * times only and never touches the model.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { indexAt } from './trajectory.ts';

/** How fast time runs; `direct` shows the end at once. */
export type PlaybackSpeed = 'slow' | 'normal' | 'fast' | 'direct';

/** Seconds in which a whole run passes. */
const duration: Readonly<Record<Exclude<PlaybackSpeed, 'direct'>, number>> = {
  slow: 24,
  normal: 10,
  fast: 4,
};

/** Longest leap of one frame, in seconds: after a hidden tab, time goes on where it was. */
const longestFrame = 0.1;

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

export class Playback implements ReactiveController {
  speed: PlaybackSpeed = 'normal';
  readonly #host: ReactiveControllerHost;
  readonly #onEnd: () => void;
  #times: Float64Array = new Float64Array(0);
  #time = 0;
  #frame: number | null = null;
  #last = 0;

  constructor(host: ReactiveControllerHost, onEnd: () => void) {
    this.#host = host;
    this.#onEnd = onEnd;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.pause();
  }

  get isPlaying(): boolean {
    return this.#frame !== null;
  }

  /** The moment that is shown. */
  get time(): number {
    return this.#time;
  }

  /** The sample at or before that moment. */
  get index(): number {
    return indexAt(this.#times, this.#time);
  }

  get isAtEnd(): boolean {
    return this.#time >= this.#end;
  }

  /** Another run: shown whole. */
  show(times: Float64Array): void {
    this.#stop();
    this.#times = times;
    this.#time = this.#end;
    this.#host.requestUpdate();
  }

  /** From here, or from the beginning when all has been shown. */
  play(): void {
    if (this.isPlaying) return;
    if (this.speed === 'direct' || stillness.matches) {
      this.#moveTo(this.#end);
      this.#onEnd();
      return;
    }
    if (this.isAtEnd) this.#time = this.#start;
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#advance);
    this.#host.requestUpdate();
  }

  pause(): void {
    this.#stop();
    this.#host.requestUpdate();
  }

  /** One time step on; from the end it begins again. */
  step(): void {
    this.#stop();
    this.seek(this.isAtEnd ? 0 : this.index + 1);
  }

  rewind(): void {
    this.#stop();
    this.#moveTo(this.#start);
  }

  /** To a sample of the run. */
  seek(index: number): void {
    this.#stop();
    const last = this.#times.length - 1;
    this.#moveTo(this.#times[Math.min(Math.max(index, 0), last)] ?? 0);
  }

  get #start(): number {
    return this.#times[0] ?? 0;
  }

  get #end(): number {
    return this.#times.at(-1) ?? 0;
  }

  #advance = (now: number): void => {
    if (this.speed === 'direct') {
      this.#moveTo(this.#end);
    } else {
      const seconds = Math.min(Math.max(now - this.#last, 0) / 1_000, longestFrame);
      this.#last = now;
      const pace = (this.#end - this.#start) / duration[this.speed];
      this.#moveTo(Math.min(this.#time + seconds * pace, this.#end));
    }
    if (this.isAtEnd) {
      this.#stop();
      this.#onEnd();
    } else {
      this.#frame = requestAnimationFrame(this.#advance);
    }
  };

  #moveTo(time: number): void {
    this.#time = time;
    this.#host.requestUpdate();
  }

  #stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }
}
