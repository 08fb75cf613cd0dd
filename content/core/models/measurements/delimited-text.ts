/**
 * Text as programs write tables: lines, with fields between separators, and quotes around a field that
 * holds a separator, a quote (doubled) or a line break (RFC 4180).
 */

/** What stands between fields; nothing where a line is one field. */
export type Separator = '\t' | ';' | ',' | ' ' | '';

/** The fields of each line; empty lines are left out, and a mark of byte order at the start. */
export function splitDelimited(text: string, separator: Separator): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let fields: string[] = [];
  let field = '';
  let isQuoted = false;
  const endField = () => {
    fields.push(field.trim());
    field = '';
  };
  const endLine = () => {
    endField();
    if (fields.some((one) => one !== '')) rows.push(fields);
    fields = [];
  };
  const source = text.replace(/^\ufeff/, '');
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (source.charAt(index + 1) === '"') {
        field += '"';
        index += 1;
      } else isQuoted = false;
    } else if (character === '"' && field.trim() === '') {
      field = '';
      isQuoted = true;
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && source.charAt(index + 1) === '\n') index += 1;
      endLine();
    } else if (separator === ' ' && /[ \u00a0]/.test(character)) {
      // several spaces in a row are one separator
      if (field !== '') endField();
    } else if (character === separator) endField();
    else field += character;
  }
  endLine();
  return rows;
}

/** A table as text. What needs quotes gets them; lines end as RFC 4180 asks. */
export function joinDelimited(
  rows: readonly (readonly string[])[],
  separator: Exclude<Separator, ' ' | ''>,
): string {
  const quoted = (field: string) =>
    /["\r\n]|^\s|\s$/.test(field) || field.includes(separator)
      ? `"${field.replaceAll('"', '""')}"`
      : field;
  return rows.map((row) => `${row.map(quoted).join(separator)}\r\n`).join('');
}
