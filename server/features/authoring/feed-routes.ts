/** The feed of a draft: a WebSocket that tells what others stored. It only ever tells. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { FeedRequest, type FeedMessage } from '#core/contract/authoring.ts';
import { identifierPattern, isIdentifier } from '#core/identifier.ts';
import { isFromUs } from '../../plugins/security.ts';
import { problem } from '#core/problem.ts';
import { accessOf, permitDraft } from './access.ts';
import type { AuthoringOptions } from './draft-routes.ts';
import { documentRoom, draftRoom } from './feed.ts';

/** How often it is asked whether the listener is still in the team. */
const recheck = 60_000;
/** Documents that one connection follows at most. */
const mostFollowed = 20;
/** The code with which a listener who may not listen any more is let go. */
const notAllowed = 4403;

export const feedRoutes: FastifyPluginAsyncTypebox<AuthoringOptions> = async (app, options) => {
  const { documents } = options;
  const permitted = permitDraft('module.read');

  app.get(
    '/api/drafts/:module/feed',
    {
      websocket: true,
      schema: { params: Type.Object({ module: Type.String({ pattern: identifierPattern }) }) },
      preValidation: (request, _reply, next) => {
        // A browser lets any site open a WebSocket here, with our cookie: the origin decides.
        next(isFromUs(request, app.config.publicOrigin) ? undefined : problem('wrong-origin'));
      },
      preHandler: permitted,
    },
    (socket, request) => {
      const { moduleId } = accessOf(request);
      const followed = new Set<string>();
      app.rooms.join(draftRoom(moduleId), socket);
      keepChecking(socket, request);

      async function follow({ follow: fragmentId, version }: FeedRequest): Promise<void> {
        if (!isIdentifier(fragmentId) || followed.size >= mostFollowed) return;
        const key = { moduleId, fragmentId };
        followed.add(fragmentId);
        app.rooms.join(documentRoom(key), socket);
        // After joining, so that nothing falls between what is told now and what comes.
        const commits = await documents.since(key, version);
        const message: FeedMessage = { kind: 'commits', fragment: fragmentId, commits };
        if (commits.length > 0) socket.send(JSON.stringify([message]));
      }

      socket.on('message', (data) => {
        const asked = parse(String(data));
        // What cannot be answered here is answered by the requests that the client falls back on.
        if (asked !== null) follow(asked).catch(() => socket.close(1011));
      });
    },
  );

  function keepChecking(socket: WebSocket, request: FastifyRequest): void {
    const timer = setInterval(() => {
      permitted(request).catch(() => socket.close(notAllowed));
    }, recheck);
    timer.unref();
    socket.once('close', () => clearInterval(timer));
  }
};

function parse(text: string): FeedRequest | null {
  try {
    const value: unknown = JSON.parse(text);
    return Value.Check(FeedRequest, value) ? value : null;
  } catch {
    return null;
  }
}
