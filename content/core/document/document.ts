/** Opening and keeping documents, and reading them as plain text. */
import { Node } from 'prosemirror-model';
import type { CheckContext } from '../blocks/descriptor.ts';
import { blocks, kindOf } from '../blocks/index.ts';
import type { Fault } from '../blocks/fault.ts';
import { schema } from './schema.ts';
import type { StoredDocument } from './stored.ts';
import { currentSchemaVersion, upgrade } from './upgrades/index.ts';

/** Opens a stored document: upgrades it to the present schema and checks it. Throws RangeError. */
export function openDocument(stored: StoredDocument): Node {
  const document = Node.fromJSON(schema, upgrade(stored).doc);
  if (document.type !== schema.topNodeType) {
    throw new RangeError(`Not a document: ${document.type.name}`);
  }
  document.check();
  return document;
}

/** A document as it is kept: JSON stamped with the present schema version. */
export function storeDocument(document: Node): StoredDocument {
  document.check();
  return { schemaVersion: currentSchemaVersion, doc: document.toJSON() as StoredDocument['doc'] };
}

/** Plain text: blocks on lines of their own; formulas as LaTeX. */
export function plainText(node: Node): string {
  return node.textBetween(0, node.content.size, '\n', (leaf) => {
    const { leafText } = leaf.type.spec;
    return leafText === undefined ? '' : leafText(leaf);
  });
}

/** Text that stands on the page before a pupil opens or answers anything. */
function isHiddenAtFirst({ type }: Node): boolean {
  return ['option_feedback', 'mistake', 'task_correct', 'task_wrong', 'solution'].includes(
    type.name,
  );
}

/** Words a pupil reads on the page: feedback and worked solutions are left out, a formula is one. */
export function wordCount(document: Node): number {
  let words = 0;
  document.descendants((node) => {
    if (isHiddenAtFirst(node)) return false;
    if (node.isTextblock) {
      const text = node.textBetween(0, node.content.size, ' ', (leaf) =>
        leaf.type.name === 'formula' ? 'x' : ' ',
      );
      words += (text.match(/[\p{L}\p{N}][^\s]*/gu) ?? []).length;
    }
    return true;
  });
  return words;
}

/** Whether nodes at this place carry an id: blocks of the page and of its boxes, not list items. */
export function carriesId(node: Node, parent: Node | null): boolean {
  const holder = parent?.type.name ?? '';
  return (
    Object.hasOwn(node.type.spec.attrs ?? {}, 'id') &&
    node.type.name !== 'option' &&
    !['list_item', 'table_cell', 'table_header'].includes(holder)
  );
}

/** The document with an id on every block that should carry one and has none, or has one twice. */
export function withIds(document: Node, newId: () => string): Node {
  const seen = new Set<string>();
  const visit = (node: Node, parent: Node | null): Node => {
    if (node.isText) return node;
    const id: unknown = node.attrs['id'];
    const missing = carriesId(node, parent) && (typeof id !== 'string' || seen.has(id));
    const attrs = missing ? { ...node.attrs, id: newId() } : node.attrs;
    if (carriesId(node, parent)) seen.add(String(attrs['id']));
    const children = node.children.map((child) => visit(child, node));
    const same = !missing && children.every((child, index) => child === node.child(index));
    return same ? node : node.type.create(attrs, children, node.marks);
  };
  return visit(document, null);
}

/** Every fault that keeps this document from being published. */
export function checkDocument(document: Node, context: CheckContext): readonly Fault[] {
  const faults: Fault[] = [];
  document.descendants((node) => {
    // Parts of a block are in no group: the block itself checks them.
    if (node.type.spec.group === undefined) return;
    const types = [node.type.name, ...node.marks.map(({ type }) => type.name)];
    for (const kind of new Set(types.map(kindOf))) {
      if (kind !== null) faults.push(...blocks[kind].check(node, context));
    }
  });
  return faults;
}

/** A document with one empty paragraph. */
export function newDocument(newId: () => string): Node {
  const { doc, paragraph } = schema.nodes;
  if (doc === undefined || paragraph === undefined) throw new RangeError('No such node type');
  return doc.create(null, paragraph.create({ id: newId() }));
}

/** Whether there is nothing to read; a figure or model alone is something, white space is not. */
export function isEmptyDocument(document: Node): boolean {
  return document.children.every(
    ({ type, textContent }) => type.name === 'paragraph' && textContent.trim() === '',
  );
}

/** Ids that more than one block of these documents has. */
export function repeatedIds(documents: readonly Node[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const document of documents) {
    document.descendants((node, _position, parent) => {
      const id: unknown = node.attrs['id'];
      if (!carriesId(node, parent) || typeof id !== 'string') return;
      (seen.has(id) ? twice : seen).add(id);
    });
  }
  return [...twice];
}
