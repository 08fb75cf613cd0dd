/** What names in equations of a file stand for. */
import { canonicalName, spaceless, unescaped } from '../../language/names.ts';
import type { XmlElement } from './xml-tree.ts';

/** A dimension; elements without names are '1', '2', ... */
export interface Dimension {
  readonly name: string;
  readonly elements: readonly string[];
  /** The elements by the canonical names that the file has for them. */
  readonly byKey: ReadonlyMap<string, string>;
}

/** What the model calls something, and how it may be used. */
export interface Named {
  /** The name in the definition. */
  readonly name: string;
  readonly over: readonly Dimension[];
  /** The element with its points, if it is or has a relation by points. */
  readonly points?: XmlElement | undefined;
  /** The name under which the points can be looked up. */
  readonly table?: string | undefined;
}

/** Names that are seen from equations: those of a whole file, or of one macro. */
export class Scope {
  readonly #named = new Map<string, Named>();
  readonly dimensions: ReadonlyMap<string, Dimension>;
  /** Names of tables that equations look up. */
  readonly usedTables = new Set<string>();
  /** Names of macros in the definition, by canonical name. */
  readonly macros: ReadonlyMap<string, string>;

  constructor(dimensions: ReadonlyMap<string, Dimension>, macros: ReadonlyMap<string, string>) {
    this.dimensions = dimensions;
    this.macros = macros;
  }

  /** Adds something under its key; false if there is something already. */
  add(key: string, named: Named): boolean {
    if (this.#named.has(key)) return false;
    this.#named.set(key, named);
    return true;
  }

  /** Replaces what is under a key. */
  replace(key: string, named: Named): void {
    this.#named.set(key, named);
  }

  /**
   * The key of what a reference means within a model ('' is the root): its own names first, then
   * names qualified by a model; a point in front means the root.
   */
  keyOf(reference: string, model: string): string | undefined {
    const key = canonicalName(reference);
    const tries = key.startsWith('.') ? [key.slice(1)] : [qualifiedKey(model, key), key];
    return tries.find((attempt) => this.#named.has(attempt));
  }

  /** What a reference means within a model. */
  find(reference: string, model: string): Named | undefined {
    const key = this.keyOf(reference, model);
    return key === undefined ? undefined : this.#named.get(key);
  }
}

/** The key of a name in a model. */
export function qualifiedKey(model: string, key: string): string {
  return model === '' ? key : `${model}.${key}`;
}

/** A name written in an attribute or as text: without quotation marks and escapes. */
export function nameFrom(written: string): string {
  const text = written.trim();
  const inner = text.length > 1 && text.startsWith('"') && text.endsWith('"');
  return spaceless(unescaped(inner ? text.slice(1, -1) : text));
}

/** The attribute in which a file keeps a name of ours that the standard cannot keep apart. */
export const ownNameAttribute = 'eklas:name';

/** The name of an element in the definition: ours if it is kept in the file. */
export function ownName(element: XmlElement): string | undefined {
  const written = element.attributes.get('name');
  if (written === undefined || written.trim() === '') return undefined;
  return element.attributes.get(ownNameAttribute) ?? nameFrom(written);
}
