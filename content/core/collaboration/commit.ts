/**
 * A commit: the steps somebody made in one document since their last. It is the unit that is sent,
 * stored and kept as history; the versions of a document count its commits.
 */
import { Type, type Static } from 'typebox';
import { Step } from 'prosemirror-transform';
import { schema } from '../document/schema.ts';

/** More than anybody makes in a second; a longer list is sent in parts. */
export const maximumSteps = 500;

/** A step as JSON, see Step.toJSON of prosemirror-transform. */
const StepJson = Type.Object(
  { stepType: Type.String({ maxLength: 40 }) },
  { additionalProperties: true },
);
export type StepJson = Static<typeof StepJson>;

const CommitId = Type.String({
  pattern: '^[0-9a-f]{32}$',
  description: 'made by the client at random; sending a commit twice under its id is harmless',
});

/** What an author sends. `base` is the version of the document that the steps were made on. */
export const Commit = Type.Object(
  {
    id: CommitId,
    base: Type.Integer({ minimum: 0 }),
    schemaVersion: Type.Integer({ minimum: 1 }),
    steps: Type.Array(StepJson, { minItems: 1, maxItems: maximumSteps }),
  },
  { additionalProperties: false },
);
export type Commit = Static<typeof Commit>;

/** A commit as everybody gets it: its steps as they apply to version `version - 1`. */
export const StoredCommit = Type.Object({
  id: Type.String(),
  version: Type.Integer({ minimum: 1 }),
  steps: Type.Array(StepJson),
});
export type StoredCommit = Static<typeof StoredCommit>;

/** Steps from JSON; throws RangeError when one is not a step of our schema. */
export function readSteps(steps: readonly StepJson[]): readonly Step[] {
  return steps.map((json) => Step.fromJSON(schema, json));
}

/** Steps as JSON. */
export function writeSteps(steps: readonly Step[]): StepJson[] {
  return steps.map((step) => step.toJSON() as StepJson);
}
