/**
 * An E-klas as files that people write: `module.json`, `fragments/<slug>.html`, `models/<id>.json`
 * and media. Reading checks everything and names file, line and reason of each fault.
 */
import type { Node } from 'prosemirror-model';
import { carriesId, checkDocument, isEmptyDocument, storeDocument } from '../document/document.ts';
import { documentFromTree } from '../document/html.ts';
import { parseHtmlTree, type TreeNode } from '../document/html-tree.ts';
import type { CheckContext } from '../blocks/descriptor.ts';
import type { Fault as BlockFault } from '../blocks/fault.ts';
import { simulationChecks } from '../blocks/simulation-checks.ts';
import { LinesModel, type ModelDefinition, OdeModel } from '../models/definition.ts';
import { compileModel } from '../models/index.ts';
import { type PlacedFault, checkModule } from './check.ts';
import { type SourceFault, moduleFault } from './fault.ts';
import { findUnknownMarkup } from './known-markup.ts';
import { lineAt, lineOfString, readJson } from './json-text.ts';
import { Module } from './module.ts';
import type { Medium, VersionContent } from './version.ts';

/** Texts by path within the module's folder, and the media that lie beside them. */
export interface ModuleFiles {
  readonly texts: ReadonlyMap<string, string>;
  readonly media: readonly Medium[];
}

export interface ReadModule {
  /** Null as long as there is a fault. */
  readonly content: VersionContent | null;
  readonly faults: readonly SourceFault[];
}

const moduleFile = 'module.json';
const fragmentFile = (slug: string): string => `fragments/${slug}.html`;

export function readModule(files: ModuleFiles): ReadModule {
  const text = files.texts.get(moduleFile);
  if (text === undefined) return failed(moduleFile, null, 'file-missing', { path: moduleFile });
  const { value: module, faults: shape } = readJson(Module, text);
  const faults: SourceFault[] = shape.map((fault) => ({ file: moduleFile, ...fault }));
  if (module === null) return { content: null, faults };

  const placed = ({ about, fault }: PlacedFault): SourceFault => ({
    file: moduleFile,
    line: lineOfString(text, about),
    fault,
  });
  faults.push(...checkModule(module).map(placed));
  const models = readModels(files, faults);
  const context = checkContext(module, models, files.media);
  const documents = new Map<string, Node>();
  for (const fragment of module.fragments) {
    const path = fragmentFile(fragment.slug);
    const html = files.texts.get(path);
    if (html === undefined) {
      const fault = moduleFault('file-missing', { path });
      faults.push({ file: moduleFile, line: lineOfString(text, fragment.slug), fault });
    } else {
      documents.set(fragment.id, readFragment(path, html, context, faults));
    }
  }
  faults.push(...unlisted(module, files), ...repeatedBlocks(module, documents, files));
  if (faults.length > 0) return { content: null, faults };
  const content: VersionContent = {
    module,
    documents: Object.fromEntries(
      [...documents].map(([id, document]) => [id, storeDocument(document)]),
    ),
    models: Object.fromEntries(models),
    media: files.media,
  };
  return { content, faults };
}

function failed(
  file: string,
  line: number | null,
  ...[code, parameters]: Parameters<typeof moduleFault>
): ReadModule {
  return { content: null, faults: [{ file, line, fault: moduleFault(code, parameters) }] };
}

/** Checked as one kind of model, so that a mistake is not told once more as a fault of the other. */
const shapeOfModel = (text: string) =>
  /"semantics"\s*:\s*"ode"/.test(text) ? OdeModel : LinesModel;

function readModels(files: ModuleFiles, faults: SourceFault[]): Map<string, ModelDefinition> {
  const models = new Map<string, ModelDefinition>();
  for (const [file, text] of files.texts) {
    if (!file.startsWith('models/')) continue;
    const { value, faults: shape } = readJson(shapeOfModel(text), text);
    faults.push(...shape.map((fault) => ({ file, ...fault })));
    if (value === null) continue;
    const compiled = compileModel(value);
    if (!compiled.ok) {
      faults.push(...compiled.faults.map((fault) => ({ file, line: null, fault })));
    }
    if (models.has(value.id)) {
      const fault = moduleFault('id-twice', { id: value.id });
      faults.push({ file, line: lineOfString(text, value.id), fault });
    }
    models.set(value.id, value);
  }
  return models;
}

