/** Monte Carlo: what uncertain parameters make of the outputs. */
import { createSampler, type SampleDesign } from '../chance/sampling.ts';
import { missing, type Measured } from '../measured.ts';
import { hasFailed, type Progress, type Simulate, type Values, type Work } from '../simulate.ts';
import { trajectoryOf } from '../trajectory.ts';
import { BandCollector } from './bands.ts';
import type { Outputs } from './observe.ts';

/** What is asked. */
export interface MonteCarloStudy {
  readonly simulate: Simulate;
  /** The parameters that are certain. */
  readonly base: Values;
  readonly design: SampleDesign;
  readonly outputs: Outputs;
  /** Variables to make bands of. */
  readonly bands: readonly string[];
  /** The times of a whole run, for the bands. */
  readonly time: Float64Array;
  /** The most times in a band; 2,000 unless stated. */
  readonly points?: number;
}

/** The samples and what came of them; sample n stands at place n in every list. */
export interface MonteCarlo {
  readonly samples: readonly Values[];
  readonly outputs: ReadonlyMap<string, readonly Measured[]>;
  /** The runs of each variable, to take bands from. */
  readonly bands: ReadonlyMap<string, BandCollector>;
}

/** How far it is, with the bands so far. */
export interface MonteCarloProgress extends Progress {
  readonly bands: ReadonlyMap<string, BandCollector>;
}

/**
 * Runs the model once for each sample. A run that failed gives no outputs, and has part in a band as far as it came.
 *
 * @throws RangeError on a design that cannot be
 */
export function* monteCarlo(study: MonteCarloStudy): Work<MonteCarlo, MonteCarloProgress> {
  const { simulate, base, design, time, points } = study;
  const sampler = createSampler(design);
  const total = design.count;
  const bands = new Map(study.bands.map((name) => [name, new BandCollector(time, total, points)]));
  const samples: Values[] = [];
  const outputs = new Map<string, Measured[]>(Object.keys(study.outputs).map((key) => [key, []]));
  for (let done = 0; done < total;) {
    const sample = sampler(done);
    const parameters = { ...base, ...sample };
    const run = simulate(parameters);
    samples.push(sample);
    for (const [key, read] of Object.entries(study.outputs))
      outputs.get(key)?.push(hasFailed(run) ? missing('run-failed') : read(run, parameters));
    for (const [name, collector] of bands) collector.add(trajectoryOf(run, name));
    done += 1;
    yield { done, total, bands };
  }
  return { samples, outputs, bands };
}
