/**
 * The public face of the analysis of models: what can be asked of runs (measures, predicates), of many
 * runs (sensitivity, grid, Monte Carlo, bands, fit), and of rates (equilibria). Nothing here runs a
 * model of its own accord: the caller hands in `Simulate`, and takes long work step by step.
 */
export {
  complete,
  type Observe,
  type Progress,
  type Simulate,
  type Values,
  type Work,
} from './simulate.ts';
export type { Measured, Outcome, Reason } from './measured.ts';
export { trajectory, trajectoryOf, type Trajectory, type Window } from './trajectory.ts';
export { Quantities, type Sighting } from './quantities.ts';
export { Measure, readMeasure, type MeasureContext } from './measures/measure.ts';
export { compare, type Difference } from './measures/compare.ts';
export { Distribution } from './chance/distribution.ts';
export { createSampler, type SampleDesign, type Sampler } from './chance/sampling.ts';
export { observers, type Outputs } from './studies/observe.ts';
export {
  sensitivity,
  type Change,
  type Effect,
  type OutputSensitivity,
} from './studies/sensitivity.ts';
export { evenly, grid, type Axis, type Grid } from './studies/grid.ts';
export { monteCarlo, type MonteCarlo, type MonteCarloProgress } from './studies/monte-carlo.ts';
export { BandCollector, type Bands } from './studies/bands.ts';
export { summarize, type Summary } from './studies/quantiles.ts';
export { findEquilibria, type Equilibria, type Equilibrium } from './equilibria/find-equilibria.ts';
export type { Rates } from './equilibria/jacobian.ts';
export { ratesOf, type ModelRates } from './rates-of.ts';
export { fit, type Fit, type FitParameter, type FitProgress, type FitResult } from './fit/fit.ts';
export type { MeasuredPoint, MeasuredSeries } from './fit/measurements.ts';
export { Predicate } from './questions/predicate.ts';
export { judge, type JudgeContext, type JudgedModel, type Judgement } from './questions/judge.ts';
export { checkPredicate, type PredicateFault } from './questions/check-predicate.ts';
