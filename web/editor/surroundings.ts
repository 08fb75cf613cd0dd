/**
 * What the E-klas around a document offers to who writes in it. Everything is asked for at the
 * moment it is used: colleagues change terms, models and figures while this document is open.
 */
import type { ModelDefinition } from '#core/models/index.ts';
import type { Fragment, Term } from '#core/module/module.ts';
import type { Medium } from '#core/module/version.ts';

export interface Surroundings {
  terms(): readonly Term[];
  fragments(): readonly Fragment[];
  models(): readonly ModelDefinition[];
  media(): readonly Medium[];
  /** Where a browser finds the medium with this path (`media/…`), or null when there is none. */
  mediumAddress(path: string): string | null;
  /** Keeps an image with the E-klas and resolves to its path; rejects with a RequestError. */
  addMedium(file: File): Promise<string>;
  /** Adds the model, or replaces the one with the same id; rejects with a RequestError. */
  saveModel(model: ModelDefinition): Promise<void>;
  /** Adds a word to the glossary and resolves to its id; rejects with a RequestError. */
  addTerm(name: string, definition: string): Promise<string>;
}
