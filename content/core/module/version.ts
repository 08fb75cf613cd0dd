/** A published version of an E-klas: everything that is needed to read it, and never changed. */
import type { ModelDefinition } from '../models/index.ts';
import type { StoredDocument } from '../document/stored.ts';
import type { Fragment, Goal, Module, Term } from './module.ts';
import { problem } from '../problem.ts';

/** A file of the module (figures), addressed by the SHA-256 of its bytes in hexadecimal. */
export interface Medium {
  /** The name documents use, for example `media/warmtestroom.svg`. */
  readonly path: string;
  readonly type: string;
  readonly size: number;
  readonly hash: string;
}

/** All that a version holds, apart from when and by whom it was published. */
export interface VersionContent {
  readonly module: Module;
  /** Documents by fragment id. */
  readonly documents: Readonly<Record<string, StoredDocument>>;
  /** Models by model id. */
  readonly models: Readonly<Record<string, ModelDefinition>>;
  readonly media: readonly Medium[];
}

export interface ModuleVersion extends VersionContent {
  /** 1, 2, 3 … per module. */
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
}

/** The fragment with this id or slug, or null. */
export function findFragment(module: Module, idOrSlug: string): Fragment | null {
  return module.fragments.find(({ id, slug }) => slug === idOrSlug || id === idOrSlug) ?? null;
}

/** The fragment with this id or slug; a problem where there is none. */
export function requireFragment(module: Module, idOrSlug: string): Fragment {
  const fragment = findFragment(module, idOrSlug);
  if (fragment === null) throw problem('fragment-not-found', { fragment: idOrSlug });
  return fragment;
}

export function findTerm(module: Module, id: string): Term | null {
  return module.terms.find((term) => term.id === id) ?? null;
}

export function findGoal(module: Module, id: string): Goal | null {
  return module.goals.find((goal) => goal.id === id) ?? null;
}

/** The model with this id, or null; an id as `constructor` is nobody's. */
export function findModel({ models }: VersionContent, id: string): ModelDefinition | null {
  return Object.hasOwn(models, id) ? (models[id] ?? null) : null;
}

/** The document of a fragment; every published fragment has one. */
export function documentOf(version: VersionContent, fragment: Fragment): StoredDocument {
  const document = version.documents[fragment.id];
  if (document === undefined) throw problem('fragment-not-found', { fragment: fragment.id });
  return document;
}
