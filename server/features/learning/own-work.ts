/** What permission is asked about here: the work of who sends the request. */
import type { FastifyRequest } from 'fastify';
import type { Subject } from '#core/people/permissions.ts';
import { personOf } from '../../plugins/session.ts';

export const ownWork = (request: FastifyRequest): Subject => ({
  kind: 'work',
  owner: personOf(request).id,
  groups: [],
});
