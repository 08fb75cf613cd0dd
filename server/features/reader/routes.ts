/** The reader's pages: catalogue, overview, fragments along routes, concept map, glossary. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readFilter } from '#core/module/catalogue.ts';
import { type ModuleVersion, requireFragment } from '#core/module/version.ts';
import { problem } from '#core/problem.ts';
import { cataloguePage } from '#pages/catalogue.ts';
import { conceptMapPage } from '#pages/concept-map.ts';
import { fragmentPage } from '#pages/fragment.ts';
import { glossaryPage } from '#pages/glossary.ts';
import type { ModulePageFrame } from '#pages/module-page.ts';
import { overviewPage } from '#pages/overview.ts';
import { sendEncoded } from '../../encoding.ts';
import { openedVersion } from '../../opened-versions.ts';
import { permit } from '../../plugins/permit.ts';
import type { WebAssets } from '../../web-assets.ts';
import { overviewAddress, serverAddresses, siteAddresses } from './addresses.ts';
import { createPageCache } from './page-cache.ts';

export interface ReaderOptions {
  readonly assets: WebAssets;
}

/** Anything an address may hold; a NUL cannot be looked up, as PostgreSQL has no text with one. */
const Slug = Type.String({ maxLength: 80, pattern: '^[^\\0]*$' });
const moduleParams = Type.Object({ module: Slug });
const fragmentParams = Type.Object({ module: Slug, route: Slug, fragment: Slug });

/** Only published versions are found here, so the permission is that of anything published. */
const published = permit('module.read', () => ({ kind: 'module', team: null, published: true }));
const open = { config: { sameForAll: true }, preHandler: published } as const;

const keyOf = ({ module, number }: ModuleVersion, page: string): string =>
  `${module.id} ${String(number)} ${page}`;

export const readerRoutes: FastifyPluginAsyncTypebox<ReaderOptions> = async (app, { assets }) => {
  const cache = createPageCache();

  /** Sends a page of the latest version; a new version has keys of its own. */
  function send(
    request: FastifyRequest,
    reply: FastifyReply,
    module: string,
    page: string,
    write: (frame: ModulePageFrame) => string,
  ) {
    reply.header('cache-control', 'no-cache');
    const known = app.library.peekLatest(module);
    const body = known === null ? null : cache.peek(keyOf(known, page));
    if (body !== null) return sendEncoded(request, reply, body);
    return sendWritten(request, reply, module, page, write);
  }

  async function sendWritten(
    request: FastifyRequest,
    reply: FastifyReply,
    module: string,
    page: string,
    write: (frame: ModulePageFrame) => string,
  ) {
    const version = await app.library.requireLatest(module);
    const body = await cache.get(keyOf(version, page), () =>
      write({
        opened: openedVersion(version),
        assets: assets.reader,
        addresses: serverAddresses(version),
      }),
    );
    return sendEncoded(request, reply, body);
  }

  app.get(
    '/',
    { ...open, schema: { querystring: Type.Record(Type.String(), Type.Unknown()) } },
    async (request, reply) => {
      const versions = await app.library.listPublished();
      const entries = versions.map((version) => ({
        module: version.module,
        address: overviewAddress(version.module),
        models: Object.keys(version.models).length,
      }));
      const query = Object.fromEntries(
        Object.entries(request.query).map(([name, value]) => [
          name,
          // HTML cannot hold a NUL.
          typeof value === 'string' ? value.replaceAll('\0', '') : undefined,
        ]),
      );
      const filter = readFilter(query);
      const frame = { assets: assets.reader, addresses: siteAddresses };
      const write = () => cataloguePage(entries, filter, frame);
      reply.header('cache-control', 'no-cache');
      // Words can be anything: a page that was searched for is not worth keeping.
      if (filter.words !== '') return reply.type('text/html; charset=utf-8').send(write());
      const shown = versions.map(({ module, number }) => `${module.id}.${String(number)}`);
      const { subject, level, duration } = filter;
      const key = ['catalogue', subject, level, duration, ...shown].join(' ');
      return sendEncoded(request, reply, await cache.get(key, write));
    },
  );

  app.get('/e/:module', { ...open, schema: { params: moduleParams } }, (request, reply) =>
    send(request, reply, request.params.module, 'overview', overviewPage),
  );

  app.get('/e/:module/kaart', { ...open, schema: { params: moduleParams } }, (request, reply) =>
    send(request, reply, request.params.module, 'map', conceptMapPage),
  );

  app.get('/e/:module/begrippen', { ...open, schema: { params: moduleParams } }, (request, reply) =>
    send(request, reply, request.params.module, 'glossary', glossaryPage),
  );

  app.get(
    '/e/:module/:route/:fragment',
    { ...open, schema: { params: fragmentParams } },
    (request, reply) => {
      const { module, route, fragment } = request.params;
      return send(request, reply, module, `${route}/${fragment}`, (frame) => {
        const found = frame.opened.routes.get(route);
        if (found === undefined) throw problem('route-not-found', { route });
        return fragmentPage(frame, requireFragment(frame.opened.module, fragment), found);
      });
    },
  );
};
