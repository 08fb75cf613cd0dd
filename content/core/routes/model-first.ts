/**
 * Model eerst: every model comes as early as it can, and the theory it builds on right after it.
 * For whoever learns by trying. Tests stay at the beginning and the end.
 */
import type { Fragment } from '../module/module.ts';
import { isTest } from '../module/vocabulary.ts';
import { type FragmentGraph, withPrerequisites } from './graph.ts';
import type { Stop, StopReason } from './route.ts';

export function modelFirst(graph: FragmentGraph): readonly Stop[] {
  const stops = new Map<string, Stop>();
  const add = (fragment: Fragment, reason: StopReason): void => {
    if (!stops.has(fragment.id)) stops.set(fragment.id, { fragment, reason });
  };
  const between = graph.fragments.filter((fragment) => !isTest(fragment));
  graph.fragments
    .filter(({ kind }) => kind === 'entryTest')
    .forEach((fragment) => {
      add(fragment, { code: 'test' });
    });
  for (const fragment of between.filter(({ id }) => graph.withModel.has(id))) {
    add(fragment, { code: 'model' });
    for (const theory of withPrerequisites(graph, [fragment])) {
      if (isTest(theory) || graph.withModel.has(theory.id)) continue;
      add(theory, { code: 'explains-model', fragment: fragment.id });
    }
  }
  between.forEach((fragment) => {
    add(fragment, { code: 'rest' });
  });
  graph.fragments.filter(isTest).forEach((fragment) => {
    add(fragment, { code: 'test' });
  });
  return [...stops.values()];
}
