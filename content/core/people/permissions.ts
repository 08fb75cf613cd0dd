/** The one permission table, and the one question that is asked of it. */
import type { Actor, GroupRole, Membership, OrganisationRole, TeamRole } from './actor.ts';

/** What an action is about; ids are those of the organisation, groups, team or person concerned. */
export type Subject =
  | { readonly kind: 'module'; readonly team: string | null; readonly published: boolean }
  | {
      readonly kind: 'work';
      readonly owner: string;
      readonly groups: readonly string[];
    }
  | { readonly kind: 'group'; readonly id: string; readonly organisation: string }
  | { readonly kind: 'organisation'; readonly id: string }
  | { readonly kind: 'account'; readonly id: string; readonly organisation: string | null };

/**
 * Who may: anybody, who teaches or writes (wherever that is), whoever owns the subject, or members
 * with one of the roles in its scope.
 */
type Grant =
  | 'anyone'
  | 'anyone-if-published'
  | 'staff-if-published'
  | 'owner'
  | { readonly scope: 'organisation'; readonly roles: readonly OrganisationRole[] }
  | { readonly scope: 'group'; readonly roles: readonly GroupRole[] }
  | { readonly scope: 'team'; readonly roles: readonly TeamRole[] };

const team = (...roles: TeamRole[]): Grant => ({ scope: 'team', roles });
const group = (...roles: GroupRole[]): Grant => ({ scope: 'group', roles });
const organisation = (...roles: OrganisationRole[]): Grant => ({ scope: 'organisation', roles });

const table = {
  'module.read': ['anyone-if-published', team('author', 'reviewer', 'publisher')],
  'module.edit': [team('author')],
  'module.review': [team('author', 'reviewer')],
  'module.publish': [team('author', 'publisher')],
  // A package holds the keys of its tests: it is for who teaches, not for who learns.
  'module.export': ['staff-if-published', team('author', 'publisher')],
  'work.record': ['owner'],
  'work.read': ['owner', group('teacher', 'assistant', 'pal')],
  'work.respond': [group('teacher', 'assistant', 'pal')],
  'work.delete': ['owner'],
  'group.read': [group('teacher', 'assistant', 'pal'), organisation('administrator')],
  'group.manage': [group('teacher'), organisation('administrator')],
  'organisation.manage': [organisation('administrator')],
  'account.read': ['owner', organisation('administrator')],
  'account.manage': ['owner', organisation('administrator')],
} as const satisfies Record<string, readonly Grant[]>;

export type Action = keyof typeof table;

/** Every action there is, in the order of the table. */
export const actions = Object.keys(table) as readonly Action[];

/**
 * Whether `actor` may do `action` on `subject`. What the table does not grant is refused.
 * A pure function: queries repeat the same condition, so that a forgotten check leaks nothing.
 */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  return table[action].some((grant: Grant) => holds(grant, actor, subject));
}

function holds(grant: Grant, actor: Actor, subject: Subject): boolean {
  if (grant === 'anyone') return true;
  if (grant === 'anyone-if-published') return subject.kind === 'module' && subject.published;
  if (actor.kind === 'guest') return false;
  if (grant === 'staff-if-published') {
    return subject.kind === 'module' && subject.published && actor.memberships.some(isStaff);
  }
  if (grant === 'owner') return ownerOf(subject) === actor.id;
  const scopes = scopesOf(subject);
  return actor.memberships.some(
    (membership) =>
      membership.scope === grant.scope &&
      scopes.some(({ scope, id }) => scope === membership.scope && id === membership.id) &&
      (grant.roles as readonly string[]).includes(membership.role),
  );
}

function isStaff({ scope, role }: Membership): boolean {
  return scope === 'team' || (scope === 'organisation' && role !== 'pupil');
}

function ownerOf(subject: Subject): string | null {
  if (subject.kind === 'work') return subject.owner;
  return subject.kind === 'account' ? subject.id : null;
}

function scopesOf(subject: Subject): readonly Pick<Membership, 'scope' | 'id'>[] {
  switch (subject.kind) {
    case 'module':
      return subject.team === null ? [] : [{ scope: 'team', id: subject.team }];
    case 'work':
      return subject.groups.map((id) => ({ scope: 'group', id }));
    case 'group':
      return [
        { scope: 'group', id: subject.id },
        { scope: 'organisation', id: subject.organisation },
      ];
    case 'organisation':
      return [{ scope: 'organisation', id: subject.id }];
    case 'account':
      return subject.organisation === null
        ? []
        : [{ scope: 'organisation', id: subject.organisation }];
  }
}
