/** What pupils answer, as it is kept and sent. */
import { Type, type Static } from 'typebox';
import { ModelDefinition } from '../models/definition.ts';

/** What a pupil answered, by kind of question. */
export const Answer = Type.Union([
  Type.Object({
    kind: Type.Literal('choice'),
    chosen: Type.Array(Type.String({ maxLength: 16 }), { maxItems: 20 }),
  }),
  Type.Object({ kind: Type.Literal('number'), text: Type.String({ maxLength: 200 }) }),
  Type.Object({
    kind: Type.Literal('measurements'),
    rows: Type.Array(Type.Array(Type.String({ maxLength: 60 }), { maxItems: 12 }), {
      maxItems: 200,
    }),
  }),
  Type.Object({
    kind: Type.Literal('model_task'),
    /** Values of the parameters of the model. */
    parameters: Type.Record(Type.String({ maxLength: 100 }), Type.Number(), {
      maxProperties: 1_000,
    }),
    /** The time step, where the pupil chose another. */
    step: Type.Optional(Type.Number({ exclusiveMinimum: 0 })),
    /** The model, where the pupil changed it. */
    definition: Type.Optional(ModelDefinition),
    /** The title of the kept run that was chosen as the answer. */
    run: Type.Optional(Type.String({ maxLength: 200 })),
  }),
]);
export type Answer = Static<typeof Answer>;
