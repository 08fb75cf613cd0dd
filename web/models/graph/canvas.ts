/** The canvas of a graph: made when there is a place with a size, and kept to that size and theme. */
import { readTheme, type GraphTheme } from './theme.ts';
import { Plot } from './plot.ts';
import type { PlotSource } from './plot-source.ts';

/** What the element knows of the plot. */
export type CanvasSource = Omit<PlotSource, 'theme' | 'hasRoom'>;

/** The element around the canvas. */
export interface CanvasHost {
  place(): HTMLElement | undefined;
  /** An element that has the theme of the graph. */
  probe(): HTMLElement | undefined;
  /** Null as long as there is nothing to draw. */
  source(): CanvasSource | null;
  /** After a change of size. */
  hasNewSize(): void;
}

/** Below this width lines carry symbols, above it words. */
const roomForWords = 560;

export class GraphCanvas {
  readonly #host: CanvasHost;
  #plot: Plot | null = null;
  #theme: GraphTheme | null = null;
  /** Of the place, in pixels; asking for it costs a layout. */
  #width = 0;
  readonly #size = new ResizeObserver(() => {
    this.#resize();
  });

  constructor(host: CanvasHost) {
    this.#host = host;
  }

  get plot(): Plot | null {
    return this.#plot;
  }

  readonly source = (): PlotSource => {
    const source = this.#host.source();
    if (source === null || this.#theme === null) throw new Error('A plot without a picture.');
    return { ...source, theme: this.#theme, hasRoom: this.#width >= roomForWords };
  };

  /** Draws at once, not in a microtask: the cursor is placed on the scales that come of it. */
  draw(): void {
    if (this.#plot === null) this.#make();
    else if (this.#host.source() !== null) this.#plot.draw();
  }

  /** Draws in the colours of this moment; at once, as before printing there is no later. */
  repaint(): void {
    this.#readTheme();
    if (this.#host.source() !== null) this.#plot?.draw();
  }

  forget(): void {
    this.#size.disconnect();
    this.#plot?.destroy();
    this.#plot = null;
  }

  #make(): void {
    const place = this.#host.place();
    const source = this.#host.source();
    if (place === undefined || source === null) return;
    this.#size.disconnect();
    this.#size.observe(place);
    const size = { width: place.clientWidth, height: place.clientHeight };
    this.#width = size.width;
    // Without a size there is nothing to draw on; the observer calls when there is one.
    if (size.width === 0 || size.height === 0) return;
    this.#readTheme();
    this.#plot = new Plot(place, size, this.source);
  }

  #resize(): void {
    const place = this.#host.place();
    // On paper it is the drawing of the screen, shrunk.
    if (place === undefined || place.clientWidth === 0 || matchMedia('print').matches) return;
    this.#width = place.clientWidth;
    if (this.#plot === null) this.draw();
    else this.#plot.setSize({ width: this.#width, height: place.clientHeight });
    this.#host.hasNewSize();
  }

  #readTheme(): void {
    const probe = this.#host.probe();
    if (probe !== undefined) this.#theme = readTheme(probe);
  }
}
