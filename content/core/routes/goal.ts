/** Per leerdoel: the shortest way to one goal, with what it builds on. Tests are left out. */
import { isTest } from '../module/vocabulary.ts';
import { type FragmentGraph, withPrerequisites } from './graph.ts';
import type { Stop } from './route.ts';

export function goalRoute(graph: FragmentGraph, goal: string): readonly Stop[] {
  const targets = graph.fragments.filter(
    (fragment) => fragment.goals.includes(goal) && !isTest(fragment),
  );
  const all = withPrerequisites(graph, targets).filter((fragment) => !isTest(fragment));
  return all.map((fragment) => {
    if (targets.includes(fragment)) return { fragment, reason: { code: 'goal', goal } };
    const user = all.find(({ id }) => graph.before.get(id)?.includes(fragment) === true);
    return { fragment, reason: { code: 'needed-for', fragment: (user ?? fragment).id } };
  });
}