/** What documents of this module may refer to. */
export function checkContext(
  { terms, fragments }: Pick<Module, 'terms' | 'fragments'>,
  models: ReadonlyMap<string, ModelDefinition>,
  media: readonly Medium[],
): CheckContext {
  return {
    hasTerm: (id) => terms.some((term) => term.id === id),
    hasFragment: (id) => fragments.some((fragment) => fragment.id === id),
    hasMedium: (path) => media.some((medium) => medium.path === path),
    modelParameters: (id) => models.get(id)?.parameters.map(({ name }) => name) ?? null,
    model: (id) => models.get(id) ?? null,
    simulation: simulationChecks,
  };
}

function readFragment(
  file: string,
  html: string,
  context: CheckContext,
  faults: SourceFault[],
): Node {
  const tree = parseHtmlTree(html);
  faults.push(...findUnknownMarkup(tree).map((found) => ({ file, ...found })));
  const document = documentFromTree(tree);
  for (const fault of checkDocument(document, context)) {
    faults.push({ file, line: lineOfFault(tree, fault), fault });
  }
  document.descendants((node, _position, parent) => {
    if (carriesId(node, parent) && node.attrs['id'] === null) {
      const fault = moduleFault('id-missing', { element: node.type.name });
      faults.push({ file, line: lineOfText(tree, node.textContent), fault });
    }
  });
  if (isEmptyDocument(document)) {
    faults.push({ file, line: 1, fault: moduleFault('document-empty', {}) });
  }
  return document;
}

/** The line of the block with the fault, or of the element that names what the fault is about. */
function lineOfFault(tree: TreeNode, { block, parameters }: BlockFault): number | null {
  const wanted = block === null ? Object.values(parameters).map(String) : [block];
  return (
    findElement(tree, (element) =>
      element.attributeNames.some((name) => {
        const value = element.getAttribute(name) ?? '';
        return wanted.some((one) => value === one || value === `fragment:${one}`);
      }),
    )?.line ?? null
  );
}

function lineOfText(tree: TreeNode, text: string): number | null {
  const squeeze = (words: string): string => words.replace(/\s+/g, ' ').trim();
  return (
    findElement(tree, (element) => squeeze(element.textContent) === squeeze(text))?.line ?? null
  );
}

function findElement(tree: TreeNode, test: (element: TreeNode) => boolean): TreeNode | null {
  for (const child of tree.childNodes) {
    if (child.nodeType !== 1) continue;
    const found = test(child) ? child : findElement(child, test);
    if (found !== null) return found;
  }
  return null;
}

function unlisted({ fragments }: Module, { texts }: ModuleFiles): SourceFault[] {
  const listed = new Set(fragments.map(({ slug }) => fragmentFile(slug)));
  return [...texts.keys()]
    .filter((path) => path.startsWith('fragments/') && !listed.has(path))
    .map((path) => ({ file: path, line: null, fault: moduleFault('file-unlisted', { path }) }));
}

/** Block ids are unique in the whole module: attempts and comments anchor to them. */
function repeatedBlocks(
  module: Module,
  documents: ReadonlyMap<string, Node>,
  { texts }: ModuleFiles,
): SourceFault[] {
  const seen = new Set<string>();
  const faults: SourceFault[] = [];
  for (const { id, slug } of module.fragments) {
    const file = fragmentFile(slug);
    const html = texts.get(file) ?? '';
    documents.get(id)?.descendants((node, _position, parent) => {
      const block: unknown = node.attrs['id'];
      if (!carriesId(node, parent) || typeof block !== 'string') return;
      if (seen.has(block)) {
        const offset = html.lastIndexOf(`id="${block}"`);
        const line = offset === -1 ? null : lineAt(html, offset);
        faults.push({ file, line, fault: moduleFault('id-twice', { id: block }) });
      }
      seen.add(block);
    });
  }
  return faults;
}
