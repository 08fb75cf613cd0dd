/**
 * What somebody typed that is of no use yet, such as half a number: it keeps standing, with why, until
 * it can be used or the model shows something else in that place. No DOM.
 */
interface Draft {
  readonly text: string;
  /** What the model had there when it was typed. */
  readonly instead: string;
  /** Why it cannot be used, as a sentence. */
  readonly why: string;
}

export class TypedDrafts {
  readonly #drafts = new Map<string, Draft>();

  /** Whether anything waits. */
  get isEmpty(): boolean {
    return this.#drafts.size === 0;
  }

  /** The text in a place: what was typed, while the model there is as it was, else what it has. */
  textOf(place: string, has: string): string {
    const draft = this.#drafts.get(place);
    if (draft === undefined) return has;
    if (draft.instead === has) return draft.text;
    this.#drafts.delete(place);
    return has;
  }

  /** Why what stands in a place cannot be used; empty where it can. */
  whyNot(place: string): string {
    return this.#drafts.get(place)?.why ?? '';
  }

  keep(place: string, draft: Draft): void {
    this.#drafts.set(place, draft);
  }

  /** What was typed is of use now, or its place is gone: of one place, or all that begin so. */
  drop(place: string): void {
    for (const known of this.#drafts.keys())
      if (known === place || known.startsWith(`${place}/`)) this.#drafts.delete(known);
  }
}
