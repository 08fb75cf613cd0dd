/** The hand on the drawing: pointer, finger and keys, told as what they ask of the start. */
import { BodyEvent, StartEvent } from './body-events.ts';
import type { BodyMoment } from './moment.ts';
import { pixelReach } from './shapes.ts';
import { dragged, handleAt, keyed, tipOf, type Handle, type StartView } from './start-gestures.ts';
import type { Vector } from './world-points.ts';

/** What a hand finds. */
export interface HandPlace {
  /** Null until there is a drawing. */
  readonly view: StartView | null;
  readonly bodies: readonly BodyMoment[];
  /** Whether the start can be changed now. */
  readonly isEditable: boolean;
  readonly hasTip: (body: BodyMoment) => boolean;
}

interface Drag {
  readonly handle: Handle;
  readonly start: BodyMoment;
  readonly from: Vector;
  readonly pointer: number;
  hasMoved: boolean;
}

export class StartHand {
  readonly #host: HTMLElement;
  readonly #place: () => HandPlace;
  #drag: Drag | null = null;

  constructor(host: HTMLElement, place: () => HandPlace) {
    this.#host = host;
    this.#place = place;
  }

  get isDragging(): boolean {
    return this.#drag !== null;
  }

  readonly down = (event: PointerEvent): void => {
    const { view, bodies, isEditable } = this.#place();
    if (view === null || !event.isPrimary || event.button !== 0) return;
    const from = this.#pointOf(event);
    const handle = handleAt(this.#handles(), from, view, event.pointerType !== 'mouse');
    const start = bodies.find(({ id }) => id === handle?.body);
    if (handle === null || start === undefined) return;
    this.#host.dispatchEvent(new BodyEvent(handle.body));
    if (!isEditable) return;
    this.#drag = { handle, start, from, pointer: event.pointerId, hasMoved: false };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };

  readonly move = (event: PointerEvent): void => {
    this.#moveTo(event, true);
  };

  readonly up = (event: PointerEvent): void => {
    this.#moveTo(event, false);
    if (this.#drag?.pointer === event.pointerId) this.#drag = null;
  };

  readonly key = (event: KeyboardEvent): void => {
    const { view, bodies, isEditable } = this.#place();
    const id = (event.currentTarget as HTMLElement).dataset['body'];
    const body = bodies.find((one) => one.id === id);
    if (view === null || body === undefined || !isEditable) return;
    const change = keyed(event, body, view);
    if (change === null) return;
    event.preventDefault();
    this.#host.dispatchEvent(new StartEvent(change));
  };

  #moveTo(event: PointerEvent, isMoving: boolean): void {
    const { view } = this.#place();
    const drag = this.#drag;
    if (view === null || drag?.pointer !== event.pointerId) return;
    const at = this.#pointOf(event);
    const moved = { x: at.x - drag.from.x, y: at.y - drag.from.y };
    drag.hasMoved ||= moved.x !== 0 || moved.y !== 0;
    if (!drag.hasMoved) return;
    const change = dragged(drag.handle, drag.start, moved, view, isMoving);
    this.#host.dispatchEvent(new StartEvent(change));
  }

  #handles(): readonly Handle[] {
    const { view, bodies, hasTip } = this.#place();
    if (view === null) return [];
    return bodies.flatMap((moment): readonly Handle[] => {
      const body = view.scene.bodies.find(({ id }) => id === moment.id);
      if (body === undefined || body.fixed === true) return [];
      const at = view.projection.toPixel(moment);
      const position: Handle = { body: body.id, kind: 'position', at };
      if (!hasTip(moment)) return [position];
      const tip = tipOf(moment, pixelReach(body, view.projection), view);
      return [{ body: body.id, kind: 'velocity', at: tip }, position];
    });
  }

  #pointOf({ clientX, clientY }: PointerEvent): Vector {
    const { left, top } = this.#host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }
}
