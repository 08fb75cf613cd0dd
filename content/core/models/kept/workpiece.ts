/** What somebody makes of a model: the model as it is now, kept runs, and a report about them. */
import type { ModelDefinition } from '../definition.ts';
import type { KeptRun } from './kept-run.ts';

/** Most runs that are kept of one model. */
export const mostRuns = 50;

/** What is saved, sent and opened again. */
export interface Workpiece {
  readonly definition: ModelDefinition;
  readonly runs: readonly KeptRun[];
  /** Absent until somebody writes. */
  readonly report?: Report;
}

/** Texts of a report, by the heading they stand under; the first is its title. */
export const reportParts = ['title', 'question', 'method', 'findings', 'conclusion'] as const;
export type ReportPart = (typeof reportParts)[number];

/** Most characters under one heading. */
export const longestReportText = 20_000;

/** A report about runs: its own texts as typed, and the ids of the runs that are in it. */
export interface Report {
  readonly texts: Readonly<Partial<Record<ReportPart, string>>>;
  readonly runs: readonly string[];
}

/** Work that begins: with the runs that the author of the model named, to be shown when asked for. */
export function freshWork(definition: ModelDefinition): Workpiece {
  const runs = (definition.runs ?? []).map(({ title, parameters }, index): KeptRun => {
    const id = String(index + 1);
    return { id, title, definition, parameters, step: null, isShown: false };
  });
  return { definition, runs };
}
