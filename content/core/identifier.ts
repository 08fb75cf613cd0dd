/**
 * Short random ids of fragments, blocks, goals and terms: eight characters of a-z and 2-7, 40 bits.
 * They never change; a copy gets a new one. Options of a question may have shorter ids.
 */

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
const length = 8;

/** What an id looks like, as a regular expression source (for schemas). */
export const identifierPattern = `^[${alphabet}]{${length}}$`;

const pattern = new RegExp(identifierPattern);

/** Whether `text` is a well-formed id. */
export function isIdentifier(text: string): boolean {
  return pattern.test(text);
}

/**
 * A new id. `randomBytes(n)` must give n random bytes: chance is passed in, core has none.
 * The alphabet has 32 letters, so five bits of each byte make one letter without bias.
 */
export function newIdentifier(randomBytes: (count: number) => Uint8Array): string {
  return Array.from(randomBytes(length), (byte) => alphabet.charAt(byte & 31)).join('');
}
