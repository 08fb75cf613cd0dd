/**
 * A run that was kept, as an object by itself: everything that is needed to make it again. It is
 * saved, compared, put in an answer or a report and sent in a link in this form.
 */
import { Type, type Static } from 'typebox';
import { ModelDefinition } from '../definition.ts';

export const KeptRun = Type.Object(
  {
    /** Unique among the runs of one person; those of the author of a model are numbered. */
    id: Type.String({ pattern: '^[a-zA-Z0-9-]{1,60}$' }),
    title: Type.String({ maxLength: 200 }),
    /** The model as it was. */
    definition: ModelDefinition,
    parameters: Type.Record(Type.String({ maxLength: 300 }), Type.Number(), {
      maxProperties: 1_000,
    }),
    /** Null for the model's own. */
    step: Type.Union([Type.Null(), Type.Number({ exclusiveMinimum: 0 })]),
    /** Whether it is drawn beside the present run. */
    isShown: Type.Boolean(),
  },
  { additionalProperties: false },
);
type Stored = Static<typeof KeptRun>;

export interface KeptRun extends Readonly<Omit<Stored, 'parameters'>> {
  readonly parameters: Readonly<Stored['parameters']>;
}
