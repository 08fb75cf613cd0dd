/** Names: when two are the same, and how they are written in a text. */
import type { Dialect } from './dialect.ts';

/** A name in the form in which names are kept: composed, with one kind of mu. */
export function composed(text: string): string {
  return text.normalize('NFC').replaceAll('\u00b5', '\u03bc');
}

/**
 * The form in which names of the standard are compared (XMILE 1.0, section 3.2.2.2): case does not
 * count, and a run of spaces, non-breaking spaces, ends of lines and underscores is one underscore.
 * An end of a line may be written as `\n`, as in attributes of files.
 */
export function canonicalName(text: string): string {
  return spaceless(text).toLowerCase().toUpperCase().toLowerCase();
}

/** The name as the author spells it, with underscores for spaces. */
export function spaceless(text: string): string {
  return composed(text)
    .trim()
    .replaceAll('\\n', '\n')
    .replaceAll(/[\u0000-\u0020\u00a0_]+/gu, '_');
}

/** Whether a text can be a name, in quotation marks if need be: no control characters, no edges of space. */
export function isQuotable(text: string): boolean {
  return (
    text !== '' &&
    text === composed(text) &&
    text === text.trim() &&
    !/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]|\p{Cs}/u.test(text)
  );
}

/** Whether the text is a name of the dialect without quotation marks. */
export function isBareName(text: string, dialect: Dialect): boolean {
  dialect.name.lastIndex = 0;
  const lower = text.toLowerCase();
  return (
    dialect.name.exec(text)?.[0] === text &&
    !dialect.words.has(lower) &&
    !dialect.builtInNames.has(lower)
  );
}

/** The name as it stands in a text of the dialect. */
export function writtenName(name: string, dialect: Dialect): string {
  if (dialect.builtInNames.has(name)) return dialect.printsCapitals ? name.toUpperCase() : name;
  return isBareName(name, dialect) ? name : quoted(name);
}

/** In quotation marks, with what would end them escaped. */
export function quoted(name: string): string {
  const escaped = name.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  return `"${escaped}"`;
}

/** What stands between quotation marks, without escapes; any sign but `n` stands for itself. */
export function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/gsu, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}
