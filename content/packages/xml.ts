/** Templates of XML that escape by themselves, and leave out what XML cannot hold. */

/** Text that is XML already. Only this file makes it. */
export class Xml {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type XmlValue = Xml | string | number | null | false | readonly XmlValue[];

/** Control characters, lone surrogates and the two non-characters: not even as `&#…;` are they XML. */
const illegal =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers turn these into spaces in attributes, and \r into \n everywhere.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

const inText = /[&<>"\r]/g;
const inAttribute = /[&<>"\r\n\t]/g;

function write(value: XmlValue, special: RegExp): string {
  if (value === null || value === false) return '';
  if (value instanceof Xml) return value.toString();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    return value.replace(illegal, '').replace(special, (one) => entities[one] ?? one);
  }
  return value.map((one) => write(one, special)).join('');
}

/** `xml\`<title>${text}</title>\``; indentation in a template is for its writer and is folded. */
export function xml(strings: TemplateStringsArray, ...values: XmlValue[]): Xml {
  let text = '';
  strings.forEach((part, index) => {
    const folded = part.replace(/\n\s+/g, '\n');
    text += folded;
    if (index === values.length) return;
    text += write(values[index] ?? null, folded.endsWith('="') ? inAttribute : inText);
  });
  return new Xml(text);
}

/** A whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.toString()}\n`;
}
