/** One tab stop for a group of items, and arrow keys to move inside it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the group is; the controller knows nothing else of its host. */
export interface RovingFocusOptions {
  /** The items in reading order, without disabled ones. */
  items: () => readonly HTMLElement[];
  /** Which arrow keys move: up and down, or left and right. */
  orientation: 'vertical' | 'horizontal';
  /** Called when a key has moved focus to an item. */
  moved?: (item: HTMLElement) => void;
  /** Letters move to the item that begins with them. */
  typeahead?: boolean;
}

const typeaheadPause = 600;
const keys = {
  vertical: { next: 'ArrowDown', previous: 'ArrowUp' },
  horizontal: { next: 'ArrowRight', previous: 'ArrowLeft' },
} as const;

/** Moves focus with arrows, Home, End and, if asked, letters; keeps `tabindex` on one item. */
export class RovingFocus implements ReactiveController {
  readonly #options: RovingFocusOptions;
  #typed = '';
  #typedAt = 0;

  constructor(host: ReactiveControllerHost, options: RovingFocusOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const items = this.#options.items();
    if (!items.some((item) => item.tabIndex === 0)) this.#makeCurrent(items[0]);
  }

  /** Gives an item the group's tab stop, and focus. */
  focus(item: HTMLElement | undefined): void {
    this.#makeCurrent(item);
    item?.focus();
  }

  /** Put this on the element that holds the items: `@keydown=${roving.handleKeydown}`. */
  handleKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const items = this.#options.items();
    const path = event.composedPath();
    const at = items.findIndex((item) => path.includes(item));
    const target = this.#keyTarget(event.key, items, at);
    if (target === undefined) return;
    event.preventDefault();
    this.focus(target);
    this.#options.moved?.(target);
  };

  #keyTarget(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
    const { next, previous } = keys[this.#options.orientation];
    if (key === next) return items[(at + 1) % items.length];
    if (key === previous) return items.at(Math.max(at, 0) - 1);
    if (key === 'Home') return items[0];
    if (key === 'End') return items.at(-1);
    if (this.#options.typeahead === true && key.length === 1 && (key !== ' ' || this.#isTyping())) {
      return this.#typeaheadTarget(key, items, at);
    }
    return undefined;
  }

  #isTyping(): boolean {
    return this.#typed !== '' && performance.now() - this.#typedAt < typeaheadPause;
  }

  #typeaheadTarget(
    key: string,
    items: readonly HTMLElement[],
    at: number,
  ): HTMLElement | undefined {
    this.#typed = (this.#isTyping() ? this.#typed : '') + key.toLowerCase();
    this.#typedAt = performance.now();
    // A first letter looks past the current item, so that repeating it goes on to the next.
    const from = this.#typed.length === 1 ? at + 1 : Math.max(at, 0);
    const inOrder = [...items.slice(from), ...items.slice(0, from)];
    return inOrder.find((item) => item.textContent.trim().toLowerCase().startsWith(this.#typed));
  }

  #makeCurrent(current: HTMLElement | undefined): void {
    for (const item of this.#options.items()) item.tabIndex = item === current ? 0 : -1;
  }
}
