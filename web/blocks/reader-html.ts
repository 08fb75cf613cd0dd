/** A block as its readers get it, written by the page writers, for a look inside the editor. */
import type { Node } from 'prosemirror-model';
import { schema } from '#core/document/schema.ts';
import type { Fragment } from '#core/module/module.ts';
import type { VersionContent } from '#core/module/version.ts';
import type { Addresses } from '#pages/address.ts';
import { contentHtml } from '#pages/blocks/index.ts';
import type { BlockSurroundings } from './view-context.ts';

/** Nothing on the page may have the id of a block twice; `try-` is no id of a document. */
function withoutIds(node: Node, isOutermost = true): Node {
  if (node.isText) return node;
  const { id } = node.attrs as Readonly<Record<string, unknown>>;
  const changed =
    id === undefined || node.type.name === 'option'
      ? node.attrs
      : { ...node.attrs, id: isOutermost ? `try-${String(id)}` : null };
  const children = node.children.map((child) => withoutIds(child, false));
  return node.type.create(changed, children, node.marks);
}

/** The block in the reader's HTML, as inert DOM; its elements come to life where it is put. */
export function readerDom(block: Node, surroundings: BlockSurroundings): DocumentFragment {
  const html = contentHtml(schema.topNodeType.create(null, [withoutIds(block)]), {
    version: versionOf(surroundings),
    fragment: nowhere,
    route: { kind: 'author-order' },
    addresses: addressesOf(surroundings),
    withKeys: true,
    usedTerms: new Set(),
    outline: { level: 2 },
  });
  const template = document.createElement('template');
  // Not a person's HTML: the page writers made it, and they escape every text.
  template.innerHTML = html.toString();
  return document.importNode(template.content, true);
}

const nowhere: Fragment = {
  id: 'aaaaaaaa',
  slug: 'a',
  title: '',
  kind: 'theory',
  minutes: 1,
  depth: 'standard',
  levels: [],
  goals: [],
  teaches: [],
  needs: [],
};

function versionOf(surroundings: BlockSurroundings): VersionContent {
  return {
    module: {
      ...moduleShell,
      terms: [...surroundings.terms()],
      fragments: [...surroundings.fragments()],
    },
    documents: {},
    models: Object.fromEntries(surroundings.models().map((model) => [model.id, model])),
    media: [],
  };
}

/** Only terms, fragments and salt are read when a block is written. */
const moduleShell: Omit<VersionContent['module'], 'terms' | 'fragments'> = {
  schemaVersion: 1,
  id: 'aaaaaaaa',
  slug: 'a',
  title: '',
  summary: '',
  description: '',
  subject: 'natuurkunde',
  levels: [],
  language: 'nl',
  salt: '',
  keywords: [],
  licence: 'CC-BY-SA-4.0',
  authors: [],
  publisher: '',
  goals: [],
  lom: {
    identifier: '',
    recordIdentifier: '',
    version: '',
    status: 'draft',
    aggregationLevel: 1,
    learningResourceTypes: [],
    intendedEndUserRoles: [],
    context: 'VO',
    typicalAgeRange: '',
    cost: false,
    accessRights: 'OpenAccess',
  },
};

function addressesOf(surroundings: BlockSurroundings): Addresses {
  const here = (): string => '#';
  return {
    catalogue: here,
    overview: here,
    fragment: here,
    fragmentPattern: here,
    conceptMap: here,
    glossary: here,
    signIn: here,
    medium: (path) => surroundings.mediumAddress(path),
  };
}
