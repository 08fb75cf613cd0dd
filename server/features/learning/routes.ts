/** POST /api/learning/events, GET /api/learning/:module, and POST /api/marks for guests. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  MarkRequest,
  MarkResponse,
  maximumEvents,
  RecordResponse,
  WorkResponse,
  type MarkedAttempt,
} from '#core/contract/learning.ts';
import { identifierPattern } from '#core/identifier.ts';
import { LearningEvent } from '#core/learning/event.ts';
import { permit } from '../../plugins/permit.ts';
import { describePerson, personOf } from '../../plugins/session.ts';
import type { Marker } from './marker.ts';
import { modelWorkRoutes } from './model-work-routes.ts';
import { ownWork } from './own-work.ts';
import { record } from './record.ts';
import { findWork } from './repository.ts';

export interface LearningOptions {
  readonly marker: Marker;
}

/**
 * The request as far as it must be right as a whole. The events in it are looked at one by one: a
 * device with one bad event in its outbox must not be unable to send the others.
 */
const Envelope = Type.Object({
  events: Type.Array(Type.Object({ id: Type.String({ maxLength: 100 }) }), {
    minItems: 1,
    maxItems: maximumEvents,
  }),
});

/** An event with nothing in it that the contract does not know: what is kept has a known size. */
const StrictEvent = JSON.parse(JSON.stringify(LearningEvent), (_key, part: unknown) =>
  isObjectSchema(part) ? { ...part, additionalProperties: false } : part,
) as object;

function isObjectSchema(part: unknown): part is object {
  return part !== null && typeof part === 'object' && 'type' in part && part.type === 'object';
}

/** For who is signed in: keeping work. */
export const learningRoutes: FastifyPluginAsyncTypebox<LearningOptions> = async (app, options) => {
  await app.register(modelWorkRoutes);
  app.post(
    '/api/learning/events',
    {
      schema: { body: Envelope, response: { 200: RecordResponse } },
      preHandler: [app.limits.writes, permit('work.record', ownWork)],
    },
    async (request) => {
      const isEvent = request.compileValidationSchema(StrictEvent);
      const good = request.body.events.filter((event) => isEvent(event) && isText(event));
      const outcome = await record(
        {
          db: app.db,
          versions: app.library,
          marker: options.marker,
          report: (error) => request.log.error({ err: error }, 'an answer could not be marked'),
        },
        personOf(request).id,
        good as unknown as LearningEvent[],
      );
      const bad = request.body.events.filter((event) => !good.includes(event));
      const malformed = bad.map(({ id }) => ({ event: id, code: 'invalid-request' }));
      return { ...outcome, refused: [...outcome.refused, ...malformed] };
    },
  );
};

/** For everybody: one's own work, and marking without keeping anything. */
export const openLearningRoutes: FastifyPluginAsyncTypebox<LearningOptions> = async (
  app,
  { marker },
) => {
  app.get(
    '/api/learning/:module',
    {
      schema: {
        params: Type.Object({ module: Type.String({ pattern: identifierPattern }) }),
        response: { 200: WorkResponse },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { identity } = request;
      // One request tells a page who reads it and what they did; of a guest nothing is known.
      if (identity === null) return { person: null, attempts: [], visits: [] };
      const work = await findWork(app.db, identity.person.id, request.params.module);
      return { person: describePerson(identity), ...work };
    },
  );

  app.post(
    '/api/marks',
    {
      schema: { body: MarkRequest, response: { 200: MarkResponse } },
      preHandler: app.limits.guestMarks,
    },
    async (request) => {
      const marks: MarkedAttempt[] = [];
      // What cannot be marked is left out.
      for (const attempt of request.body.attempts) {
        if ((await app.library.findVersion(attempt.module, attempt.version)) === null) continue;
        const marking = await marker.mark(attempt.module, attempt.version, attempt);
        if ('refused' in marking) continue;
        const { mark, feedbackHtml } = marking;
        marks.push({ event: attempt.id, mark, feedbackHtml: [...feedbackHtml] });
      }
      return { marks };
    },
  );
};

/** PostgreSQL keeps no NUL in a text; nobody types one. */
function isText(event: object): boolean {
  return !('route' in event && String(event.route).includes('\0'));
}
