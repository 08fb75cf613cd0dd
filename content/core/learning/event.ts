/**
 * Learning is an append-only list of visits and attempts, made on the pupil's device with ids of
 * its own, so that offline work can be sent twice, late or in any order without harm.
 */
import { Type, type Static } from 'typebox';
import { Answer } from '../blocks/answer.ts';
import { identifierPattern } from '../identifier.ts';

const Id = Type.String({ pattern: identifierPattern });
const EventId = Type.String({ pattern: '^[0-9a-f-]{36}$', description: 'UUID made by the client' });
const Moment = Type.String({ format: 'date-time', maxLength: 40 });

const place = { module: Id, version: Type.Integer({ minimum: 1 }), fragment: Id };

/** One try at one question. `question` is the hash of what makes the question, see questionHash. */
export const Attempt = Type.Object({
  kind: Type.Literal('attempt'),
  id: EventId,
  ...place,
  block: Id,
  question: Type.String({ pattern: '^[0-9a-f]{16}$' }),
  answer: Answer,
  at: Moment,
});
export type Attempt = Static<typeof Attempt>;

/** A fragment was opened, along a route. */
export const Visit = Type.Object({
  kind: Type.Literal('visit'),
  id: EventId,
  ...place,
  route: Type.String({ maxLength: 40 }),
  at: Moment,
});
export type Visit = Static<typeof Visit>;

export const LearningEvent = Type.Union([Attempt, Visit]);
export type LearningEvent = Static<typeof LearningEvent>;
