/**
 * Things that a model counts: konijnen, personen, euro. Each kind is a dimension of its own. One and
 * many are the same kind, so words are compared by a stem; a rough one is enough, since two kinds
 * that fall together only means that an error is missed.
 */

/** The stem of a word for a thing: the same for `konijn` and `konijnen`, `haas` and `hazen`. */
export function nounStem(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/(?<=..)[eë]n$/, '')
    .replace(/e$/, '')
    .replace(/z$/, 's')
    .replace(/v$/, 'f')
    .replace(/(?<=..[rlnmetkdg])s$/, '')
    .replace(/(.)\1(?=[^aeiou]?$)/, '$1');
}
