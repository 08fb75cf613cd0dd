/** Where something that keeps the E-klas from being published is mended, and how it is called there. */
import type { CheckItem, FaultPlace } from '#core/authoring/checklist.ts';
import type { Draft } from '#core/authoring/draft.ts';
import { describeFault } from '#text/faults.ts';
import { checkWords as words } from '#text/workspace.ts';
import { addressOf, editorAddress } from './places.ts';

/** Faults of one part. */
export interface CheckGroup {
  readonly key: string;
  readonly heading: string;
  readonly items: readonly CheckItem[];
}

/** The items by place, in the order of the list. */
export function groupsOf(items: readonly CheckItem[], draft: Draft): readonly CheckGroup[] {
  const groups = new Map<string, CheckItem[]>();
  for (const item of items) {
    const key = `${item.place.kind} ${item.place.id}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    return first === undefined
      ? []
      : [{ key, heading: headingOf(first.place, draft), items: group }];
  });
}

function headingOf({ kind, id }: FaultPlace, { module, models }: Draft): string {
  switch (kind) {
    case 'module':
      return words.module;
    case 'fragment':
      return words.fragment(module.fragments.find((one) => one.id === id)?.title ?? id);
    case 'goal':
      return words.goal(module.goals.find((one) => one.id === id)?.short ?? id);
    case 'term':
      return words.term(module.terms.find((one) => one.id === id)?.name ?? id);
    case 'model':
      return words.model(models[id]?.title ?? id);
  }
}

/** The sentence, with the names of parts where a fault has their ids. */
export function checkSentence({ fault }: CheckItem, { module }: Draft): string {
  if (!('parameters' in fault)) return describeFault(fault);
  const names = new Map<unknown, string>([
    ...module.fragments.map(({ id, title }) => [id, title] as const),
    ...module.goals.map(({ id, short }) => [id, short] as const),
    ...module.terms.map(({ id, name }) => [id, name] as const),
  ]);
  const parameters = Object.fromEntries(
    Object.entries(fault.parameters).map(([key, value]: [string, unknown]) => [
      key,
      names.get(value) ?? value,
    ]),
  );
  return describeFault({ ...fault, parameters } as typeof fault);
}

/** Where it is mended; null when no address leads there. */
export function mendingPlace(
  { place, fault }: CheckItem,
  module: string,
): { readonly address: string; readonly label: string } | null {
  switch (place.kind) {
    case 'module':
      return modulePlace(fault);
    case 'fragment':
      return inProperties.has(fault.code)
        ? { address: addressOf('onderdelen', place.id), label: words.toProperties }
        : { address: editorAddress(module, place.id), label: words.toText };
    case 'goal':
    case 'term':
      return { address: addressOf('leerdoelen', place.id), label: words.toProperties };
    case 'model':
      return null;
  }
}

/** Faults of a fragment that are in its place in the graph, not in its text. */
const inProperties: ReadonlySet<string> = new Set<string>([
  'goal-unknown',
  'term-unknown-here',
  'term-needed-too-early',
  'title-twice',
  'slug-twice',
] satisfies CheckItem['fault']['code'][]);

function modulePlace(fault: CheckItem['fault']): { address: string; label: string } {
  const property = fault.code === 'property-missing' ? fault.parameters.property : '';
  if (property === 'goals') return { address: addressOf('leerdoelen'), label: words.toGoals };
  if (property === 'fragments' || property === '') {
    return { address: addressOf('onderdelen'), label: words.toFragments };
  }
  return { address: addressOf('gegevens', property), label: words.toDetails };
}
