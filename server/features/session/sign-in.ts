/** Signing in: who it is, without telling anybody else which names exist. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SignInRequest } from '#core/contract/session.ts';
import { problem } from '#core/problem.ts';
import { transaction } from '../../db/transaction.ts';
import { passwordMatches } from '../../passwords.ts';
import { endSession, startSession } from '../../plugins/session-store.ts';
import { findCredentials } from './repository.ts';

/** Begins a session and returns its token; a problem for whoever may not sign in. */
export async function signIn(
  app: FastifyInstance,
  request: FastifyRequest,
  { name, password }: SignInRequest,
): Promise<string> {
  await app.limits.failures(request);
  const account = await findCredentials(app.db, name);
  const matches = await passwordMatches(account?.passwordHash ?? null, password);
  // Example accounts have a password that everybody knows.
  const refused = account?.demo === true && app.config.mode === 'production';
  if (account === null || !matches || refused) {
    await app.limits.countFailure(request);
    throw problem('wrong-credentials');
  }
  // Again, for guesses that were sent all at once: they passed the first time before any had failed.
  await app.limits.failures(request);

  const before = request.identity;
  const started = { personId: account.personId, now: Date.now(), days: app.config.sessionDays };
  return transaction(app.db, async (tx) => {
    // The session that this device had is replaced, whoever it was of.
    if (before !== null) await endSession(tx, before.person.id, before.session.id);
    return (await startSession(tx, started)).token;
  });
}
