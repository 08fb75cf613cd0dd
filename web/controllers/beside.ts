/** Keeps a popover in the top layer beside the control that it belongs to. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The two elements, asked for when the popover opens. */
export interface BesideOptions {
  anchor: () => Element | null | undefined;
  popover: () => HTMLElement | null | undefined;
  /** Along the anchor's line: from its start, or round its middle. */
  align: 'start' | 'center';
}

const gap = 4;
const edge = 8;

/** Places the popover under its anchor, or above where there is no room, until told to stop. */
export class Beside implements ReactiveController {
  readonly #options: BesideOptions;
  #watch: AbortController | null = null;

  constructor(host: ReactiveControllerHost, options: BesideOptions) {
    this.#options = options;
    host.addController(this);
  }

  /** Call when the popover is open: places it and follows scrolling. */
  start(): void {
    this.stop();
    this.#watch = new AbortController();
    const options = { signal: this.#watch.signal, capture: true, passive: true };
    window.addEventListener('scroll', this.#place, options);
    window.addEventListener('resize', this.#place, options);
    this.#place();
  }

  /** Call when the popover has closed. */
  stop(): void {
    this.#watch?.abort();
    this.#watch = null;
  }

  hostDisconnected(): void {
    this.stop();
  }

  #place = (): void => {
    const popover = this.#options.popover();
    const anchor = this.#options.anchor()?.getBoundingClientRect();
    if (!popover || !anchor) return;
    const { clientWidth, clientHeight } = document.documentElement;
    const { width, height } = popover.getBoundingClientRect();
    const below = anchor.bottom + gap;
    const above = anchor.top - gap - height;
    const top = below + height > clientHeight - edge && above >= edge ? above : below;
    const left =
      this.#options.align === 'start' ? anchor.left : anchor.left + (anchor.width - width) / 2;
    const room = Math.max(edge, clientWidth - edge - width);
    popover.style.setProperty('top', `${String(Math.round(top))}px`);
    popover.style.setProperty(
      'left',
      `${String(Math.round(Math.min(Math.max(left, edge), room)))}px`,
    );
  };
}
