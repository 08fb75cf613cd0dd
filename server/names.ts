/** Names of accounts. Two that differ in case only are the same name, for every dialect alike. */

/** The form by which names are compared. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** An @ tells an e-mail address from a user name, so that the one never passes for the other. */
export function isEmail(name: string): boolean {
  return name.includes('@');
}
