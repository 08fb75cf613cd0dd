/** Drafts: listing, beginning, opening and changing them, the check list, publishing. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { Edit } from '#core/authoring/edit.ts';
import {
  type ChecklistResponse,
  type DraftsResponse,
  type DraftResponse,
  EditRequest,
  EditsResponse,
  NewDraftRequest,
  NewDraftResponse,
  PublishResponse,
  VersionsResponse,
} from '#core/contract/authoring.ts';
import { identifierPattern } from '#core/identifier.ts';
import { problem } from '#core/problem.ts';
import { authoringDefaults } from '#text/authoring-defaults.ts';
import { personOf } from '../../plugins/session.ts';
import { accessOf, allowedOf, isAllowed, permitDraft } from './access.ts';
import type { Documents } from './documents.ts';
import type { Feed } from './feed.ts';
import { listDrafts } from './list-drafts.ts';
import { createDraft, openDraft, storeEdit } from './drafts.ts';
import { findPublished, listEdits, listTeams, listVersions } from './draft-repository.ts';
import { checklistOf, publishDraft } from './publishing.ts';

export interface AuthoringOptions {
  readonly documents: Documents;
  readonly feed: Feed;
}

const params = Type.Object({ module: Type.String({ pattern: identifierPattern }) });
const moment = (at: number): string => new Date(at).toISOString();

/** A model may be a few hundred kilobytes of rules and tables. */
const largestEdit = 1024 * 1024;

export const draftRoutes: FastifyPluginAsyncTypebox<AuthoringOptions> = async (app, options) => {
  const { documents, feed } = options;
  const { db, library } = app;
  app.addHook('onSend', (_request, reply, _payload, done) => {
    reply.header('cache-control', 'no-store');
    done();
  });

  app.get('/api/drafts', async (request): Promise<DraftsResponse> =>
    listDrafts(db, library, personOf(request)),
  );

  app.post(
    '/api/drafts',
    {
      schema: { body: NewDraftRequest, response: { 200: NewDraftResponse } },
      preHandler: app.limits.writes,
    },
    async (request) => {
      const { team, ...asked } = request.body;
      // Permission here, as there is no module yet to ask it for.
      if (!isAllowed(personOf(request), 'module.edit', team)) throw problem('not-allowed');
      const [found] = await listTeams(db, [team]);
      if (found === undefined) throw problem('not-allowed');
      const author = found.name;
      const { firstTitle } = authoringDefaults;
      return { id: await createDraft(db, team, { ...asked, author, firstTitle }) };
    },
  );

  app.get(
    '/api/drafts/:module',
    { schema: { params }, preHandler: permitDraft('module.read') },
    async (request): Promise<DraftResponse> => {
      const { moduleId, team } = accessOf(request);
      const { revision, content } = await openDraft(db, library, moduleId);
      const published = await findPublished(db, moduleId);
      return {
        revision,
        draft: content,
        team,
        may: allowedOf(request.actor, team.id),
        origin: app.config.publicOrigin,
        published:
          published === null
            ? null
            : { number: published.number, publishedAt: moment(published.publishedAt) },
      };
    },
  );

  app.get(
    '/api/drafts/:module/edits',
    {
      schema: {
        params,
        querystring: Type.Object({ since: Type.String({ pattern: '^\\d{1,9}$' }) }),
        response: { 200: EditsResponse },
      },
      preHandler: permitDraft('module.read'),
    },
    async (request) => ({
      edits: await listEdits(db, accessOf(request).moduleId, Number(request.query.since)),
    }),
  );

  app.post(
    '/api/drafts/:module/edits',
    {
      schema: { params, body: EditRequest, response: { 200: EditsResponse } },
      bodyLimit: largestEdit,
      preHandler: [app.limits.writes, permitDraft('module.edit')],
    },
    async (request) => {
      const { moduleId } = accessOf(request);
      // Not by the request's own validator: its code for this schema would be larger than the rest.
      if (!Value.Check(Edit, request.body.edit)) {
        throw problem('invalid-request', { where: 'body/edit' });
      }
      const stored = await storeEdit(db, moduleId, personOf(request).id, request.body);
      if (stored.isAdded) feed.edits(moduleId, stored.edits);
      return { edits: [...stored.edits] };
    },
  );

  app.get(
    '/api/drafts/:module/checklist',
    { schema: { params }, preHandler: permitDraft('module.read') },
    async (request): Promise<ChecklistResponse> => ({
      items: await checklistOf(db, library, documents, accessOf(request).moduleId),
    }),
  );

  app.get(
    '/api/drafts/:module/versions',
    {
      schema: { params, response: { 200: VersionsResponse } },
      preHandler: permitDraft('module.read'),
    },
    async (request) => {
      const versions = await listVersions(db, accessOf(request).moduleId);
      return {
        versions: versions.map(({ number, publishedAt }) => ({
          number,
          publishedAt: moment(publishedAt),
        })),
      };
    },
  );

  app.post(
    '/api/drafts/:module/versions',
    {
      schema: { params, response: { 200: PublishResponse } },
      preHandler: [app.limits.writes, permitDraft('module.publish')],
    },
    async (request) => {
      const { moduleId } = accessOf(request);
      const published = await publishDraft(db, library, documents, moduleId);
      if (published.isNew) feed.published(moduleId, published.number);
      return published;
    },
  );
};
