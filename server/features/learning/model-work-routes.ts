/** GET and POST /api/learning/:module/models: one's own work on models. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  MergeModelWorkRequest,
  MergeModelWorkResponse,
  ModelWorksResponse,
  type PlacedModelWork,
} from '#core/contract/model-work.ts';
import { identifierPattern } from '#core/identifier.ts';
import { requireFragment } from '#core/module/version.ts';
import { problem } from '#core/problem.ts';
import { permit } from '../../plugins/permit.ts';
import { personOf } from '../../plugins/session.ts';
import { mergeModelWork } from './merge-model-work.ts';
import { findModelWorks } from './model-work-repository.ts';
import { ownWork } from './own-work.ts';

const params = Type.Object({ module: Type.String({ pattern: identifierPattern }) });

/** For who is signed in. */
export const modelWorkRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/learning/:module/models',
    {
      schema: { params, response: { 200: ModelWorksResponse } },
      preHandler: permit('work.read', ownWork),
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const works = await findModelWorks(app.db, personOf(request).id, request.params.module);
      return { works };
    },
  );

  app.post(
    '/api/learning/:module/models',
    {
      schema: { params, body: MergeModelWorkRequest, response: { 200: MergeModelWorkResponse } },
      preHandler: [app.limits.writes, permit('work.record', ownWork)],
    },
    async (request) => {
      const { module } = request.params;
      // The schema of the body is that of this type.
      const placed = request.body as unknown as PlacedModelWork;
      const version = await app.library.findVersion(module, placed.version);
      if (version === null) throw problem('version-not-found', { module, version: placed.version });
      requireFragment(version.module, placed.fragment);
      return { work: await mergeModelWork(app.db, personOf(request).id, module, placed) };
    },
  );
};
