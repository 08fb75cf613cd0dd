/** How a failure crosses the wire (RFC 9457 problem details with our code). */
import { Type, type Static } from 'typebox';

export const ProblemResponse = Type.Object({
  code: Type.String(),
  status: Type.Integer(),
  title: Type.String({ description: 'a Dutch sentence: what happened and what to do' }),
  parameters: Type.Record(Type.String(), Type.Unknown()),
});
export type ProblemResponse = Static<typeof ProblemResponse>;
