/**
 * This open page among others. A page holds a lock on its name for as long as it lives, so that
 * another page can tell what a page that is gone has left behind from what is still being written.
 */

const prefix = 'eklas-page-';

/** The name of this page: new for each load. */
export const pageSession = randomName();

function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

let isHeld = false;

/** Holds the lock of this page until it is closed. */
export function holdPage(): void {
  if (isHeld || !('locks' in navigator)) return;
  isHeld = true;
  void navigator.locks.request(`${prefix}${pageSession}`, () => new Promise(() => undefined));
}

/** How long a copy that nobody touches counts as left behind where the browser has no locks. */
const leftAfter = 5 * 60_000;

/** Whether the page that wrote this is gone. */
export async function isLeftBehind(copy: {
  readonly session: string;
  readonly at: string;
}): Promise<boolean> {
  if (copy.session === pageSession) return false;
  // Locks exist in secure contexts only.
  if (!('locks' in navigator)) return Date.now() - Date.parse(copy.at) > leftAfter;
  const { held = [] } = await navigator.locks.query();
  return !held.some(({ name }) => name === `${prefix}${copy.session}`);
}
