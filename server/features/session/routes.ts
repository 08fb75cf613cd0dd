/** POST and DELETE /api/session, GET /api/me, and the list of devices at /api/sessions. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { MeResponse, SessionsResponse, SignInRequest } from '#core/contract/session.ts';
import { problem } from '#core/problem.ts';
import type { Subject } from '#core/people/permissions.ts';
import type { FastifyRequest } from 'fastify';
import { transaction } from '../../db/transaction.ts';
import { permit } from '../../plugins/permit.ts';
import { describePerson, identityOf, personOf } from '../../plugins/session.ts';
import { endSession } from '../../plugins/session-store.ts';
import { endAllSessions, listSessions } from './repository.ts';
import { signIn } from './sign-in.ts';

const ownAccount = (request: FastifyRequest): Subject => ({
  kind: 'account',
  id: personOf(request).id,
  organisation: null,
});

/** For everybody: signing in and out, and asking who one is. */
export const signInRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/session',
    {
      schema: { body: SignInRequest, response: { 204: Type.Null() } },
      preHandler: app.limits.signIn,
    },
    async (request, reply) => {
      reply.setSession(await signIn(app, request, request.body));
      return reply.code(204).send(null);
    },
  );

  // Not in the session scope: signing out of a session that has ended is no failure.
  app.delete(
    '/api/session',
    { schema: { response: { 204: Type.Null() } } },
    async (request, reply) => {
      const { identity } = request;
      if (identity !== null) {
        await transaction(app.db, (tx) => endSession(tx, identity.person.id, identity.session.id));
      }
      reply.clearSession();
      return reply.code(204).send(null);
    },
  );

  app.get('/api/me', { schema: { response: { 200: MeResponse } } }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return { person: describePerson(request.identity) };
  });
};

/** For who is signed in: the devices on which they are. */
export const sessionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/sessions',
    {
      schema: { response: { 200: SessionsResponse } },
      preHandler: permit('account.read', ownAccount),
    },
    async (request, reply) => {
      const { person, session } = identityOf(request);
      reply.header('cache-control', 'no-store');
      const sessions = await listSessions(app.db, person.id, Date.now());
      return {
        sessions: sessions.map(({ id, createdAt, lastSeenAt }) => ({
          id,
          current: id === session.id,
          since: new Date(createdAt).toISOString(),
          lastSeen: new Date(lastSeenAt).toISOString(),
        })),
      };
    },
  );

  app.delete(
    '/api/sessions',
    {
      schema: { response: { 204: Type.Null() } },
      preHandler: permit('account.manage', ownAccount),
    },
    async (request, reply) => {
      await transaction(app.db, (tx) => endAllSessions(tx, personOf(request).id));
      reply.clearSession();
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/sessions/:id',
    {
      schema: {
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 204: Type.Null() },
      },
      preHandler: permit('account.manage', ownAccount),
    },
    async (request, reply) => {
      const { person, session } = identityOf(request);
      const { id } = request.params;
      // Of one's own only: another person's session is as absent as one that never was.
      const ended = await transaction(app.db, (tx) => endSession(tx, person.id, id));
      if (!ended) throw problem('not-found');
      if (id === session.id) reply.clearSession();
      return reply.code(204).send(null);
    },
  );
};
