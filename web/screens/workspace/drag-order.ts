/**
 * Puts rows in another order with a pointer: from a grip, along a line that shows where the row will
 * come, and not at all at Escape. Who has no pointer uses the buttons of the row.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface DragOrderOptions {
  /** The rows in order; each names its part in `data-part`. */
  readonly rows: () => readonly HTMLElement[];
  /** The part comes behind `after`, or first when that is null. */
  readonly moved: (part: string, after: string | null) => void;
}

const edge = 64;
const step = 16;

export class DragOrder implements ReactiveController {
  readonly #options: DragOrderOptions;
  #drag: AbortController | null = null;

  constructor(host: ReactiveControllerHost, options: DragOrderOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Put this on each grip: `@pointerdown=${drag.handlePointerdown}`. */
  handlePointerdown = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    const grip = event.currentTarget;
    const row = this.#options.rows().find((one) => one.contains(grip));
    if (row === undefined) return;
    event.preventDefault();
    this.#stop();
    this.#drag = new AbortController();
    const { signal } = this.#drag;
    grip.setPointerCapture(event.pointerId);
    row.dataset['dragged'] = '';
    let place = this.#placeAt(event.clientY);
    grip.addEventListener(
      'pointermove',
      ({ clientY }) => {
        scrollNearEdge(clientY);
        place = this.#placeAt(clientY);
        this.#show(place);
      },
      { signal },
    );
    grip.addEventListener(
      'pointerup',
      () => {
        this.#stop();
        this.#drop(row, place);
      },
      { signal },
    );
    grip.addEventListener('pointercancel', this.#stop, { signal });
    window.addEventListener(
      'keydown',
      (event: KeyboardEvent) => {
        if (event.key === 'Escape') this.#stop();
      },
      { signal },
    );
  };

  /** How many rows stand above this height. */
  #placeAt(y: number): number {
    return this.#options.rows().filter((row) => {
      const { top, height } = row.getBoundingClientRect();
      return top + height / 2 < y;
    }).length;
  }

  #show(place: number): void {
    const rows = this.#options.rows();
    rows.forEach((row, index) => {
      row.toggleAttribute('data-drop-before', index === place);
      row.toggleAttribute('data-drop-after', index === place - 1 && place === rows.length);
    });
  }

  #drop(row: HTMLElement, place: number): void {
    const rows = this.#options.rows();
    const from = rows.indexOf(row);
    if (from === -1 || place === from || place === from + 1) return;
    this.#options.moved(partOf(row), place === 0 ? null : partOf(rows[place - 1]));
  }

  readonly #stop = (): void => {
    this.#drag?.abort();
    this.#drag = null;
    for (const row of this.#options.rows()) {
      delete row.dataset['dragged'];
      row.removeAttribute('data-drop-before');
      row.removeAttribute('data-drop-after');
    }
  };
}

const partOf = (row: HTMLElement | undefined): string => row?.dataset['part'] ?? '';

function scrollNearEdge(y: number): void {
  if (y < edge) scrollBy(0, -step);
  else if (y > innerHeight - edge) scrollBy(0, step);
}
