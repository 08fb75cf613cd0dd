/** Names for addresses: small letters, digits and hyphens. */

const longest = 60;

/** A title as part of an address: `De wet van Ohm` gives `de-wet-van-ohm`; never empty. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = words.shift() ?? 'onderdeel';
  for (const word of words) {
    if (slug.length + word.length >= longest) break;
    slug += `-${word}`;
  }
  return slug.slice(0, longest);
}

/** `name` itself, or with the first number from 2 that makes it differ from all `taken`. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let count = 2; ; count += 1) {
    const numbered = `${name}-${String(count)}`;
    if (!taken.includes(numbered)) return numbered;
  }
}
