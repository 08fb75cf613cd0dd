/** A study of what is on the workbench now. No DOM. */
import { quantityOf, type Quantity } from '../quantity.ts';
import type { WorkbenchState } from '../workbench-session.ts';
import type { Study } from '../study.ts';
import type { StudyWish } from '../studies/study-runner.ts';

export function wishFor({ definition, run }: WorkbenchState, study: Study): StudyWish {
  return { definition, base: run.parameters, step: run.step, study };
}

/** The quantities that a study may look at: what is drawn, then what else has words. */
export function studied({ definition, run }: WorkbenchState): readonly Quantity[] {
  const { views, variables } = definition;
  const names = [...views.flatMap(({ y }) => y), ...variables.map(({ name }) => name)];
  const series = run.run?.trajectory.series;
  return [...new Set(names)]
    .filter((name) => series?.has(name) === true)
    .map((name) => quantityOf(variables, name));
}

/** The values that a study was made with: when they differ, its outcome is of another model. */
export function valuesKey({ run }: WorkbenchState): string {
  return JSON.stringify([run.parameters, run.step]);
}
