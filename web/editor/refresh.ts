/** Tells views that terms, models, media or fragments around the document have changed. */
export class Refresh {
  readonly #listeners = new Set<() => void>();

  /** Calls back at every refresh; returns what ends that. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  announce(): void {
    for (const listener of this.#listeners) listener();
  }
}
