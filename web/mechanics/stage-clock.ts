/**
 * The moment of a finished motion that is shown, and its movement. Time runs as in reality where a
 * scene lasts from one second to a minute, else the whole lasts ten seconds. It reads times only.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlaybackSpeed } from '../models/run/playback.ts';
import { indexAt } from '../models/run/trajectory.ts';

/** Seconds in which a scene passes that has no pace of its own. */
const usual = 10;

const factors: Readonly<Record<Exclude<PlaybackSpeed, 'direct'>, number>> = {
  slow: 0.25,
  normal: 1,
  fast: 3,
};

/** Longest leap of one frame, in seconds: after a hidden tab, time goes on where it was. */
const longestFrame = 0.1;
/** Who wants little motion sees so many still pictures in place of a film. */
const stills = 24;

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

export class StageClock implements ReactiveController {
  speed: PlaybackSpeed = 'normal';
  readonly #host: ReactiveControllerHost;
  readonly #onStop: () => void;
  #times: Float64Array = new Float64Array(0);
  /** Where time is; what is shown may lag behind it (`stills`). */
  #exact = 0;
  #time = 0;
  #frame: number | null = null;
  #last = 0;

  constructor(host: ReactiveControllerHost, onStop: () => void) {
    this.#host = host;
    this.#onStop = onStop;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  get isPlaying(): boolean {
    return this.#frame !== null;
  }

  /** The moment that is shown, s. */
  get time(): number {
    return this.#time;
  }

  /** The row at or before that moment. */
  get index(): number {
    return indexAt(this.#times, this.#time);
  }

  get isAtStart(): boolean {
    return this.#time <= this.#start && !this.isPlaying;
  }

  get isAtEnd(): boolean {
    return this.#time >= this.#end;
  }

  /** Seconds of the scene in a second of ours. */
  get pace(): number {
    return this.speed === 'direct' ? Infinity : this.#pace * factors[this.speed];
  }

  /** Other rows: from the start, or at the moment that was shown as far as there is one. */
  show(times: Float64Array, keepMoment: boolean): void {
    const isPlaying = this.isPlaying;
    this.#times = times;
    this.#moveTo(keepMoment ? Math.min(this.#time, this.#end) : this.#start);
    if (isPlaying && this.isAtEnd) this.#stop();
  }

  /** From here, or from the beginning when all has been shown. */
  play(): void {
    if (this.isPlaying || this.#times.length < 2) return;
    if (this.speed === 'direct') {
      this.#moveTo(this.#end);
      this.#onStop();
      return;
    }
    if (this.isAtEnd) this.#moveTo(this.#start);
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#advance);
    this.#host.requestUpdate();
  }

  pause(): void {
    this.#stop();
    this.#host.requestUpdate();
    this.#onStop();
  }

  /** One row on; from the end it begins again. */
  step(): void {
    this.seek(this.isAtEnd ? 0 : this.index + 1);
    this.#onStop();
  }

  rewind(): void {
    this.#stop();
    this.#moveTo(this.#start);
    this.#onStop();
  }

  /** To a row. */
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

  get #pace(): number {
    const span = this.#end - this.#start;
    return span >= 1 && span <= 60 ? 1 : span / usual;
  }

  #advance = (now: number): void => {
    const seconds = Math.min(Math.max(now - this.#last, 0) / 1_000, longestFrame);
    this.#last = now;
    const exact = Math.min(this.#exact + seconds * this.pace, this.#end);
    const still = (this.#end - this.#start) / stills;
    this.#exact = exact;
    const isStill = stillness.matches && exact < this.#end;
    this.#time = isStill ? this.#start + Math.floor((exact - this.#start) / still) * still : exact;
    this.#host.requestUpdate();
    if (exact >= this.#end) {
      this.#stop();
      this.#onStop();
    } else {
      this.#frame = requestAnimationFrame(this.#advance);
    }
  };

  #moveTo(time: number): void {
    this.#exact = time;
    this.#time = time;
    this.#host.requestUpdate();
  }

  #stop(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
  }
}
