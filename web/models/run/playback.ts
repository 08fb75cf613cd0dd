/**
 * The moment of a finished run that is shown, and its movement: play, pause, step, scrub. It reads
 * times only and never touches the model.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { indexAt } from './trajectory.ts';

/** How fast time runs; `direct` shows the end at once. */
export type PlaybackSpeed = 'slow' | 'normal' | 'fast' | 'direct';

/** How time runs in what is played. */
export interface PlaybackManner {
  /** Time of the run in a second of ours at normal speed, for a run that lasts `span`. */
  readonly paceOf: (span: number) => number;
  /** How much faster than normal. */
  readonly factors: Readonly<Record<Exclude<PlaybackSpeed, 'direct'>, number>>;
  /** What is shown of a run that is new. */
  readonly begin: 'start' | 'end';
  /** Who wants little motion sees so many still pictures; with 0 the end at once. */
  readonly stills: number;
}

/** Of models: whole at first, and however long it is, a run passes in ten seconds. */
export const modelManner: PlaybackManner = {
  paceOf: (span) => span / 10,
  factors: { slow: 10 / 24, normal: 1, fast: 2.5 },
  begin: 'end',
  stills: 0,
};

/** Why time stands still: played to the end, or by an action of the reader. */
export type RestReason = 'ended' | 'stopped';

/** Longest leap of one frame, in seconds: after a hidden tab, time goes on where it was. */
const longestFrame = 0.1;

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

export class Playback implements ReactiveController {
  speed: PlaybackSpeed = 'normal';
  readonly #host: ReactiveControllerHost;
  readonly #onRest: (reason: RestReason) => void;
  readonly #manner: PlaybackManner;
  #times: Float64Array = new Float64Array(0);
  /** Where time is; what is shown may lag behind it (`stills`). */
  #exact = 0;
  #time = 0;
  #held: number | null = null;
  #frame: number | null = null;
  #last = 0;

  constructor(
    host: ReactiveControllerHost,
    onRest: (reason: RestReason) => void,
    manner = modelManner,
  ) {
    this.#host = host;
    this.#onRest = onRest;
    this.#manner = manner;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  get isPlaying(): boolean {
    return this.#frame !== null;
  }

  /** The moment that is shown, in the unit of the times. */
  get time(): number {
    return this.#time;
  }

  /** The sample at or before that moment. */
  get index(): number {
    return indexAt(this.#times, this.#time);
  }

  get isAtStart(): boolean {
    return this.#time <= this.#start && !this.isPlaying;
  }

  get isAtEnd(): boolean {
    return this.#time >= this.#end;
  }

  /** Time of the run in a second of ours. */
  get pace(): number {
    if (this.speed === 'direct') return Infinity;
    return this.#manner.paceOf(this.#end - this.#start) * this.#manner.factors[this.speed];
  }

  /** Other times; with `keepMoment` at the moment that was shown, as far as there is one. */
  show(times: Float64Array, keepMoment = false): void {
    const isPlaying = this.isPlaying && keepMoment;
    if (!isPlaying) this.#stop();
    const moment = this.#held ?? (keepMoment ? this.#time : null);
    this.#times = times;
    const first = this.#manner.begin === 'end' ? this.#end : this.#start;
    this.#moveTo(moment === null ? first : Math.min(Math.max(moment, this.#start), this.#end));
    if (isPlaying && this.isAtEnd) this.#stop();
  }

  /**
   * At this moment, now and in the runs that come, until time is moved or (null) let go: a run that
   * is under way does not know where the reader was.
   */
  hold(time: number | null): void {
    this.#held = time;
    if (time === null || this.#times.length === 0) return;
    this.#stop();
    this.#moveTo(Math.min(Math.max(time, this.#start), this.#end));
  }

  /** From here, or from the beginning when all has been shown. */
  play(): void {
    if (this.isPlaying || this.#times.length < 2) return;
    this.#held = null;
    if (this.speed === 'direct' || (stillness.matches && this.#manner.stills === 0)) {
      this.#moveTo(this.#end);
      this.#onRest('ended');
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
    this.#onRest('stopped');
  }

  /** One time step on; from the end it begins again. */
  step(): void {
    this.seek(this.isAtEnd ? 0 : this.index + 1);
    this.#onRest('stopped');
  }

  rewind(): void {
    this.seek(0);
    this.#onRest('stopped');
  }

  /** To a sample of the run. */
  seek(index: number): void {
    this.#stop();
    this.#held = null;
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
    const seconds = Math.min(Math.max(now - this.#last, 0) / 1_000, longestFrame);
    this.#last = now;
    // At once is endless speed, and an endless time times nothing would be no time at all.
    const on = this.speed === 'direct' ? Infinity : seconds * this.pace;
    const exact = Math.min(this.#exact + on, this.#end);
    this.#exact = exact;
    this.#time = this.#shownAt(exact);
    this.#host.requestUpdate();
    if (exact >= this.#end) {
      this.#stop();
      this.#onRest('ended');
    } else {
      this.#frame = requestAnimationFrame(this.#advance);
    }
  };

  /** The moment whose picture is shown: for who wants little motion the last still. */
  #shownAt(exact: number): number {
    const { stills } = this.#manner;
    if (!stillness.matches || stills === 0 || exact >= this.#end) return exact;
    const still = (this.#end - this.#start) / stills;
    return this.#start + Math.floor((exact - this.#start) / still) * still;
  }

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
