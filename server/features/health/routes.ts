/** GET /health and GET /ready. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { problem } from '#core/problem.ts';
import { isReachable } from './repository.ts';

const config = { sameForAll: true };
const response = { 200: Type.Object({ status: Type.Literal('ok') }) };
const ok = { status: 'ok' } as const;

export const healthRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get('/health', { config, schema: { response } }, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return ok;
  });

  app.get('/ready', { config, schema: { response } }, async (_request, reply) => {
    if (!(await isReachable(app.db))) throw problem('unavailable');
    reply.header('cache-control', 'no-store');
    return ok;
  });
};
