/** Example accounts to try E-klas with: one per role, in a school that does not exist. */
import type { Membership } from '#core/people/actor.ts';
import type { Db, Tx } from '../../db/database.ts';
import { transaction } from '../../db/transaction.ts';
import { hashPassword } from '../../passwords.ts';
import {
  addMembership,
  createGroup,
  createOrganisation,
  createPerson,
  createTeam,
  findOrganisation,
  findTeam,
} from './repository.ts';

const school = 'Demonstratieschool (voorbeeld)';
const group = '4 havo natuurkunde (voorbeeld)';
const team = 'Schrijfteam (voorbeeld)';

/** Everybody knows this password: in production no example account can sign in. */
export const demoPassword = 'demo-eklas';

interface Places {
  readonly organisation: string;
  readonly group: string;
  readonly team: string;
}

interface DemoAccount {
  readonly userName: string;
  readonly displayName: string;
  readonly roles: (places: Places) => readonly Membership[];
}

/** The example accounts, in the order in which people meet them. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    userName: 'leerling',
    displayName: 'Leerling (voorbeeld)',
    roles: (at) => [
      { scope: 'organisation', id: at.organisation, role: 'pupil' },
      { scope: 'group', id: at.group, role: 'pupil' },
    ],
  },
  {
    userName: 'docent',
    displayName: 'Docent (voorbeeld)',
    roles: (at) => [
      { scope: 'organisation', id: at.organisation, role: 'teacher' },
      { scope: 'group', id: at.group, role: 'teacher' },
    ],
  },
  {
    userName: 'pal',
    displayName: 'PAL-student (voorbeeld)',
    roles: (at) => [{ scope: 'group', id: at.group, role: 'pal' }],
  },
  {
    userName: 'auteur',
    displayName: 'Auteur (voorbeeld)',
    roles: (at) => [{ scope: 'team', id: at.team, role: 'author' }],
  },
  {
    userName: 'uitgever',
    displayName: 'Uitgever (voorbeeld)',
    roles: (at) => [
      { scope: 'organisation', id: at.organisation, role: 'publisher' },
      { scope: 'team', id: at.team, role: 'publisher' },
    ],
  },
  {
    userName: 'beheerder',
    displayName: 'Beheerder (voorbeeld)',
    roles: (at) => [{ scope: 'organisation', id: at.organisation, role: 'administrator' }],
  },
];

/**
 * Makes the example accounts where they are not there yet, and returns the id of their team of
 * authors; never call it in production.
 */
export async function seedDemo(db: Db): Promise<string | null> {
  if ((await findOrganisation(db, school)) === null) await addDemo(db);
  return findTeam(db, team);
}

async function addDemo(db: Db): Promise<void> {
  const passwordHash = await hashPassword(demoPassword);
  try {
    await transaction(db, (tx) => makeDemo(tx, passwordHash));
  } catch (error) {
    // Another process may have been making them at the same moment.
    if ((await findOrganisation(db, school)) === null) throw error;
  }
}

async function makeDemo(tx: Tx, passwordHash: string): Promise<void> {
  if ((await findOrganisation(tx, school)) !== null) return;
  const organisation = await createOrganisation(tx, school);
  const places: Places = {
    organisation,
    group: await createGroup(tx, organisation, group),
    team: await createTeam(tx, team),
  };
  for (const { userName, displayName, roles } of demoAccounts) {
    const personId = await createPerson(tx, {
      organisationId: organisation,
      userName,
      displayName,
      passwordHash,
      demo: true,
    });
    for (const role of roles(places)) await addMembership(tx, personId, role);
  }
}
