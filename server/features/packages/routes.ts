/** GET /api/modules/:module/versions/:number/packages/:format. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { PackageParams } from '#core/contract/packages.ts';
import { problem } from '#core/problem.ts';
import { findFormat, packageName } from '#packages/formats.ts';
import { type PackageOptions, versionPackage } from '../../packaging/version-package.ts';
import { zipStream } from '../../packaging/write-zip.ts';
import { permit } from '../../plugins/permit.ts';

/** Only published versions are found here; whoever teaches or writes may take one along. */
const published = permit('module.export', () => ({ kind: 'module', team: null, published: true }));

export const packageRoutes: FastifyPluginAsyncTypebox<PackageOptions> = async (app, options) => {
  app.get(
    '/api/modules/:module/versions/:number/packages/:format',
    // Writing a package takes as long as some hundred pages: it counts as writing.
    { schema: { params: PackageParams }, preHandler: [app.limits.writes, published] },
    async (request, reply) => {
      const { module, format: name } = request.params;
      const number = Number(request.params.number);
      const format = findFormat(name);
      if (format === null) throw problem('format-not-found', { format: name });
      const version = await app.library.findVersion(module, number);
      if (version === null) throw problem('version-not-found', { module, version: number });
      const files = await versionPackage(app.db, version, format, options);
      return reply
        .type('application/zip')
        .header('content-disposition', `attachment; filename="${packageName(version, format)}"`)
        .header('cache-control', 'no-cache')
        .send(zipStream(files, version.publishedAt));
    },
  );
};
