/** The test projects: core and server in Node, elements in a real Chromium. */
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './helpers/chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = findChromium();

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'architecture',
          environment: 'node',
          include: ['test/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'core',
          environment: 'node',
          testTimeout: 30_000,
          include: [
            'test/core/**/*.test.ts',
            'test/pages/**/*.test.ts',
            'test/packages/**/*.test.ts',
            'test/scripts/**/*.test.ts',
          ],
        },
      },
      {
        root,
        test: {
          name: 'server',
          environment: 'node',
          include: ['test/server/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'web',
          include: ['test/web/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath === null ? {} : { executablePath }),
                args: chromiumArguments,
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});
