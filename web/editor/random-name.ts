/** Names of commits, edits and open pages: 32 hexadecimal digits, made at random on the device. */
export function randomName(): string {
  // crypto.randomUUID exists in secure contexts only; a school may serve its own network without.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
