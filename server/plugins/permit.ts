/** Permission beside the route that needs it. */
import type { FastifyRequest } from 'fastify';
import { can, type Action, type Subject } from '#core/people/permissions.ts';
import { problem } from '#core/problem.ts';

/**
 * A preHandler that lets pass who may do `action` on the subject of the request. The query of the
 * handler repeats the condition, so that a forgotten permit leaks nothing.
 */
export function permit(
  action: Action,
  subjectOf: (request: FastifyRequest) => Subject | Promise<Subject>,
): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    if (can(request.actor, action, await subjectOf(request))) return;
    throw problem(request.actor.kind === 'guest' ? 'not-signed-in' : 'not-allowed');
  };
}
