/** What keeps a draft from being published: everything that is still missing or wrong, with its place. */
import type { Node } from 'prosemirror-model';
import { checkDocument, isEmptyDocument, repeatedIds } from '../document/document.ts';
import type { Fault as BlockFault } from '../blocks/fault.ts';
import { type ModelFault, compileModel } from '../models/index.ts';
import { checkModule } from '../module/check.ts';
import { type ModuleFault, moduleFault } from '../module/fault.ts';
import { checkContext } from '../module/source.ts';
import type { Draft } from './draft.ts';

/** The part a fault is about; `module` is the E-klas as a whole. */
export interface FaultPlace {
  readonly kind: 'module' | 'fragment' | 'goal' | 'term' | 'model';
  readonly id: string;
}

export interface CheckItem {
  readonly place: FaultPlace;
  readonly fault: ModuleFault | BlockFault | ModelFault;
}

/** `documents` by fragment id, those of fragments in the draft; a missing one counts as empty. */
export function checkDraft(
  draft: Draft,
  documents: ReadonlyMap<string, Node>,
): readonly CheckItem[] {
  const { module, models, media } = draft;
  const context = checkContext(module, new Map(Object.entries(models)), media);
  const ids = repeatedIds(module.fragments.flatMap(({ id }) => documents.get(id) ?? []));
  return [
    ...checkProperties(draft),
    ...checkModule(module).map(({ about, fault }) => ({ place: placeOf(draft, about), fault })),
    ...repeatedTitles(draft),
    ...Object.values(models).flatMap((model) => {
      const compiled = compileModel(model);
      const place = { kind: 'model', id: model.id } as const;
      return compiled.ok ? [] : compiled.faults.map((fault) => ({ place, fault }));
    }),
    ...module.fragments.flatMap(({ id }): CheckItem[] => {
      const place = { kind: 'fragment', id } as const;
      const document = documents.get(id);
      if (document === undefined || isEmptyDocument(document)) {
        return [{ place, fault: moduleFault('document-empty', {}) }];
      }
      return checkDocument(document, context).map((fault) => ({ place, fault }));
    }),
    ...ids.map((id) => ({
      place: { kind: 'module', id: module.id } as const,
      fault: moduleFault('id-twice', { id }),
    })),
  ];
}

function checkProperties({ module }: Draft): CheckItem[] {
  const place = { kind: 'module', id: module.id } as const;
  const empty = (['title', 'summary', 'description', 'publisher'] as const).filter(
    (name) => module[name].trim() === '',
  );
  const none = (['authors', 'keywords', 'goals', 'fragments'] as const).filter(
    (name) => module[name].length === 0,
  );
  return [...empty, ...none].map((property) => ({
    place,
    fault: moduleFault('property-missing', { property }),
  }));
}

function repeatedTitles({ module: { fragments } }: Draft): CheckItem[] {
  const titles = fragments.map(({ title }) => title.trim().toLowerCase());
  return fragments
    .filter((_, index) => titles.indexOf(titles[index] ?? '') !== index)
    .map(({ id, title }) => ({
      place: { kind: 'fragment', id } as const,
      fault: moduleFault('title-twice', { title }),
    }));
}

function placeOf({ module }: Draft, about: string): FaultPlace {
  const kinds = { fragment: module.fragments, goal: module.goals, term: module.terms } as const;
  for (const [kind, parts] of Object.entries(kinds)) {
    const part = parts.find((one) => one.id === about || ('slug' in one && one.slug === about));
    if (part !== undefined) return { kind: kind as keyof typeof kinds, id: part.id };
  }
  return { kind: 'module', id: module.id };
}
