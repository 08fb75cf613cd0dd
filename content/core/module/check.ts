/** Faults in the graph of a module: references, loops, and words that are needed before they are taught. */
import type { Module } from './module.ts';
import { isTest } from './vocabulary.ts';
import { type ModuleFault, moduleFault } from './fault.ts';

/** A fault and the id of the part (fragment, goal, term) it is about. */
export interface PlacedFault {
  readonly about: string;
  readonly fault: ModuleFault;
}

export function checkModule(module: Module): readonly PlacedFault[] {
  return [
    ...duplicates(module),
    ...unknownReferences(module),
    ...termLoops(module),
    ...teachingGaps(module),
  ];
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function duplicates({ id, goals, terms, fragments }: Module): PlacedFault[] {
  const ids = [id, ...[...goals, ...terms, ...fragments].map((part) => part.id)];
  return [
    ...repeated(ids).map((twice) => ({
      about: twice,
      fault: moduleFault('id-twice', { id: twice }),
    })),
    ...repeated(fragments.map(({ slug }) => slug)).map((slug) => ({
      about: slug,
      fault: moduleFault('slug-twice', { slug }),
    })),
  ];
}

function unknownReferences({ goals, terms, fragments }: Module): PlacedFault[] {
  const goalIds = new Set(goals.map(({ id }) => id));
  const termIds = new Set(terms.map(({ id }) => id));
  const unknownTerms = (about: string, named: readonly string[]): PlacedFault[] =>
    named
      .filter((term) => !termIds.has(term))
      .map((term) => ({ about, fault: moduleFault('term-unknown-here', { term }) }));
  return [
    ...terms.flatMap(({ id, needs }) => unknownTerms(id, needs)),
    ...fragments.flatMap(({ id, goals: worksOn, teaches, needs }) => [
      ...worksOn
        .filter((goal) => !goalIds.has(goal))
        .map((goal) => ({ about: id, fault: moduleFault('goal-unknown', { goal }) })),
      ...unknownTerms(id, [...teaches, ...needs]),
    ]),
    ...goals
      .filter(({ id }) => !fragments.some((one) => one.goals.includes(id) && !isTest(one)))
      .map(({ id }) => ({ about: id, fault: moduleFault('goal-unused', { goal: id }) })),
  ];
}

/** Terms are taken away once all they need is gone; what cannot be taken away is in or behind a loop. */
function termLoops({ terms }: Module): PlacedFault[] {
  let left = terms;
  for (;;) {
    const names = new Set(left.map(({ id }) => id));
    const rest = left.filter(({ needs }) => needs.some((need) => names.has(need)));
    if (rest.length === left.length) break;
    left = rest;
  }
  return left.map(({ id }) => ({ about: id, fault: moduleFault('term-loop', { term: id }) }));
}

function teachingGaps({ terms, fragments }: Module): PlacedFault[] {
  const taughtAt = new Map<string, number>();
  fragments.forEach(({ teaches }, index) => {
    teaches.forEach((term) => {
      taughtAt.set(term, Math.min(index, taughtAt.get(term) ?? index));
    });
  });
  return [
    ...terms
      .filter(({ id }) => !taughtAt.has(id))
      .map(({ id }) => ({ about: id, fault: moduleFault('term-untaught', { term: id }) })),
    ...fragments.flatMap(({ id, needs }, index) =>
      needs
        .filter((term) => (taughtAt.get(term) ?? -1) > index)
        .map((term) => ({
          about: id,
          fault: moduleFault('term-needed-too-early', { fragment: id, term }),
        })),
    ),
  ];
}
