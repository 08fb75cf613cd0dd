/** Builds what browsers load: one entry per screen, files named by their content. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  publicDir: 'web/public',
  base: '/',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        reader: 'web/reader/index.ts',
        'sign-in': 'web/screens/sign-in/index.ts',
        account: 'web/screens/account/index.ts',
        gallery: 'web/gallery/page.ts',
      },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
  },
});
