import type { RunEnd } from '#core/models/index.ts';
import type { ParameterValues } from './model-run.ts';

/** The reader has completed a run: chosen values and seen what comes of them, or played it out. */
export class ModelRunEvent extends CustomEvent<{
  readonly parameters: ParameterValues;
  readonly end: RunEnd;
}> {
  constructor(parameters: ParameterValues, end: RunEnd) {
    super('ek-run', { bubbles: true, composed: true, detail: { parameters, end } });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ek-run': ModelRunEvent;
  }
}
