/**
 * How much one client may ask. A school of 300 pupils sits behind one address, so what is counted by
 * address is generous, and what must be strict is counted by name or by person:
 *
 * - all requests by address: a fuse against runaway clients only;
 * - sign-ins by address: 300 in a minute fit twice, and bound the time spent on hashing passwords;
 * - failed sign-ins by name and address: few, against guessing. Successes do not count, so that a
 *   class may share an example account;
 * - writes by person, and the marking for guests by address;
 * - commits of who writes an E-klas by person: typing gives one or two a second.
 *
 * Counts are in the memory of this process; addresses are kept nowhere else and not for long.
 */
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { problem } from '#core/problem.ts';
import { nameKey } from '../names.ts';
import type {} from './session.ts';

type Check = (request: FastifyRequest) => Promise<void>;

declare module 'fastify' {
  interface FastifyInstance {
    limits: {
      /** preHandlers; they throw the problem. */
      readonly signIn: Check;
      readonly writes: Check;
      readonly commits: Check;
      readonly guestMarks: Check;
      /** Throws when this name has failed too often from this address. */
      readonly failures: Check;
      /** Counts one failed sign-in of this name from this address. */
      readonly countFailure: Check;
    };
  }
}

const minute = 60_000;

/** How long failed sign-ins are remembered. */
const failureWindow = 15 * minute;

export const rateLimits = fp(
  async (app) => {
    const limits = app.config.rateLimits;
    await app.register(rateLimit, { global: false, cache: 20_000, keyGenerator: addressOf });

    const limiter = (options: {
      max: number;
      timeWindow: number;
      keyGenerator?: typeof addressOf;
    }) => {
      const count = app.createRateLimit(options);
      return async (request: FastifyRequest): Promise<void> => {
        const outcome = await count(request);
        if (!outcome.isAllowed && outcome.isExceeded) throw tooMany(outcome.ttl);
      };
    };

    const all = limiter({ max: limits.requestsPerAddress, timeWindow: minute });
    app.addHook('onRequest', (request, _reply, done) => {
      // Answering these from memory costs less than counting them would.
      if (request.routeOptions.config.sameForAll === true) {
        done();
        return;
      }
      all(request).then(() => {
        done();
      }, done);
    });

    const failed = app.createRateLimit({
      max: limits.failedSignInsPerName,
      timeWindow: failureWindow,
      keyGenerator: nameAndAddressOf,
    });
    app.decorate('limits', {
      signIn: limiter({ max: limits.signInsPerAddress, timeWindow: minute }),
      writes: limiter({ max: limits.writesPerPerson, timeWindow: minute, keyGenerator: personKey }),
      commits: limiter({
        max: limits.commitsPerPerson,
        timeWindow: minute,
        keyGenerator: personKey,
      }),
      guestMarks: limiter({ max: limits.marksPerAddress, timeWindow: minute }),
      failures: async (request) => {
        const outcome = await failed(request, { increment: false });
        if (!outcome.isAllowed && outcome.remaining === 0) throw tooMany(outcome.ttl);
      },
      countFailure: async (request) => {
        await failed(request);
      },
    });
  },
  { name: 'rate-limits', dependencies: ['configuration', 'session'] },
);

function tooMany(milliseconds: number) {
  return problem('too-many-requests', { seconds: Math.max(1, Math.ceil(milliseconds / 1000)) });
}

/** An IPv6 network of a home or school counts as one address. */
function addressOf({ ip }: FastifyRequest): string {
  if (ip.startsWith('::ffff:')) return ip.slice(7);
  return ip.includes(':') ? normalizeIP(ip, 64) : ip;
}

function personKey(request: FastifyRequest): string {
  return request.identity?.person.id ?? addressOf(request);
}

function nameAndAddressOf(request: FastifyRequest): string {
  const { name } = request.body as { name: string };
  return `${nameKey(name)} ${addressOf(request)}`;
}
