/** Requests and responses about a pupil's work. */
import { Type, type Static } from 'typebox';
import { MeResponse } from './session.ts';
import { Attempt, LearningEvent } from '../learning/event.ts';
import { Mark } from '../blocks/mark.ts';

/** The most events one request may carry; a longer outbox is sent in parts. */
export const maximumEvents = 200;

/** Events to keep. Sending one twice is harmless. */
export const RecordRequest = Type.Object({
  events: Type.Array(LearningEvent, { minItems: 1, maxItems: maximumEvents }),
});
export type RecordRequest = Static<typeof RecordRequest>;

/** A mark with the author's feedback for it, ready to show; HTML made by the server's own writer. */
export const MarkedAttempt = Type.Object({
  event: Type.String(),
  mark: Mark,
  feedbackHtml: Type.Array(Type.String()),
});
export type MarkedAttempt = Static<typeof MarkedAttempt>;

/** What became of the events: kept (now or before), or refused with the code of the reason. */
export const RecordResponse = Type.Object({
  kept: Type.Array(Type.String()),
  refused: Type.Array(Type.Object({ event: Type.String(), code: Type.String() })),
  marks: Type.Array(MarkedAttempt),
});
export type RecordResponse = Static<typeof RecordResponse>;

/** Attempts of a guest's test to mark without keeping anything. */
export const MarkRequest = Type.Object({
  attempts: Type.Array(Attempt, { minItems: 1, maxItems: 60 }),
});
export const MarkResponse = Type.Object({ marks: Type.Array(MarkedAttempt) });

/** Who is signed in, and all a device needs to show that person's work; a guest gets none. */
export const WorkResponse = Type.Object({
  person: MeResponse.properties.person,
  attempts: Type.Array(Type.Object({ attempt: Attempt, mark: Mark })),
  visits: Type.Array(
    Type.Object({ fragment: Type.String(), route: Type.String(), at: Type.String() }),
  ),
});
export type WorkResponse = Static<typeof WorkResponse>;
