/** Builds what browsers load: one entry per screen, files named by their content. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

const screens = {
  reader: 'web/reader/index.ts',
  'sign-in': 'web/screens/sign-in/index.ts',
  account: 'web/screens/account/index.ts',
};

/** Built apart (`--mode gallery`), so that no page of a school shares a file with it. */
const gallery = { gallery: 'web/gallery/page.ts' };

export default defineConfig(({ mode }) => ({
  root,
  publicDir: 'web/public',
  base: '/',
  build: {
    outDir: 'dist/web',
    emptyOutDir: false,
    manifest: `.vite/${mode === 'gallery' ? 'gallery' : 'manifest'}.json`,
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: mode === 'gallery' ? gallery : screens,
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
  },
}));
