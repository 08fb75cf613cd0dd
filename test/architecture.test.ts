/** Holds the import rule: who may import whom, and no cycles between folders. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  readonly file: string;
  /** A path from the root, or the name of a package. */
  readonly target: string;
  readonly isPackage: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .map((name) => join(folder, name));
}

const aliases: Readonly<Record<string, string>> = {
  '#core': 'content/core',
  '#text': 'content/text',
  '#pages': 'content/pages',
  '#packages': 'content/packages',
  '#library': 'content/library',
  '#server': 'server',
  '#web': 'web',
};

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|import\(\s*'([^']+)'\s*\)/g,
  );
  return [...found].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? '';
    const alias = aliases[specifier.split('/')[0] ?? ''];
    if (alias !== undefined) {
      return {
        file,
        target: join(alias, specifier.split('/').slice(1).join('/')),
        isPackage: false,
      };
    }
    if (specifier.startsWith('.')) {
      return {
        file,
        target: relative(root, join(root, dirname(file), specifier)),
        isPackage: false,
      };
    }
    return { file, target: packageName(specifier), isPackage: true };
  });
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

/** Configuration is not part of a room. */
const isConfiguration = (file: string): boolean => file.endsWith('.config.ts');

const all = [
  'content/core',
  'content/text',
  'content/pages',
  'content/packages',
  'content/library',
  'server',
  'web',
].flatMap((folder) =>
  sources(folder)
    .filter((file) => !isConfiguration(file))
    .flatMap(importsOf),
);

const within = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`);

/** Imports from `folder` that go somewhere not allowed, as readable lines. */
function strays(folder: string, allowed: (target: Import) => boolean): string[] {
  return all
    .filter((one) => within(one.file, folder) && !allowed(one))
    .map(({ file, target }) => `${file} -> ${target}`);
}

/** Packages by room; a new one is a decision and stands here. */
const packages = {
  'content/core': [
    'typebox',
    'prosemirror-model',
    'prosemirror-transform',
    'parse5',
    'jsonc-parser',
    '@noble/hashes',
    'matter-js',
    'saxes',
  ],
  'content/text': [],
  'content/pages': ['prosemirror-model', 'temml', '@dagrejs/dagre'],
  'content/packages': ['prosemirror-model', '@noble/hashes'],
  'content/library': [],
  web: [
    'lit',
    'idb',
    'prosemirror-commands',
    'prosemirror-dropcursor',
    'prosemirror-gapcursor',
    'prosemirror-history',
    'prosemirror-inputrules',
    'prosemirror-keymap',
    'prosemirror-model',
    'prosemirror-schema-list',
    'prosemirror-state',
    'prosemirror-tables',
    'prosemirror-transform',
    'prosemirror-view',
  ],
} as const;

/** Layers of core from low to high; a layer imports its own and lower ones. */
const coreLayers = [
  ['problem.ts', 'identifier.ts', 'people', 'models', 'mechanics'],
  ['blocks'],
  ['document', 'collaboration'],
  ['module'],
  ['routes', 'learning', 'authoring', 'arrangement', 'quality'],
  ['contract'],
];

/** Layers of web from low to high. */
const webLayers = [
  ['styles', 'api'],
  ['elements', 'controllers'],
  ['blocks', 'models', 'mechanics'],
  ['reader', 'editor'],
  ['screens', 'gallery', 'site'],
];

function layerOf(path: string, room: string, layers: readonly (readonly string[])[]): number {
  const name = relative(room, path).split('/')[0] ?? '';
  return layers.findIndex((layer) => layer.includes(name));
}

const downward =
  (room: string, layers: readonly (readonly string[])[]) =>
  ({ file, target }: Import): boolean =>
    !within(target, room) || layerOf(target, room, layers) <= layerOf(file, room, layers);

const noPackagesBut =
  (names: readonly string[]) =>
  ({ target, isPackage }: Import): boolean =>
    !isPackage || names.includes(target);

describe('rooms', () => {
  test('content imports neither server nor web', () => {
    expect(strays('content', ({ target }) => !/^(server|web)\//.test(target))).toEqual([]);
  });
  test('core imports only core', () => {
    expect(
      strays(
        'content/core',
        ({ target, isPackage }) => isPackage || within(target, 'content/core'),
      ),
    ).toEqual([]);
  });
  test('text imports only core and text', () => {
    expect(
      strays(
        'content/text',
        ({ target, isPackage }) => isPackage || /^content\/(core|text)\//.test(target),
      ),
    ).toEqual([]);
  });
  test('the library of models imports only core', () => {
    expect(
      strays('content/library', ({ target }) => /^content\/(core|library)\//.test(target)),
    ).toEqual([]);
  });
  test('server does not import web', () => {
    expect(strays('server', ({ target }) => !within(target, 'web'))).toEqual([]);
  });
  test('web does not import server', () => {
    expect(strays('web', ({ target }) => !within(target, 'server'))).toEqual([]);
  });
  test('features of the server do not import one another', () => {
    const feature = (path: string): string | undefined =>
      /^server\/features\/([^/]+)/.exec(path)?.[1];
    expect(
      strays('server/features', ({ file, target }) => {
        const other = feature(target);
        return other === undefined || other === feature(file);
      }),
    ).toEqual([]);
  });
});

describe('packages', () => {
  test.each(Object.entries(packages))('%s imports only what is listed', (room, names) => {
    expect(strays(room, noPackagesBut(names))).toEqual([]);
  });
});

describe('layers', () => {
  test('core imports downward', () => {
    expect(strays('content/core', downward('content/core', coreLayers))).toEqual([]);
  });
  test('every folder of core has a layer', () => {
    const known = coreLayers.flat();
    expect(
      readdirSync(join(root, 'content/core')).filter(
        (name) => name !== 'tsconfig.json' && !known.includes(name),
      ),
    ).toEqual([]);
  });
  test('web imports downward', () => {
    expect(strays('web', downward('web', webLayers))).toEqual([]);
  });
});

/**
 * Imports as edges between the children (files and folders) of each folder: an import is an edge
 * where the ways of file and target part.
 */
function edgesByFolder(): Map<string, Map<string, Set<string>>> {
  const folders = new Map<string, Map<string, Set<string>>>();
  for (const { file, target, isPackage } of all) {
    if (isPackage) continue;
    const from = file.split('/');
    const to = target.split('/');
    const parting = from.findIndex((part, index) => part !== to[index]);
    if (parting === -1) continue;
    const folder = from.slice(0, parting).join('/');
    const edges = folders.get(folder) ?? new Map<string, Set<string>>();
    folders.set(folder, edges);
    const name = from[parting] ?? '';
    edges.set(name, (edges.get(name) ?? new Set()).add(to[parting] ?? ''));
  }
  return folders;
}

describe('cycles', () => {
  test.each([...edgesByFolder()])(
    'in %s there are none between its files and folders',
    (_, edges) => {
      expect(findCycle(edges)).toBeNull();
    },
  );
});

/** The first cycle as a path, or null. */
function findCycle(edges: ReadonlyMap<string, ReadonlySet<string>>): string | null {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): string | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node].join(' -> ');
    if (done.has(node)) return null;
    for (const next of edges.get(node) ?? []) {
      const cycle = visit(next, [...path, node]);
      if (cycle !== null) return cycle;
    }
    done.add(node);
    return null;
  };
  for (const node of edges.keys()) {
    const cycle = visit(node, []);
    if (cycle !== null) return cycle;
  }
  return null;
}
