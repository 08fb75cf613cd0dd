/** Whole journeys in a real Chromium against the built server. */
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from '../helpers/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  outputDir: '../../.cache/journeys',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 8_000 },
  use: {
    locale: 'nl-NL',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [...chromiumArguments],
    },
  },
});
