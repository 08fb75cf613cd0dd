/** Writing E-klassen: drafts, their documents, who hears of changes, publishing. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { createDocuments } from './documents.ts';
import { documentRoutes } from './document-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import { createFeed } from './feed.ts';
import { feedRoutes } from './feed-routes.ts';
import { mediaRoutes } from './media-routes.ts';

export { importDraft } from './drafts.ts';

/** For who is signed in; each route asks for the team of its module. */
export const authoringRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.decorateRequest('draftAccess', null);
  const documents = createDocuments(app.db);
  const options = { documents, feed: createFeed(app.db, app.rooms, documents) };
  await app.register(draftRoutes, options);
  await app.register(documentRoutes, options);
  await app.register(feedRoutes, options);
  await app.register(mediaRoutes, options);
};
