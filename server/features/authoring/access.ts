/** Who may do what with a draft: beside the route as a preHandler, and in its query. */
import { and, eq, sql } from 'drizzle-orm';
import type { FastifyRequest } from 'fastify';
import type { Allowed, Team } from '#core/contract/authoring.ts';
import { can, type Action } from '#core/people/permissions.ts';
import type { Actor } from '#core/people/actor.ts';
import { problem } from '#core/problem.ts';
import type { Source } from '../../db/database.ts';
import { execute } from '../../db/prepared.ts';
import { personOf } from '../../plugins/session.ts';

/** The module of a request, of which the person is known to be in the team. */
export interface DraftAccess {
  readonly moduleId: string;
  readonly team: Team;
}

declare module 'fastify' {
  interface FastifyRequest {
    draftAccess: DraftAccess | null;
  }
}

type ModuleRequest = FastifyRequest<{ Params: { module: string } }>;

/** A preHandler for routes with `:module` that lets pass who may do `action` with its draft. */
export function permitDraft(action: Action) {
  return async (request: FastifyRequest): Promise<void> => {
    const { module } = (request as ModuleRequest).params;
    const person = personOf(request);
    const access = await findAccess(request.server.db, person.id, module);
    // That there is such a module is nobody's business but the team's.
    if (access === null) throw problem('draft-not-found', { module });
    if (!isAllowed(person, action, access.team.id)) throw problem('not-allowed');
    request.draftAccess = access;
  };
}

/** What permitDraft found. */
export function accessOf(request: FastifyRequest): DraftAccess {
  if (request.draftAccess === null) throw problem('not-allowed');
  return request.draftAccess;
}

/** Whether the actor may do this with an unpublished module of the team. */
export function isAllowed(actor: Actor, action: Action, team: string): boolean {
  return can(actor, action, { kind: 'module', team, published: false });
}

/** All that a page about the draft asks before it shows a button. */
export function allowedOf(actor: Actor, team: string): Allowed {
  return {
    edit: isAllowed(actor, 'module.edit', team),
    publish: isAllowed(actor, 'module.publish', team),
    export: isAllowed(actor, 'module.export', team),
  };
}

/** The module with its team when this person is in that team, in whatever role; otherwise null. */
async function findAccess(
  source: Source,
  personId: string,
  moduleId: string,
): Promise<DraftAccess | null> {
  const rows = await execute(source, 'find-draft-access', accessQuery, { personId, moduleId });
  const [row] = rows;
  return row === undefined ? null : { moduleId, team: row };
}

function accessQuery({ query, tables: { modules, teams, memberships } }: Source) {
  return query
    .select({ id: teams.id, name: teams.name })
    .from(modules)
    .innerJoin(teams, eq(teams.id, modules.teamId))
    .innerJoin(memberships, and(eq(memberships.scopeId, teams.id), eq(memberships.scope, 'team')))
    .where(
      and(
        eq(modules.id, sql.placeholder('moduleId')),
        eq(memberships.personId, sql.placeholder('personId')),
      ),
    )
    .limit(1);
}
