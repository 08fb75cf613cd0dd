/** Applying edits to a draft. Pure: server and browsers apply the same edits in the same order. */
import { problem } from '../problem.ts';
import type { Fragment, Goal, Term } from '../module/module.ts';
import type { Draft } from './draft.ts';
import type { Edit, PartList } from './edit.ts';
import { freeName } from './slug.ts';

/**
 * The draft after the edit; the same object when it changes nothing. Throws a problem
 * (`part-not-found`, `part-exists`) when the edit is about a part that is gone or there already.
 */
export function applyEdit(draft: Draft, edit: Edit): Draft {
  const { module } = draft;
  switch (edit.kind) {
    case 'properties':
      return { ...draft, module: { ...module, ...edit.change } };
    case 'slug':
      return { ...draft, module: { ...module, slug: edit.slug } };
    case 'add':
      return withModule(draft, add(module, edit));
    case 'change':
      return withModule(draft, change(module, edit));
    case 'move': {
      const parts = partsOf(module, edit.list);
      const part = requirePart(parts, edit.id);
      if (edit.after === edit.id) return draft;
      const rest = parts.filter((one) => one !== part);
      return withModule(draft, { ...module, [edit.list]: inserted(rest, part, edit.after) });
    }
    case 'remove':
      requirePart(partsOf(module, edit.list), edit.id);
      return withModule(draft, remove(module, edit.list, edit.id));
    case 'model':
      return { ...draft, models: { ...draft.models, [edit.model.id]: edit.model } };
    case 'remove-model': {
      if (!Object.hasOwn(draft.models, edit.id)) throw problem('part-not-found', { part: edit.id });
      const models = Object.entries(draft.models).filter(([id]) => id !== edit.id);
      return { ...draft, models: Object.fromEntries(models) };
    }
    case 'medium': {
      const others = draft.media.filter(({ path }) => path !== edit.medium.path);
      return { ...draft, media: [...others, edit.medium] };
    }
    case 'remove-medium': {
      const media = draft.media.filter(({ path }) => path !== edit.path);
      if (media.length === draft.media.length) throw problem('part-not-found', { part: edit.path });
      return { ...draft, media };
    }
  }
}

type Module = Draft['module'];
type Part = Fragment | Goal | Term;

const withModule = (draft: Draft, module: Module): Draft => ({ ...draft, module });

function partsOf(module: Module, list: PartList): readonly Part[] {
  return module[list];
}

function requirePart(parts: readonly Part[], id: string): Part {
  const part = parts.find((one) => one.id === id);
  if (part === undefined) throw problem('part-not-found', { part: id });
  return part;
}

/** `part` behind the one with id `after`; at the end when that one is gone. */
function inserted<P extends Part>(parts: readonly P[], part: P, after: string | null): P[] {
  if (after === null) return [part, ...parts];
  const index = parts.findIndex(({ id }) => id === after);
  const at = index === -1 ? parts.length : index + 1;
  return [...parts.slice(0, at), part, ...parts.slice(at)];
}

function add(module: Module, edit: Extract<Edit, { kind: 'add' }>): Module {
  const { fragments, goals, terms } = module;
  // One space of ids: what refers to a part says only its id.
  if ([...fragments, ...goals, ...terms, module].some(({ id }) => id === edit.item.id)) {
    throw problem('part-exists', { part: edit.item.id });
  }
  switch (edit.list) {
    case 'fragments': {
      const fragment = { ...edit.item, slug: freeSlug(module, edit.item.slug, edit.item.id) };
      return { ...module, fragments: inserted(fragments, fragment, edit.after) };
    }
    case 'goals':
      return { ...module, goals: inserted(goals, edit.item, edit.after) };
    case 'terms':
      return { ...module, terms: inserted(terms, edit.item, edit.after) };
  }
}

/** Two colleagues may name a fragment the same at the same moment: the later one gets a number. */
function freeSlug({ fragments }: Module, slug: string, id: string): string {
  return freeName(
    slug,
    fragments.filter((one) => one.id !== id).map((one) => one.slug),
  );
}

function change(module: Module, edit: Extract<Edit, { kind: 'change' }>): Module {
  requirePart(partsOf(module, edit.list), edit.id);
  const changed = <P extends Part>(parts: readonly P[], to: object): P[] =>
    parts.map((part) => (part.id === edit.id ? { ...part, ...to } : part));
  switch (edit.list) {
    case 'fragments': {
      const { slug } = edit.change;
      const to =
        slug === undefined
          ? edit.change
          : { ...edit.change, slug: freeSlug(module, slug, edit.id) };
      return { ...module, fragments: changed(module.fragments, to) };
    }
    case 'goals':
      return { ...module, goals: changed(module.goals, edit.change) };
    case 'terms':
      return { ...module, terms: changed(module.terms, edit.change) };
  }
}

/** What is removed is no longer referred to from the graph; texts that name it show up as faults. */
function remove(module: Module, list: PartList, gone: string): Module {
  const without = (ids: string[]): string[] => ids.filter((id) => id !== gone);
  switch (list) {
    case 'fragments':
      return { ...module, fragments: module.fragments.filter(({ id }) => id !== gone) };
    case 'goals':
      return {
        ...module,
        goals: module.goals.filter(({ id }) => id !== gone),
        fragments: module.fragments.map((one) => ({ ...one, goals: without(one.goals) })),
      };
    case 'terms':
      return {
        ...module,
        terms: module.terms
          .filter(({ id }) => id !== gone)
          .map((one) => ({ ...one, needs: without(one.needs) })),
        fragments: module.fragments.map((one) => ({
          ...one,
          teaches: without(one.teaches),
          needs: without(one.needs),
        })),
      };
  }
}
