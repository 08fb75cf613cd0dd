/** How large the next step may be, given the error of the last one. */
import { pow } from '../elementary.ts';

/** The order of the error estimate, plus one. */
const order = 5;
/** How much the error of the step before counts (the integral part of the controller). */
const memoryOfError = 0.04;
const [safety, shrinkMost, growMost] = [0.9, 0.2, 10];

/**
 * Proportional and integral control (Gustafsson, 1991; Hairer, Nørsett and Wanner, section IV.2).
 * Errors are relative to what is allowed: 1 is just right.
 */
export class StepSizeControl {
  #before = 1e-4;
  #hasRejected = false;

  /** The factor for the next step after an error of at most 1. */
  accepted(error: number): number {
    const wanted =
      pow(error, 1 / order - 0.75 * memoryOfError) / pow(this.#before, memoryOfError) / safety;
    const factor = 1 / Math.min(1 / shrinkMost, Math.max(1 / growMost, wanted));
    this.#before = Math.max(error, 1e-4);
    const held = this.#hasRejected ? Math.min(1, factor) : factor;
    this.#hasRejected = false;
    return held;
  }

  /** The factor for another try after an error of more than 1, or NaN. */
  rejected(error: number): number {
    this.#hasRejected = true;
    if (!Number.isFinite(error)) return shrinkMost;
    return Math.max(shrinkMost, safety / pow(error, 1 / order - 0.75 * memoryOfError));
  }
}
