/**
 * Whether this device has work on models, and whether some of it waits to be sent: asked before the
 * store of that work is loaded, which most pages need not.
 */

const key = 'eklas-models-unsent';
const anyKey = 'eklas-models';

/** Whether anybody changed a model here; also where this browser does not say. */
export function hasModelWork(): boolean {
  try {
    return localStorage.getItem(anyKey) !== null;
  } catch {
    return true;
  }
}

export function rememberModelWork(): void {
  try {
    localStorage.setItem(anyKey, '1');
  } catch {
    // Then every page with a model looks.
  }
}

export function hasUnsentModels(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

export function rememberUnsentModels(waiting: boolean): void {
  try {
    if (waiting) localStorage.setItem(key, '1');
    else localStorage.removeItem(key);
  } catch {
    // Then a page with a model sends it.
  }
}
