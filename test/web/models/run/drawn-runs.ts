/** Runs of models drawn at random, by both back ends, wherever this is called. */
import fc from 'fast-check';
import { tapeMachine } from '#core/models/engine/tape-machine.ts';
import {
  linesModels,
  odeModels,
  type GeneratedModel,
} from '../../../core/models/engine/generated-models.ts';
import { outcome, wasm } from '../../../core/models/engine/wasm/same-bits.ts';

export interface DrawnRun {
  readonly tape: string;
  readonly wasm: string;
}

/** Draws the same models everywhere, for each method some. */
export function drawnRuns(): DrawnRun[] {
  const drawn: Record<string, fc.Arbitrary<GeneratedModel>> = {
    euler: odeModels({ withEvents: true }),
    rk2: odeModels(),
    rk4: odeModels(),
    lines: linesModels(),
  };
  return (['euler', 'rk2', 'rk4', 'lines'] as const).flatMap((method) => {
    const models = fc.sample(drawn[method] ?? odeModels(), { numRuns: 40, seed: 7 });
    return models.map((model) => ({
      tape: outcome(model, tapeMachine, { method }),
      wasm: outcome(model, wasm, { method }),
    }));
  });
}
