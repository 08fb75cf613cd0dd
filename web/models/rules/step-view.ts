/** One time step to be worked out line by line: where it begins, and its lines as they stand. No DOM. */
import type { ModelDefinition } from '#core/models/index.ts';
import { stepThrough, type StepLine, type StepThrough } from '#core/models/editing/step-through.ts';
import { rulesText } from '#core/models/exchange/rules-text.ts';
import { walkStatements } from '#core/models/language/ast.ts';
import { parseRules } from '#core/models/language/parser.ts';
import { formatNumber } from '#text/number.ts';
import type { FinishedRun } from '../run/model-run.ts';

/** Figures of the numbers that are filled in. */
const figures = 5;

/** A number as it stands in a line and in the table beside it. */
export function stepFigure(value: number): string {
  return formatNumber(value, figures);
}

/** A line of the rules, and what it does in this step. */
export interface StepRow {
  /** Counts from 1, as beside the rules. */
  readonly line: number;
  /** As it stands in the model, without comment. */
  readonly text: string;
  /** Whether it does anything by itself; `eindals` does not. */
  readonly isStatement: boolean;
  /** What it comes to; empty where the step does not reach it. */
  readonly steps: readonly StepLine[];
}

/** The values at a row of a run, with which the next step begins. */
export function valuesAt(
  { time }: ModelDefinition,
  { parameters, trajectory }: FinishedRun,
  row: number,
): Readonly<Record<string, number>> {
  const stored = [...trajectory.series].flatMap(([name, values]): [string, number][] => {
    const value = values[row];
    return value !== undefined && Number.isFinite(value) ? [[name, value]] : [];
  });
  return {
    ...parameters,
    ...Object.fromEntries(stored),
    [time.variable]: trajectory.time[row] ?? time.start,
    dt: trajectory.step,
  };
}

/** The step that begins at a row of a run. */
export function stepFrom(definition: ModelDefinition, run: FinishedRun, row: number): StepThrough {
  return stepThrough(definition, valuesAt(definition, run, row), stepFigure);
}

/** The lines of the rules with what the step does in each; without empty lines and remarks. */
export function rowsOf(
  definition: ModelDefinition,
  steps: readonly StepLine[],
): readonly StepRow[] {
  const { rules } = rulesText(definition);
  const parsed = parseRules(rules, { part: 'rules' });
  const statements = new Set<number>();
  if (parsed.ok)
    walkStatements(parsed.value, ({ kind, at }) => {
      if (kind !== 'comment') statements.add(at.line);
    });
  return rules
    .split('\n')
    .map((text, index) => ({
      line: index + 1,
      text: text.replace(/\s*'.*$/u, ''),
      isStatement: statements.has(index + 1),
      steps: steps.filter(({ line }) => line === index + 1),
    }))
    .filter(({ text }) => text.trim() !== '');
}

/** The last value of each name after so many lines. */
export function valuesAfter(steps: readonly StepLine[], done: number): ReadonlyMap<string, number> {
  return new Map(
    steps
      .slice(0, done)
      .flatMap(({ name, value }): [string, number][] =>
        name === null || value === null ? [] : [[name, value]],
      ),
  );
}

/** The names that the step gives a value, in the order of its lines. */
export function namesOf(steps: readonly StepLine[]): readonly string[] {
  return [...new Set(steps.flatMap(({ name }) => name ?? []))];
}
