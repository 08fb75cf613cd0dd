/** Plain characters for what keyboards and word processors make of spaces, minus signs and powers. */

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The text with plain spaces and minus signs, superscripts as `^-2`, without space around it. */
export function plainCharacters(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[−–‐‑]/g, '-')
    .replace(/⁻/g, '^-')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) => {
      const figures = Array.from(digits, (digit) => String(superscripts.indexOf(digit)));
      return `^${figures.join('')}`;
    })
    .replace(/\^-\^/g, '^-')
    .trim();
}
