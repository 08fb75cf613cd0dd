/** A number that stays the same on this device, so that shuffled options do not jump about. */
const key = 'eklas-seed';

export function deviceSeed(): string {
  try {
    const known = localStorage.getItem(key);
    if (known !== null) return known;
    const made = String(crypto.getRandomValues(new Uint32Array(1))[0] ?? 0);
    localStorage.setItem(key, made);
    return made;
  } catch {
    return '0';
  }
}
