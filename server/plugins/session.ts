/**
 * Who sends a request: `request.identity`, and `request.actor` for the permission table. The cookie
 * holds a random token; the session behind it lasts from its last use.
 */
import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import type { MeResponse } from '#core/contract/session.ts';
import { guest, type Actor, type Person } from '#core/people/actor.ts';
import { problem } from '#core/problem.ts';
import { transaction } from '../db/transaction.ts';
import { findIdentity, touchSession, type Identity } from './session-store.ts';

declare module 'fastify' {
  interface FastifyRequest {
    identity: Identity | null;
    readonly actor: Actor;
  }
  interface FastifyReply {
    setSession(token: string): void;
    clearSession(): void;
  }
  interface FastifyContextConfig {
    /**
     * The same for everybody and answered from memory or nearly so: whose request it is is not
     * looked up (everyone is a guest here) and it is not counted.
     */
    sameForAll?: boolean;
  }
}

/** The name of the cookie. */
export const sessionCookie = 'eklas_session';

/** Writing at each request would cost more than all the rest; a day or a fortnight can do without. */
const touchEvery = 60 * 60 * 1000;

export const session = fp(
  async (app) => {
    const { config } = app;
    await app.register(cookie);
    const attributes = {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: config.publicOrigin?.startsWith('https:') === true,
    } as const;

    app.decorateReply('setSession', function (this: FastifyReply, token: string) {
      this.setCookie(sessionCookie, token, {
        ...attributes,
        maxAge: config.sessionDays * 24 * 60 * 60,
      });
    });
    app.decorateReply('clearSession', function (this: FastifyReply) {
      this.clearCookie(sessionCookie, attributes);
    });
    app.decorateRequest('identity', null);
    app.decorateRequest('actor', {
      getter(this: FastifyRequest): Actor {
        return this.identity?.person ?? guest;
      },
    });

    async function identify(request: FastifyRequest, reply: FastifyReply, token: string) {
      const now = Date.now();
      const identity = await findIdentity(app.db, token, now);
      if (identity === null) return;
      // Example accounts have a password that everybody knows.
      if (identity.demo && config.mode === 'production') return;
      request.identity = identity;
      if (now - identity.session.lastSeenAt < touchEvery) return;
      const touched = { id: identity.session.id, now, days: config.sessionDays };
      await transaction(app.db, (tx) => touchSession(tx, touched));
      reply.setSession(token);
    }

    // Without a promise where there is nothing to look up: this runs before every page.
    app.addHook('onRequest', (request, reply, done) => {
      const token = request.cookies[sessionCookie];
      if (token === undefined || request.routeOptions.config.sameForAll === true) {
        done();
        return;
      }
      identify(request, reply, token).then(() => {
        done();
      }, done);
    });
  },
  { name: 'session', dependencies: ['configuration', 'database'] },
);

/** Who is signed in; a problem for a guest. Behind requireSession it never is one. */
export function identityOf(request: FastifyRequest): Identity {
  if (request.identity === null) throw problem('not-signed-in');
  return request.identity;
}

/** The signed-in person. */
export function personOf(request: FastifyRequest): Person {
  return identityOf(request).person;
}

/** Who is signed in, as far as pages need to know; null for a guest. */
export function describePerson(identity: Identity | null): MeResponse['person'] {
  if (identity === null) return null;
  const { person, displayName, demo } = identity;
  return {
    id: person.id,
    displayName,
    demo,
    roles: [...new Set(person.memberships.map(({ role }) => role))],
  };
}

/** The hook of the session scope: no guest passes. */
export function requireSession(
  request: FastifyRequest,
  _reply: FastifyReply,
  next: (error?: Error) => void,
): void {
  next(request.identity === null ? problem('not-signed-in') : undefined);
}
