/**
 * Studies: questions that take many runs of a model, as data that goes to the worker and back. No DOM.
 */
import type {
  Equilibrium,
  FitParameter,
  FitProgress,
  FitResult,
  Measure,
  Measured,
  MeasuredSeries,
  OutputSensitivity,
  Values,
} from '#core/models/analysis/index.ts';
import type { Distribution } from '#core/models/analysis/chance/distribution.ts';
import type { ModelDefinition, ModelFault } from '#core/models/index.ts';

/** Where most of many runs are: from 5 to 95 %, the middle half, and the median. */
export interface Band {
  /** Of the quantity. */
  readonly name: string;
  readonly time: Float64Array;
  readonly low: Float64Array;
  readonly mid: Float64Array;
  readonly high: Float64Array;
  readonly innerLow?: Float64Array;
  readonly innerHigh?: Float64Array;
}

/** With which values parameters come nearest to measurements. */
export interface FitOrder {
  readonly kind: 'fit';
  readonly parameters: readonly FitParameter[];
  readonly series: readonly MeasuredSeries[];
}

/** What a small change of each parameter does to a measure. */
export interface SensitivityOrder {
  readonly kind: 'sensitivity';
  readonly changes: readonly {
    readonly name: string;
    readonly by: number;
    readonly kind: 'absolute' | 'relative';
  }[];
  readonly measure: Measure;
  /** The names that the measure reads. */
  readonly names: readonly string[];
}

/** Where quantities go when parameters are uncertain. */
export interface EnsembleOrder {
  readonly kind: 'ensemble';
  readonly distributions: Readonly<Record<string, Distribution>>;
  readonly count: number;
  readonly seed: number;
  /** The quantities to make bands of. */
  readonly names: readonly string[];
}

/** Where nothing changes any more, and what goes round. */
export interface EquilibriaOrder {
  readonly kind: 'equilibria';
  /** The quantities of which a period is sought. */
  readonly names: readonly string[];
}

export type Study = FitOrder | SensitivityOrder | EnsembleOrder | EquilibriaOrder;

/** A study of a model with these values and this step. */
export interface StudyOrder {
  /** The same as long as the definition is: what was compiled is used again. */
  readonly model: string;
  readonly definition: ModelDefinition;
  readonly base: Values;
  /** Null for the model's own. */
  readonly step: number | null;
  readonly study: Study;
}

export interface StudyProgress {
  /** Runs. */
  readonly done: number;
  readonly total: number;
  /** Of a fit: the best values so far, and the root of the mean square of what is left. */
  readonly fit?: { readonly values: FitProgress['values']; readonly rms: number };
}

/** A state of the stocks in which nothing changes. */
export interface FoundEquilibrium {
  readonly states: Readonly<Record<string, number>>;
  readonly kind: Equilibrium['kind'];
  /** In time units. */
  readonly timeScale: number | null;
  readonly period: number | null;
}

export interface EquilibriaFound {
  /** Null for a model in lines that has no rates, or without stocks. */
  readonly equilibria: readonly FoundEquilibrium[] | null;
  /** Whether rates change with time: then an equilibrium is one at the start only. */
  readonly isTimed: boolean;
  readonly periods: readonly { readonly name: string; readonly period: Measured }[];
}

export interface EnsembleResult {
  readonly bands: readonly Band[];
  readonly runs: number;
  /** How many runs broke off. */
  readonly failed: number;
}

/** What came of a study. */
export type StudyResult =
  | { readonly kind: 'fit'; readonly result: FitResult }
  | { readonly kind: 'sensitivity'; readonly result: OutputSensitivity }
  | { readonly kind: 'ensemble'; readonly result: EnsembleResult }
  | { readonly kind: 'equilibria'; readonly result: EquilibriaFound }
  | { readonly kind: 'faults'; readonly faults: readonly ModelFault[] }
  /** Values that the engine refuses, or more numbers than fit in memory. */
  | { readonly kind: 'error' };

/** From the page to the worker. */
export type StudyRequest =
  | { readonly kind: 'study'; readonly job: number; readonly order: StudyOrder }
  | { readonly kind: 'stop-study'; readonly job: number };

/** From the worker to the page. */
export type StudyReply =
  | { readonly kind: 'study-progress'; readonly job: number; readonly progress: StudyProgress }
  | { readonly kind: 'study-done'; readonly job: number; readonly result: StudyResult };
