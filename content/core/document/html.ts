/**
 * Documents as HTML, both ways. Writing uses each node's `toDOM`, reading each node's `parseDOM`:
 * the same specs that the editor uses, so there is one truth about how a block is written.
 */
import { DOMParser, type DOMOutputSpec, type Mark, type Node } from 'prosemirror-model';
import { escapeAttribute, escapeText } from './escape.ts';
import { parseHtmlTree, type TreeNode } from './html-tree.ts';
import { schema } from './schema.ts';

/**
 * HTML folds white space: leading, trailing and repeated spaces of a text would be lost. They are
 * written as this private-use character, which a document itself never holds.
 */
const heldSpace = '\ue000';

const voidElements = new Set(['br', 'img']);

/** Writes a document, or any node of it, as HTML without white space between blocks. */
export function toHtml(node: Node): string {
  if (node.type.name === 'doc') return node.children.map(toHtml).join('');
  const content = node.inlineContent ? inlineHtml(node) : node.children.map(toHtml).join('');
  return renderSpec(specOf(node), content);
}

/** The same document for people to read and edit: a block a line, indented by two spaces. */
export function toIndentedHtml(node: Node, depth = 0): string {
  const lines = (children: readonly Node[], at: number): string =>
    children.map((child) => `${'  '.repeat(at)}${toIndentedHtml(child, at)}\n`).join('');
  if (node.type.name === 'doc') return lines(node.children, 0);
  const content = node.inlineContent
    ? inlineHtml(node)
    : node.childCount === 0
      ? ''
      : `\n${lines(node.children, depth + 1)}${'  '.repeat(depth)}`;
  return renderSpec(specOf(node), content);
}

const specOf = (node: Node): DOMOutputSpec => {
  const { toDOM } = node.type.spec;
  if (toDOM === undefined) throw new RangeError(`No HTML form for ${node.type.name}`);
  return toDOM(node);
};

/** A piece of inline content, written, with the marks that are still to be put around it. */
interface Piece {
  readonly marks: readonly Mark[];
  readonly html: string;
}

function inlineHtml(parent: Node): string {
  const pieces = parent.children.map((child, index) => ({
    marks: child.marks,
    html: child.isText ? textHtml(child, parent, index) : renderSpec(specOf(child), ''),
  }));
  return markedHtml(pieces);
}

/** A mark that neighbours have in common is written once around them. */
function markedHtml(pieces: readonly Piece[]): string {
  let html = '';
  let rest = pieces;
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const [mark] = first.marks;
    const end = rest.findIndex(({ marks }) =>
      mark === undefined ? marks.length > 0 : marks[0]?.eq(mark) !== true,
    );
    const run = end === -1 ? rest : rest.slice(0, end);
    rest = rest.slice(run.length);
    html +=
      mark === undefined
        ? run.map((piece) => piece.html).join('')
        : wrapInMark(
            mark,
            markedHtml(run.map((piece) => ({ ...piece, marks: piece.marks.slice(1) }))),
          );
  }
  return html;
}

function wrapInMark(mark: Mark, html: string): string {
  const { toDOM } = mark.type.spec;
  if (toDOM === undefined) throw new RangeError(`No HTML form for ${mark.type.name}`);
  return renderSpec(toDOM(mark, true), html);
}

function textHtml(node: Node, parent: Node, index: number): string {
  const before = index === 0 ? null : parent.child(index - 1);
  const after = index === parent.childCount - 1 ? null : parent.child(index + 1);
  const foldsBefore = before === null || before.type.name === 'hard_break' || endsInSpace(before);
  const foldsAfter = after === null || after.type.name === 'hard_break';
  let text = (node.text ?? '').replace(/[\t\n\r\f]/g, ' ').replaceAll(heldSpace, '');
  text = text.replace(/ {2,}/g, (run) => ` ${heldSpace.repeat(run.length - 1)}`);
  if (foldsBefore) text = text.replace(/^ /, heldSpace);
  if (foldsAfter) text = text.replace(/ $/, heldSpace);
  return escapeText(text);
}

const endsInSpace = (node: Node): boolean => node.text?.endsWith(' ') ?? false;

function renderSpec(spec: DOMOutputSpec, content: string): string {
  if (typeof spec === 'string') return escapeText(spec);
  if (!Array.isArray(spec)) throw new RangeError('HTML forms are arrays: core has no DOM');
  const [tag, second, ...rest] = spec as readonly unknown[];
  const hasAttributes = typeof second === 'object' && second !== null && !Array.isArray(second);
  const attributes = hasAttributes
    ? Object.entries(second as Record<string, string>)
        .map(([name, value]) =>
          value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`,
        )
        .join('')
    : '';
  const children = hasAttributes || second === undefined ? rest : [second, ...rest];
  const inner = children
    .map((child) => (child === 0 ? content : renderSpec(child as DOMOutputSpec, content)))
    .join('');
  const name = String(tag);
  return `<${name}${attributes}>${inner}${voidElements.has(name) ? '' : `</${name}>`}`;
}

/**
 * Reads HTML as a document of the schema. What the schema does not know loses its wrapper and keeps
 * its text, or (scripts, styles, frames …) goes altogether; the result is always a valid document.
 */
export function fromHtml(html: string): Node {
  return documentFromTree(parseHtmlTree(html));
}

/** The same, for a tree that is parsed already. */
export function documentFromTree(tree: TreeNode): Node {
  const parser = DOMParser.fromSchema(schema);
  // The tree has exactly the members that the parser reads of a DOM node; core has no DOM types.
  const parsed = parser.parse(tree as unknown as Parameters<typeof parser.parse>[0]);
  const document = releaseSpaces(parsed);
  document.check();
  return document;
}

function releaseSpaces(node: Node): Node {
  if (node.isText) {
    const text = node.text ?? '';
    return text.includes(heldSpace)
      ? schema.text(text.replaceAll(heldSpace, ' '), node.marks)
      : node;
  }
  if (node.childCount === 0) return node;
  const children = node.children.map(releaseSpaces);
  return children.every((child, index) => child === node.child(index))
    ? node
    : node.type.create(node.attrs, children, node.marks);
}
