import { LitElement, html, nothing, svg, type PropertyValues } from 'lit';
import type { Table } from '#core/models/definition.ts';
import type { Diagram, DiagramNode } from '#core/models/diagram/diagram.ts';
import { edgesOf, type Point } from '#core/models/diagram/geometry.ts';
import { diagramWords as words } from '#text/diagram.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { DiagramEvent, type DiagramAction } from './diagram-event.ts';
import { DrawingGestures } from './drawing-gestures.ts';
import { drawingLayers, type Emphasis, type SymbolMark } from './drawing-layers.ts';
import { keyOutcome } from './drawing-keys.ts';
import type { MakeValues } from './drawn-model.ts';
import { drawingStyles } from './ek-diagram-drawing.styles.ts';
import type { LiveValues } from './live-values.ts';
import { symbolShapeStyles } from './symbols.styles.ts';
import {
  fitted,
  heightFor,
  kept,
  moved,
  pointAt,
  showing,
  zoomed,
  type Area,
  type Viewport,
} from './viewport.ts';

const zoomStep = 1.25;
/** The least and most height of the paper, in pixels and as a part of the window. */
const leastHeight = 220;
const mostHeight = 0.72;

/**
 * The drawing of a diagram: symbols to point at and walk through, paper to move and zoom. Long, as
 * pointer, keyboard, view and run all act on this one picture.
 *
 * @fires ek-diagram - a {@link DiagramEvent}
 */
export class EkDiagramDrawing extends LitElement {
  static override properties = {
    diagram: { attribute: false },
    label: {},
    describe: { attribute: false },
    emphasis: { attribute: false },
    marks: { attribute: false },
    tables: { attribute: false },
    tool: {},
    chosen: {},
    pending: { attribute: false },
    movable: { type: Boolean },
    values: { attribute: false },
    index: { type: Number },
    view: { state: true },
    focused: { state: true },
    rubber: { state: true },
  };

  declare diagram: Diagram | null;
  declare label: string;
  /** What a symbol is, in words. */
  declare describe: (name: string) => string;
  declare emphasis: Emphasis | null;
  declare marks: ReadonlyMap<string, SymbolMark>;
  /** Points of the relations that have a curve. */
  declare tables: ReadonlyMap<string, Table>;
  /** `place`: the paper is pointed at; `line`: lines are drawn from symbol to symbol. */
  declare tool: 'none' | 'place' | 'line';
  /** Where a line begins. */
  declare chosen: string | null;
  /** Links whose formula is still to be chosen, from and to. */
  declare pending: readonly (readonly [string, string])[];
  declare movable: boolean;
  /** Makes what writes the values of the run, once there is something to write in. */
  declare values: MakeValues | null;
  declare index: number;
  declare private view: Viewport;
  /** The symbol that Tab goes to. */
  declare private focused: string | null;
  declare private rubber: readonly [Point, Point] | null;

