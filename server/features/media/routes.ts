/** GET /media/:hash. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { problem } from '#core/problem.ts';
import { matches } from '../../encoding.ts';
import { extensionOf } from '../../media-types.ts';
import { findMedium } from './repository.ts';

/** A drawing may hold scripts; opened as a page of its own it gets to do nothing. */
const svgPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export const mediaRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/media/:hash',
    {
      config: { sameForAll: true },
      schema: { params: Type.Object({ hash: Type.String({ pattern: '^[0-9a-f]{64}$' }) }) },
    },
    async (request, reply) => {
      const { hash } = request.params;
      const etag = `"${hash}"`;
      reply.header('cache-control', 'public, max-age=31536000, immutable').header('etag', etag);
      // The address is the hash of the content: who has it once has it for good.
      if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send();
      const medium = await findMedium(app.db, hash);
      if (medium === null) throw problem('not-found');
      const name = `${hash.slice(0, 12)}.${extensionOf(medium.type)}`;
      reply.header('content-disposition', `inline; filename="${name}"`).type(medium.type);
      if (medium.type === 'image/svg+xml') reply.header('content-security-policy', svgPolicy);
      return reply.send(medium.bytes);
    },
  );
};
