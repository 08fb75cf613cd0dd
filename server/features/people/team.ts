/** Teams that write E-klassen together, and who does what in them. */
import type { TeamRole } from '#core/people/actor.ts';
import { problem } from '#core/problem.ts';
import type { Db } from '../../db/database.ts';
import { transaction } from '../../db/transaction.ts';
import { addMembership, createTeam, findPersonByUserName, findTeam } from './repository.ts';

/**
 * Gives people, by user name, a role in the team of this name; the team is made when there is none.
 * A problem when somebody has no account; then nothing is changed.
 */
export function addToTeam(
  db: Db,
  name: string,
  members: readonly { readonly userName: string; readonly role: TeamRole }[],
): Promise<void> {
  return transaction(db, async (tx) => {
    const id = (await findTeam(tx, name)) ?? (await createTeam(tx, name));
    for (const { userName, role } of members) {
      const person = await findPersonByUserName(tx, userName);
      if (person === null) throw problem('account-not-found', { name: userName });
      await addMembership(tx, person, { scope: 'team', id, role });
    }
  });
}
