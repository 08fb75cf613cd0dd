/** Who acts: a person with memberships, or a guest. */

/** Roles in a school; an administrator manages accounts, a publisher exports to Wikiwijs. */
export const organisationRoles = ['administrator', 'publisher', 'teacher', 'pupil'] as const;
/** Roles in a group of pupils that is taught together. */
export const groupRoles = ['pupil', 'teacher', 'assistant', 'pal'] as const;
/** Roles in a team of teachers that writes E-klassen, also across schools. */
export const teamRoles = ['author', 'reviewer', 'publisher'] as const;

export type OrganisationRole = (typeof organisationRoles)[number];
export type GroupRole = (typeof groupRoles)[number];
export type TeamRole = (typeof teamRoles)[number];

/** One role in one organisation, group or team. */
export type Membership =
  | { readonly scope: 'organisation'; readonly id: string; readonly role: OrganisationRole }
  | { readonly scope: 'group'; readonly id: string; readonly role: GroupRole }
  | { readonly scope: 'team'; readonly id: string; readonly role: TeamRole };

/** A signed-in person. */
export interface Person {
  readonly kind: 'person';
  readonly id: string;
  readonly memberships: readonly Membership[];
}

/** Somebody who did not sign in. */
export interface Guest {
  readonly kind: 'guest';
}

export type Actor = Person | Guest;

export const guest: Guest = { kind: 'guest' };
