/** Documents of a draft: opening one, and commits in both directions. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Commit } from '#core/collaboration/commit.ts';
import { CommitsResponse, type DocumentResponse } from '#core/contract/authoring.ts';
import { storeDocument } from '#core/document/document.ts';
import { identifierPattern } from '#core/identifier.ts';
import { problem } from '#core/problem.ts';
import { personOf } from '../../plugins/session.ts';
import { accessOf, permitDraft } from './access.ts';
import type { AuthoringOptions } from './draft-routes.ts';
import { openDraft } from './drafts.ts';

const Id = Type.String({ pattern: identifierPattern });
const params = Type.Object({ module: Id, fragment: Id });
/** A page full of tables that is pasted at once; a text that is typed takes a few hundred bytes. */
const largestCommit = 4 * 1024 * 1024;

const address = '/api/drafts/:module/documents/:fragment';

export const documentRoutes: FastifyPluginAsyncTypebox<AuthoringOptions> = async (app, options) => {
  const { documents, feed } = options;

  app.get(
    address,
    { schema: { params }, preHandler: permitDraft('module.read') },
    async (request, reply): Promise<DocumentResponse> => {
      const { moduleId } = accessOf(request);
      const { fragment: fragmentId } = request.params;
      reply.header('cache-control', 'no-store');
      // A module that was published before anybody wrote in it here has no documents yet.
      await openDraft(app.db, app.library, moduleId);
      const found = await documents.find({ moduleId, fragmentId });
      if (found === null) throw problem('fragment-not-found', { fragment: fragmentId });
      const { version, document, changedAt } = found;
      return {
        version,
        document: storeDocument(document),
        changedAt: version === 0 ? null : new Date(changedAt).toISOString(),
      };
    },
  );

  app.get(
    `${address}/commits`,
    {
      schema: {
        params,
        querystring: Type.Object({ since: Type.String({ pattern: '^\\d{1,9}$' }) }),
        response: { 200: CommitsResponse },
      },
      preHandler: permitDraft('module.read'),
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const { moduleId } = accessOf(request);
      const key = { moduleId, fragmentId: request.params.fragment };
      const commits = await documents.since(key, Number(request.query.since));
      return { commits: [...commits], at: new Date().toISOString() };
    },
  );

  app.post(
    `${address}/commits`,
    {
      bodyLimit: largestCommit,
      schema: { params, body: Commit, response: { 200: CommitsResponse } },
      preHandler: [app.limits.commits, permitDraft('module.edit')],
    },
    async (request) => {
      const { moduleId } = accessOf(request);
      const key = { moduleId, fragmentId: request.params.fragment };
      const accepted = await documents.accept(key, personOf(request).id, request.body);
      feed.commits(key, accepted.added);
      return { commits: [...accepted.commits], at: new Date(accepted.at).toISOString() };
    },
  );
};
