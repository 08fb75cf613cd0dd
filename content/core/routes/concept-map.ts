/**
 * Begrippenkaart: along the terms, from what stands by itself to what builds on it, each time going
 * on to a term that touches the one before. Nothing comes before what it needs.
 */
import type { Fragment, Term } from '../module/module.ts';
import { isTest } from '../module/vocabulary.ts';
import type { FragmentGraph } from './graph.ts';
import type { Stop } from './route.ts';

/** Terms so that each comes after those it builds on, and near them. Loops are cut. */
export function termOrder(terms: readonly Term[]): readonly Term[] {
  const byId = new Map(terms.map((term) => [term.id, term] as const));
  const users = new Map<string, Term[]>(terms.map(({ id }) => [id, []]));
  for (const term of terms) term.needs.forEach((need) => users.get(need)?.push(term));
  const done = new Set<string>();
  const order: Term[] = [];
  const ready = (term: Term): boolean =>
    term.needs.every((need) => done.has(need) || !byId.has(need));
  const follow = (start: Term): void => {
    const pending = [start];
    for (let term = pending.pop(); term !== undefined; term = pending.pop()) {
      if (done.has(term.id) || !ready(term)) continue;
      done.add(term.id);
      order.push(term);
      pending.push(...(users.get(term.id) ?? []).toReversed());
    }
  };
  terms.filter(({ needs }) => needs.length === 0).forEach(follow);
  // Only terms in a loop are left; they follow in the authors' order.
  return [...order, ...terms.filter(({ id }) => !done.has(id))];
}

export function conceptMap(graph: FragmentGraph): readonly Stop[] {
  const stops = new Map<string, Stop>();
  const middle = graph.fragments.filter((fragment) => !isTest(fragment));
  const isReady = ({ id }: Fragment): boolean =>
    (graph.before.get(id) ?? []).every((needed) => stops.has(needed.id) || isTest(needed));

  /** Adds the fragment after what it needs; an explicit stack, and a loop is cut where it closes. */
  const add = (target: Fragment, term: string): void => {
    const pending = [target];
    const entered = new Set<string>();
    for (let next = pending.at(-1); next !== undefined; next = pending.at(-1)) {
      const { id } = next;
      const missing = (graph.before.get(id) ?? []).filter(
        (needed) => !stops.has(needed.id) && !entered.has(needed.id) && !isTest(needed),
      );
      entered.add(id);
      if (missing.length > 0) {
        pending.push(...missing.toReversed());
        continue;
      }
      pending.pop();
      if (stops.has(id)) continue;
      const explained = next === target ? term : next.teaches[0];
      stops.set(id, {
        fragment: next,
        reason:
          explained === undefined
            ? { code: 'uses-terms' }
            : { code: 'explains-term', term: explained },
      });
    }
  };

  graph.fragments
    .filter(({ kind }) => kind === 'entryTest')
    .forEach((fragment) => stops.set(fragment.id, { fragment, reason: { code: 'test' } }));
  const exercises = new Set(middle.filter(({ teaches }) => teaches.length === 0));
  const placeExercises = (): void => {
    for (const fragment of exercises) {
      if (!isReady(fragment)) continue;
      stops.set(fragment.id, { fragment, reason: { code: 'uses-terms' } });
      exercises.delete(fragment);
    }
  };
  for (const term of termOrder(graph.module.terms)) {
    const teacher = graph.teacher.get(term.id);
    if (teacher === undefined || isTest(teacher) || stops.has(teacher.id)) continue;
    add(teacher, term.id);
    placeExercises();
  }
  for (const fragment of [...middle, ...graph.fragments]) {
    if (stops.has(fragment.id)) continue;
    stops.set(fragment.id, {
      fragment,
      reason: { code: isTest(fragment) ? 'test' : 'uses-terms' },
    });
  }
  return [...stops.values()];
}
