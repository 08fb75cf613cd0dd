/** Which built files a page loads, from the manifest that the web build writes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageAssets } from '#pages/address.ts';

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  /** Keys of entries whose files this one imports at once. */
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, ManifestEntry>>;

/** Entries of the web build by name; see web/vite.config.ts. */
const entries = {
  reader: 'web/reader/index.ts',
  signIn: 'web/screens/sign-in/index.ts',
  account: 'web/screens/account/index.ts',
  drafts: 'web/screens/drafts/index.ts',
  workspace: 'web/screens/workspace/index.ts',
  write: 'web/screens/write/index.ts',
  model: 'web/screens/model/index.ts',
  motion: 'web/screens/motion/index.ts',
  gallery: 'web/gallery/page.ts',
} as const;

export type WebEntry = keyof typeof entries;
export type WebAssets = Readonly<Record<WebEntry, PageAssets>>;

/** Reads the manifests in the built folder; before a build pages load nothing. */
export function readWebAssets(folder: string): WebAssets {
  const screens = readManifest(folder, 'manifest');
  const development = readManifest(folder, 'gallery');
  const assets = (name: WebEntry): PageAssets => {
    const manifest = name === 'gallery' ? development : screens;
    const entry = manifest[entries[name]];
    return {
      scripts: entry === undefined ? [] : [`/${entry.file}`],
      stylesheets: [...stylesheetsOf(manifest, entries[name])].map((file) => `/${file}`),
    };
  };
  return {
    reader: assets('reader'),
    signIn: assets('signIn'),
    account: assets('account'),
    drafts: assets('drafts'),
    workspace: assets('workspace'),
    write: assets('write'),
    model: assets('model'),
    motion: assets('motion'),
    gallery: assets('gallery'),
  };
}

/** The style sheets of an entry and of all it imports, what is imported first coming first. */
function stylesheetsOf(manifest: Manifest, key: string): ReadonlySet<string> {
  const { imports = [], css = [] } = manifest[key] ?? {};
  return new Set([...imports.flatMap((one) => [...stylesheetsOf(manifest, one)]), ...css]);
}

function readManifest(folder: string, name: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, '.vite', `${name}.json`), 'utf8')) as Manifest;
  } catch {
    return {};
  }
}
