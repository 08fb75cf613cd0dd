/** What pupils answer, as it is kept and sent. */
import { Type, type Static } from 'typebox';

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
]);
export type Answer = Static<typeof Answer>;
