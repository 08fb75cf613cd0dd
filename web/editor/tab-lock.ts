/**
 * Tells live tabs from dead ones: a tab holds a lock in its name as long as it lives, so who gets
 * that lock knows that it is gone, and may take over what it left.
 */
import { randomName } from './random-name.ts';

export interface TabLock {
  /** The name of this tab. */
  readonly tab: string;
  /**
   * Calls once the tab with this name is gone; at once when it is already, or where the browser has
   * no locks.
   */
  whenGone(tab: string, inherit: () => Promise<void>): void;
  /** Whether the tab with this name is gone; null where the browser has no locks to tell. */
  isGone(tab: string): Promise<boolean | null>;
  /** Lets go: this tab has nothing more to send. */
  release(): void;
}

const lockName = (tab: string): string => `eklas-tab-${tab}`;

/** Resolves when the lock is held, so before this tab writes anything in its name. */
export async function holdTabLock(): Promise<TabLock> {
  const tab = randomName();
  // Locks exist in secure contexts only.
  const { locks } = navigator as { locks?: LockManager };
  const waiting = new AbortController();
  let release = (): void => undefined;
  if (locks !== undefined) {
    await new Promise<void>((held) => {
      void locks.request(lockName(tab), () => {
        held();
        return new Promise<void>((done) => (release = done));
      });
    });
  }
  return {
    tab,
    whenGone(other, inherit) {
      if (locks === undefined) void inherit();
      else {
        locks.request(lockName(other), { signal: waiting.signal }, inherit).catch(() => undefined);
      }
    },
    async isGone(other) {
      if (locks === undefined) return null;
      const { held = [] } = await locks.query();
      return !held.some(({ name }) => name === lockName(other));
    },
    release() {
      waiting.abort();
      release();
    },
  };
}
