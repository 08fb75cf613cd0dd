/** Ids of commits: 32 hexadecimal digits, made at random on the device. */
export function newCommitId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
