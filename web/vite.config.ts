/** Builds what browsers load: one entry per screen, files named by their content. */
import { fileURLToPath } from 'node:url';
import { type UserConfig, defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Browsers that know `light-dark()`. Written out for older ones it would follow the colour scheme of
 * the page only, and a graph on white paper in a dark page would be drawn for the dark.
 */
const cssTarget = ['chrome123', 'firefox120', 'safari17.5'];

const screens = {
  reader: 'web/reader/index.ts',
  'sign-in': 'web/screens/sign-in/index.ts',
  account: 'web/screens/account/index.ts',
  drafts: 'web/screens/drafts/index.ts',
  workspace: 'web/screens/workspace/index.ts',
  write: 'web/screens/write/index.ts',
  model: 'web/screens/model/index.ts',
  motion: 'web/screens/motion/index.ts',
};

/** Built apart (`--mode gallery`), so that no page of a school shares a file with it. */
const gallery = { gallery: 'web/gallery/page.ts' };

/**
 * The player of exported sites (`--mode site`): one classic script and one style sheet, as neither
 * modules nor workers load from a disk. It lies outside dist/web, so that the server does not serve it.
 */
const site: UserConfig = {
  root,
  publicDir: 'web/public',
  base: './',
  resolve: {
    alias: [
      {
        find: /^.*\/start-model-worker\.ts$/,
        replacement: fileURLToPath(new URL('site/no-model-worker.ts', import.meta.url)),
      },
      {
        find: /^.*\/start-mechanics-worker\.ts$/,
        replacement: fileURLToPath(new URL('site/no-mechanics-worker.ts', import.meta.url)),
      },
    ],
  },
  build: {
    outDir: 'dist/site',
    target: 'es2023',
    cssTarget,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: { site: 'web/site/index.ts' },
      // A classic script has none, and nothing here asks for it.
      transform: { define: { 'import.meta': '{}' } },
      output: {
        format: 'iife',
        entryFileNames: 'site.js',
        assetFileNames: 'site[extname]',
        codeSplitting: false,
      },
    },
  },
};

const screenConfig = (mode: string): UserConfig => ({
  root,
  publicDir: 'web/public',
  base: '/',
  build: {
    outDir: 'dist/web',
    emptyOutDir: false,
    manifest: `.vite/${mode === 'gallery' ? 'gallery' : 'manifest'}.json`,
    target: 'es2023',
    cssTarget,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: mode === 'gallery' ? gallery : screens,
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
  },
});

export default defineConfig(({ mode }) => (mode === 'site' ? site : screenConfig(mode)));
