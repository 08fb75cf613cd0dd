/** A server of its own for each worker, and pages that may not log an error. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type Page, test as base, expect } from '@playwright/test';

const program = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

/** The E-klas that the journeys go through. */
export const moduleAddress = '/e/afkoelen-en-opwarmen';

/** Starts the built server on a fresh database and a free port; resolves with its address. */
export async function startServer(
  folder: string,
): Promise<{ address: string; process: ChildProcess }> {
  const child = spawn(process.execPath, [program], {
    env: {
      ...process.env,
      PORT: '0',
      LOG_LEVEL: 'warn',
      DATABASE_FILE: join(folder, 'eklas.db'),
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (part) => {
      output += String(part);
      const found = /E-klas: (\S+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => {
      reject(new Error(`The server stopped: ${output}`));
    });
  });
  return { address, process: child };
}

interface WorkerFixtures {
  readonly server: string;
}

interface TestFixtures {
  /** Expressions for console errors that belong to the journey, such as a lost connection. */
  readonly expectedErrors: RegExp[];
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'eklas-journey-'));
      const { address, process: child } = await startServer(folder);
      await use(address);
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => {
    await use(server);
  },
  expectedErrors: [[], { option: true }],
  context: async ({ context, expectedErrors }, use) => {
    const check = watchErrors(context, expectedErrors);
    await use(context);
    check();
  },
});

/** Notes what the console says; the function that comes back fails when that was an error. */
export function watchErrors(context: BrowserContext, expected: readonly RegExp[]): () => void {
  const errors: string[] = [];
  const note = (text: string): void => {
    if (!expected.some((pattern) => pattern.test(text))) errors.push(text);
  };
  context.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  context.on('weberror', (error) => {
    note(error.error().message);
  });
  return () => {
    expect(errors, 'errors in the console').toEqual([]);
  };
}

export { expect };

/** Opens a fragment along a route and waits until its script has shown what is known. */
export async function openFragment(page: Page, slug: string, route = 'leerlijn'): Promise<void> {
  await page.goto(`${moduleAddress}/${route}/${slug}`);
  await settled(page);
}

/** The reader is ready when it has marked the present fragment as opened. */
export async function settled(page: Page): Promise<void> {
  await expect(
    page.locator('.track li[data-state]:has(a[aria-current])').first(),
  ).not.toHaveAttribute('data-state', 'not-begun');
}

/** Signs in on the page's own form. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres of gebruikersnaam').fill(name);
  await page.getByLabel('Wachtwoord').fill('demo-eklas');
  await page.getByRole('button', { name: 'Log in' }).click();
  await expect(page).not.toHaveURL(/inloggen/);
}
