/** XML as text. */

/** Text as it stands between tags. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Attributes with a space before each; what is undefined stays out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${attributeText(String(value))}"`)
    .join('');
}

function attributeText(text: string): string {
  return xmlText(text)
    .replaceAll('"', '&quot;')
    .replaceAll(/[\t\n\r]/g, (sign) => {
      return `&#${String(sign.codePointAt(0))};`;
    });
}

/** An element with text in it, on one line. */
export function textElement(name: string, text: string, itsAttributes = ''): string {
  return `<${name}${itsAttributes}>${xmlText(text)}</${name}>`;
}

/** An element with lines in it; without lines it is empty. */
export function blockElement(
  name: string,
  itsAttributes: string,
  lines: readonly string[],
): readonly string[] {
  if (lines.length === 0) return [`<${name}${itsAttributes}/>`];
  return [`<${name}${itsAttributes}>`, ...lines.map((line) => `  ${line}`), `</${name}>`];
}
