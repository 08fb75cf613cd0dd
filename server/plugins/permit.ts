/** Permission beside the route that needs it. */
import type { FastifyRequest, preHandlerHookHandler } from 'fastify';
import { can, type Action, type Subject } from '#core/people/permissions.ts';
import { problem } from '#core/problem.ts';

/**
 * A preHandler that lets pass who may do `action` on the subject of the request. The query of the
 * handler repeats the condition, so that a forgotten permit leaks nothing.
 */
export function permit(
  action: Action,
  subjectOf: (request: FastifyRequest) => Subject,
): preHandlerHookHandler {
  return (request, _reply, done) => {
    if (can(request.actor, action, subjectOf(request))) done();
    else done(problem(request.actor.kind === 'guest' ? 'not-signed-in' : 'not-allowed'));
  };
}
