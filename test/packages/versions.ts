/** Versions to make packages of: the E-klas that comes with the product, and any valid one. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { checkDocument, openDocument, storeDocument, withIds } from '#core/document/document.ts';
import { schema } from '#core/document/schema.ts';
import type { StoredDocument } from '#core/document/stored.ts';
import type { Module } from '#core/module/module.ts';
import { checkContext } from '#core/module/source.ts';
import type { ModuleVersion } from '#core/module/version.ts';
import { isTest, levels, subjects } from '#core/module/vocabulary.ts';
import type { PackageFile, PackageInput } from '#packages/package.ts';
import { cooling } from '../core/models/builders.ts';
import { coolingFolder, coolingVersion } from '../helpers/cooling-module.ts';
import { anyDocument, p } from '../helpers/documents.ts';
import { anyGraph } from '../helpers/modules.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A player of a few bytes: what is in it makes no difference to the writers. */
const player = {
  script: bytes('/* player */'),
  stylesheet: bytes('/* styles */'),
  icon: bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'),
};

const location = 'https://e-klas.example.nl/e/proef';

/** The E-klas that comes with the product. */
export function coolingInput(): PackageInput {
  const media = new Map(coolingFolder.media.map((one) => [one.hash, one.bytes] as const));
  return { version: coolingVersion(), media, player, location };
}

/** Text as people write it, and as they should not. */
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => text.replace(/[\ud800-\udfff](?![\udc00-\udfff])/g, 'x'))
  .filter((text) => text.trim() !== '');

const drawing = bytes('<svg xmlns="http://www.w3.org/2000/svg"/>');
const drawingHash = createHash('sha256').update(drawing).digest('hex');
const media = ['media/figuur.svg', 'media/a-1.png'].map((path) => ({
  path,
  type: path.endsWith('svg') ? 'image/svg+xml' : 'image/png',
  size: drawing.length,
  hash: drawingHash,
}));

const anyProperties: fc.Arbitrary<Partial<Module>> = fc.record({
  title: line,
  summary: line,
  description: line,
  subject: fc.constantFrom(...subjects),
  levels: fc.subarray([...levels], { minLength: 1 }),
  keywords: fc.array(line, { maxLength: 3 }),
  licence: fc.constantFrom('CC-BY-SA-4.0', 'CC-BY-4.0'),
  authors: fc.array(
    fc.record({ name: line, kind: fc.constantFrom('person' as const, 'organisation' as const) }),
    { minLength: 1, maxLength: 3 },
  ),
  publisher: line,
});

/** References in a generated document, led to what the module has. */
function settle(document: Node, module: Module): Node {
  const term = module.terms[0]?.id ?? 'aaaaaaaa';
  const fragment = module.fragments[0]?.id ?? 'aaaaaaaa';
  const settled: Readonly<Record<string, (value: unknown) => unknown>> = {
    term: () => term,
    model: () => cooling.id,
    controls: () => [],
    src: () => 'media/figuur.svg',
    href: (value) => (String(value).startsWith('fragment:') ? `fragment:${fragment}` : value),
  };
  const json: unknown = JSON.parse(JSON.stringify(document.toJSON()), (key, value: unknown) =>
    Object.hasOwn(settled, key) && (typeof value === 'string' || Array.isArray(value))
      ? settled[key]?.(value)
      : value,
  );
  return schema.nodeFromJSON(json);
}

/** The module without the terms and goals that keep a generated one from being published. */
function soundModule(module: Module): Module {
  const { fragments } = module;
  const taught = (from: number, to: number): ReadonlySet<string> =>
    new Set(fragments.slice(from, to).flatMap(({ teaches }) => teaches));
  const terms = taught(0, fragments.length);
  const goals = new Set(fragments.filter((one) => !isTest(one)).flatMap((one) => one.goals));
  return {
    ...module,
    goals: module.goals.filter(({ id }) => goals.has(id)),
    terms: module.terms
      .filter(({ id }) => terms.has(id))
      .map((term) => ({ ...term, needs: term.needs.filter((id) => terms.has(id)) })),
    fragments: fragments.map((fragment, index) => ({
      ...fragment,
      goals: fragment.goals.filter((id) => goals.has(id)),
      needs: fragment.needs.filter((id) => taught(0, index + 1).has(id)),
    })),
  };
}

/** Any version that may be published: blocks that have a fault are left out of it. */
export const anyInput: fc.Arbitrary<PackageInput> = fc
  .tuple(
    anyGraph('acyclic').filter(({ fragments }) => fragments.length > 0),
    anyProperties,
    fc.infiniteStream(anyDocument),
    fc.record({
      number: fc.integer({ min: 1, max: 99 }),
      publishedAt: fc
        .date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
    }),
  )
  .map(([graph, properties, documents, publication]) => {
    const module: Module = soundModule({ ...graph.module, ...properties });
    const models = new Map([[cooling.id, cooling]]);
    const context = checkContext(module, models, media);
    let made = 0;
    const newId = (): string => {
      made += 1;
      const letters = 'abcdefghijklmnopqrstuvwxyz';
      return `blok${[2, 1, 0].map((power) => letters.charAt(Math.floor(made / 26 ** power) % 26)).join('')}a`;
    };
    const fresh = (): StoredDocument => {
      const drawn = settle(documents.next().value as Node, module);
      const bare = withoutIds(drawn);
      const sound = bare.children.filter(
        (block) => checkDocument(schema.node('doc', null, [block]), context).length === 0,
      );
      const whole = schema.node('doc', null, [...sound, p('Tekst.')]);
      return storeDocument(withIds(whole, newId));
    };
    const version: ModuleVersion = {
      module,
      documents: Object.fromEntries(module.fragments.map(({ id }) => [id, fresh()])),
      models: { [cooling.id]: cooling },
      media,
      ...publication,
    };
    return { version, media: new Map([[drawingHash, drawing]]), player, location };
  });

/** So that ids can be given that occur nowhere else in the module. */
function withoutIds(node: Node): Node {
  if (node.isText) return node;
  const attrs =
    'id' in node.attrs && node.type.name !== 'option' ? { ...node.attrs, id: null } : node.attrs;
  return node.type.create(attrs, node.children.map(withoutIds), node.marks);
}

const decoder = new TextDecoder('utf-8', { fatal: true });
export const decode = (content: Uint8Array): string => decoder.decode(content);

/** The text of the file at this path. */
export function textOf(files: readonly PackageFile[], path: string): string {
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`no ${path}`);
  return decode(file.bytes);
}

/** Documents of a version as JSON, opened, so that what stores them differently is the same. */
export function treesOf({ documents }: Pick<ModuleVersion, 'documents'>) {
  return Object.fromEntries(
    Object.entries(documents).map(([id, stored]) => [id, openDocument(stored).toJSON() as unknown]),
  );
}