  #area: Area = { width: 0, height: 0 };
  /** Whether somebody chose the part that is seen. */
  #isOwnView = false;
  #live: LiveValues | null = null;
  readonly #observer = new ResizeObserver(() => {
    this.#measure();
  });
  readonly #gestures = new DrawingGestures({
    paper: () => this.#svg,
    symbolAt: (event) => this.#nameAt(event),
    canMove: (name, isTouch) =>
      this.movable && this.tool === 'none' && (!isTouch || this.emphasis?.selected === name),
    drawsLines: () => this.tool === 'line',
    centreOf: (name) => this.#nodeOf(name) ?? null,
    toDiagram: (at) => pointAt(this.view, at),
    pan: (dx, dy) => {
      this.#look(moved(this.view, dx, dy));
    },
    zoom: (factor, at) => {
      this.#look(zoomed(this.view, factor, at));
    },
    rubber: (line) => {
      this.rubber = line;
    },
    act: (action) => {
      this.#act(action);
    },
  });

  constructor() {
    super();
    this.diagram = null;
    this.label = '';
    this.describe = (name) => name;
    this.emphasis = null;
    this.marks = new Map();
    this.tables = new Map();
    this.tool = 'none';
    this.chosen = null;
    this.pending = [];
    this.movable = false;
    this.values = null;
    this.index = 0;
    this.view = { scale: 1, x: 0, y: 0 };
    this.focused = null;
    this.rubber = null;
  }

  /** Puts the keyboard on a symbol. */
  focusSymbol(name: string | null): void {
    const id = name ?? this.#stop;
    this.focused = id;
    void this.updateComplete.then(() => this.#elementOf(id)?.focus());
  }

  /** Shows everything. */
  fit(isRead = false): void {
    const { diagram } = this;
    if (diagram === null || this.#area.width === 0) return;
    this.#isOwnView = false;
    this.view = fitted(diagram.box, this.#area, isRead);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  /** Time that runs changes values only. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    if (changed.size !== 1 || !changed.has('index') || this.#live === null) return true;
    this.#live.show(this.index);
    return false;
  }

  override render() {
    const { diagram } = this;
    if (diagram === null) return nothing;
    const { scale, x, y } = this.view;
    return html`<svg
        class="paper"
        role="group"
        aria-label=${this.label}
        aria-describedby="keys"
        data-tool=${this.tool}
        @pointerdown=${this.#gestures.handle}
        @pointermove=${this.#gestures.handle}
        @pointerup=${this.#gestures.handle}
        @pointercancel=${this.#gestures.handle}
        @click=${this.#handleClick}
        @dblclick=${this.#handleOpen}
        @wheel=${this.#gestures.handleWheel}
        @keydown=${this.#handleKey}
        @focusin=${this.#handleFocus}
      >
        <g
          class=${this.emphasis === null ? 'all' : 'all lit'}
          transform="translate(${x} ${y})scale(${scale})"
        >
          ${drawingLayers({ ...this.#layers, diagram })} ${this.#renderRubber()}
        </g>
      </svg>
      <div class="under">
        <slot></slot>
        <div class="zoom" role="group" aria-label=${words.zoom.label}>
          ${this.#renderZoom('M12 5v14M5 12h14', words.zoom.in, () => {
            this.#zoom(zoomStep);
          })}
          ${this.#renderZoom('M5 12h14', words.zoom.out, () => {
            this.#zoom(1 / zoomStep);
          })}
          ${this.#renderZoom('M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5', words.zoom.fit, () => {
            this.fit();
          })}
        </div>
      </div>
      <p class="visually-hidden" id="keys">
        ${words.keys} ${this.movable ? words.changeKeys : nothing}
      </p>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('diagram')) this.#measure();
    if (changed.has('diagram') || changed.has('values')) {
      const { diagram } = this;
      const root = this.#svg;
      this.#live =
        diagram === null || root === null ? null : (this.values?.(root, diagram) ?? null);
    }
    this.#live?.show(this.index);
  }

  get #layers() {
    const { emphasis, marks, tables, chosen, pending, describe } = this;
    return { emphasis, marks, tables, chosen, pending, describe, stop: this.#stop };
  }

  #renderRubber() {
    if (this.rubber === null) return nothing;
    const [from, to] = this.rubber;
    return svg`<line class="rubber" x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y} />`;
  }

  #renderZoom(picture: string, label: string, act: () => void) {
    return html`<button
      class="button"
      type="button"
      data-size="small"
      data-variant="quiet"
      aria-label=${label}
      title=${label}
      @click=${act}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${picture} /></svg>
    </button>`;
  }

  get #svg(): SVGSVGElement | null {
    return this.renderRoot.querySelector<SVGSVGElement>('svg.paper');
  }

  /** The symbol on which Tab comes: where the keyboard was, else what is looked at, else the first. */
  get #stop(): string | null {
    const wanted = [this.focused, this.emphasis?.selected ?? null];
    return (
      wanted.find((name) => name !== null && this.#nodeOf(name) !== undefined) ??
      this.#symbols[0]?.id ??
      null
    );
  }

  get #symbols(): readonly DiagramNode[] {
    return this.diagram?.nodes.filter(({ kind }) => kind !== 'cloud') ?? [];
  }

  #nodeOf(name: string): DiagramNode | undefined {
    return this.#symbols.find(({ id }) => id === name);
  }

  #elementOf(name: string | null): SVGElement | null {
    const all = this.renderRoot.querySelectorAll<SVGElement>('.symbol');
    return [...all].find((one) => one.getAttribute('data-id') === name) ?? null;
  }

  #nameAt(event: Event): string | null {
    const target = event.composedPath()[0];
    const symbol = target instanceof Element ? target.closest('.symbol[role]') : null;
    return symbol?.getAttribute('data-id') ?? null;
  }

  #act(action: DiagramAction): void {
    this.dispatchEvent(new DiagramEvent(action));
  }

  /** Another part, because somebody wants to see it. */
  #look(view: Viewport): void {
    if (this.diagram === null) return;
    this.#isOwnView = true;
    this.view = kept(view, this.diagram.box, this.#area);
  }

  #zoom(factor: number): void {
    const { width, height } = this.#area;
    this.#look(zoomed(this.view, factor, { x: width / 2, y: height / 2 }));
  }

  /** Takes the size of the paper, and shows everything on it unless somebody chose a part. */
  #measure(): void {
    const { diagram } = this;
    const paper = this.#svg;
    // While something is dragged the paper stays as it is.
    if (diagram === null || paper === null || this.#gestures.isBusy) return;
    const width = this.clientWidth;
    const most = Math.max(leastHeight, window.innerHeight * mostHeight);
    const height = Math.round(Math.min(Math.max(heightFor(diagram.box, width), leastHeight), most));
    const isSame = width === this.#area.width && height === this.#area.height;
    this.#area = { width, height };
    if (!isSame) paper.style.setProperty('block-size', `${String(height)}px`);
    if (!this.#isOwnView) this.fit(true);
  }

  readonly #handleClick = (event: PointerEvent): void => {
    if (this.#gestures.takeDragged()) return;
    const name = this.#nameAt(event);
    if (name !== null) {
      this.focused = name;
      this.#act({ kind: 'pick', name, isOpened: false });
      return;
    }
    const { left, top } = this.#svg?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const at = pointAt(this.view, { x: event.clientX - left, y: event.clientY - top });
    this.#act({ kind: 'paper', at });
  };

  readonly #handleOpen = (event: MouseEvent): void => {
    const name = this.#nameAt(event);
    if (name !== null) this.#act({ kind: 'pick', name, isOpened: true });
  };

  readonly #handleFocus = (event: FocusEvent): void => {
    const name = this.#nameAt(event);
    const node = name === null ? undefined : this.#nodeOf(name);
    if (name === null || node === undefined) return;
    this.focused = name;
    // What is said of it holds its value now.
    this.#elementOf(name)?.setAttribute('aria-label', this.describe(name));
    if (!this.#gestures.isBusy) this.view = showing(this.view, edgesOf(node), this.#area);
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const name = this.#stop;
    const outcome = keyOutcome(event, {
      symbols: this.#symbols,
      node: name === null ? undefined : this.#nodeOf(name),
      canChange: this.movable,
    });
    if (outcome === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (outcome.kind === 'go') this.focusSymbol(outcome.name);
    else if (outcome.kind === 'zoom') this.#zoom(zoomStep ** outcome.direction);
    else if (outcome.kind === 'fit') this.fit();
    else this.#act(outcome.action);
  };

  static override styles = [shadowBase, buttonStyles, drawingStyles, symbolShapeStyles];
}

customElements.define('ek-diagram-drawing', EkDiagramDrawing);

declare global {
  interface HTMLElementTagNameMap {
    'ek-diagram-drawing': EkDiagramDrawing;
  }
}
