/** A draft: the E-klas as it is being written. Its documents are kept apart, see collaboration. */
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { ModelDefinition } from '../models/definition.ts';
import { Author, Line, Module } from '../module/module.ts';
import type { Medium } from '../module/version.ts';

/** What may still be empty while an E-klas is being written, and must not be when it is published. */
const unfinished = {
  summary: Type.String({ maxLength: 200 }),
  description: Type.String({ maxLength: 2000 }),
  publisher: Type.String({ maxLength: 300 }),
  authors: Type.Array(Author, { maxItems: 50 }),
  keywords: Type.Array(Line, { maxItems: 50 }),
};

export const DraftModule = Type.Object(
  { ...Module.properties, ...unfinished },
  { additionalProperties: false },
);
export type DraftModule = Static<typeof DraftModule>;

/** All of a draft but its documents. */
export interface Draft {
  readonly module: DraftModule;
  /** By model id. */
  readonly models: Readonly<Record<string, ModelDefinition>>;
  readonly media: readonly Medium[];
}

/** How much an E-klas may hold: far more than one that pupils can use. */
export const draftLimits = { fragments: 500, goals: 200, terms: 1000, models: 100, media: 1000 };

/** Whether this draft may be stored: of the right shape and within the limits. */
export function isStorable({ module, models, media }: Draft): boolean {
  return (
    Value.Check(DraftModule, module) &&
    module.fragments.length <= draftLimits.fragments &&
    module.goals.length <= draftLimits.goals &&
    module.terms.length <= draftLimits.terms &&
    media.length <= draftLimits.media &&
    Object.keys(models).length <= draftLimits.models &&
    Object.entries(models).every(
      ([id, model]) => id === model.id && Value.Check(ModelDefinition, model),
    )
  );
}
