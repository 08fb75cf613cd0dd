/** Who made or published something, as vCard 3.0 (RFC 2426): a line per property, breaks kept. */
import type { Author } from '#core/module/module.ts';

/** A value with what would end it or begin another one escaped. */
function escape(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/**
 * The parts of a Dutch name: given name, words before the family name (van, de, …), family name.
 * Only a small letter tells the words in between; who writes no small letters has a longer family
 * name, which harms nobody: FN is what is shown.
 */
function nameParts(name: string): readonly [family: string, given: string, between: string] {
  const [given = '', ...rest] = name.split(/\s+/);
  if (rest.length === 0) return [given, '', ''];
  const capital = rest.findIndex((word) => /^[^\p{Ll}'’]/u.test(word));
  const family = capital === -1 ? rest.length - 1 : capital;
  return [rest.slice(family).join(' '), given, rest.slice(0, family).join(' ')];
}

/** The card of an author; an e-mail address is never in it. */
export function vcard({ name, kind }: Author): string {
  const parts = kind === 'person' ? nameParts(name).map(escape).join(';') + ';;' : escape(name);
  const lines = [`N:${parts}`, `FN:${escape(name)}`];
  if (kind === 'organisation') lines.push(`ORG:${escape(name)}`);
  return ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\n');
}
