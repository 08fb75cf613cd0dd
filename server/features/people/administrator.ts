/** The first administrator of a school, who then makes the other accounts. */
import { problem } from '#core/problem.ts';
import type { Db } from '../../db/database.ts';
import { transaction } from '../../db/transaction.ts';
import { hashPassword, requireStrong, shortestForAdministrators } from '../../passwords.ts';
import {
  addMembership,
  createOrganisation,
  createPerson,
  findOrganisation,
  hasAdministrator,
} from './repository.ts';

export interface NewAdministrator {
  /** The name of the school; it is made when there is none of this name. */
  readonly school: string;
  readonly userName: string;
  readonly displayName: string;
  readonly password: string;
}

/** Returns the id of the account; a problem when the password is weak or somebody manages it already. */
export async function createAdministrator(db: Db, wanted: NewAdministrator): Promise<string> {
  const { userName, displayName, password } = wanted;
  requireStrong(password, userName, shortestForAdministrators);
  const passwordHash = await hashPassword(password);
  return transaction(db, async (tx) => {
    const school = wanted.school.trim();
    const organisationId =
      (await findOrganisation(tx, school)) ?? (await createOrganisation(tx, school));
    if (await hasAdministrator(tx, organisationId)) throw problem('not-allowed');
    const id = await createPerson(tx, { organisationId, userName, displayName, passwordHash });
    await addMembership(tx, id, {
      scope: 'organisation',
      id: organisationId,
      role: 'administrator',
    });
    return id;
  });
}
