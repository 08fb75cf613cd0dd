/** Accounts, the places they belong to, and their roles there. */
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Membership } from '#core/people/actor.ts';
import { problem } from '#core/problem.ts';
import type { Source, Tx } from '../../db/database.ts';
import { isEmail, nameKey } from '../../names.ts';

export interface NewPerson {
  readonly organisationId: string | null;
  readonly userName: string;
  readonly email?: string | null;
  readonly displayName: string;
  /** From hashPassword(); hashing is slow and does not belong in a transaction. */
  readonly passwordHash: string;
  readonly demo?: boolean;
}

/** Makes an account and returns its id; a problem when the name or address is taken. */
export async function createPerson(tx: Tx, person: NewPerson): Promise<string> {
  const { people } = tx.tables;
  const email = person.email ?? null;
  if (isEmail(person.userName) || nameKey(person.userName) === '') {
    throw problem('invalid-request', { where: 'userName' });
  }
  if (email !== null && !isEmail(email)) throw problem('invalid-request', { where: 'email' });
  // The table's own constraint decides, also between two who take a name at the same moment.
  const made = await tx.query
    .insert(people)
    .values({
      id: randomUUID(),
      organisationId: person.organisationId,
      userName: person.userName.trim(),
      userNameKey: nameKey(person.userName),
      email,
      emailKey: email === null ? null : nameKey(email),
      displayName: person.displayName,
      passwordHash: person.passwordHash,
      demo: person.demo ?? false,
      createdAt: Date.now(),
    })
    .onConflictDoNothing()
    .returning({ id: people.id });
  const [row] = made;
  if (row === undefined) throw problem('account-name-taken', { name: person.userName });
  return row.id;
}

/** Gives a person a role somewhere; giving it twice is giving it once. */
export async function addMembership(
  tx: Tx,
  personId: string,
  { scope, id, role }: Membership,
): Promise<void> {
  await tx.query
    .insert(tx.tables.memberships)
    .values({ personId, scope, scopeId: id, role })
    .onConflictDoNothing();
}

/** Takes a role away; whether the person had it. */
export async function removeMembership(
  tx: Tx,
  personId: string,
  { scope, id, role }: Membership,
): Promise<boolean> {
  const { memberships } = tx.tables;
  const removed = await tx.query
    .delete(memberships)
    .where(
      and(
        eq(memberships.personId, personId),
        eq(memberships.scope, scope),
        eq(memberships.scopeId, id),
        eq(memberships.role, role),
      ),
    )
    .returning({ personId: memberships.personId });
  return removed.length > 0;
}

/** Makes a school and returns its id. */
export async function createOrganisation(tx: Tx, name: string): Promise<string> {
  const id = randomUUID();
  await tx.query.insert(tx.tables.organisations).values({ id, name, createdAt: Date.now() });
  return id;
}

/** The id of the school with this name, or null. */
export async function findOrganisation(source: Source, name: string): Promise<string | null> {
  const { organisations } = source.tables;
  const rows = await source.query
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.name, name));
  return rows[0]?.id ?? null;
}

/** The id of a team by its name, or null. */
export async function findTeam(source: Source, name: string): Promise<string | null> {
  const { teams } = source.tables;
  const rows = await source.query.select({ id: teams.id }).from(teams).where(eq(teams.name, name));
  return rows[0]?.id ?? null;
}

/** The id of the person with this user name, or null. */
export async function findPersonByUserName(
  source: Source,
  userName: string,
): Promise<string | null> {
  const { people } = source.tables;
  const rows = await source.query
    .select({ id: people.id })
    .from(people)
    .where(eq(people.userNameKey, nameKey(userName)));
  return rows[0]?.id ?? null;
}

/** Whether anybody manages this school yet. */
export async function hasAdministrator(source: Source, organisationId: string): Promise<boolean> {
  const { memberships } = source.tables;
  const rows = await source.query
    .select({ personId: memberships.personId })
    .from(memberships)
    .where(
      and(
        eq(memberships.scope, 'organisation'),
        eq(memberships.scopeId, organisationId),
        eq(memberships.role, 'administrator'),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Makes a group of pupils in a school and returns its id. */
export async function createGroup(tx: Tx, organisationId: string, name: string): Promise<string> {
  const id = randomUUID();
  await tx.query
    .insert(tx.tables.groups)
    .values({ id, organisationId, name, createdAt: Date.now() });
  return id;
}

/** Makes a team of authors and returns its id. */
export async function createTeam(tx: Tx, name: string): Promise<string> {
  const id = randomUUID();
  await tx.query.insert(tx.tables.teams).values({ id, name, createdAt: Date.now() });
  return id;
}
