/** Templates that escape by themselves: text can never become markup by accident. */
import { escapeAttribute } from '#core/document/escape.ts';

/** Text that is HTML already. Only this file and MathML from the formula writer make it. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

export const nothing = new Html('');

function write(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'string') return escapeAttribute(value);
  if (typeof value === 'number') return String(value);
  return value.map(write).join('');
}

/** Indentation in a template is for its writer; each template's fixed text is folded once. */
const folded = new WeakMap<TemplateStringsArray, readonly string[]>();

function fold(strings: TemplateStringsArray): readonly string[] {
  const known = folded.get(strings);
  if (known !== undefined) return known;
  const made = strings.map((text) => text.replace(/\n\s+/g, '\n'));
  folded.set(strings, made);
  return made;
}

/** `html\`<p>${text}</p>\`` with every value escaped, fit for content and quoted attributes. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return new Html(
    fold(strings).reduce((text, part, index) => text + write(values[index - 1]) + part),
  );
}

/** Attributes from a record: null, undefined and false are left out, true has no value. */
export function attributes(
  values: Readonly<Record<string, string | number | boolean | null | undefined>>,
): Html {
  return new Html(
    Object.entries(values)
      .map(([name, value]) => {
        if (value === null || value === undefined || value === false) return '';
        return value === true ? ` ${name}` : ` ${name}="${escapeAttribute(String(value))}"`;
      })
      .join(''),
  );
}

/** JSON for an element to read; `<` is written so that no text can close the script. */
export function jsonScript(name: string, value: unknown): Html {
  const json = JSON.stringify(value).replace(/</g, '\\u003c');
  return new Html(
    `<script type="application/json" class="${escapeAttribute(name)}">${json}</script>`,
  );
}
