/** Accounts and the first administrator. */
import { describe, expect, it } from 'vitest';
import { can } from '#core/people/permissions.ts';
import { transaction } from '#server/db/transaction.ts';
import {
  addMembership,
  addToTeam,
  createAdministrator,
  demoAccounts,
  removeMembership,
  seedDemo,
} from '#server/features/people/index.ts';
import { findIdentity, startSession } from '#server/plugins/session-store.ts';
import { build, dialects, signedIn } from './build-app.ts';

const wanted = {
  school: 'Het College',
  userName: 'beheer',
  displayName: 'A. Beheer',
  password: 'paarse fiets onder de brug',
};

describe.each(dialects)('%s', (dialect) => {
  it('makes the first administrator of a school and no second one', async () => {
    const { db } = await build(dialect);
    const personId = await createAdministrator(db, wanted);
    const session = { personId, now: Date.now(), days: 1 };
    const { token } = await transaction(db, (tx) => startSession(tx, session));
    const identity = await findIdentity(db, token, Date.now());
    const [membership] = identity?.person.memberships ?? [];
    const organisation = { kind: 'organisation', id: membership?.id ?? '' } as const;
    expect(identity && can(identity.person, 'organisation.manage', organisation)).toBe(true);
    const second = createAdministrator(db, { ...wanted, userName: 'other' });
    await expect(second).rejects.toThrow('not-allowed');
  });

  it('makes a team of people who have accounts, all or none', async () => {
    const app = await build(dialect);
    await signedIn(app, 'anna');
    const members = [{ userName: 'Anna', role: 'author' }] as const;
    await addToTeam(app.db, 'Noord', members);
    await addToTeam(app.db, 'Noord', [...members, { userName: 'anna', role: 'publisher' }]);
    const { memberships, teams } = app.db.tables;
    const roles = (await app.db.query.select().from(memberships)).map((one) => one.role);
    expect(roles.toSorted()).toEqual(['author', 'publisher']);
    const nobody = [
      { userName: 'anna', role: 'reviewer' },
      { userName: 'niemand', role: 'author' },
    ] as const;
    await expect(addToTeam(app.db, 'Zuid', nobody)).rejects.toThrow('account-not-found');
    expect(await app.db.query.select().from(teams)).toMatchObject([{ name: 'Noord' }]);
  });

  const weak = ['te kort', 'wachtwoord123456', 'beheerbeheer', 'xbeheer-van-hier'];
  it.each(weak)('refuses an administrator with the password %s', async (password) => {
    const { db } = await build(dialect);
    await expect(createAdministrator(db, { ...wanted, password })).rejects.toThrow('password-too');
    expect(await db.query.select().from(db.tables.organisations)).toEqual([]);
  });

  it('makes the example accounts once, all marked as such', async () => {
    const { db } = await build(dialect);
    await Promise.all([seedDemo(db), seedDemo(db)]);
    const people = await db.query.select().from(db.tables.people);
    expect(people).toHaveLength(demoAccounts.length);
    expect(people.every(({ demo }) => demo)).toBe(true);
  });

  it('gives a role once and takes it away', async () => {
    const app = await build(dialect);
    const role = { scope: 'team', id: 'team', role: 'author' } as const;
    const { id } = await signedIn(app, 'anna', role);
    await transaction(app.db, (tx) => addMembership(tx, id, role));
    expect(await app.db.query.select().from(app.db.tables.memberships)).toHaveLength(1);
    const take = () => transaction(app.db, (tx) => removeMembership(tx, id, role));
    expect([await take(), await take()]).toEqual([true, false]);
  });
});
