/** Changes to a text that leave the rest of it as it was. */
import { attributes } from './xml-text.ts';
import type { XmlElement } from './xml-tree.ts';

/** What stands from one offset up to another becomes the text. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with all changes made. Changes at one offset are made in the order given. */
export function spliced(source: string, splices: readonly Splice[]): string {
  const inOrder = splices
    .map((splice, index) => ({ ...splice, index }))
    .sort((a, b) => a.from - b.from || a.index - b.index);
  let text = '';
  let done = 0;
  for (const { from, to, text: inserted } of inOrder) {
    text += source.slice(done, Math.max(done, from)) + inserted;
    done = Math.max(done, to);
  }
  return text + source.slice(done);
}

/** The white space before an element on its line, if nothing else is there. */
export function indentOf(source: string, { start }: XmlElement): string {
  return /(?:^|[\r\n])([ \t]*)$/.exec(source.slice(0, start))?.[1] ?? '';
}

/** Puts lines at the end of what an element holds. */
export function appended(source: string, parent: XmlElement, lines: readonly string[]): Splice {
  const indent = indentOf(source, parent);
  const text = lines.map((line) => `${indent}  ${line}`).join('\n');
  if (parent.endStart === parent.end) return opened(source, parent, `\n${text}\n${indent}`);
  const before = source.slice(0, parent.endStart).search(/[ \t]*$/);
  return { from: before, to: before, text: `${text}\n` };
}

/** Puts lines before an element. */
export function before(source: string, element: XmlElement, lines: readonly string[]): Splice {
  const indent = indentOf(source, element);
  const text = lines.map((line) => `${line}\n${indent}`).join('');
  return { from: element.start, to: element.start, text };
}

/** Puts lines behind an element. */
export function behind(source: string, element: XmlElement, lines: readonly string[]): Splice {
  const indent = indentOf(source, element);
  const text = lines.map((line) => `\n${indent}${line}`).join('');
  return { from: element.end, to: element.end, text };
}

/** Puts lines in the place of an element. */
export function replaced(source: string, element: XmlElement, lines: readonly string[]): Splice {
  const text = lines.join(`\n${indentOf(source, element)}`);
  return { from: element.start, to: element.end, text };
}

/** Takes an element away, with the space before it. */
export function removed(source: string, { start, end }: XmlElement): Splice {
  const space = /(?:\r\n|[\r\n])?[ \t]*$/.exec(source.slice(0, start))?.[0] ?? '';
  return { from: start - space.length, to: end, text: '' };
}

/** An element without content with something in it. */
function opened(source: string, element: XmlElement, content: string): Splice {
  const slash = source.lastIndexOf('/', element.end);
  const tag = source.slice(element.start, slash).trimEnd();
  return {
    from: element.start,
    to: element.end,
    text: `${tag}>${content}</${element.name}>`,
  };
}

/**
 * Gives an element other children of some names, and another name if need be; its other children and
 * its attributes stay.
 */
export function withChildren(
  source: string,
  element: XmlElement,
  name: string,
  changed: ReadonlyMap<string, readonly string[]>,
): readonly Splice[] {
  const lines = [...changed.values()].flat();
  if (element.endStart === element.end) {
    const text = lines.map((line) => `\n${indentOf(source, element)}  ${line}`).join('');
    const end = text === '' ? '' : `${text}\n${indentOf(source, element)}`;
    const splice = opened(source, element, end);
    const renamed = splice.text.replace(/^<\S+/, `<${name}`).replace(/<\/[^<]*>$/, `</${name}>`);
    return [{ ...splice, text: renamed }];
  }
  const splices: Splice[] = [];
  const fresh: string[] = [];
  for (const [childName, childLines] of changed) {
    const [first, ...others] = element.children.filter((child) => child.name === childName);
    if (first === undefined) fresh.push(...childLines);
    else if (childLines.length === 0) splices.push(removed(source, first));
    else splices.push(replaced(source, first, childLines));
    splices.push(...others.map((child) => removed(source, child)));
  }
  if (name !== element.name)
    splices.push(
      { from: element.start + 1, to: element.start + 1 + element.name.length, text: name },
      { from: element.endStart + 2, to: element.endStart + 2 + element.name.length, text: name },
    );
  if (fresh.length > 0) splices.push(insertion(source, element, fresh));
  return splices;
}

/** Gives an element another value of an attribute, or takes the attribute away. */
export function withAttribute(
  source: string,
  element: XmlElement,
  name: string,
  value: string | undefined,
): Splice {
  const tag = source.slice(element.start, element.startEnd);
  const pattern = new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  const found = pattern.exec(tag);
  const text = attributes({ [name]: value });
  if (found === null) {
    const behindName = element.start + 1 + element.name.length;
    return { from: behindName, to: behindName, text };
  }
  const from = element.start + found.index;
  return { from, to: from + found[0].length, text };
}

/** Lines at the front of what an element holds. */
function insertion(source: string, element: XmlElement, lines: readonly string[]): Splice {
  const indent = `${indentOf(source, element)}  `;
  const text = lines.map((line) => `\n${indent}${line}`).join('');
  return { from: element.startEnd, to: element.startEnd, text };
}
