/** Passwords: which are strong enough, and how they are kept (argon2id, computed off the event loop). */
import { hash, verify } from '@node-rs/argon2';
import { problem } from '#core/problem.ts';

/** OWASP's second choice: 19 MiB and two passes, some 20 ms on one thread. Argon2id is the default. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const shortest = 8;
/** Administrators see the accounts of a whole school. */
export const shortestForAdministrators = 12;

const common =
  /^(password|passwort|wachtwoord|welkom|welcome|geheim|qwerty|azerty|letmein|admin|beheerder|eklas|e-klas|abc|\d|[^\p{L}\d])+$/iu;

/** Throws a problem when a password is too short, made of the commonest words, or holds the name. */
export function requireStrong(password: string, userName: string, minimum = shortest): void {
  if ([...password].length < minimum) throw problem('password-too-short', { minimum });
  const simple =
    common.test(password) ||
    new Set(password.toLowerCase()).size < 5 ||
    (userName.length >= 3 && password.toLowerCase().includes(userName.toLowerCase()));
  if (simple) throw problem('password-too-simple');
}

/** The same password typed on another keyboard may be composed otherwise: ë, or e with two dots. */
const composed = (password: string): string => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), cost);
}

let dummy: Promise<string> | undefined;

/**
 * Whether the password belongs to this hash. Without a hash (an unknown name) it works just as
 * long, on a hash that no password belongs to, so that the time tells nobody which names exist.
 */
export async function passwordMatches(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  dummy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(passwordHash ?? (await dummy), composed(password));
  return matches && passwordHash !== null;
}
