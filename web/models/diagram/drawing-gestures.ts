/**
 * What a pointer does on the drawing: moves a symbol, draws a line from symbol to symbol, moves the
 * paper, and with two fingers zooms it. A press that does not move is left to `click`.
 */
import type { Point } from '#core/models/diagram/geometry.ts';
import type { DiagramAction } from './diagram-event.ts';

interface GestureHost {
  paper(): SVGSVGElement | null;
  symbolAt(event: Event): string | null;
  canMove(name: string, isTouch: boolean): boolean;
  drawsLines(): boolean;
  centreOf(name: string): Point | null;
  /** A point of the drawing area as a point of the diagram. */
  toDiagram(at: Point): Point;
  pan(dx: number, dy: number): void;
  zoom(factor: number, at: Point): void;
  rubber(line: readonly [Point, Point] | null): void;
  act(action: DiagramAction): void;
}

/** A pointer that moves less, in pixels, only points. */
const slack = 5;
/** How much a turn of the wheel zooms. */
const wheelZoom = 0.0025;

type Drag =
  | { readonly kind: 'move'; readonly name: string; readonly grip: Point }
  | { readonly kind: 'line'; readonly from: string | null; readonly begin: Point }
  | { readonly kind: 'pan' };

export class DrawingGestures {
  readonly #host: GestureHost;
  readonly #pointers = new Map<number, Point>();
  #drag: Drag | null = null;
  #start: Point = { x: 0, y: 0 };
  #isMoving = false;
  #wasDragged = false;

  constructor(host: GestureHost) {
    this.#host = host;
  }

  /** Whether a pointer is down. */
  get isBusy(): boolean {
    return this.#pointers.size > 0;
  }

  /** Whether the click that comes now ends a drag; asked once. */
  takeDragged(): boolean {
    const was = this.#wasDragged;
    this.#wasDragged = false;
    return was;
  }

  readonly handle = (event: PointerEvent): void => {
    const at = this.#pointOf(event);
    switch (event.type) {
      case 'pointerdown':
        if (event.button === 0) this.#begin(event, at);
        break;
      case 'pointermove':
        this.#move(event, at);
        break;
      default:
        this.#end(event, at);
    }
  };

  readonly handleWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.#host.zoom(Math.exp(-event.deltaY * wheelZoom), this.#pointOf(event));
  };

  #pointOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.#host.paper()?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return { x: clientX - left, y: clientY - top };
  }

  #begin(event: PointerEvent, at: Point): void {
    this.#pointers.set(event.pointerId, at);
    this.#wasDragged = false;
    if (this.#pointers.size > 1) {
      // A second finger: from now on this zooms.
      this.#leave();
      return;
    }
    this.#start = at;
    this.#isMoving = false;
    this.#drag = this.#dragFrom(event, at);
  }

  #dragFrom(event: PointerEvent, at: Point): Drag {
    const name = this.#host.symbolAt(event);
    const centre = name === null ? null : this.#host.centreOf(name);
    const point = this.#host.toDiagram(at);
    if (this.#host.drawsLines() && (name !== null || event.pointerType !== 'touch'))
      return { kind: 'line', from: name, begin: centre ?? point };
    if (name === null || centre === null) return { kind: 'pan' };
    if (!this.#host.canMove(name, event.pointerType === 'touch')) return { kind: 'pan' };
    return { kind: 'move', name, grip: { x: centre.x - point.x, y: centre.y - point.y } };
  }

  #move(event: PointerEvent, at: Point): void {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) return;
    if (this.#pointers.size > 1) {
      this.#pinch(event.pointerId, before, at);
      return;
    }
    this.#pointers.set(event.pointerId, at);
    const drag = this.#drag;
    if (drag === null) return;
    if (!this.#isMoving) {
      if (Math.hypot(at.x - this.#start.x, at.y - this.#start.y) < slack) return;
      this.#isMoving = true;
      this.#wasDragged = true;
      this.#host.paper()?.setPointerCapture(event.pointerId);
    }
    if (drag.kind === 'pan') this.#host.pan(at.x - before.x, at.y - before.y);
    else if (drag.kind === 'line') this.#host.rubber([drag.begin, this.#host.toDiagram(at)]);
    else this.#moveSymbol(drag, at, false);
  }

  #moveSymbol({ name, grip }: Extract<Drag, { kind: 'move' }>, at: Point, isDone: boolean): void {
    const { x, y } = this.#host.toDiagram(at);
    this.#host.act({ kind: 'move', name, at: { x: x + grip.x, y: y + grip.y }, isDone });
  }

  #end(event: PointerEvent, at: Point): void {
    const wasDown = this.#pointers.delete(event.pointerId);
    const drag = this.#drag;
    if (!wasDown || drag === null) return;
    this.#drag = null;
    if (!this.#isMoving) return;
    if (drag.kind === 'move') this.#moveSymbol(drag, at, true);
    if (drag.kind !== 'line') return;
    this.#host.rubber(null);
    if (event.type !== 'pointerup') return;
    const to = this.#under(event);
    const { from, begin } = drag;
    this.#host.act({ kind: 'line', from, to, begin, end: this.#host.toDiagram(at) });
  }

  /** The symbol below a captured pointer. */
  #under({ clientX, clientY }: PointerEvent): string | null {
    const root = this.#host.paper()?.getRootNode();
    const element = root instanceof ShadowRoot ? root.elementFromPoint(clientX, clientY) : null;
    return element?.closest('.symbol[role]')?.getAttribute('data-id') ?? null;
  }

  #leave(): void {
    const drag = this.#drag;
    this.#drag = null;
    this.#wasDragged = true;
    if (drag?.kind === 'line') this.#host.rubber(null);
    if (drag?.kind === 'move' && this.#isMoving) this.#moveSymbol(drag, this.#start, true);
  }

  #pinch(id: number, before: Point, at: Point): void {
    const other = [...this.#pointers].find(([one]) => one !== id)?.[1];
    this.#pointers.set(id, at);
    if (other === undefined) return;
    const distance = (one: Point) => Math.hypot(one.x - other.x, one.y - other.y);
    const centre = { x: (before.x + other.x) / 2, y: (before.y + other.y) / 2 };
    if (distance(before) > 0) this.#host.zoom(distance(at) / distance(before), centre);
    this.#host.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
  }
}
