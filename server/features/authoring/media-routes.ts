/** Adding an image to a draft. */
import { randomBytes } from 'node:crypto';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { imageSize } from 'image-size';
import { Type } from 'typebox';
import { freeName, slugOf } from '#core/authoring/slug.ts';
import { EditsResponse } from '#core/contract/authoring.ts';
import { identifierPattern } from '#core/identifier.ts';
import type { Medium } from '#core/module/version.ts';
import { problem } from '#core/problem.ts';
import { transaction } from '../../db/transaction.ts';
import { hashOf, keepMedium } from '../../media-store.ts';
import { extensionOf, isMedium } from '../../media-types.ts';
import { personOf } from '../../plugins/session.ts';
import { accessOf, permitDraft } from './access.ts';
import type { AuthoringOptions } from './draft-routes.ts';
import { openDraft, storeEdit } from './drafts.ts';

/** Bytes of one image, and its width and height: more than any screen shows. */
const largestImage = 5 * 1024 * 1024;
const largestSide = 8000;

const types = ['image/svg+xml', 'image/png', 'image/jpeg', 'image/webp'];

export const mediaRoutes: FastifyPluginAsyncTypebox<AuthoringOptions> = async (app, options) => {
  // Only here a body is bytes; every other route takes JSON alone.
  app.addContentTypeParser(
    types,
    { parseAs: 'buffer', bodyLimit: largestImage },
    (_r, body, done) => {
      done(null, body);
    },
  );

  app.post(
    '/api/drafts/:module/media',
    {
      bodyLimit: largestImage,
      schema: {
        params: Type.Object({ module: Type.String({ pattern: identifierPattern }) }),
        querystring: Type.Object({
          name: Type.String({ maxLength: 300 }),
          revision: Type.String({ pattern: '^\\d{1,9}$' }),
        }),
        response: {
          200: Type.Object({ path: Type.String(), ...EditsResponse.properties }),
        },
      },
      preHandler: [app.limits.writes, permitDraft('module.edit')],
    },
    async (request) => {
      const { moduleId } = accessOf(request);
      const bytes = request.body;
      const type = request.headers['content-type'] ?? '';
      if (!Buffer.isBuffer(bytes) || !isShowable(type, bytes)) throw problem('not-an-image');
      const { content } = await openDraft(app.db, app.library, moduleId);
      const medium = describe(type, bytes, request.query.name, content.media);
      await transaction(app.db, (tx) => keepMedium(tx, medium, bytes));
      const stored = await storeEdit(app.db, moduleId, personOf(request).id, {
        id: randomBytes(16).toString('hex'),
        edit: { kind: 'medium', medium },
        revision: Number(request.query.revision),
      });
      options.feed.edits(moduleId, stored.edits);
      return { path: medium.path, edits: [...stored.edits] };
    },
  );
};

/** Whether the bytes are an image of this type that a browser can show at a size that makes sense. */
function isShowable(type: string, bytes: Buffer): boolean {
  if (!isMedium(type, bytes)) return false;
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 && Math.max(width, height) <= largestSide;
  } catch {
    // A drawing need not say how large it is.
    return type === 'image/svg+xml';
  }
}

/** The same image under the name it has already; another one under a name that is free. */
function describe(type: string, bytes: Buffer, fileName: string, media: readonly Medium[]): Medium {
  const hash = hashOf(bytes);
  const known = media.find((medium) => medium.hash === hash);
  if (known !== undefined) return known;
  const extension = `.${extensionOf(type)}`;
  const taken = media.map(({ path }) => path.slice('media/'.length, -extension.length));
  const name = freeName(slugOf(fileName.replace(/\.[^.]*$/, '')), taken);
  return { path: `media/${name}${extension}`, type, size: bytes.length, hash };
}
